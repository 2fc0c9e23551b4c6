"""Looking through what is to go out for what must be kept safe of the children it is about. Nothing here writes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sharewell.apps.children.services.shields import OpenedShield, facts_of_all, protected_facts
from sharewell.domain.access import Actor
from sharewell.domain.guarding import (
    Danger,
    FactKind,
    Guard,
    Hits,
    ProtectedFact,
    Recipient,
    Use,
    look_at_destination,
    may_learn,
    people_named,
)


@dataclass(frozen=True, slots=True)
class Watch:
    """What is protected of some children, for one sending or letter; unsealed once, asked as often as needed."""

    shields: Sequence[OpenedShield]

    @property
    def entries(self) -> tuple[UUID, ...]:
        """The entries of which something is protected, each once."""
        return tuple(dict.fromkeys(one.shield.entry_id for one in self.shields))

    def guard_for(self, recipient: Recipient, *, allowed: Iterable[str] = ()) -> Guard:
        """What looks for all that this recipient may not learn, but for the facts named as allowed."""
        meant = frozenset(allowed)
        return Guard(fact for fact in self._facts(Use.KEEP_SAFE, recipient) if fact.id not in meant)

    def dangers_of(self, recipient: Recipient) -> tuple[Danger, ...]:
        """Where the destination is a place to which nothing of these children must go, or a person who is a danger."""
        return look_at_destination(
            recipient.destination, [*self._facts(Use.NEVER_SEND_TO, None), *self._people()]
        )

    def _people(self) -> list[ProtectedFact]:
        """Those who must not learn it above all, where they are named: a destination of that name is their own."""
        return [
            ProtectedFact(id=str(one.shield.pk), kind=FactKind.REFERRER, text=name)
            for one in self.shields
            for name in people_named(one.protection.from_whom)
        ]

    def _facts(self, use: Use, recipient: Recipient | None) -> list[ProtectedFact]:
        known: set[tuple[str, str]] = set()
        if recipient is not None:
            known = {_same(one) for one in self.shields if may_learn(one.protection, recipient)}
        return [
            ProtectedFact(id=str(one.shield.pk), kind=one.protection.kind, text=one.protection.text)
            for one in self.shields
            if one.protection.use is use and _same(one) not in known
        ]


def check_text(*, actor: Actor, children: Iterable[UUID], text: str, recipient: Recipient) -> Hits:
    """What a text would tell this recipient that must be kept safe of these children.

    `children` are entries of the actor's organisation. For several texts about the same children use `watch_over`.
    """
    return watch_over(actor=actor, children=children).guard_for(recipient).find(text)


def watch_over(*, actor: Actor, children: Iterable[UUID]) -> Watch:
    """What is protected of these entries of the actor's organisation, made ready. Two queries; one where nothing is."""
    return Watch(protected_facts(actor=actor, entries=children))


def watch_over_all(*, actor: Actor) -> Watch:
    """What is protected of anybody in the organisation's entries: a child's address can stand in a brother's record."""
    return Watch(facts_of_all(actor=actor))


def _same(one: OpenedShield) -> tuple[str, str]:
    text = "".join(sign for sign in one.protection.text.casefold() if sign.isalnum())
    return one.protection.kind, text
