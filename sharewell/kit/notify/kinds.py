"""What can be told, and in which words. Each kind has a subject line and one sentence, neither with content."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class NoticeKind(StrEnum):
    """Why somebody is asked to sign in."""

    SHARE_WAITING = "share_waiting"
    SHARE_CLIMBED = "share_climbed"
    SHARE_NOT_TAKEN_UP = "share_not_taken_up"
    SHARE_MOVED = "share_moved"
    SHARE_RECALLED = "share_recalled"
    QUESTION_WAITING = "question_waiting"
    QUESTION_ANSWERED = "question_answered"
    ADVICE_WANTED = "advice_wanted"
    ADVICE_GIVEN = "advice_given"
    TASK_DUE = "task_due"
    TASK_OVERDUE = "task_overdue"
    REVIEW_WAITING = "review_waiting"
    RULES_CHANGED = "rules_changed"
    ACCOUNT_MADE = "account_made"
    ACCOUNT_CHANGED = "account_changed"


WORDS: dict[NoticeKind, tuple[str | Promise, str | Promise]] = {
    NoticeKind.SHARE_WAITING: (
        _("Something has been shared with your organisation"),
        _("Something has been shared with your organisation and waits to be opened."),
    ),
    NoticeKind.SHARE_CLIMBED: (
        _("Something shared with your organisation still waits"),
        _(
            "Something was shared with your organisation and nobody has dealt with it in time. It now comes to you."
        ),
    ),
    NoticeKind.SHARE_NOT_TAKEN_UP: (
        _("Something that you shared has not been taken up"),
        _("Something that you shared has not been dealt with in time. Please ring the organisation."),
    ),
    NoticeKind.SHARE_MOVED: (
        _("There is news about something that you shared"),
        _("Something that you shared has been dealt with. The answer waits for you."),
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
}
