"""The common text of an agreement: one text for all who sign it. What each party says for itself stands apart."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from sharewell.domain.advice.vocabulary import Condition, ItemAbout, ItemKind, LawfulBasis
from sharewell.domain.agreements.terms import Kind, Terms
from sharewell.domain.deadlines.reckon import months_after
from sharewell.domain.sharing.text import BadContent, checked

LONGEST_TITLE = 150
LONGEST_WORDS = 4000
MOST_ITEMS = 60
ANYBODY = ItemAbout.UNKNOWN
"""An item about anybody at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedItem:
    """One kind of information, down to its fields. `restricted` says who alone may see it; empty where it is not."""

    kind: ItemKind
    about: ItemAbout = ANYBODY
    fields: str = ""
    restricted: str = ""

    def __post_init__(self) -> None:
        checked(self.fields)
        checked(self.restricted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The text. `words` are by the id of the term; the three days are the first, the last, and that of the review."""

    kind: Kind
    title: str
    short: bool = False
    words: Mapping[str, str] = field(default_factory=dict)
    items: tuple[AgreedItem, ...] = ()
    starts_on: date | None = None
    review_on: date | None = None
    ends_on: date | None = None

    def __post_init__(self) -> None:
        checked(self.title, required=True)
        if len(self.title) > LONGEST_TITLE or len(self.items) > MOST_ITEMS:
            raise BadContent("the title or the list of items is too long")
        for said in self.words.values():
            if len(checked(said)) > LONGEST_WORDS:
                raise BadContent("one of the texts is too long")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyTerms:
    """What a party says for itself: on what it relies, and whom to ask."""

    basis: LawfulBasis | None = None
    power: str = ""
    conditions: tuple[Condition, ...] = ()
    contact: str = ""
    email: str = ""

    def __post_init__(self) -> None:
        for text in (self.power, self.contact, self.email):
            checked(text)


def first_text(kind: Kind, title: str, terms: Terms, *, short: bool, on: date) -> Text:
    """The text that a draft begins with: standard words, one year to the review, as long as is customary at most."""
    return Text(
        kind=kind,
        title=title,
        short=short,
        words={one.id: one.fills for one in terms.of(kind, on=on) if one.fills},
        starts_on=on,
        review_on=months_after(on, terms.length.review_after_months),
        ends_on=months_after(on, terms.length.longest_months) - timedelta(days=1),
    )


def next_text(before: Text, terms: Terms) -> Text:
    """The text that the next version begins with: as before, from the day after the last."""
    if before.ends_on is None:
        return before
    starts = before.ends_on + timedelta(days=1)
    return replace(
        before,
        starts_on=starts,
        review_on=months_after(starts, terms.length.review_after_months),
        ends_on=months_after(starts, terms.length.longest_months) - timedelta(days=1),
    )


def with_words(text: Text, words: Mapping[str, str]) -> Text:
    """The text with these terms said otherwise."""
    kept = {**text.words, **{key: said.strip() for key, said in words.items()}}
    return replace(text, words={key: said for key, said in kept.items() if said})


def written(text: Text) -> str:
    """The text as it is stored and as its digest is taken."""
    return json.dumps(as_mapping(text), sort_keys=True, ensure_ascii=False)


def read_written(stored: str) -> Text:
    """The text that was stored. Raises KeyError or ValueError where it is none."""
    return from_mapping(json.loads(stored))


def as_mapping(text: Text) -> dict[str, Any]:
    """The text as plain data, days as in a calendar."""
    days = {name: _written_day(getattr(text, name)) for name in ("starts_on", "review_on", "ends_on")}
    return {
        "kind": str(text.kind),
        "title": text.title,
        "short": text.short,
        "words": dict(sorted(text.words.items())),
        "items": [{key: str(value) for key, value in asdict(item).items()} for item in text.items],
        **days,
    }


def from_mapping(data: Mapping[str, Any]) -> Text:
    """The text from plain data. Raises KeyError, TypeError or ValueError where it is none."""
    return Text(
        kind=Kind(data["kind"]),
        title=data["title"],
        short=bool(data["short"]),
        words=dict(data["words"]),
        items=items_from(data["items"]),
        starts_on=_day(data["starts_on"]),
        review_on=_day(data["review_on"]),
        ends_on=_day(data["ends_on"]),
    )


def items_from(rows: Iterable[Mapping[str, str]]) -> tuple[AgreedItem, ...]:
    """Items from plain data. Raises KeyError, TypeError or ValueError."""
    return tuple(
        AgreedItem(
            kind=ItemKind(row["kind"]),
            about=ItemAbout(row["about"]),
            fields=row["fields"],
            restricted=row["restricted"],
        )
        for row in rows
    )


def party_mapping(said: PartyTerms) -> dict[str, Any]:
    """What a party says, as plain data."""
    return {
        "basis": str(said.basis or ""),
        "power": said.power,
        "conditions": [str(one) for one in said.conditions],
        "contact": said.contact,
        "email": said.email,
    }


def party_from(data: Mapping[str, Any]) -> PartyTerms:
    """What a party says, from plain data. Raises KeyError, TypeError or ValueError."""
    return PartyTerms(
        basis=LawfulBasis(data["basis"]) if data["basis"] else None,
        power=data["power"],
        conditions=tuple(Condition(one) for one in data["conditions"]),
        contact=data["contact"],
        email=data["email"],
    )


def _written_day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _day(given: str) -> date | None:
    return date.fromisoformat(given) if given else None
