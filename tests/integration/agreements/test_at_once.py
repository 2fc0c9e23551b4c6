"""Leaders who sign in the same moment: each signature counts once, and the last one puts it into force."""

from contextlib import suppress
from datetime import datetime

import pytest
from django.db import connection

from sharewell.apps.agreements.errors import NotPossible
from sharewell.apps.agreements.models import Agreement, Running
from sharewell.apps.agreements.services import sign
from sharewell.apps.audit.services import changed_records
from sharewell.domain.access import Actor
from tests.cast import assemble
from tests.factories.agreements import out_to_sign, their_leader
from tests.integration.shares.test_races import at_once

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.slow,
    pytest.mark.postgresql,
    pytest.mark.skipif(
        connection.vendor == "sqlite",
        reason="SQLite has one writer at a time, and its test database one connection",
    ),
]


def test_two_who_sign_at_once_and_press_twice_leave_two_signatures_and_one_version_in_force(
    standing_clock: datetime,
) -> None:
    cast = assemble()
    theirs = their_leader(cast)
    made = [out_to_sign(cast, standing_clock) for _ in range(4)]

    def signs(leader: Actor, one: Agreement) -> object:
        with suppress(NotPossible):
            sign(actor=leader, agreement=one, at=standing_clock, version=1)
        return None

    for one in made:
        both = (cast.leader.actor, theirs) * 2
        assert (
            at_once(*(lambda leader=leader, one=one: signs(leader, one) for leader in both)) == ["done"] * 4
        )
        steps = list(one.steps.values_list("kind", flat=True))
        assert (steps.count("signed"), steps.count("in_force")) == (2, 1)
        assert Running.objects.filter(agreement=one).count() == 1
    assert list(changed_records()) == []
