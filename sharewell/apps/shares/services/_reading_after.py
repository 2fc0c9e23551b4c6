"""Gathering and unsealing what happened to shares after they went. Nothing is asked where nothing happened."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from sharewell.apps.disagreements.services import views_in
from sharewell.apps.organisations.selectors import directory_entries
from sharewell.apps.shares.models import (
    CorrectedItem,
    LateWords,
    PassedOn,
    PassingAsk,
    ReturnAsk,
    Share,
    ShareItem,
)
from sharewell.apps.shares.selectors.chain import given_back, positions, still_held
from sharewell.apps.shares.services._opened_after import (
    NOTHING,
    CopyStanding,
    OpenedAfter,
    OpenedCorrection,
    OpenedLate,
    OpenedPassedOn,
    OpenedPassingAsk,
    OpenedReturn,
)
from sharewell.domain.access import Actor
from sharewell.domain.sharing import ReturnAnswer
from sharewell.kit.crypto import KeyRing


@dataclass(slots=True)
class _Rows:
    """What was found for all the shares, each list in the order in which it happened."""

    corrected: dict[UUID, list[CorrectedItem]] = field(default_factory=lambda: defaultdict(list))
    copies: dict[UUID, list[CorrectedItem]] = field(default_factory=lambda: defaultdict(list))
    returns: dict[UUID, ReturnAsk] = field(default_factory=dict)
    asks: dict[UUID, list[PassingAsk]] = field(default_factory=lambda: defaultdict(list))
    passed: dict[UUID, list[PassedOn]] = field(default_factory=lambda: defaultdict(list))
    late: dict[UUID, list[LateWords]] = field(default_factory=lambda: defaultdict(list))
    strangers: frozenset[UUID] = frozenset()


def after_of(
    actor: Actor, ring: KeyRing, shares: Sequence[Share], items: Iterable[ShareItem]
) -> Mapping[UUID, OpenedAfter]:
    """What happened to each share to which anything did, as its reader may know it."""
    listed = list(items)
    touched = [share for share in shares if share.after_made]
    gone = _gone(ring.holder, touched, shares, listed)
    if not touched and not gone:
        return {}
    ids = [share.pk for share in touched]
    rows = _found(ring.holder, ids) if touched else _Rows()
    views = views_in(actor=actor, records=ids, ring=ring) if touched else {}
    first: dict[UUID, dict[int, ShareItem]] = defaultdict(dict)
    for item in listed:
        first[item.share_id][item.position] = item
    return {
        share.pk: replace(
            _opened(ring, share, rows, first[share.pk], gone.get(share.pk, frozenset())),
            views=views.get(share.pk, ()),
        )
        for share in shares
        if share.after_made or share.pk in gone
    }


def _found(reader: UUID, shares: Sequence[UUID]) -> _Rows:
    rows = _Rows()
    corrected = CorrectedItem.objects.select_related("correction", "confirmation", "errand", "share", "item")
    mended = list(corrected.filter(share_id__in=shares).order_by("sequence"))
    for row in mended:
        rows.corrected[row.share_id].append(row)
    own = {
        row.correction_id for row in mended if row.share.sender_id == reader and row.item.came_from_id is None
    }
    for row in corrected.filter(correction_id__in=own).order_by("pk") if own else ():
        rows.copies[row.correction_id].append(row)
    for ask in ReturnAsk.objects.filter(share_id__in=shares).select_related("reply", "errand"):
        rows.returns[ask.share_id] = ask
    for one in PassingAsk.objects.filter(share_id__in=shares).select_related("reply", "errand"):
        rows.asks[one.share_id].append(one)
    for passed in PassedOn.objects.filter(share_id__in=shares).select_related("onward"):
        rows.passed[passed.share_id].append(passed)
    for late in LateWords.objects.filter(share_id__in=shares):
        rows.late[late.share_id].append(late)
    rows.strangers = _strangers(reader, rows)
    return rows


def _strangers(reader: UUID, rows: _Rows) -> frozenset[UUID]:
    """Recipients whose names are not the reader's to know: somebody else's recipients with no account."""
    onward = [row.share for copies in rows.copies.values() for row in copies]
    onward += [row.onward for passed in rows.passed.values() for row in passed]
    others = {share.recipient_id for share in onward if share.sender_id != reader}
    found = directory_entries(others) if others else {}
    return frozenset(one for one, entry in found.items() if not entry.is_shown_to(reader))


def _gone(
    reader: UUID, touched: Sequence[Share], shares: Sequence[Share], items: Sequence[ShareItem]
) -> dict[UUID, frozenset[int]]:
    """Items that are not read here any more: given back, or passed on from what was given back."""
    found: dict[UUID, set[int]] = defaultdict(set)
    mine = {share.pk for share in touched if share.recipient_id == reader}
    for share, place in given_back(mine) if mine else ():
        found[UUID(str(share))].add(place)
    sent = {share.pk for share in shares if share.sender_id == reader}
    onward = [one for one in items if one.share_id in sent and one.came_from_id is not None]
    if onward:
        sources = ShareItem.objects.filter(pk__in=[one.came_from_id for one in onward]).select_related(
            "share"
        )
        there = {one.pk for one in still_held(sources)}
        for one in onward:
            if one.came_from_id not in there:
                found[one.share_id].add(one.position)
    return {share: frozenset(places) for share, places in found.items()}


def _opened(
    ring: KeyRing, share: Share, rows: _Rows, items: Mapping[int, ShareItem], gone: frozenset[int]
) -> OpenedAfter:
    if share.pk not in ring:
        return NOTHING

    def text(name: str, sealed: bytes | memoryview, version: int) -> str:
        return ring.unseal(record=share.pk, field=name, sealed=sealed, version=version) if sealed else ""

    ask = rows.returns.get(share.pk)
    return OpenedAfter(
        asked_back=_return(text, ask) if ask else None,
        asks=tuple(_ask(text, one) for one in rows.asks[share.pk]),
        passed=tuple(_passed(text, one, rows.strangers) for one in rows.passed[share.pk]),
        late=tuple(
            OpenedLate(words=text("late.words", one.words, one.sequence), by=_by(one), at=one.at)
            for one in rows.late[share.pk]
        ),
        corrections=_corrections(ring, text, share, rows, items),
        gone=gone,
    )


def _corrections(
    ring: KeyRing, text: Any, share: Share, rows: _Rows, items: Mapping[int, ShareItem]
) -> dict[int, tuple[OpenedCorrection, ...]]:
    by_item: dict[int, list[CorrectedItem]] = defaultdict(list)
    for row in rows.corrected[share.pk]:
        by_item[row.item.position].append(row)
    found = {}
    for place, mended in by_item.items():
        item = items[place]
        before = ring.unseal(record=share.pk, field="item.text", sealed=item.text, version=place)
        history = []
        for row in mended:
            after = text(f"corrected.text.{place}", row.text, row.sequence)
            history.append(_correction(text, row, before, after, rows, place))
            before = after
        found[place] = tuple(history)
    return found


def _correction(
    text: Any, row: CorrectedItem, before: str, after: str, rows: _Rows, place: int
) -> OpenedCorrection:
    confirmed = getattr(row, "confirmation", None)
    return OpenedCorrection(
        sequence=row.sequence,
        before=before,
        text=after,
        reason=text(f"corrected.reason.{place}", row.reason, row.sequence),
        by=_by(row.correction),
        at=row.correction.at,
        confirmed_by=_by(confirmed) if confirmed else "",
        confirmed_at=confirmed.at if confirmed else None,
        did=text(f"confirmation.did.{row.sequence}", confirmed.did, row.sequence) if confirmed else "",
        copies=tuple(_copy(one, rows.strangers) for one in rows.copies[row.correction_id]),
    )


def _copy(row: CorrectedItem, strangers: frozenset[UUID]) -> CopyStanding:
    confirmed = getattr(row, "confirmation", None)
    return CopyStanding(
        recipient="" if row.share.recipient_id in strangers else row.share.recipient_name,
        confirmed_by=confirmed.person_name if confirmed else "",
        confirmed_at=confirmed.at if confirmed else None,
        due_at=row.errand.due_at,
    )


def _return(text: Any, ask: ReturnAsk) -> OpenedReturn:
    reply = getattr(ask, "reply", None)
    said = (
        {
            "answer": ReturnAnswer(reply.answer),
            "words": text("return.words", reply.words, ask.sequence),
            "answered_by": _by(reply),
            "answered_at": reply.at,
            "copies": reply.copies,
            "printed": reply.printed,
        }
        if reply
        else {}
    )
    return OpenedReturn(
        ask=ask,
        reason=text("return.reason", ask.reason, ask.sequence),
        by=_by(ask),
        positions=positions(ask.positions),
        **said,
    )


def _ask(text: Any, ask: PassingAsk) -> OpenedPassingAsk:
    reply = getattr(ask, "reply", None)
    said = (
        {
            "allowed": reply.allowed,
            "words": text("passing.words", reply.words, ask.sequence),
            "answered_by": _by(reply),
            "answered_at": reply.at,
        }
        if reply
        else {}
    )
    return OpenedPassingAsk(ask=ask, why=text("passing.why", ask.why, ask.sequence), by=_by(ask), **said)


def _passed(text: Any, row: PassedOn, strangers: frozenset[UUID]) -> OpenedPassedOn:
    return OpenedPassedOn(
        recipient="" if row.onward.recipient_id in strangers else row.onward.recipient_name,
        reference=row.onward.reference,
        positions=positions(row.positions),
        by=_by(row),
        at=row.at,
        over_limit=row.over_limit,
        because=text("passed_on.because", row.because, row.sequence),
    )


def _by(row: Any) -> str:
    return f"{row.person_name}, {row.organisation_name}"
