"""What is protected of an entry: sealed by itself, seen only by asking, ended only by two people."""

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services import changed_records
from sharewell.apps.children.models import Entry, FindingKey, Shield, ShieldLift
from sharewell.apps.children.selectors import kept_safe_waiting, shield_of, shields_of
from sharewell.apps.children.services import (
    NotPossibleNow,
    adopt_facts,
    answer_lift,
    ask_to_lift,
    open_shields,
    protected_facts,
    register_entry,
    set_shield,
)
from sharewell.domain.access import Actor, Refused
from sharewell.domain.children import Identity
from sharewell.domain.guarding import FactKind, Protection
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
REFUGE = Protection(kind=FactKind.ADDRESS, text="14 Canary Road, LS1 4AB", why="Canary-why")


@pytest.fixture
def entry(cast: Cast) -> Entry:
    return register_entry(actor=cast.owner.actor, identity=Identity(given_names="Mina"), at=NOW)


def protect(actor: Actor, entry: Entry) -> Shield:
    return set_shield(actor=actor, at=NOW, entry=entry, protection=REFUGE)


def test_a_protected_fact_is_sealed_and_found_by_nothing_but_its_entry(cast: Cast, entry: Entry) -> None:
    keys = FindingKey.objects.count()
    shield = protect(cast.owner.actor, entry)
    assert FindingKey.objects.count() == keys
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM children_shield")
        assert b"anary" not in b"".join(
            bytes(cell) for cell in cursor.fetchone() if isinstance(cell, bytes | memoryview)
        )
    assert [one.protection for one in protected_facts(actor=cast.colleague.actor, entries=[entry.pk])] == [
        REFUGE
    ]
    assert shield_of(cast.stranger.actor, shield.pk) is None
    assert protected_facts(actor=cast.stranger.actor, entries=[entry.pk]) == ()


def test_seeing_what_is_protected_is_in_the_log_first(cast: Cast, entry: Entry) -> None:
    protect(cast.owner.actor, entry)
    opened = open_shields(actor=cast.colleague.actor, at=NOW, entry=entry, purpose="test")
    assert [one.protection for one in opened] == [REFUGE]
    assert Event.objects.order_by("sequence").values_list("kind", "person").last() == (
        "shield.opened",
        cast.colleague.person.id,
    )
    with pytest.raises(Refused):
        open_shields(actor=cast.stranger.actor, at=NOW, entry=entry, purpose="test")


def test_it_takes_two_people_to_end_a_protection(cast: Cast, entry: Entry) -> None:
    shield = protect(cast.owner.actor, entry)
    lift = ask_to_lift(actor=cast.owner.actor, at=NOW, shield=shield, reason="Canary-over")
    assert kept_safe_waiting(cast.owner.actor) == ()
    assert [one.id for one in kept_safe_waiting(cast.lead.actor)] == [lift.pk]
    for member in (cast.owner, cast.stranger, cast.administrator):
        with pytest.raises(Refused):
            answer_lift(actor=member.actor, at=NOW, lift=lift, agrees=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        ShieldLift.objects.filter(pk=lift.pk).update(answered_by=cast.owner.person.id, agreed=True)
    assert shields_of(cast.owner.actor, [entry.pk]).count() == 1
    answer_lift(actor=cast.lead.actor, at=NOW, lift=lift, agrees=True)
    assert not shields_of(cast.owner.actor, [entry.pk])
    with pytest.raises(NotPossibleNow):
        answer_lift(actor=cast.deputy.actor, at=NOW, lift=lift, agrees=True)


@pytest.mark.parametrize("agrees", [True, False])
def test_whoever_asks_to_end_a_protection_has_a_second_person_told_and_hears_the_answer(
    cast: Cast, entry: Entry, client_for: ClientFor, agrees: bool
) -> None:
    lift = ask_to_lift(
        actor=cast.lead.actor, at=NOW, shield=protect(cast.owner.actor, entry), reason="Canary-over"
    )
    wanted = Notice.objects.get(kind="protection_end_wanted")
    assert wanted.to == cast.deputy.person.email
    assert client_for(cast.deputy).get(wanted.link_path).status_code == 200
    answer_lift(actor=cast.deputy.actor, at=NOW, lift=lift, agrees=agrees)
    answered = Notice.objects.get(kind="protection_end_answered")
    assert answered.to == cast.lead.person.email
    assert client_for(cast.lead).get(answered.link_path, follow=True).status_code == 200


def test_what_a_second_person_keeps_can_be_asked_again_later(cast: Cast, entry: Entry) -> None:
    shield = protect(cast.owner.actor, entry)
    lift = ask_to_lift(actor=cast.owner.actor, at=NOW, shield=shield, reason="Over")
    with pytest.raises(NotPossibleNow):
        ask_to_lift(actor=cast.colleague.actor, at=NOW, shield=shield, reason="Over")
    answer_lift(actor=cast.lead.actor, at=NOW, lift=lift, agrees=False)
    assert shields_of(cast.owner.actor, [entry.pk]).count() == 1
    ask_to_lift(actor=cast.colleague.actor, at=NOW, shield=shield, reason="Over now")


def test_a_fact_told_while_sharing_is_adopted_once(cast: Cast, entry: Entry) -> None:
    told = [Protection(kind=FactKind.POSTCODE, text="LS1 4AB", known_to=(cast.front_door.id,))]
    assert adopt_facts(actor=cast.owner.actor, at=NOW, entries=[entry.pk], told=told) == tuple(told)
    assert adopt_facts(actor=cast.owner.actor, at=NOW, entries=[entry.pk], told=told) == ()


def test_a_protection_changed_by_sql_is_refused_or_noticed(cast: Cast, entry: Entry) -> None:
    shield = protect(cast.owner.actor, entry)
    lift = ask_to_lift(actor=cast.owner.actor, at=NOW, shield=shield, reason="Over")
    with pytest.raises(DatabaseError), transaction.atomic():
        Shield.objects.filter(pk=shield.pk).update(set_by_name="Somebody")
    assert not list(changed_records())
    ShieldLift.objects.filter(pk=lift.pk).update(
        agreed=True, answered_by=cast.lead.person.id, answered_at=NOW
    )
    assert [found for found in changed_records() if "protections ended" in found]
