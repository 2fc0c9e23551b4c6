"""What an item tells as a protected address or a referrer's identity is protected from then on."""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from uuid import UUID

from sharewell.apps.children.services import adopt_facts
from sharewell.apps.decisions.selectors import Concern, children_of
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import ItemKind
from sharewell.domain.guarding import KeepFrom, Protection, facts_told

GUARDED = frozenset({ItemKind.PROTECTED_ADDRESS, ItemKind.REFERRER_IDENTITY})
Told = tuple[str, str, Collection[UUID]]
"""The kind of an item, its text, and the organisations that may know what it tells."""


def adopt_told(actor: Actor, concern: Concern, told: Iterable[Told], at: datetime) -> None:
    """Protect what these items tell. What was protected before stays so: a corrected address is still looked for."""
    facts = [fact for kind, text, known in told if kind in GUARDED for fact in _facts(kind, text, known)]
    if facts:
        adopt_facts(actor=actor, at=at, entries=children_of(concern), told=facts)


def _facts(kind: str, text: str, known: Collection[UUID]) -> Iterator[Protection]:
    referrer = kind == ItemKind.REFERRER_IDENTITY
    keep_from = KeepFrom.DANGEROUS if referrer else KeepFrom.EVERYONE_ELSE
    for fact, words in facts_told(text, about_referrer=referrer):
        yield Protection(kind=fact, text=words, keep_from=keep_from, known_to=tuple(known))
