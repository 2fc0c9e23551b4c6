"""How long a file is kept, and what stops it from being destroyed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.retention import (
    After,
    BadPeriods,
    FileKind,
    Held,
    Life,
    Moratorium,
    OwnPeriod,
    Period,
    State,
    judge,
    kept_until,
    moratoriums,
    period_for,
    periods,
    read_periods,
)

DAY = date(2026, 11, 22)
BORN = date(2010, 5, 4)
OWN = OwnPeriod(kind=FileKind.OTHER, years=7, after=After.CLOSED, because="Our schedule")


def found(kind: FileKind, nation: str, sector: str = "childrens_social_care", **life: date) -> Period:
    known = period_for(periods(), kind, nation=nation, sector=sector, life=Life(**life), day=DAY)
    assert known is not None
    return known


@pytest.mark.parametrize(
    ("nation", "years", "after_death"),
    [("england", 75, 15), ("wales", 75, 15), ("scotland", 100, 25)],
)
def test_a_looked_after_childs_file_is_kept_as_each_nation_says(
    nation: str, years: int, after_death: int
) -> None:
    assert found(FileKind.LOOKED_AFTER, nation, born=BORN).years == years
    young = found(FileKind.LOOKED_AFTER, nation, born=BORN, died=date(2020, 1, 1))
    assert (young.after, young.years) == (After.DIED, after_death)
    grown = found(FileKind.LOOKED_AFTER, nation, born=BORN, died=date(2028, 5, 4))
    assert grown.after is After.BORN


def test_a_kind_without_a_period_is_looked_at_by_a_person() -> None:
    assert found(FileKind.CHILD_IN_NEED, "england", sector="sport").id == "core/retention/other"
    assert found(FileKind.OTHER, "wales").look


def test_every_kind_has_a_line_somewhere() -> None:
    assert {one.kind for one in periods()} == set(FileKind)


def test_before_the_first_day_of_a_law_it_says_nothing() -> None:
    long_ago = date(2008, 1, 1)
    known = period_for(
        periods(), FileKind.LOOKED_AFTER, nation="scotland", sector="", life=Life(born=BORN), day=long_ago
    )
    assert known is None


def test_a_birthday_on_a_leap_day_is_never_a_day_short() -> None:
    assert kept_until(replace_years(25), Life(born=date(2004, 2, 29))) == date(2029, 3, 1)


def replace_years(years: int) -> OwnPeriod:
    return replace(OWN, years=years, after=After.BORN)


def judged(day: date, *, closed: date | None = DAY, **more: object) -> State:
    given_: dict[str, object] = {"holds": (), "moratoriums": (), "work_waits": False, **more}
    return judge(kind=FileKind.OTHER, life=Life(closed=closed), period=OWN, day=day, **given_).state  # type: ignore[arg-type]


def test_a_file_is_due_the_day_after_its_last_day_and_not_before() -> None:
    last = date(2033, 11, 22)
    assert judged(last) is State.KEPT
    assert judged(last + timedelta(days=1)) is State.DUE


def test_what_is_not_known_destroys_nothing() -> None:
    assert judged(date(2200, 1, 1), closed=None) is State.NOT_KNOWN


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2300, 1, 1)), st.booleans())
def test_a_hold_beats_every_period(day: date, known: bool) -> None:
    hold = Held(reason="court", since=DAY)
    assert judged(day, closed=DAY if known else None, holds=(hold,)) is State.HELD
    assert judged(day, holds=(hold,), work_waits=True) is State.OPEN


def test_a_moratorium_holds_the_kinds_that_it_names_from_its_first_day_to_its_last() -> None:
    inquiry = moratoriums()[0]
    ended: Moratorium = replace(inquiry, last=DAY)
    assert inquiry.stops(FileKind.SEXUAL_ABUSE, DAY)
    assert not inquiry.stops(FileKind.HEALTH, DAY)
    assert not inquiry.stops(FileKind.SEXUAL_ABUSE, date(2015, 6, 30))
    assert ended.stops(FileKind.SEXUAL_ABUSE, DAY)
    assert not ended.stops(FileKind.SEXUAL_ABUSE, DAY + timedelta(days=1))


GOOD = """
[titles]
own = "Ours"
[[period]]
id = "core/retention/other"
kind = "other"
says = "Kept."
years = 7
after = "closed"
from = 2019-01-01
source = { id = "own", checked = 2026-11-22, seen = "own" }
"""


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ("years = 7", "years = 0", "whole number"),
        ("years = 7", "years = 151", "whole number"),
        ("years = 7", "years = true", "whole number"),
        ('kind = "other"', 'kind = "others"', "others"),
        ('after = "closed"', 'after = "open"', "open"),
        ("says =", "say =", "unknown"),
    ],
)
def test_a_wrong_line_is_refused_and_named(before: str, after: str, what: str) -> None:
    with pytest.raises(BadPeriods, match=what) as refused:
        read_periods(GOOD.replace(before, after))
    assert "core/retention/other" in str(refused.value)


def test_two_lines_of_one_id_are_refused() -> None:
    with pytest.raises(BadPeriods, match="same id"):
        read_periods(GOOD + GOOD[GOOD.index("[[period]]") :])
