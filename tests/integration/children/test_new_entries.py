"""A new entry that is like one already here is asked about by itself, by what may be compared alone."""

from datetime import UTC, date, datetime

import pytest

from sharewell.apps.children.models import Entry, Link
from sharewell.apps.children.selectors import links_waiting
from sharewell.apps.children.services import (
    amend_entry,
    answer_link,
    ask_about_new_entries,
    register_entry,
    set_shield,
    shut_out,
)
from sharewell.apps.children.tasks import ask_about_alike
from sharewell.domain.access import SYSTEM, Actor
from sharewell.domain.children import Address, Identity
from sharewell.domain.guarding import FactKind, Protection
from sharewell.domain.linking import LinkStep, Origin
from tests.cast import Cast

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
MINA = Identity(given_names="Mina", family_name="Canary", born=date(2019, 3, 4))
MENA = Identity(given_names="Mena", family_name="Canary", born=date(2019, 3, 4))


def keep(actor: Actor, identity: Identity) -> Entry:
    return register_entry(actor=actor, identity=identity, at=NOW)


def pairs() -> set[frozenset[object]]:
    ask_about_alike(NOW)
    return {frozenset(pair) for pair in Link.objects.values_list("first", "second")}


def test_a_new_entry_like_one_that_was_here_makes_one_card(cast: Cast) -> None:
    one = keep(cast.owner.actor, MINA)
    assert pairs() == set()
    other = keep(cast.colleague.actor, MENA)
    assert pairs() == {frozenset((one.pk, other.pk))} and pairs() == pairs()
    card = Link.objects.get()
    assert (card.origin, card.state) == (Origin.NEW_ENTRY, "asked")
    assert list(links_waiting(cast.owner.actor)) == [card] and not links_waiting(cast.stranger.actor)


def test_who_is_not_likely_the_same_or_elsewhere_is_not_asked_about(cast: Cast) -> None:
    keep(cast.owner.actor, MINA)
    keep(cast.stranger.actor, MINA)
    keep(cast.owner.actor, Identity(given_names="Thomas", family_name="Canary", born=date(2019, 3, 4)))
    keep(cast.owner.actor, Identity(given_names="Mina", family_name="Otherwise", born=date(2011, 8, 9)))
    assert pairs() == set()


def test_what_was_decided_is_not_asked_again_and_what_changes_is_compared_anew(cast: Cast) -> None:
    one, other = keep(cast.owner.actor, MINA), keep(cast.owner.actor, MENA)
    pairs()
    answer_link(actor=cast.owner.actor, at=NOW, link=Link.objects.get(), step=LinkStep.NOT_SAME)
    third = keep(cast.owner.actor, Identity(known_as="The girl next door"))
    amend_entry(actor=cast.owner.actor, entry=other, identity=MINA, at=NOW)
    assert pairs() == {frozenset((one.pk, other.pk))} and not links_waiting(cast.owner.actor)
    amend_entry(actor=cast.owner.actor, entry=third, identity=MINA, at=NOW)
    assert len(pairs()) == 3


def test_what_is_protected_makes_no_card_and_who_is_shut_out_sees_none(cast: Cast) -> None:
    hidden = Identity(
        given_names="Mina", family_name="Newname", addresses=(Address(lines="3 Quay St", postcode="LS2 7EW"),)
    )
    shielded = keep(cast.owner.actor, hidden)
    for kind, text in ((FactKind.NEW_NAME, "Newname"), (FactKind.ADDRESS, "3 Quay St, LS2 7EW")):
        protection = Protection(kind=kind, text=text)
        set_shield(actor=cast.owner.actor, at=NOW, entry=shielded, protection=protection)
    keep(cast.owner.actor, hidden)
    assert pairs() == set()
    one, other = keep(cast.owner.actor, MINA), keep(cast.owner.actor, MENA)
    assert pairs() == {frozenset((one.pk, other.pk))}
    shut_out(actor=cast.lead.actor, at=NOW, entry=one, person=cast.colleague.person.id, why="An aunt")
    assert len(links_waiting(cast.owner.actor)) == 1 and not links_waiting(cast.colleague.actor)


def test_a_stop_half_way_loses_nothing(cast: Cast) -> None:
    keep(cast.owner.actor, MINA), keep(cast.owner.actor, MENA)
    turns = iter((True, False))
    assert ask_about_new_entries(actor=SYSTEM, at=NOW, goes_on=lambda: next(turns)) == 1
    assert Entry.objects.filter(compared_version=0).count() == 1
    assert len(pairs()) == 1 and not Entry.objects.filter(compared_version=0).exists()
