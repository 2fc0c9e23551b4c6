"""What the law wants done by when, whatever the urgency: each nation's and sector's own, from data."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.advice.vocabulary import Nation, Sector
from sharewell.domain.deadlines import (
    Milestone,
    NoCalendar,
    NoClock,
    Start,
    calendar_of,
    clocks,
    deadlines_after,
    known_limits,
    limit_due_at,
    limit_for,
    limits_after,
    milestones,
)
from sharewell.domain.deadlines.load import NATIONS, BadClock, read_milestones
from sharewell.domain.deadlines.reckon import LOCAL

DAY = date(2026, 11, 22)
FRIDAY = datetime(2026, 11, 20, 15, tzinfo=UTC)
COUNCIL = "childrens_social_care"
ONE = """
[titles]
law = "The Law"
[[milestone]]
id = "wales/clocks/test"
milestone = "subject_access"
after = "request_received"
owes = "organisation"
says = "x"
length = 1
unit = "months"
rolls_on = true
from = 2025-01-01
source = { id = "law", part = "s.1", checked = 2026-11-22, seen = "unverified" }
"""


def due_days(start: Start, nation: str, sector: str = "", at: datetime = FRIDAY) -> dict[str, date]:
    """The last day of each milestone by its name."""
    found = deadlines_after(start, at=at, nation=nation, sector=sector)
    return {one.limit.milestone.value: one.due_at.astimezone(LOCAL).date() for one in found}


# By hand from the calendar and the lengths as the documents of each nation give them.
@pytest.mark.parametrize(
    ("nation", "start", "milestone", "day"),
    [
        ("england", "share_sent", "referral_decided", date(2026, 11, 23)),
        ("england", "share_sent", "assessment", date(2027, 1, 27)),
        ("england", "strategy_discussion", "conference", date(2026, 12, 11)),
        ("england", "conference", "core_group", date(2026, 12, 4)),
        ("england", "conference", "first_review", date(2027, 2, 20)),
        ("england", "review", "later_review", date(2027, 5, 20)),
        ("england", "allegation_known", "allegation_told", date(2026, 11, 23)),
        ("england", "serious_incident_known", "serious_incident_notified", date(2026, 11, 27)),
        ("england", "serious_incident_notified", "rapid_review", date(2026, 12, 11)),
        ("england", "emergency_order_made", "emergency_order_ends", date(2026, 11, 28)),
        ("wales", "share_sent", "referral_decided", date(2026, 11, 23)),
        ("wales", "share_sent", "acknowledgement_chased", date(2026, 12, 1)),
        ("wales", "enquiry_began", "assessment", date(2027, 1, 22)),
        ("wales", "conference", "core_group", date(2026, 12, 4)),
        ("wales", "core_group", "next_core_group", date(2027, 1, 1)),
        ("wales", "allegation_known", "allegation_told", date(2026, 11, 23)),
        ("scotland", "discussion_out_of_hours", "discussion_completed", date(2026, 11, 23)),
        ("scotland", "share_sent", "conference", date(2026, 12, 18)),
        ("scotland", "conference", "conference_notice", date(2026, 11, 15)),
        ("scotland", "conference", "conference_recorded", date(2026, 12, 7)),
        ("scotland", "conference", "core_group", date(2026, 12, 14)),
        ("scotland", "plan_needs_change", "plan_change_flagged", date(2026, 11, 23)),
        ("scotland", "pre_birth_conference", "first_review", date(2027, 2, 20)),
        ("scotland", "pregnancy_dated", "pre_birth_conference_at_latest", date(2027, 6, 4)),
        ("northern_ireland", "share_sent", "initial_assessment", date(2026, 12, 4)),
        ("northern_ireland", "share_sent", "investigation", date(2026, 12, 11)),
        ("wales", "request_received", "subject_access", date(2026, 12, 21)),
        ("scotland", "complaint_received", "complaint_acknowledged", date(2026, 12, 21)),
    ],
)
def test_each_nation_has_its_own_length(nation: str, start: str, milestone: str, day: date) -> None:
    assert due_days(Start(start), nation, COUNCIL)[milestone] == day


def test_a_telephone_report_is_in_writing_a_day_later_to_the_minute() -> None:
    for nation in ("england", "wales", "northern_ireland"):
        (found,) = deadlines_after(Start.TOLD_BY_TELEPHONE, at=FRIDAY, nation=nation, sector=COUNCIL)
        assert found.due_at - FRIDAY == timedelta(hours=24)
    assert deadlines_after(Start.TOLD_BY_TELEPHONE, at=FRIDAY, nation="scotland", sector=COUNCIL) == ()


def test_a_sector_has_its_own_beside_those_of_its_nation() -> None:
    assert due_days(Start.CHILD_LEFT, "england", "school") == {
        "child_protection_file_sent": date(2026, 11, 25)
    }
    assert due_days(Start.CHILD_LEFT, "wales", "school") == {}
    assert due_days(Start.HARM_AT_SETTING, "england", "early_years") == {
        "inspectorate_told": date(2026, 12, 4)
    }


def test_a_route_to_somebody_who_is_not_the_council_has_none_of_the_councils_limits() -> None:
    assert due_days(Start.SHARE_SENT, "england", "general_practice") == {}


def test_all_that_counts_in_a_place_on_a_day_can_be_listed() -> None:
    assert known_limits(day=DAY) == (*clocks(), *milestones())
    welsh = known_limits(day=DAY, nation="wales", sector="school")
    ids = {one.id for one in welsh}
    assert {"core/clocks/share-opened", "wales/clocks/core-group", "core/clocks/subject-access"} <= ids
    assert not any(one.startswith(("england/", "police/")) for one in ids)
    assert known_limits(day=date(2023, 9, 13)) == ()


def test_deadlines_come_soonest_first() -> None:
    for nation in NATIONS:
        found = [
            one.due_at for one in deadlines_after(Start.CONFERENCE, at=FRIDAY, nation=nation, sector=COUNCIL)
        ]
        assert found == sorted(found)


def test_the_last_day_of_a_right_rolls_on_to_a_working_day_over_christmas() -> None:
    asked = datetime(2026, 11, 25, 12, tzinfo=UTC)
    assert due_days(Start.REQUEST_RECEIVED, "england", at=asked)["subject_access"] == date(2026, 12, 29)
    hogmanay = datetime(2026, 12, 1, 12, tzinfo=UTC)
    assert due_days(Start.REQUEST_RECEIVED, "scotland", at=hogmanay)["subject_access"] == date(2027, 1, 5)
    assert due_days(Start.REQUEST_RECEIVED, "england", at=hogmanay)["subject_access"] == date(2027, 1, 4)


def test_a_right_that_began_in_june_2026_has_no_limit_before() -> None:
    before = datetime(2026, 6, 18, 12, tzinfo=UTC)
    assert due_days(Start.COMPLAINT_RECEIVED, "wales", at=before) == {}
    assert due_days(Start.COMPLAINT_RECEIVED, "wales", at=before + timedelta(days=1))
    with pytest.raises(NoClock, match="complaint_acknowledged"):
        limit_for(
            milestones(),
            Milestone.COMPLAINT_ACKNOWLEDGED,
            Start.COMPLAINT_RECEIVED,
            nation="wales",
            day=before.date(),
        )


@given(
    st.datetimes(datetime(2025, 1, 2), datetime(2027, 6, 30), timezones=st.just(UTC)),  # noqa: DTZ001
    st.sampled_from(NATIONS),
    st.sampled_from(list(Start)),
)
def test_whatever_counts_in_days_ends_with_a_day_and_never_before_the_start(
    at: datetime, nation: str, start: Start
) -> None:
    for one in deadlines_after(start, at=at, nation=nation, sector=COUNCIL):
        assert not one.guessed
        assert one.limit.before or one.due_at > at
        local = one.due_at.astimezone(LOCAL)
        if not one.limit.span.unit.runs_through_the_night:
            assert (local.hour, local.minute) == (23, 59)
        if one.limit.rolls_on or one.limit.span.unit == "working_days":
            assert calendar_of(nation).is_working_day(local.date())


def test_beyond_the_known_bank_holidays_a_deadline_is_early_and_says_that_it_is_guessed() -> None:
    late = datetime(2028, 12, 29, 12, tzinfo=UTC)
    (decided, *_) = deadlines_after(Start.SHARE_SENT, at=late, nation="wales", sector=COUNCIL)
    assert decided.guessed
    with pytest.raises(NoCalendar, match="2028-12-31"):
        limit_due_at(decided.limit, start=late, calendar=calendar_of("wales"))


def test_every_milestone_and_every_start_is_in_the_data() -> None:
    assert {limit.milestone for limit in milestones()} == set(Milestone)
    assert {limit.start for limit in milestones()} == set(Start)


def test_every_nation_and_sector_named_is_one_that_advice_knows() -> None:
    for limit in milestones():
        assert limit.nation in {"", *Nation}
        assert limit.sector in {"", *Sector}
        assert limit.says.endswith(".")
        assert limit.id.split("/")[0] in {"core", limit.nation, limit.sector}


def test_no_two_limits_of_one_milestone_are_equally_particular_on_a_day() -> None:
    for one in milestones():
        for other in milestones():
            same = (one.milestone, one.start) == (other.milestone, other.start)
            if one is not other and same:
                assert (one.nation, one.sector) != (other.nation, other.sector), (one.id, other.id)


def test_a_sector_or_nation_of_its_own_comes_before_one_for_all() -> None:
    own = ONE.replace("clocks/test", "clocks/own").replace("says", 'nation = "wales"\nsays')
    own = own[own.index("[[milestone]]") :].replace("length = 1", "length = 2")
    known = read_milestones(ONE + own)
    for order in (known, tuple(reversed(known))):
        (found,) = limits_after(order, Start.REQUEST_RECEIVED, nation="wales", day=DAY)
        assert found.id == "wales/clocks/own"
        (other,) = limits_after(order, Start.REQUEST_RECEIVED, nation="england", day=DAY)
        assert other.id == "wales/clocks/test"


@pytest.mark.parametrize(
    ("good", "bad", "what"),
    [
        ("subject_access", "tea", "tea"),
        ("request_received", "tea_time", "tea_time"),
        ('"organisation"', '"nobody"', "nobody"),
        ("length = 1", "length = 0", "whole number"),
        ('"months"', '"moons"', "moons"),
        ("rolls_on = true", "before = true", "counted back"),
        ('id = "law"', 'id = "lore"', "lore"),
        ('seen = "unverified"', 'seen = "perhaps"', "seen is one of"),
        ('seen = "unverified"', 'seen = "unverified", by = "me"', "by"),
        ("from = 2025-01-01", 'from = "soon"', "not a date"),
        ('says = "x"', 'says = "x"\ncolour = "red"', "colour"),
    ],
)
def test_bad_data_are_refused_with_the_milestone_and_what_is_wrong(good: str, bad: str, what: str) -> None:
    with pytest.raises(BadClock, match=what) as refused:
        read_milestones(ONE.replace(good, bad, 1))
    assert "wales/clocks/test" in str(refused.value)


def test_a_file_that_is_no_toml_or_has_other_tables_is_refused() -> None:
    for text, what in (
        ("[[milestone]\nx", "begins"),
        ("[tea]\nx = 1", "tea"),
        (ONE + ONE[ONE.index("[[") :], "same id"),
    ):
        with pytest.raises(BadClock, match=what):
            read_milestones(text)
