"""What many told becomes one story by day, with the gaps in it."""

from datetime import UTC, date, datetime
from uuid import UUID

from sharewell.domain.advice.vocabulary import ItemKind
from sharewell.domain.requests.chronology import Gap, OnDay, Told, day_told, story_of
from sharewell.domain.requests.rough_days import RoughDay

SCHOOL, NURSE = UUID(int=1), UUID(int=2)
UNTIL = date(2026, 5, 20)


def told(item: int, first: date | None, last: date | None = None, source: UUID = SCHOOL) -> Told:
    day = RoughDay(first, last or first) if first else None
    return Told(
        item=item, source=source, reference="SW-1", text="It was so", kind="education", about="child", status="fact",
        told_at=datetime(2026, 5, 14, 9, item % 60, tzinfo=UTC), day=day,
    )  # fmt: skip


def test_what_several_say_of_one_day_stands_together_in_order_of_days() -> None:
    story = story_of(
        [told(3, date(2026, 5, 9)), told(1, date(2026, 5, 2)), told(2, date(2026, 5, 9), source=NURSE)],
        since=None,
        until=UNTIL,
    )
    days = [row for row in story.rows if isinstance(row, OnDay)]
    assert [[one.item for one in row.told] for row in days] == [[1], [2, 3]]
    assert story.gaps == ()


def test_a_time_of_which_nobody_says_anything_is_told_with_its_first_and_last_day() -> None:
    story = story_of([told(1, date(2026, 3, 3)), told(2, date(2026, 5, 9))], since=None, until=UNTIL)
    assert story.gaps == (Gap(first=date(2026, 3, 4), last=date(2026, 5, 8)),)
    assert [type(row) for row in story.rows] == [OnDay, Gap, OnDay]


def test_the_time_before_the_first_day_and_after_the_last_counts_too() -> None:
    story = story_of([told(1, date(2026, 3, 3))], since=date(2026, 1, 1), until=UNTIL)
    assert story.gaps == (
        Gap(first=date(2026, 1, 1), last=date(2026, 3, 2)),
        Gap(first=date(2026, 3, 4), last=UNTIL),
    )


def test_with_no_answer_at_all_the_whole_time_that_was_asked_about_is_a_gap() -> None:
    assert story_of([], since=date(2026, 1, 1), until=UNTIL).gaps == (
        Gap(first=date(2026, 1, 1), last=UNTIL),
    )
    assert story_of([], since=None, until=UNTIL).rows == ()


def test_a_few_weeks_of_quiet_are_no_gap_and_what_was_said_of_a_year_hides_none() -> None:
    near = [told(1, date(2026, 4, 20)), told(2, date(2026, 5, 15))]
    assert story_of(near, since=None, until=UNTIL).gaps == ()
    whole_year = told(3, date(2025, 1, 1), date(2025, 12, 31))
    apart = [told(1, date(2025, 2, 1)), whole_year, told(2, date(2025, 6, 1))]
    assert story_of(apart, since=None, until=date(2025, 6, 2)).gaps == (
        Gap(first=date(2025, 2, 2), last=date(2025, 5, 31)),
    )


def test_what_has_no_day_stands_apart_and_a_name_or_address_never_has_one() -> None:
    story = story_of([told(2, None), told(1, None)], since=None, until=UNTIL)
    assert [one.item for one in story.undated] == [1, 2]
    assert day_told("12 Mill Lane (since yesterday)", ItemKind.CONTACT_DETAILS, told_on=UNTIL) is None
    assert day_told("Came in late (yesterday)", ItemKind.EDUCATION, told_on=UNTIL) == RoughDay(
        date(2026, 5, 19), date(2026, 5, 19)
    )
