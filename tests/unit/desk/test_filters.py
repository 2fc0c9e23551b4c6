"""What an address narrows the desk to, and where a page begins."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from sharewell.domain.advice.vocabulary import Nation, Sector, Urgency
from sharewell.domain.desk import (
    Assigned,
    Filters,
    Kind,
    Part,
    Sort,
    asked_for,
    stamp,
    written,
)
from sharewell.domain.paging import Place, read_place, written_place

SOMEBODY = UUID(int=7)
EVERYTHING = Filters(
    kind=Kind.SHARE,
    part=Part.NEW,
    urgency=Urgency.WELFARE_CONCERN,
    owner=str(SOMEBODY),
    overdue=True,
    sector=Sector.SCHOOL,
    sender=SOMEBODY,
    nation=Nation.WALES,
    since=7,
    sort=Sort.URGENCY,
)


@pytest.mark.parametrize("filters", [Filters(), EVERYTHING, Filters(owner="mine"), Filters(owner="nobody")])
def test_filters_come_back_from_their_address(filters: Filters) -> None:
    assert asked_for(written(filters)) == filters


def test_what_is_no_filter_narrows_nothing() -> None:
    wrong = {
        "kind": "x",
        "owner": "\x00",
        "sender": "1",
        "since": "2",
        "sort": "",
        "overdue": "1",
        "part": "",
    }
    assert asked_for(wrong) == Filters()
    assert written(Filters()) == {}


def test_a_place_comes_back_from_its_address() -> None:
    place = Place(3, datetime(2026, 11, 22, 9, 30, 1, 5, tzinfo=UTC), SOMEBODY)
    assert read_place(written_place(place)) == place


@pytest.mark.parametrize(
    "given",
    [
        "",
        "x",
        "0_2026-11-22T10:00:00_1",
        f"0_2026-11-22T10:00:00_{SOMEBODY}",
        f"77_2026-11-22T10:00:00+00:00_{SOMEBODY}",
        f"-_2026-11-22T10:00:00+00:00_{SOMEBODY}",
        f"0_0001-01-01T00:00:00+23:00_{SOMEBODY}",
    ],
)
def test_a_place_that_is_none_is_the_first_page(given: str) -> None:
    assert read_place(given) is None


def test_a_stamp_changes_with_every_move_and_every_owner() -> None:
    stamps = {
        stamp("opened", 2, None),
        stamp("owned", 2, None),
        stamp("opened", 3, None),
        stamp("opened", 2, SOMEBODY),
    }
    assert len(stamps) == 4


def test_what_came_of_two_kinds_is_told_together() -> None:
    both = Assigned(done=("A",), urgent=True) + Assigned(done=("B",), left=("C",))
    assert both == Assigned(done=("A", "B"), left=("C",), urgent=True)
