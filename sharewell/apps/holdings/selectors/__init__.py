"""All that an organisation holds about a person. Nothing here opens sealed text."""

from collections.abc import Collection, Iterable, Iterator
from uuid import UUID

from sharewell.apps.attachments.selectors import held_files, texts_of_files
from sharewell.apps.children.selectors import held_entries, own_entries, texts_of_entries
from sharewell.apps.decisions.selectors import held_concerns, texts_of_concerns, texts_of_questions
from sharewell.apps.disagreements.selectors import held_disagreements, texts_of_disagreements
from sharewell.apps.discussions.selectors import held_discussions, texts_of_discussions
from sharewell.apps.pointers.selectors import texts_of_looks
from sharewell.apps.requests.selectors import held_requests, texts_of_requests
from sharewell.apps.shares.selectors import (
    asks_answered_by,
    files_with,
    held_shares,
    texts_of_shares,
    texts_of_stopped,
)
from sharewell.apps.transfers.selectors import held_transfers, texts_of_transfers
from sharewell.domain.holdings import Holding, HoldingKind, Others, SealedText, in_order

SHARES = frozenset({HoldingKind.SHARE_SENT, HoldingKind.SHARE_RECEIVED, HoldingKind.ANSWER})
ASKS = frozenset({HoldingKind.REQUEST_SENT, HoldingKind.REQUEST_RECEIVED})

other_sources = Others()
"""Apps above say here what they hold about a person besides."""

__all__ = ["Holding", "HoldingKind", "holdings_of", "other_sources", "records_of", "sealed_texts_of"]


def holdings_of(organisation: UUID, entries: Collection[UUID]) -> list[Holding]:
    """All that is tied to these entries of an organisation and to those held to be the same people, newest last.

    What only names the person in its sealed words is found by `services.gather_holdings`. Some twenty queries,
    whatever there is; none is a look, for nothing is opened.
    """
    own = own_entries(organisation, entries)
    ids = [one.pk for one in own]
    if not ids:
        return []
    concerns = held_concerns(organisation, ids)
    worries = [one for one in concerns if one.kind is HoldingKind.CONCERN]
    shares = held_shares(organisation, ids, worries)
    went = {one.thing for one in shares if one.kind in SHARES}
    asks = held_requests(organisation, ids, worries, asks_answered_by(went))
    found = [*held_entries(own), *concerns, *shares, *asks]
    found += held_transfers(organisation, ids, went)
    found += held_discussions(organisation, ids, went)
    found += other_sources.held(organisation, ids)
    found += held_files(organisation, [one.record for one in worries], files_with(went))
    return in_order([*found, *held_disagreements({one.record: one for one in found})])


def records_of(holdings: Iterable[Holding]) -> frozenset[UUID]:
    """The records whose keys seal these things."""
    return frozenset(one.record for one in holdings)


def sealed_texts_of(holdings: Collection[Holding]) -> Iterator[SealedText]:
    """Every sealed text of these things, each still sealed. Protected facts are not among them."""
    entries = _of(holdings, HoldingKind.ENTRY)
    yield from texts_of_entries(entries)
    yield from texts_of_looks(entries)
    concerns = _of(holdings, HoldingKind.CONCERN)
    yield from texts_of_concerns(concerns)
    yield from texts_of_stopped(concerns)
    yield from texts_of_questions(_of(holdings, HoldingKind.LEAD_QUESTION))
    yield from texts_of_shares(_of(holdings, *SHARES))
    yield from texts_of_requests(_of(holdings, *ASKS))
    yield from texts_of_transfers(_of(holdings, HoldingKind.TRANSFER))
    yield from texts_of_discussions(_of(holdings, HoldingKind.DISCUSSION))
    yield from texts_of_files(_of(holdings, HoldingKind.ATTACHMENT))
    yield from other_sources.texts([one.thing for one in holdings])
    yield from texts_of_disagreements(_of(holdings, HoldingKind.DISAGREEMENT, by_record=True))


def _of(holdings: Iterable[Holding], *kinds: HoldingKind, by_record: bool = False) -> list[UUID]:
    found = (one.record if by_record else one.thing for one in holdings if one.kind in kinds)
    return list(dict.fromkeys(found))
