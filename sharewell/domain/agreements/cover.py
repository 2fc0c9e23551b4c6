"""What agreements say of one sharing. It is shown and recorded, and never stops anything."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Protocol

from sharewell.domain.advice.vocabulary import AgreementState, ItemAbout, ItemKind
from sharewell.domain.agreements.life import Run, running
from sharewell.domain.agreements.parts import Part
from sharewell.domain.agreements.text import ANYBODY, AgreedItem


class CoverState(StrEnum):
    """What agreements say of a sharing."""

    COVERED = "covered"
    PARTLY = "partly"
    EXPIRED = "expired"
    NONE = "none"
    NOT_NEEDED = "not_needed"


class Item(Protocol):
    """What is shared, as far as cover is concerned."""

    @property
    def kind(self) -> ItemKind: ...

    @property
    def about(self) -> ItemAbout: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """An organisation's time and part in an agreement: from when it signed until it left, if it did."""

    part: Part
    since: date
    left_on: date | None = None
    suspended: bool = False

    def holds(self, on: date) -> bool:
        """Whether it is a party that day and not suspended."""
        return self.since <= on and (self.left_on is None or on < self.left_on) and not self.suspended


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version that all have signed, with what it lets go."""

    run: Run
    items: tuple[AgreedItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """One agreement as it stands between a giver and a receiver."""

    reference: str
    versions: tuple[Version, ...]
    giver: Stay
    receiver: Stay
    ended_on: date | None = None

    def version_on(self, on: date) -> Version | None:
        """The version that holds between the two that day; None where none does."""
        if self.ended_on is not None and self.ended_on <= on:
            return None
        if not (self.giver.holds(on) and self.receiver.holds(on)):
            return None
        run = running((one.run for one in self.versions), on)
        return next((one for one in self.versions if one.run == run), None) if run else None

    @property
    def is_this_way(self) -> bool:
        """Whether it lets the one give and the other receive."""
        return self.giver.part.gives and self.receiver.part.receives

    def had_begun(self, on: date) -> bool:
        """Whether it held between the two on this day or on any before it."""
        joined = max(self.giver.since, self.receiver.since)
        return any(max(one.run.starts_on, joined) <= on for one in self.versions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What agreements say: by which, what of the items is not in them, and what is limited."""

    state: CoverState
    by: tuple[str, ...] = ()
    missing: tuple[ItemKind, ...] = ()
    limited: tuple[ItemKind, ...] = ()
    ends_on: date | None = None

    @property
    def as_fact(self) -> AgreementState:
        """The same as the rules of advice know it."""
        return _FACTS[self.state]

    def to_mapping(self) -> dict[str, Any]:
        """As a decision keeps it."""
        return {
            "state": str(self.state),
            "by": list(self.by),
            "missing": [str(one) for one in self.missing],
            "limited": [str(one) for one in self.limited],
            "ends_on": self.ends_on.isoformat() if self.ends_on else "",
        }


def cover_from(kept: Mapping[str, Any]) -> Cover:
    """What a decision kept. Raises KeyError, TypeError or ValueError where it is none."""
    return Cover(
        state=CoverState(kept["state"]),
        by=tuple(kept["by"]),
        missing=tuple(ItemKind(one) for one in kept["missing"]),
        limited=tuple(ItemKind(one) for one in kept["limited"]),
        ends_on=date.fromisoformat(kept["ends_on"]) if kept["ends_on"] else None,
    )


_FACTS = {
    CoverState.COVERED: AgreementState.COVERS,
    CoverState.PARTLY: AgreementState.DOES_NOT_COVER,
    CoverState.EXPIRED: AgreementState.EXPIRED,
    CoverState.NONE: AgreementState.NONE,
    CoverState.NOT_NEEDED: AgreementState.NONE,
}


def cover(agreements: Iterable[Between], items: Sequence[Item], on: date, *, regular: bool) -> Cover:
    """What these agreements between a sender and a recipient say of these items on a day.

    Several agreements count together. A sharing that is not regular needs none; where there never was one it says so.
    """
    ours = [one for one in agreements if one.is_this_way and any(version.items for version in one.versions)]
    live = [(one, version) for one in ours if (version := one.version_on(on)) and version.items]
    if live:
        return _by(live, items)
    ended = sorted(one.reference for one in ours if one.had_begun(on))
    if ended:
        return Cover(state=CoverState.EXPIRED, by=tuple(ended))
    return Cover(state=CoverState.NONE if regular else CoverState.NOT_NEEDED)


def _by(live: Sequence[tuple[Between, Version]], items: Sequence[Item]) -> Cover:
    agreed = [item for _one, version in live for item in version.items]
    missing = _kinds(one for one in items if not any(lets_go(item, one) for item in agreed))
    return Cover(
        state=CoverState.PARTLY if missing else CoverState.COVERED,
        by=tuple(sorted({one.reference for one, _version in live})),
        missing=missing,
        limited=_kinds(one for one in items if _is_limited(one, agreed)),
        ends_on=min(version.run.ends_on for _one, version in live),
    )


def lets_go(agreed: AgreedItem, item: Item) -> bool:
    """Whether what was agreed holds this item. What nobody named is in no agreement."""
    if item.kind is ItemKind.UNKNOWN or agreed.kind is not item.kind:
        return False
    return agreed.about in (ANYBODY, item.about)


def _is_limited(item: Item, agreed: Sequence[AgreedItem]) -> bool:
    lets = [one for one in agreed if lets_go(one, item)]
    return bool(lets) and all(one.restricted.strip() for one in lets)


def _kinds(items: Iterable[Item]) -> tuple[ItemKind, ...]:
    return tuple(dict.fromkeys(item.kind for item in items))
