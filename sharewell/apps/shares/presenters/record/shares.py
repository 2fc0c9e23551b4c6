"""What went to whom, item by item, and what became of it."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.agreements.selectors import cover_sentence
from sharewell.apps.shares.presenters import words as item_words
from sharewell.apps.shares.presenters.files import file_words
from sharewell.apps.shares.presenters.record import words
from sharewell.apps.shares.presenters.record.after import after_blocks, changes_hint, views_of_item
from sharewell.apps.shares.presenters.record.parts import Block, Point, Section, filled
from sharewell.apps.shares.presenters.words import in_words
from sharewell.apps.shares.selectors import answer_words, limit_words, state_words, urgency_words
from sharewell.apps.shares.services import LogLine, OpenedItem, OpenedReceipt, OpenedShare
from sharewell.domain.agreements import Cover
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing import How, ReceiptKind, Rung
from sharewell.kit.govuk.moments import full_moment_words

TITLES: dict[ReceiptKind, str | Promise] = {
    ReceiptKind.DELIVERED: gettext_lazy("Delivered to the inbox of %(who)s"),
    ReceiptKind.OPENED: gettext_lazy("Opened"),
    ReceiptKind.OWNED: gettext_lazy("Taken on, or given to a colleague"),
    ReceiptKind.ACTED_ON: gettext_lazy("Acted on"),
    ReceiptKind.ANSWERED: gettext_lazy("Answered"),
}
CLIMBED: dict[Rung, str | Promise] = {
    Rung.REMINDER: gettext_lazy("The desk was reminded"),
    Rung.DEPUTY: gettext_lazy("The time ran out: the deputy lead was told"),
    Rung.LEAD: gettext_lazy("The time ran out: the lead was told"),
    Rung.CHIEFS: gettext_lazy("The time ran out: the chiefs of both organisations were told"),
}
Dated = tuple[datetime, Point]


def share_section(
    opened: OpenedShare, log: Iterable[LogLine], *, received: bool, cover: Cover | None = None
) -> Section:
    """One share; for the receiving side the title names the sender."""
    share = opened.share
    other = share.sender_name if received else share.recipient_name
    title = _("What came from %(who)s") if received else _("What went to %(who)s")
    return Section(
        title=title % {"who": other},
        blocks=(
            Block(rows=_head(opened, cover)),
            Block(title=_("The items as they went"), points=tuple(_items(opened))),
            Block(title=_("What became of it"), points=tuple(_events(opened, log))),
            *after_blocks(opened),
        ),
    )


def _head(opened: OpenedShare, cover: Cover | None) -> tuple[tuple[str, str], ...]:
    share = opened.share
    spoken = full_moment_words(share.spoken_at) if share.spoken_at else ""
    return filled(
        (
            (_("Reference"), share.reference),
            (_("Sent by"), f"{share.sent_by_name}, {share.sender_name}"),
            (_("Sent to"), share.recipient_name),
            (_("Sent at"), full_moment_words(share.sent_at)),
            (_("How"), _("By telephone, then in writing") if share.how == How.SPOKEN else _("In Sharewell")),
            (_("Told by telephone at"), spoken),
            (_("Told to"), opened.spoken_to),
            (_("How urgent"), urgency_words(share.urgency)),
            (_("Now"), state_words(share.state)),
            (_("In the hands of"), share.owner_name),
            (_("Agreement, looked at afterwards"), cover_sentence(cover) if cover else ""),
            (_("Asked of them"), opened.wanted),
            (_("About telling the family"), opened.family),
        )
    )


def _items(opened: OpenedShare) -> Iterator[Point]:
    for item in opened.items:
        yield _item(item)
        yield from views_of_item(item, opened)


def _item(item: OpenedItem) -> Point:
    because = (
        _("Needed because: %(why)s.") % {"why": item.needed_because.rstrip(".")}
        if item.needed_because
        else ""
    )
    marks = (
        in_words(item_words.ABOUT, item.about),
        in_words(item_words.KINDS, item.kind),
        in_words(words.ITEM_ADVICE, item.advice),
    )
    said = (f"{one}." for one in limit_words(item.onward, item.guarded))
    return Point(
        before=tuple(one.before for one in item.corrections),
        text=_("Given back, so it is not read here any more.") if item.is_gone else item.text,
        mark=in_words(item_words.STATUSES, item.status),
        hint=" ".join(
            (f"{'. '.join(marks)}. {because}".strip(), *said, file_words(item), changes_hint(item))
        ).strip(),
    )


def _events(opened: OpenedShare, log: Iterable[LogLine]) -> list[Point]:
    dated = [(one.at, _receipt(one, opened)) for one in opened.receipts]
    dated += [*_question(opened), *_recall(opened), *_climbs(opened, log)]
    return [point for _at, point in sorted(dated, key=lambda one: one[0])]


def _receipt(receipt: OpenedReceipt, opened: OpenedShare) -> Point:
    said = ". ".join(part for part in (answer_words(receipt.outcome), receipt.note) if part)
    title = str(TITLES[receipt.kind]) % {"who": opened.share.recipient_name}
    who = f"{receipt.person_name}, {receipt.organisation_name}"
    return _point(title, said, who if receipt.kind is not ReceiptKind.DELIVERED else "", receipt.at)


def _question(opened: OpenedShare) -> Iterator[Dated]:
    asked = getattr(opened.share, "question", None)
    if asked is None:
        return
    who = f"{asked.asked_by_name}, {opened.share.recipient_name}"
    yield asked.asked_at, _point(_("Question to the sender"), opened.question, who, asked.asked_at)
    if asked.answered_at:
        who = f"{asked.answered_by_name}, {opened.share.sender_name}"
        yield (
            asked.answered_at,
            _point(_("Answer of the sender"), opened.question_answer, who, asked.answered_at),
        )


def _recall(opened: OpenedShare) -> Iterator[Dated]:
    recall = getattr(opened.share, "recall", None)
    if recall is not None:
        who = f"{recall.person_name}, {opened.share.sender_name}"
        yield (
            recall.at,
            _point(_("Taken back before anybody opened it"), opened.recall_reason, who, recall.at),
        )


def _climbs(opened: OpenedShare, log: Iterable[LogLine]) -> Iterator[Dated]:
    for line in log:
        if line.kind is EventKind.SHARE_CLIMBED and line.record == opened.share.pk:
            title = CLIMBED.get(Rung(line.rung), line.rung)
            yield line.at, _point(str(title), "", "", line.at)


def _point(title: str, said: str, who: str, at: datetime) -> Point:
    hint = ". ".join(part for part in (full_moment_words(at), who) if part)
    return Point(mark=title, text=said, hint=hint)
