"""The things that were found, opened with what was decided about them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sharewell.apps.holdings.services import gather_holdings, holdings_by_name, read_texts
from sharewell.apps.rights.models import FoundThing, RightsRequest
from sharewell.apps.rights.selectors import things_of
from sharewell.domain.access import Actor
from sharewell.domain.holdings import HeldText, Holding, HoldingKind
from sharewell.domain.rights import (
    ItemDecision,
    Piece,
    Tried,
    Weighed,
    covered,
    pieces,
    seen_of,
    weighed_from,
    without_words,
)
from sharewell.kit.crypto import keyring

NO_KIND = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedThing:
    """One thing in plain text, with what was decided. What is kept safe of the person is covered in it already."""

    row: FoundThing
    texts: tuple[HeldText, ...]
    weighed: Weighed

    @property
    def seen(self) -> str:
        """The fingerprint of its texts as they are now."""
        return seen_of({f"{place} {one.field}": one.text for place, one in enumerate(self.texts)})

    @property
    def decision(self) -> ItemDecision:
        """What was decided; open again where its texts were changed since."""
        return ItemDecision.OPEN if self.was_changed else self.weighed.decision

    @property
    def was_changed(self) -> bool:
        """Whether it was decided, and changed after that."""
        return self.weighed.decision is not ItemDecision.OPEN and self.weighed.seen != self.seen

    def words_covered(self, words: Sequence[str]) -> bool:
        """Whether one of the words that are covered everywhere stands in it."""
        return any(without_words(one.text, words, mark="") != one.text for one in self.texts)

    def tried(self, words: Sequence[str]) -> Tried:
        """The same, as law asks of it, where these words are covered everywhere."""
        return Tried(
            kind=self.weighed.about or NO_KIND,
            decision=self.decision,
            exemption=self.weighed.exemption,
            reason=self.weighed.reason,
            opinion_by=self.weighed.opinion,
            redacted=bool(self.weighed.ticked) or self.words_covered(words),
        )

    def pieces_of(self, place: int) -> tuple[Piece, ...]:
        """The sentences of one of its texts."""
        return pieces(place, self.texts[place].text)

    def as_it_goes(self, place: int, words: Sequence[str], *, mark: str) -> str:
        """One of its texts with what is covered."""
        ticked = self.weighed.ticked if self.decision is ItemDecision.GIVE_IN_PART else ()
        return covered(place, self.texts[place].text, ticked=ticked, words=words, mark=mark)


def new_things(actor: Actor, row: RightsRequest) -> list[Holding]:
    """What is held and was not found yet."""
    if row.entry_id is None:
        return []
    known = {(one.kind, one.thing) for one in things_of(row)}
    place, about = row.organisation_id, [row.entry_id]
    held = gather_holdings(actor=actor, organisation=place, entries=about)
    held += holdings_by_name(actor=actor, organisation=place, entries=about)
    return [one for one in held if (str(one.kind), one.thing) not in known]


def opened_things(
    actor: Actor, row: RightsRequest, at: datetime, *, purpose: str, only: Collection[UUID] = ()
) -> list[OpenedThing]:
    """The things of a request, or those of these ids, with their texts; the look is in the log before."""
    rows = things_of(row)
    wanted = [one for one in rows if not only or one.pk in only]
    # The entries are opened with any of them: what must be kept safe stands there, and is covered everywhere. So is
    # the rest of a record, for a text can be found by the thing beside its own.
    records = {one.record for one in wanted}
    opened = [one for one in rows if one.kind == HoldingKind.ENTRY or one.record in records]
    held = [_holding(row, one) for one in opened]
    texts = read_texts(actor=actor, holdings=held, at=at, purpose=purpose) if held else {}
    ring = keyring(holder=row.organisation_id, records=[row.pk])

    def weighed(one: FoundThing) -> Weighed:
        sealed = bytes(one.weighed)
        text = ring.unseal(record=row.pk, field=weighed_field(one), sealed=sealed) if sealed else ""
        return weighed_from(text)

    return [
        OpenedThing(row=one, texts=tuple(texts.get(one.thing, ())), weighed=weighed(one)) for one in wanted
    ]


def weighed_field(one: FoundThing) -> str:
    """The place in the request's record to which what was decided is sealed."""
    return f"thing.{one.pk}"


def _holding(row: RightsRequest, one: FoundThing) -> Holding:
    return Holding(
        kind=HoldingKind(one.kind),
        record=one.record,
        thing=one.thing,
        owner=row.organisation_id,
        began=one.began or one.found_at,
    )
