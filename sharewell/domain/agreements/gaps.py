"""What an agreement does not say yet. A gap never stops a sharing; it stops a signing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sharewell.domain.agreements.parts import Part
from sharewell.domain.agreements.terms import Terms
from sharewell.domain.agreements.text import PartyTerms, Text
from sharewell.domain.deadlines.reckon import months_after


class GapKind(StrEnum):
    """What is lacking."""

    TERM = "term"
    ITEMS = "items"
    NO_GIVER = "no_giver"
    NO_RECEIVER = "no_receiver"
    ONE_PARTY = "one_party"
    BASIS = "basis"
    POWER = "power"
    CONTACT = "contact"
    DAYS = "days"
    REVIEW = "review"
    TOO_LONG = "too_long"
    DAY_BETWEEN = "day_between"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One thing that is lacking: of which group, and of which term or party where it is of one."""

    kind: GapKind
    group: str
    term: str = ""
    party: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartySaid:
    """A party by name, its part, and what it says for itself. `public` where it acts by powers in law."""

    name: str
    part: Part
    public: bool
    said: PartyTerms


def gaps(
    text: Text, parties: Sequence[PartySaid], terms: Terms, *, on: date, before_ends: date | None = None
) -> tuple[Gap, ...]:
    """Everything that lacks, in the order of the groups. `before_ends` is the last day of the version before."""
    found = [
        *_of_words(text, terms, on),
        *_of_items(text, terms),
        *_of_parties(parties),
        *_of_days(text, terms),
    ]
    if before_ends and text.starts_on and (text.starts_on - before_ends).days > 1:
        found.append(Gap(kind=GapKind.DAY_BETWEEN, group="review"))
    order = {group.id: place for place, group in enumerate(terms.groups)}
    return tuple(sorted(found, key=lambda one: order[one.group]))


def _of_words(text: Text, terms: Terms, on: date) -> Iterable[Gap]:
    for term in terms.of(text.kind, on=on):
        if term.needed and not text.words.get(term.id, "").strip():
            yield Gap(kind=GapKind.TERM, group=term.group, term=term.id)


def _of_items(text: Text, terms: Terms) -> Iterable[Gap]:
    if terms.kinds[text.kind].names_items and not text.items:
        yield Gap(kind=GapKind.ITEMS, group="items")


def _of_parties(parties: Sequence[PartySaid]) -> Iterable[Gap]:
    if len(parties) < 2:
        yield Gap(kind=GapKind.ONE_PARTY, group="parties")
    elif not any(one.part.gives for one in parties):
        yield Gap(kind=GapKind.NO_GIVER, group="parties")
    elif not any(one.part.receives for one in parties):
        yield Gap(kind=GapKind.NO_RECEIVER, group="parties")
    for one in parties:
        if one.said.basis is None:
            yield Gap(kind=GapKind.BASIS, group="basis", party=one.name)
        if one.public and not one.said.power.strip():
            yield Gap(kind=GapKind.POWER, group="basis", party=one.name)
        if not one.said.contact.strip():
            yield Gap(kind=GapKind.CONTACT, group="parties", party=one.name)


def _of_days(text: Text, terms: Terms) -> Iterable[Gap]:
    if text.starts_on is None or text.ends_on is None or text.starts_on > text.ends_on:
        yield Gap(kind=GapKind.DAYS, group="review")
        return
    if text.review_on is None or not text.starts_on <= text.review_on < text.ends_on:
        yield Gap(kind=GapKind.REVIEW, group="review")
    if text.ends_on >= months_after(text.starts_on, terms.length.longest_months):
        yield Gap(kind=GapKind.TOO_LONG, group="review")
