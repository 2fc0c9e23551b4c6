"""The words of each notice: a subject line and one sentence, neither with content."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.kit.notify.keeping_words import KEEPING_WORDS
from sharewell.kit.notify.kinds import NoticeKind

WORDS: dict[NoticeKind, tuple[str | Promise, str | Promise]] = {
    NoticeKind.SHARE_WAITING: (
        _("Something has been shared with your organisation"),
        _("Something has been shared with your organisation and waits for you."),
    ),
    NoticeKind.SHARE_CLIMBED: (
        _("Something shared with your organisation still waits"),
        _(
            "Something was shared with your organisation and nobody has dealt with it in time. It now comes to you."
        ),
    ),
    NoticeKind.GIVEN_TO_YOU: (
        _("A colleague has given you something to do"),
        _("A colleague has given you something that was sent to your organisation. It waits for you."),
    ),
    NoticeKind.SHARE_NOT_TAKEN_UP: (
        _("Something that your organisation shared has not been taken up"),
        _(
            "Something that your organisation shared has not been dealt with in time. Please ring those who have it."
        ),
    ),
    NoticeKind.SHARE_MOVED: (
        _("There is news about something that you shared"),
        _("The organisation that you shared with has answered or written something. It waits for you."),
    ),
    NoticeKind.SHARE_RECALLED: (
        _("Something that was shared has been taken back"),
        _("Something that was shared with your organisation was taken back before anybody opened it."),
    ),
    NoticeKind.QUESTION_WAITING: (
        _("Somebody has a question for you"),
        _("The organisation that you shared with has asked a question. It waits for your answer."),
    ),
    NoticeKind.QUESTION_ANSWERED: (
        _("Your question has been answered"),
        _("The question that you asked back has been answered."),
    ),
    NoticeKind.ADVICE_WANTED: (
        _("A colleague asks for your advice"),
        _("A colleague has asked for your advice. It waits for your answer."),
    ),
    NoticeKind.ADVICE_GIVEN: (
        _("Your lead has answered"),
        _("The lead whom you asked has answered."),
    ),
    NoticeKind.TASK_DUE: (
        _("Something waits for you"),
        _("Something that you have to do waits for you."),
    ),
    NoticeKind.TASK_OVERDUE: (
        _("Something in your organisation is overdue"),
        _("Something in your organisation has not been done in time. It now comes to you."),
    ),
    NoticeKind.REVIEW_WAITING: (
        _("Something waits for your review"),
        _("A record in your organisation waits to be read by you."),
    ),
    NoticeKind.REQUEST_WAITING: (
        _("Another organisation has asked you something"),
        _("Another organisation has asked yours for what it knows. It waits for your answer."),
    ),
    NoticeKind.REQUEST_CLIMBED: (
        _("A request to your organisation still waits"),
        _("A request to your organisation has not been answered in time. It now comes to you."),
    ),
    NoticeKind.REQUEST_NOT_ANSWERED: (
        _("Something that your organisation asked has not been answered"),
        _("Something that your organisation asked another has not been answered in time. Please ring them."),
    ),
    NoticeKind.REQUEST_MOVED: (
        _("There is news about something that you asked"),
        _("An organisation that you asked has answered, passed it on, or has a question for you."),
    ),
    NoticeKind.REQUEST_WITHDRAWN: (
        _("A request has been withdrawn"),
        _("A request to your organisation has been withdrawn. You need not answer it."),
    ),
    NoticeKind.DISAGREEMENT_WAITING: (
        _("Somebody sees something differently"),
        _("Another organisation sees something differently from you. It waits for your answer."),
    ),
    NoticeKind.DISAGREEMENT_CLIMBED: (
        _("A disagreement has come to you"),
        _("Two organisations disagree and it was not settled in time. It now comes to you."),
    ),
    NoticeKind.DISAGREEMENT_MOVED: (
        _("There is news about a disagreement"),
        _("A disagreement that you are part of has been answered or closed."),
    ),
    NoticeKind.CORRECTION_WAITING: (
        _("Something that you received has been corrected"),
        _("Something that was shared with your organisation has been corrected. Please read it and confirm."),
    ),
    NoticeKind.CORRECTION_CLIMBED: (
        _("A correction still waits"),
        _("A correction of something that you received has not been confirmed in time. It now comes to you."),
    ),
    NoticeKind.CORRECTION_MOVED: (
        _("There is news about a correction"),
        _("Somebody has confirmed a correction that you sent, or has not confirmed it in time."),
    ),
    NoticeKind.RETURN_WAITING: (
        _("Somebody asks for a share back"),
        _("Something that was shared with your organisation should not have been. Please read what to do."),
    ),
    NoticeKind.RETURN_MOVED: (
        _("There is news about a share that you asked back"),
        _("The organisation that you asked for a share back has answered, or has not answered in time."),
    ),
    NoticeKind.PASSING_ON_WAITING: (
        _("Somebody asks whether they may pass something on"),
        _("An organisation that you shared with asks whether it may pass something on."),
    ),
    NoticeKind.PASSING_ON_MOVED: (
        _("There is news about passing something on"),
        _("You asked whether you may pass something on. You have an answer, or there was none in time."),
    ),
    NoticeKind.SHARE_PASSED_ON: (
        _("Something that you shared has been passed on"),
        _("Something that you shared was passed on although you had set a limit. Please read why."),
    ),
    NoticeKind.SECOND_LOOK_WANTED: (
        _("A sending waits for a second person"),
        _("What a colleague sends was stopped, or went with words covered. A second person has to look."),
    ),
    NoticeKind.SECOND_LOOK_DONE: (
        _("Your stopped sending has been looked at"),
        _("A second person has looked at the sending that was stopped."),
    ),
    NoticeKind.SECOND_LOOK_CLIMBED: (
        _("A stopped sending still waits"),
        _(
            "What a colleague sends was stopped or covered, and nobody has looked in time. It now comes to you."
        ),
    ),
    NoticeKind.STILL_STOPPED: (
        _("What you wanted to send is still stopped"),
        _("What you wanted to send was stopped and still waits. Change it, or ask a second person to look."),
    ),
    NoticeKind.MERGE_WANTED: (
        _("Two records wait for a second person"),
        _("A colleague asks that two records be shown as one. A second person has to look at both."),
    ),
    NoticeKind.RECORDS_TAKEN_APART: (
        _("Two records were mixed up"),
        _("Two records that you looked at were not about one person. Please look at what you did with them."),
    ),
    NoticeKind.LIST_ENDED: (
        _("A list that you brought in has ended"),
        _("A list that you brought in, or took back, has come to its end. Please look at what became of it."),
    ),
    NoticeKind.COMPARING_ENDED: (
        _("Comparing lists has ended"),
        _("The comparing of lists that you started has come to its end. Please look at what was found."),
    ),
    NoticeKind.PROTECTION_END_WANTED: (
        _("Something kept safe waits for a second person"),
        _("A colleague asks that something need not be kept safe any more. A second person has to look."),
    ),
    NoticeKind.PROTECTION_END_ANSWERED: (
        _("Somebody has looked at what is kept safe"),
        _("You asked that something need not be kept safe any more. A second person has answered."),
    ),
    NoticeKind.PROTECTION_REVIEW: (
        _("Please look again at what is kept safe"),
        _(
            "The day has come to look whether something that is kept safe, or somebody shut out, still has to be."
        ),
    ),
    NoticeKind.TIP_OFF_REVIEW: (
        _("Please look again whether a family may be told"),
        _("A family must not be told something. The day has come to look whether that is still so."),
    ),
    NoticeKind.CONTACT_TO_CONFIRM: (
        _("Please confirm your duty contacts"),
        _(
            "Please look whether your organisation’s duty contacts are still right, and confirm them with one press."
        ),
    ),
    NoticeKind.TRANSFER_WAITING: (
        _("A file comes to your organisation"),
        _("A file has been sent to your organisation. Please open it and confirm that it arrived."),
    ),
    NoticeKind.TRANSFER_DUE: (
        _("A file has to be sent"),
        _(
            "A file, or what is missing of one, has to go to another organisation. The time for it is short or over."
        ),
    ),
    NoticeKind.TRANSFER_MOVED: (
        _("There is news about a file"),
        _("A file that you sent has arrived, is not whole, or was not confirmed in time."),
    ),
    NoticeKind.DISCUSSION_WAITING: (
        _("A discussion between agencies waits for you"),
        _("Your organisation is asked to put in what it knows before a discussion between agencies."),
    ),
    NoticeKind.DISCUSSION_TO_RECORD: (
        _("What was decided has to be written down"),
        _("Your organisation called a discussion between agencies. What it decided is not written down yet."),
    ),
    NoticeKind.DISCUSSION_MOVED: (
        _("There is news about a discussion"),
        _("Something was put in, changed or decided in a discussion between agencies, or is late."),
    ),
    NoticeKind.DISCUSSION_LEFT: (
        _("You are no longer asked to a discussion"),
        _("Your organisation is no longer asked to a discussion between agencies. There is nothing to do."),
    ),
    NoticeKind.POINTER_RING_WANTED: (
        _("Somebody asks you to ring"),
        _("Another organisation would like you to ring them about somebody whom yours may know."),
    ),
    NoticeKind.PRIVATE_MATCH_WAITING: (
        _("A private matching of lists waits for you"),
        _("A private matching of lists waits for somebody in your organisation to decide."),
    ),
    NoticeKind.PRIVATE_MATCH_MOVED: (
        _("There is news about a private matching of lists"),
        _("A private matching of lists that your organisation takes part in has ended or was declined."),
    ),
    NoticeKind.WATCH_MET: (
        _("Something happened that you wanted to be told of"),
        _("You asked to be told when something happens. Something did. Please look."),
    ),
    NoticeKind.BREACH_REPORTED: (
        _("Somebody says that something went wrong with information"),
        _("A colleague has reported that something went wrong with information. It waits for you."),
    ),
    NoticeKind.BREACH_DUE: (
        _("Time is running on something that went wrong"),
        _("The time to tell the regulator of something that went wrong is running. It waits for you."),
    ),
    NoticeKind.BREACH_TOLD: (
        _("Another organisation tells you that something went wrong"),
        _("Another organisation tells yours that something went wrong with information. It waits for you."),
    ),
    NoticeKind.PACK_READY: (
        _("What you asked for is ready"),
        _("The file for an inspector that was asked for is ready."),
    ),
    NoticeKind.LESSON_DUE: (
        _("Something that was to change is due"),
        _("Something that your organisation was to change, after something went wrong, is due."),
    ),
    NoticeKind.PRIVACY_NOTICE_OUTDATED: (
        _("A privacy notice is no longer true"),
        _(
            "Your organisation shares more than its privacy notice says. Please make a new one and publish it."
        ),
    ),
    NoticeKind.TELLING_DUE: (
        _("Please look whether families can be told now"),
        _(
            "Families have not been told that something was shared. The day has come to look whether they can be."
        ),
    ),
    NoticeKind.STATEMENT_WAITING: (
        _("A statement waits for a second person"),
        _("A colleague made a statement for a family. A second person has to read it before it goes."),
    ),
    NoticeKind.PICKUP_WAITING: (
        _("Something waits to be collected by you"),
        _(
            "An organisation has something for you. Open the link and enter the code that they give you another way."
        ),
    ),
    NoticeKind.PICKUP_CODE: (
        _("The code for what waits to be collected by you"),
        _(
            "Type it on the page of the link in your e-mail. Give it to nobody. Not for you? Delete this text."
        ),
    ),
    NoticeKind.PICKUP_MOVED: (
        _("There is news about something to be collected"),
        _("Somebody has collected what you left for them, has answered, or could not open it."),
    ),
    NoticeKind.PICKUP_AGAIN: (
        _("Make a new link and code"),
        _(
            "There is something new for somebody without an account. Make a new link and code, and reach them again."
        ),
    ),
    NoticeKind.RULES_CHANGED: (
        _("The rules have changed"),
        _("The rules that the advice is made of have changed. You asked to be told."),
    ),
    NoticeKind.ACCOUNT_MADE: (
        _("You have an account with Sharewell"),
        _("Your organisation has made an account for you. Choose a password to begin."),
    ),
    NoticeKind.ACCOUNT_CHANGED: (
        _("The way you sign in has changed"),
        _(
            "A password, passkey or app of your account was changed. If it was not you, tell your administrator now."
        ),
    ),
    NoticeKind.PASSWORD_LINK: (
        _("Choose a new password"),
        _("Somebody, we hope you, asked to choose a new password."),
    ),
    NoticeKind.PASSWORD_UNKNOWN: (
        _("There is no account with this address"),
        _(
            "Somebody, perhaps you, asked to choose a new password, but there is no account with this address. Your "
            "administrator can tell you which address you were given."
        ),
    ),
    NoticeKind.AGREEMENT_FOR_COMMENT: (
        _("A draft agreement waits for what you think"),
        _("Another organisation asks what you think of a draft data sharing agreement."),
    ),
    NoticeKind.AGREEMENT_TO_SIGN: (
        _("An agreement waits to be signed"),
        _("A data sharing agreement waits to be signed for your organisation."),
    ),
    NoticeKind.AGREEMENT_MOVED: (
        _("There is news about an agreement"),
        _(
            "A data sharing agreement of your organisation was signed, declined, left or ended, or took force."
        ),
    ),
    NoticeKind.AGREEMENT_REVIEW: (
        _("An agreement should be reviewed"),
        _("A data sharing agreement of your organisation should be looked at again before it runs out."),
    ),
    **KEEPING_WORDS,
    NoticeKind.ASSESSMENT_WAITING: (
        _("An assessment should be looked at again"),
        _("An assessment of your organisation is due for review, or more is shared than it describes."),
    ),
    NoticeKind.RIGHTS_DUE: (
        _("A request waits for its answer"),
        _("Somebody asked about what your organisation holds. The time for the answer runs."),
    ),
    NoticeKind.RIGHTS_LATE: (
        _("The answer to a request is late"),
        _("Somebody asked about what your organisation holds, and the time for the answer has run out."),
    ),
    NoticeKind.RIGHTS_TO_READ: (
        _("An answer waits for a second reader"),
        _("Before an answer goes out, a second person reads it whole. You can be that person."),
    ),
    NoticeKind.RIGHTS_MOVED: (
        _("There is news about a request"),
        _("An answer to a request was read, or a request was given to you."),
    ),
    NoticeKind.POLICY_TO_READ: (
        _("There is something for you to read"),
        _("A policy of your organisation waits to be read by you."),
    ),
    NoticeKind.POLICY_TO_APPROVE: (
        _("A policy waits to be approved"),
        _("A policy of your organisation was written and waits for you to approve it."),
    ),
    NoticeKind.POLICY_REVIEW: (
        _("A policy should be looked at again"),
        _("A policy of your organisation is due to be looked at again, or was sent back to be changed."),
    ),
    NoticeKind.POLICY_QUESTION: (
        _("There is a question about a policy"),
        _("Somebody asked about a policy of your organisation, or your question was answered."),
    ),
    NoticeKind.AGREEMENT_LAPSED: (
        _("An agreement has run out"),
        _(
            "A data sharing agreement of your organisation has run out. What cannot wait needs none and can go on."
        ),
    ),
    NoticeKind.DAILY: (
        _("What waits for you today"),
        _("You asked to be told once a day of what can wait. This is how many of each there are."),
    ),
    NoticeKind.ADDRESS_NOT_WORKING: (
        _("E-mails to a colleague do not arrive"),
        _("E-mails to somebody in your organisation come back. Please read what to do."),
    ),
    NoticeKind.ADDRESS_TRIED: (
        _("This address works"),
        _("Somebody wanted to know whether e-mails to you arrive. This one did. There is nothing to do."),
    ),
    NoticeKind.MOBILE_CODE: (
        _("Your code for Sharewell"),
        _("Type this code on the page that asked for it. It works for 15 minutes. Give it to nobody."),
    ),
}
