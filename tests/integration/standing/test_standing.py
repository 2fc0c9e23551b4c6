"""What is put back from its rows is what the services made: sealed, logged and linked as if it were made anew."""

from datetime import timedelta

import pytest

from sharewell.apps.audit.selectors import Event
from sharewell.apps.audit.services import changed_records, exported_log, log_key
from sharewell.apps.organisations.models import Organisation, Person
from sharewell.domain.audit import verifier
from sharewell.kit.clock import frozen
from sharewell.kit.crypto import signature_holds
from tests.cast import assemble
from tests.conftest import STANDING_TIME
from tests.factories.organisations import make_organisation
from tests.integration.sweeps.snapshots import changed, snapshot, undone
from tests.standing import standing

pytestmark = pytest.mark.django_db


def test_the_second_time_the_very_same_rows_stand_and_the_log_is_sound(standing_clock: object) -> None:
    with undone():
        first, made = standing("tried", assemble), snapshot()
    second = standing("tried", assemble)

    assert second == first
    assert changed(made, snapshot()) == set()
    keys = [log_key().text()]
    assert (
        verifier.check(verifier.log_in_lines(exported_log()), keys=keys, holds=signature_holds).faults == []
    )
    assert list(changed_records()) == []


def test_a_test_that_changes_what_stands_changes_it_for_itself_alone(standing_clock: object) -> None:
    with undone():
        standing("tried", assemble).owner.person.full_name = "Somebody Else"
    assert standing("tried", assemble).owner.person.full_name == "Olive Owner"


def test_under_another_clock_it_is_made_anew() -> None:
    with undone(), frozen(STANDING_TIME):
        first = standing("tried", assemble)
    with frozen(STANDING_TIME + timedelta(days=1)):
        second = standing("tried", assemble)
        assert second.owner.person.pk != first.owner.person.pk
        assert {event.entered_at for event in Event.objects.all()} == {STANDING_TIME + timedelta(days=1)}


def test_where_something_stands_already_it_is_made_beside_it(standing_clock: object) -> None:
    with undone():
        standing("tried", assemble)
    make_organisation()
    standing("tried", assemble)
    assert Organisation.objects.count() == 4
    assert Person.objects.filter(full_name="Olive Owner").count() == 1
