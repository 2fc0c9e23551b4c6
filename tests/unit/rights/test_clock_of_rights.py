"""The clock of a rights request: when it starts, stands still, is made longer and runs out."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.rights import Pause, Right, Times, rights_law, running

LAW = rights_law()
MONDAY = datetime(2026, 3, 2, 10, tzinfo=UTC)
OLD = datetime(2025, 3, 3, 10, tzinfo=UTC)


def due(times: Times, right: Right = Right.ACCESS) -> datetime | None:
    return running(right, times, nation="england", law=LAW).due_at


def test_a_month_ends_on_the_same_date_of_the_next_month() -> None:
    end = due(Times(received=MONDAY))
    assert end is not None
    assert end.date().isoformat() == "2026-04-02"


def test_an_end_on_a_day_without_open_offices_is_the_next_working_day() -> None:
    end = due(Times(received=datetime(2026, 3, 3, 10, tzinfo=UTC)))  # 3 April 2026 is Good Friday
    assert end is not None
    assert end.date().isoformat() == "2026-04-07"


def test_two_more_months_where_it_is_much() -> None:
    end = due(Times(received=MONDAY, extended=True))
    assert end is not None
    assert end.date().isoformat() == "2026-06-02"


def test_since_february_2026_the_month_begins_with_proof_of_who_asks() -> None:
    asked = Times(received=MONDAY, identity_asked=MONDAY)
    waiting = running(Right.ACCESS, asked, nation="england", law=LAW)
    assert (waiting.due_at, waiting.waits_for) == (None, "identity")
    given_ = Times(received=MONDAY, identity_asked=MONDAY, identity_given=MONDAY + timedelta(days=7))
    end = due(given_)
    assert end is not None
    assert end.date().isoformat() == "2026-04-09"


def test_before_that_it_began_with_the_request_and_nothing_stopped_it() -> None:
    asked = Times(received=OLD, identity_asked=OLD, pauses=(Pause(since=OLD),))
    assert due(asked) == due(Times(received=OLD))


def test_while_what_is_meant_is_asked_the_clock_stands_still() -> None:
    since = MONDAY + timedelta(days=2)
    assert due(Times(received=MONDAY, pauses=(Pause(since=since),))) is None
    answered = Pause(since=since, until=since + timedelta(days=5))
    plain, longer = due(Times(received=MONDAY)), due(Times(received=MONDAY, pauses=(answered,)))
    assert plain is not None
    assert longer == plain + timedelta(days=5)


@given(
    st.lists(st.tuples(st.integers(-100, 600), st.integers(0, 200)), max_size=4),
)
def test_pauses_that_overlap_are_counted_once_and_none_makes_the_end_earlier(
    spans: list[tuple[int, int]],
) -> None:
    pauses = tuple(
        Pause(since=MONDAY + timedelta(hours=start), until=MONDAY + timedelta(hours=start + length))
        for start, length in spans
    )
    plain, longer = due(Times(received=MONDAY)), due(Times(received=MONDAY, pauses=pauses))
    assert plain is not None
    assert longer is not None
    hours = {hour for start, length in spans for hour in range(max(start, 0), start + length)}
    assert longer - plain == timedelta(hours=len(hours))


@pytest.mark.parametrize("nation", ["england", "wales", "scotland", "northern_ireland"])
def test_a_complaint_is_acknowledged_within_thirty_days(nation: str) -> None:
    found = running(
        Right.COMPLAINT, Times(received=datetime(2026, 7, 1, 10, tzinfo=UTC)), nation=nation, law=LAW
    )
    assert found.due_at is not None
    assert found.due_at.date().isoformat() == "2026-07-31"
    assert found.lines == ("core/clocks/complaint-acknowledged",)
