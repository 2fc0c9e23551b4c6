"""A family that must not be told: one sets it, a day comes round to look again, two end it."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from sharewell.apps.audit.models import Event
from sharewell.apps.children.models import Entry, TipOffLift, TipOffLock
from sharewell.apps.children.selectors import tip_off_lock_of, tip_off_lock_on
from sharewell.apps.children.services import (
    NotPossibleNow,
    answer_tip_off_lift,
    ask_to_lift_tip_off,
    lock_telling,
    register_entry,
    shut_out,
)
from sharewell.apps.children.tasks import remind_of_locks
from sharewell.domain.access import Refused
from sharewell.domain.children import Identity
from sharewell.kit.clock import now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db


def locked(cast: Cast, *, together: bool = False) -> tuple[Entry, TipOffLock]:
    entry = register_entry(actor=cast.owner.actor, identity=Identity(given_names="Mina"), at=now())
    day = now().date() + timedelta(days=7)
    lock = lock_telling(actor=cast.owner.actor, at=now(), entry=entry, why="The police ask", review_on=day)
    return entry, lock


def test_it_holds_for_all_entries_of_the_person_in_its_own_organisation_alone(cast: Cast) -> None:
    entry, lock = locked(cast)
    other = register_entry(actor=cast.owner.actor, identity=Identity(given_names="Mina M"), at=now())
    assert tip_off_lock_on(cast.school.id, [other.pk]) is None
    Entry.objects.filter(pk__in=[entry.pk, other.pk]).update(together=entry.pk)
    assert tip_off_lock_on(cast.school.id, [other.pk]) == lock
    assert tip_off_lock_on(cast.front_door.id, [entry.pk]) is None
    assert tip_off_lock_on(cast.school.id, []) is None
    other.refresh_from_db()
    with pytest.raises(NotPossibleNow):
        lock_telling(actor=cast.lead.actor, at=now(), entry=other, why="Again", review_on=date(2027, 1, 1))


def test_two_people_end_it_and_one_of_them_is_a_lead(cast: Cast) -> None:
    entry, lock = locked(cast)
    lift = ask_to_lift_tip_off(actor=cast.owner.actor, at=now(), lock=lock, reason="It is over")
    for no in (cast.owner, cast.colleague, cast.stranger):
        with pytest.raises(Refused):
            answer_tip_off_lift(actor=no.actor, at=now(), lift=lift, agrees=True)
    answer_tip_off_lift(actor=cast.lead.actor, at=now(), lift=lift, agrees=False)
    assert tip_off_lock_on(cast.school.id, [entry.pk]) == lock
    again = ask_to_lift_tip_off(actor=cast.lead.actor, at=now(), lock=lock, reason="It is over")
    with pytest.raises(Refused):
        answer_tip_off_lift(actor=cast.lead.actor, at=now(), lift=again, agrees=True)
    answer_tip_off_lift(actor=cast.colleague.actor, at=now(), lift=again, agrees=True)
    assert tip_off_lock_on(cast.school.id, [entry.pk]) is None


def test_its_day_comes_round_once_for_each_day_and_not_to_a_lead_who_is_shut_out(cast: Cast) -> None:
    entry, lock = locked(cast)
    shut_out(actor=cast.lead.actor, at=now(), entry=entry, person=cast.deputy.person.id, why="An aunt")
    assert tip_off_lock_of(cast.deputy.actor, lock.pk) is None
    assert remind_of_locks(now()) == 0
    due = now() + timedelta(days=8)
    assert (remind_of_locks(due), remind_of_locks(due)) == (1, 0)
    told = set(Notice.objects.filter(kind="tip_off_review").values_list("to", flat=True))
    assert cast.owner.person.email in told and cast.lead.person.email in told
    assert cast.deputy.person.email not in told
    TipOffLock.objects.update(review_on=due.date() + timedelta(days=7))
    assert remind_of_locks(due + timedelta(days=7)) == 1


def test_the_pages_set_keep_and_end_it_and_the_banner_stands_on_the_record(
    cast: Cast, client_for: ClientFor
) -> None:
    entry = register_entry(actor=cast.owner.actor, identity=Identity(given_names="Mina"), at=now())
    owner, lead = client_for(cast.owner), client_for(cast.lead)
    page, set_it = (reverse(f"children:{name}", args=[entry.pk]) for name in ("tip_off", "set_tip_off"))
    day = now().date() + timedelta(days=7)
    said = {f"review_on-{part}": str(getattr(day, part)) for part in ("day", "month", "year")}
    assert owner.post(set_it, keyed({"why": "", **said})).status_code == 422
    assert owner.post(set_it, keyed({"why": "The police ask", **said})).status_code == 302
    assert b"do-not-tell" in lead.get(reverse("children:entry", args=[entry.pk])).content
    seen = Event.objects.filter(kind="tip-off.opened").count()
    assert "The police ask" in lead.get(page).content.decode()
    assert Event.objects.filter(kind="tip-off.opened").count() == seen + 1
    end = reverse("children:end_tip_off", args=[TipOffLock.objects.get().pk])
    assert owner.post(end, keyed({"reason": "They know"})).status_code == 302
    answer = reverse("children:answer_tip_off", args=[TipOffLift.objects.get().pk])
    assert owner.get(answer).status_code == 404
    assert answer in lead.get(reverse("home")).content.decode()
    assert "They know" in lead.get(answer).content.decode()
    assert lead.post(answer, keyed({"answer": "end"})).status_code == 302
    assert "It does not stand" in owner.get(page).content.decode()
    assert client_for(cast.stranger).get(page).status_code == 404
