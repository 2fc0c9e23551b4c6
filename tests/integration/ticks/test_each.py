"""Each row that is due has its turn: one that fails is undone and logged without its words, and stops no other."""

import logging
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from sharewell.apps.organisations.models import Organisation
from sharewell.apps.shares.models import Share
from sharewell.kit.ticks.each import each_safely, ids_due
from tests.cast import Cast
from tests.factories.shares import make_share

pytestmark = pytest.mark.django_db
LOGGER = logging.getLogger("sharewell.ticks")


def test_one_that_fails_is_undone_and_logged_and_the_others_are_done(
    cast: Cast, caplog: pytest.LogCaptureFixture
) -> None:
    bad = cast.front_door.pk

    def change(pk: UUID) -> bool:
        Organisation.objects.filter(pk=pk).update(phone="999")
        if pk == bad:
            raise ValueError("canary: what the child said")
        return pk != cast.school.pk

    ids = [bad, cast.school.pk, cast.other_agency.pk]
    assert each_safely(ids, change, doing="a climb", logger=LOGGER) == 1
    changed = Organisation.objects.filter(phone="999").values_list("pk", flat=True)
    assert set(changed) == {cast.school.pk, cast.other_agency.pk}
    assert f"a climb of {bad} failed: ValueError" in caplog.text
    assert "canary" not in caplog.text


def test_what_is_due_comes_in_the_order_of_its_time_and_what_has_no_time_never(
    cast: Cast, standing_clock: datetime
) -> None:
    late, early, none, not_yet = (make_share(cast.owner.actor, cast.front_door.id).pk for _ in range(4))
    hours = {late: 2, early: 1, not_yet: 9}
    for pk, hour in hours.items():
        Share.objects.filter(pk=pk).update(next_climb_at=standing_clock + timedelta(hours=hour))
    Share.objects.filter(pk=none).update(next_climb_at=None)
    assert ids_due(Share, standing_clock + timedelta(hours=2)) == [early, late]
