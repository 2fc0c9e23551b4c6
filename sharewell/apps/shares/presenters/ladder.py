"""The ladder of a share as a timeline: who did what, when, and what is waited for now."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.shares.models import Share
from sharewell.apps.shares.selectors import answer_words
from sharewell.apps.shares.services import OpenedReceipt, OpenedShare
from sharewell.domain.sharing import ReceiptKind, Rung, ShareState
from sharewell.kit.govuk.moments import moment_words, runs_out_words
from sharewell.kit.govuk.parts import Event

TITLES: dict[ReceiptKind, str | Promise] = {
    ReceiptKind.DELIVERED: gettext_lazy("Sent to %(who)s"),
    ReceiptKind.OPENED: gettext_lazy("Opened"),
    ReceiptKind.OWNED: gettext_lazy("Taken on, or given to a colleague"),
    ReceiptKind.ACTED_ON: gettext_lazy("Acted on"),
    ReceiptKind.ANSWERED: gettext_lazy("Answered"),
}
WAITS: dict[str, str | Promise] = {
    ShareState.DELIVERED: gettext_lazy("%(who)s should open it by %(when)s (%(left)s)."),
    ShareState.OPENED: gettext_lazy("Somebody at %(who)s should take it on by %(when)s (%(left)s)."),
    ShareState.OWNED: gettext_lazy("%(who)s should tell you what happens by %(when)s (%(left)s)."),
    ShareState.ACTED_ON: gettext_lazy("%(who)s should tell you what happens by %(when)s (%(left)s)."),
}
CLIMBED: dict[str, str | Promise] = {
    Rung.DEPUTY: gettext_lazy("It took too long, so their deputy lead has been told."),
    Rung.LEAD: gettext_lazy("It took too long, so their lead has been told. Ring them as well."),
    Rung.CHIEFS: gettext_lazy(
        "It took too long, so the chiefs of both organisations have been told. Ring them."
    ),
}
Dated = tuple[datetime, Event]


def present_ladder(opened: OpenedShare, *, at: datetime) -> tuple[Event, ...]:
    """Everything that happened to a share, first to last."""
    share = opened.share
    dated = [(receipt.at, _of_receipt(receipt, share, at)) for receipt in opened.receipts]
    dated += [*_of_sending(opened, at), *_of_question(opened, at), *_of_recall(opened, at)]
    return tuple(event for _when, event in sorted(dated, key=lambda one: one[0]))


def waits_words(share: Share, *, at: datetime) -> str:
    """What is waited for and until when; nothing when nothing is."""
    if share.due_at is None:
        return ""
    said = {
        "who": share.recipient_name,
        "when": moment_words(share.due_at, at=at),
        "left": runs_out_words(share.due_at, at=at),
    }
    return str(WAITS[share.state]) % said


def climbed_words(share: Share, *, is_outside: bool = False) -> str:
    """Who higher up has been told, because it took too long; of somebody without an account, what to do."""
    if is_outside and share.due_at and share.rung in CLIMBED:
        return _(
            "It took too long, so your leads have been told. Ring them, and make a new link if they need one."
        )
    return str(CLIMBED.get(share.rung, "")) if share.due_at else ""


def _of_sending(opened: OpenedShare, at: datetime) -> Iterator[Dated]:
    share = opened.share
    by = f"{share.sent_by_name}, {share.sender_name}"
    if share.spoken_at:
        to = _("to %(who)s") % {"who": opened.spoken_to} if opened.spoken_to else ""
        yield share.spoken_at, _event(_("Told by telephone"), share.spoken_at, by, to, at)


def _of_receipt(receipt: OpenedReceipt, share: Share, at: datetime) -> Event:
    by = f"{receipt.person_name}, {receipt.organisation_name}"
    if receipt.kind is ReceiptKind.DELIVERED:
        by = f"{share.sent_by_name}, {share.sender_name}"
    said = ". ".join(part for part in (answer_words(receipt.outcome), receipt.note) if part)
    return _event(_title(receipt, share), receipt.at, by, said, at)


def _title(receipt: OpenedReceipt, share: Share) -> str:
    if receipt.kind is ReceiptKind.OWNED and receipt.person == share.owner_id:
        return _("Taken on")
    return str(TITLES[receipt.kind]) % {"who": share.recipient_name}


def _of_question(opened: OpenedShare, at: datetime) -> Iterator[Dated]:
    question = getattr(opened.share, "question", None)
    if question is None:
        return
    asker = f"{question.asked_by_name}, {opened.share.recipient_name}"
    yield question.asked_at, _event(_("A question"), question.asked_at, asker, opened.question, at)
    if question.answered_at:
        who = f"{question.answered_by_name}, {opened.share.sender_name}"
        title = _("The question is answered")
        yield question.answered_at, _event(title, question.answered_at, who, opened.question_answer, at)


def _of_recall(opened: OpenedShare, at: datetime) -> Iterator[Dated]:
    recall = getattr(opened.share, "recall", None)
    if recall is not None:
        by = f"{recall.person_name}, {opened.share.sender_name}"
        yield recall.at, _event(_("Taken back"), recall.at, by, opened.recall_reason, at)


def _event(title: str, moment: datetime, by: str, text: str, at: datetime) -> Event:
    return Event(
        title=title,
        when=moment_words(moment, at=at),
        by=by,
        text=text,
        when_iso=moment.isoformat(timespec="seconds"),
    )
