"""The words of rights requests."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.rights import (
    Asker,
    Channel,
    Ending,
    Happened,
    ItemDecision,
    Right,
    Settled,
    Stage,
)

RIGHT_WORDS: dict[Right, Promise] = {
    Right.ACCESS: _("To see what is held about them"),
    Right.RECTIFICATION: _("To have something put right"),
    Right.ERASURE: _("To have something erased"),
    Right.RESTRICTION: _("To have something kept and not used"),
    Right.OBJECTION: _("To object to how something is used"),
    Right.PORTABILITY: _("To take what they gave you somewhere else"),
    Right.COMPLAINT: _("To complain about how information is used"),
}
RIGHT_SHORT: dict[Right, Promise] = {
    Right.ACCESS: _("Access"),
    Right.RECTIFICATION: _("Putting right"),
    Right.ERASURE: _("Erasing"),
    Right.RESTRICTION: _("Not using"),
    Right.OBJECTION: _("Objecting"),
    Right.PORTABILITY: _("Taking along"),
    Right.COMPLAINT: _("Complaint"),
}
ASKER_WORDS: dict[Asker, Promise] = {
    Asker.CHILD: _("A child, about themselves"),
    Asker.ADULT: _("An adult, about themselves"),
    Asker.PARENT: _("A parent, about their child"),
    Asker.REPRESENTATIVE: _("Somebody acting for the person, such as a solicitor"),
    Asker.COURT_APPOINTEE: _("Somebody whom a court appointed"),
}
CHANNEL_WORDS: dict[Channel, Promise] = {
    Channel.LETTER: _("Letter"),
    Channel.EMAIL: _("E-mail"),
    Channel.IN_PERSON: _("In person"),
    Channel.TELEPHONE: _("Telephone"),
    Channel.OTHER: _("Another way"),
}
STAGE_WORDS: dict[Stage, Promise] = {
    Stage.OPEN: _("Open"),
    Stage.READING: _("With the second reader"),
    Stage.READ: _("Read, can go"),
    Stage.ENDED: _("Ended"),
}
STAGE_COLOURS = {Stage.OPEN: "blue", Stage.READING: "yellow", Stage.READ: "green", Stage.ENDED: "grey"}
ENDING_WORDS: dict[Ending, Promise] = {
    Ending.GIVEN: _("Given, or done, in full"),
    Ending.GIVEN_IN_PART: _("Given, or done, in part"),
    Ending.NOTHING_HELD: _("Nothing is held"),
    Ending.NOT_SAID: _("It is not said whether anything is held"),
    Ending.REFUSED: _("Refused"),
    Ending.DONE: _("Looked into, and the outcome told"),
    Ending.WITHDRAWN: _("Withdrawn"),
}
SETTLED_WORDS: dict[Settled, Promise] = {
    Settled.YES: _("Yes"),
    Settled.NO: _("No"),
    Settled.UNKNOWN: _("Not known yet"),
}
DECISION_WORDS: dict[ItemDecision, Promise] = {
    ItemDecision.OPEN: _("Not decided yet"),
    ItemDecision.GIVE: _("Give it"),
    ItemDecision.GIVE_IN_PART: _("Give part of it"),
    ItemDecision.KEEP_BACK: _("Keep it back"),
    ItemDecision.OUTSIDE: _("Not part of what they asked for"),
}
ERASE_WORDS: dict[ItemDecision, Promise] = {
    ItemDecision.OPEN: _("Not decided yet"),
    ItemDecision.GIVE: _("Erase it"),
    ItemDecision.KEEP_BACK: _("Keep it"),
    ItemDecision.OUTSIDE: _("Not part of what they asked for"),
}
RECTIFY_WORDS: dict[ItemDecision, Promise] = {
    ItemDecision.OPEN: _("Not decided yet"),
    ItemDecision.GIVE: _("It is put right"),
    ItemDecision.KEEP_BACK: _("It stays as it is"),
    ItemDecision.OUTSIDE: _("Not part of what they asked for"),
}
HAPPENED_WORDS: dict[Happened, Promise] = {
    Happened.RECEIVED: _("It came"),
    Happened.IDENTITY_ASKED: _("Asked who they are"),
    Happened.IDENTITY_GIVEN: _("They showed who they are"),
    Happened.MEANING_ASKED: _("Asked what they mean"),
    Happened.MEANING_ANSWERED: _("They said what they mean"),
    Happened.EXTENDED: _("Told them that it takes longer"),
    Happened.ACKNOWLEDGED: _("Told them that it came"),
    Happened.NOTE: _("Note"),
    Happened.OWNER: _("Given to somebody else"),
    Happened.SETTLED: _("Settled first"),
    Happened.SEARCHED: _("Searched"),
    Happened.DECIDED: _("Decided"),
    Happened.WRITTEN: _("Wrote the answer"),
    Happened.MADE_READY: _("Made the answer ready to be read"),
    Happened.READ: _("Read whole by a second person"),
    Happened.SENT_BACK: _("Sent back by the second reader"),
    Happened.RELEASED: _("Answered"),
    Happened.CORRECTED: _("Put right"),
    Happened.MARKED: _("Marked on the record"),
    Happened.UNMARKED: _("Mark lifted"),
    Happened.REMINDED: _("Reminded"),
    Happened.LATE: _("Late: everybody who answers for it was told"),
    Happened.WITHDRAWN: _("Withdrawn"),
}
DO_WORDS: dict[Happened, Promise] = {
    Happened.IDENTITY_ASKED: _("I asked who they are"),
    Happened.IDENTITY_GIVEN: _("They showed who they are"),
    Happened.MEANING_ASKED: _("I asked what they mean"),
    Happened.MEANING_ANSWERED: _("They said what they mean"),
    Happened.EXTENDED: _("I told them that it takes longer"),
    Happened.ACKNOWLEDGED: _("I told them that it came"),
    Happened.NOTE: _("Write a note"),
}
WAITS_WORDS: dict[str, Promise] = {
    "identity": _("The clock starts when they show who they are."),
    "fee": _("The clock starts when the fee is paid."),
    "clarification": _("The clock stands still until they say what they mean."),
}
LACK_WORDS: dict[str, Promise] = {
    "unsettled": _("Settle first who asks and whether anything speaks against an answer"),
    "not_searched": _("Search what is held"),
    "undecided": _("Decide about each thing that was found"),
    "no_reason": _("Give a reason for each thing that is kept back"),
    "wrong_exemption": _("Choose a ground in law that fits for each thing that is kept back"),
    "no_opinion": _("Say which professional gave their opinion, and when"),
    "not_covered": _("Cover something in each thing of which only a part is given"),
    "changed_since": _("Something was changed after you decided about it. Look at it again"),
    "words_covered": _(
        "Words are covered in something that is given whole. Give part of it, and say on which ground"
    ),
    "no_words": _("Write the answer in your own words"),
    "not_marked": _("Mark at least one record, or write why nothing is marked"),
}


def decision_words(right: Right) -> dict[ItemDecision, Promise]:
    """What can be decided for one thing, in the words of what was asked for."""
    return {Right.ERASURE: ERASE_WORDS, Right.RECTIFICATION: RECTIFY_WORDS}.get(right, DECISION_WORDS)


KIND_WORDS: dict[str, Promise] = {
    "entry": _("The record of who they are"),
    "concern": _("A worry that was written down"),
    "decision": _("A decision about sharing"),
    "follow_up": _("Something that was to be done"),
    "lead_question": _("A question to a safeguarding lead"),
    "share_sent": _("Something that was shared with others"),
    "share_received": _("Something that others shared"),
    "stopped": _("Something that was stopped before it went"),
    "request_sent": _("A question to others"),
    "request_received": _("A question from others"),
    "answer": _("An answer to a question"),
    "transfer": _("A file that moved"),
    "discussion": _("A discussion"),
    "attachment": _("The words in a file"),
    "disagreement": _("A view that differs"),
    "other": _("Something else"),
}
ABOUT_WORDS: dict[str, Promise] = {
    "": _("None of these"),
    "health": _("Health"),
    "sexual_health": _("Sexual health"),
    "legal_advice": _("A lawyer’s advice, or something made for a case in court"),
}
