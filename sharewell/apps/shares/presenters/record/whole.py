"""The whole record, first page to last."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.shares.presenters.record import words
from sharewell.apps.shares.presenters.record.advice import Titles
from sharewell.apps.shares.presenters.record.concern import child_words, concern_section, decision_sections
from sharewell.apps.shares.presenters.record.deadlines import deadline_sections
from sharewell.apps.shares.presenters.record.log import log_section
from sharewell.apps.shares.presenters.record.parts import Block, Point, Section, filled
from sharewell.apps.shares.presenters.record.shares import share_section
from sharewell.apps.shares.presenters.words import in_words
from sharewell.apps.shares.selectors import Marks, answer_words, state_words
from sharewell.apps.shares.services import OpenedRecord, OpenedShare


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPresenter:
    """The record in words: the same sections for the page and for the document."""

    reference: str
    title: str
    is_senders: bool
    sections: Sequence[Section]
    document_url: str
    back_url: str
    protect_urls: Sequence[str]
    entries: Sequence[UUID]
    watch_url: str


def present_record(record: OpenedRecord, *, titles: Titles, marks: Marks) -> RecordPresenter:
    """The record; `titles` names the sources that the rules cite, by id, and `marks` says how each was checked."""
    first = record.shares[0].share.reference if record.shares else ""
    return RecordPresenter(
        reference=record.reference,
        title=_("Record of a decision about sharing")
        if record.concern
        else _("Record of what was shared with us"),
        is_senders=record.concern is not None,
        sections=tuple(_sections(record, titles, marks)),
        document_url=reverse("shares:record_document", args=[record.reference]),
        back_url=reverse("shares:share", args=[first]) if first else reverse("home"),
        protect_urls=[reverse("children:protected", args=[child]) for child in _entries(record)],
        entries=list(_entries(record)),
        watch_url=reverse("patterns:watch", args=[record.concern.id]) if record.concern else "",
    )


def _entries(record: OpenedRecord) -> Sequence[UUID]:
    return record.concern.children if record.concern else ()


def _sections(record: OpenedRecord, titles: Titles, marks: Marks) -> Iterator[Section]:
    yield _in_short(record)
    yield from deadline_sections(record, titles, marks)
    if record.concern:
        yield concern_section(record.concern, record.children)
        yield from decision_sections(record.concern, titles)
    if record.review:
        written = Block(points=(Point(text=record.review),))
        yield Section(title=_("What the reviewer of the emergency wrote"), blocks=(written,))
    for opened in record.shares:
        cover = record.covers.get(opened.share.pk)
        yield share_section(opened, record.log, received=record.concern is None, cover=cover)
    yield log_section(record)


def _in_short(record: OpenedRecord) -> Section:
    concern = record.concern
    decision = concern.decisions[-1] if concern and concern.decisions else None
    verdict = decision.advice.get("verdict", "") if decision else ""
    rows = filled(
        (
            *((_("Child"), child_words(child)) for child in record.children),
            (_("Advice"), in_words(words.VERDICTS, verdict)),
            (_("Decision"), in_words(words.OUTCOMES, decision.outcome) if decision else ""),
            (_("Decided by"), decision.decided_by_name if decision else ""),
            *((opened.share.recipient_name, _standing(opened)) for opened in record.shares),
        )
    )
    return Section(title=_("In short"), blocks=(Block(rows=rows),))


def _standing(opened: OpenedShare) -> str:
    outcomes = [answer_words(one.outcome) for one in opened.receipts if one.outcome]
    return ". ".join((state_words(opened.share.state), *outcomes))
