"""The review card: two entries side by side, opened. Each look is in the log before anything is given back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_read
from sharewell.apps.children.models import Entry, Link, LinkAct
from sharewell.apps.children.policies import require_decide_link
from sharewell.apps.children.selectors import entries_of, links_beside
from sharewell.apps.children.services._opening import FIELD, protections
from sharewell.apps.children.services._reading import identities_of
from sharewell.apps.children.services.paper import covering
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Identity, open_particulars
from sharewell.domain.guarding import Protection
from sharewell.domain.matching import (
    Agreement,
    Comparison,
    Particulars,
    compare,
    differs_by_number,
    shipped_families,
)
from sharewell.kit.crypto import keyring

MOST_BESIDE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two entries, opened. `shielded` where something of it is protected: its place is not shown."""

    entry: Entry
    identity: Identity
    particulars: Particulars
    shielded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What somebody said of the pair, in plain text."""

    act: LinkAct
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedCard:
    """A pair with all that a person needs to decide."""

    link: Link
    sides: tuple[Side, Side]
    levels: Agreement
    numbers_differ: bool
    said: Sequence[Said]
    others: Sequence[tuple[Entry, Identity]]
    cover: Callable[[str], str]
    """Takes out of a text what must be kept safe of any of them."""


def open_card(*, actor: Actor, at: datetime, link: Link, purpose: str) -> OpenedCard:
    """Both entries, how far they agree, what was said, and who else could be meant. Raises Refused."""
    require_decide_link(actor, link)
    pair = (link.first, link.second)
    plain = identities_of(actor, pair)
    others = _others(actor, link)
    with transaction.atomic():
        for one in (*pair, *(entry for entry, _identity in others)):
            record_read(
                actor=actor,
                kind=EventKind.LINK_OPENED,
                at=at,
                record=link.pk,
                child=one.pk,
                purpose=purpose,
                fields=[FIELD],
            )
    held = protections(actor, plain)
    sides = (_side(pair[0], plain, held), _side(pair[1], plain, held))
    levels = dict(compare(sides[0].particulars, sides[1].particulars, shipped_families()))
    if held:
        # That both live in one place would tell where the shielded one lives.
        levels[Comparison.PLACE] = None
    return OpenedCard(
        link=link,
        sides=sides,
        levels=levels,
        numbers_differ=differs_by_number(levels),
        said=_said(actor, link),
        others=others,
        cover=covering(actor=actor, entries=[*plain, *(entry.pk for entry, _identity in others)]),
    )


def _side(entry: Entry, plain: Mapping[UUID, Identity], held: Mapping[UUID, tuple[Protection, ...]]) -> Side:
    facts = held.get(entry.pk, ())
    return Side(
        entry=entry,
        identity=plain[entry.pk],
        particulars=open_particulars(plain[entry.pk], facts),
        shielded=bool(facts),
    )


def _others(actor: Actor, link: Link) -> list[tuple[Entry, Identity]]:
    """Who else could be meant: entries that stand in another pair with one of the two."""
    pair = (link.first_id, link.second_id)
    beside = {one for row in links_beside(actor, pair) for one in (row.first_id, row.second_id)} - set(pair)
    entries = list(entries_of(actor, beside)[:MOST_BESIDE]) if beside else []
    opened = identities_of(actor, entries) if entries else {}
    return [(one, opened[one.pk]) for one in entries]


def _said(actor: Actor, link: Link) -> list[Said]:
    ring = keyring(holder=actor.organisation, records=[link.first_id])
    return [
        Said(
            act=act,
            note=ring.unseal(record=link.first_id, field=f"link.{act.pk}", sealed=bytes(act.note))
            if act.note
            else "",
        )
        for act in link.acts.order_by("number")
    ]
