"""One draft, many windows at the same moment, on the real database."""

from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from sharewell.kit.clock import now
from sharewell.kit.journeys.models import Draft
from sharewell.kit.journeys.selectors import content_of
from tests.cast import Cast
from tests.integration.conftest import ClientFor
from tests.integration.idempotency.pages import marks
from tests.integration.idempotency.racing import alone, at_once, shared_database
from tests.integration.journeys.conftest import Traveller
from tests.integration.journeys.pages import HANDED_OVER

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
WINDOWS = 8


def windows(traveller: Traveller, cast: Cast, client_for: ClientFor) -> list[Traveller]:
    """The same draft open in several windows."""
    opened = []
    for _window in range(WINDOWS):
        other = object.__new__(Traveller)
        other.client, other.journey, other.draft = client_for(cast.owner), traveller.journey, traveller.draft
        opened.append(other)
    return opened


def held() -> dict[str, Any]:
    return dict(content_of(Draft.objects.get()).answers)


def test_of_windows_that_save_one_page_at_once_one_wins_and_the_others_are_told(
    traveller: Traveller, cast: Cast, client_for: ClientFor, tmp_path: Path
) -> None:
    opened = windows(traveller, cast, client_for)
    sent = [{**window.hidden("child"), "name": f"name {place}"} for place, window in enumerate(opened)]
    with shared_database(tmp_path):
        pairs = list(zip(opened, sent, strict=True))
        jobs = [
            lambda one=one, fields=fields: one.put("child", **fields).status_code for one, fields in pairs
        ]
        statuses, left = at_once(jobs), alone(held)
    assert sorted(statuses) == [302] + [409] * (WINDOWS - 1)
    assert left["child"]["name"] == sent[statuses.index(302)]["name"]


def test_items_added_at_once_from_many_windows_are_all_kept_up_to_the_limit(
    traveller: Traveller, cast: Cast, client_for: ClientFor, tmp_path: Path
) -> None:
    traveller.put("child", name="Seren")
    opened = windows(traveller, cast, client_for)

    def add(window: Traveller) -> int:
        return int(
            window.put(
                f"saw/{uuid4()}", words="a bruise", kind="fact", seen="0", window=str(uuid4())
            ).status_code
        )

    with shared_database(tmp_path):
        statuses = at_once([lambda one=window: add(one) for window in opened])
        left = alone(held)
    assert set(statuses) == {302}
    assert len(left["saw"]) == 3


def test_a_draft_submitted_from_many_windows_at_once_is_handed_over_once(
    traveller: Traveller, cast: Cast, client_for: ClientFor, tmp_path: Path
) -> None:
    traveller.go_to_check()
    opened = windows(traveller, cast, client_for)
    with shared_database(tmp_path):
        statuses = at_once([lambda one=window: one.put("check").status_code for window in opened])
        left = alone(marks)
    assert sorted(statuses) == [302] + [409] * (WINDOWS - 1)
    assert (left, len(HANDED_OVER)) == (1, 1)


def test_a_discard_and_a_save_at_once_leave_no_half_of_either(
    traveller: Traveller, cast: Cast, client_for: ClientFor, tmp_path: Path
) -> None:
    opened = windows(traveller, cast, client_for)
    with shared_database(tmp_path):
        jobs = [lambda: opened[0].put("discard").status_code]
        jobs += [
            lambda one=one: one.put("child", name="Seren", window=str(uuid4())).status_code
            for one in opened[1:]
        ]
        statuses = at_once(jobs)
        left = alone(lambda: Draft.objects.filter(pk=UUID(traveller.draft), expires_at__gt=now()).count())
    assert statuses[0] == 302
    assert set(statuses[1:]) <= {302, 404, 409}
    assert left == 0
