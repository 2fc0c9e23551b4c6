"""Agreements between the school and the front door of the cast."""

from collections.abc import Sequence
from datetime import datetime

from sharewell.apps.agreements.models import Agreement
from sharewell.apps.agreements.selectors import agreement_for
from sharewell.apps.agreements.services import (
    add_item,
    put_to_signing,
    say_for_party,
    sign,
    start_agreement,
    write_words,
)
from sharewell.apps.organisations.selectors import actor_for
from sharewell.domain.access import Actor, Role
from sharewell.domain.advice.vocabulary import ItemKind, LawfulBasis
from sharewell.domain.agreements import AgreedItem, Kind, Part, PartyTerms
from tests.cast import Cast
from tests.factories.organisations import make_person

TITLE = "School nurses and schools"
SAID = PartyTerms(basis=LawfulBasis.PUBLIC_TASK, power="Children Act 2004, section 10", contact="The lead")


def their_leader(cast: Cast, role: Role = Role.LEADER, name: str = "Fenella") -> Actor:
    """Somebody at the front door who answers for agreements."""
    actor = actor_for(make_person(cast.front_door, role, name=f"{name} {role}"))
    assert actor is not None
    return actor


def a_draft(cast: Cast, at: datetime, *, kinds: Sequence[ItemKind] = (ItemKind.EDUCATION,)) -> Agreement:
    """A draft of the school's with the front door that lacks nothing."""
    keeper = cast.information_governance_lead.actor
    made = start_agreement(
        actor=keeper, at=at, kind=Kind.RECIPROCAL, title=TITLE, short=False, others=[cast.front_door.pk]
    )
    words = {"aims": "Each child seen in time.", "why_needed": "Neither of us sees the whole."}
    write_words(actor=keeper, agreement=made, at=at, words=words)
    for kind in kinds:
        add_item(
            actor=keeper, agreement=made, at=at, item=AgreedItem(kind=kind, fields="attendance\nconcerns")
        )
    for party in made.parties.all():
        say_for_party(actor=keeper, agreement=made, party=party.pk, at=at, part=Part.BOTH, said=SAID)
    return fresh(keeper, made)


def out_to_sign(cast: Cast, at: datetime, **more: Sequence[ItemKind]) -> Agreement:
    """The same, out to be signed."""
    made = a_draft(cast, at, **more)
    put_to_signing(actor=cast.information_governance_lead.actor, agreement=made, at=at)
    return fresh(cast.leader.actor, made)


def in_force(
    cast: Cast, at: datetime, *, leader: str = "Fenella", **more: Sequence[ItemKind]
) -> tuple[Agreement, Actor]:
    """The same, signed by both; with the front door's leader."""
    made, theirs = out_to_sign(cast, at, **more), their_leader(cast, name=leader)
    for leader in (cast.leader.actor, theirs):
        sign(actor=leader, agreement=made, at=at, version=1)
    return fresh(theirs, made), theirs


def fresh(actor: Actor, agreement: Agreement) -> Agreement:
    """The agreement as the actor finds it now."""
    found = agreement_for(actor, agreement.reference)
    assert found is not None
    return found
