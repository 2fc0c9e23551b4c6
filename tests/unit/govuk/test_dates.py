"""Dates and times as people type them."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from django import forms

from sharewell.kit.govuk.dates import ApproximateDate, month_number, read_time, typed_parts
from sharewell.kit.govuk.fields import (
    ApproximateDateField,
    GovukDateField,
    GovukDateTimeField,
    GovukTimeField,
)


def cleaned(field: forms.Field, **parts: str) -> Any:
    return field.clean(
        field.widget.value_from_datadict({f"at-{part}": text for part, text in parts.items()}, {}, "at")
    )


def complaint(field: forms.Field, **parts: str) -> tuple[str, tuple[str, ...]]:
    with pytest.raises(forms.ValidationError) as raised:
        cleaned(field, **parts)
    return raised.value.messages[0], raised.value.params["parts"]


@pytest.mark.parametrize("month", ["3", "03", "March", "mar", "MAWRTH", "Maw"])
def test_a_month_may_be_a_number_or_a_name_in_english_or_welsh(month: str) -> None:
    assert cleaned(GovukDateField(), day="27", month=month, year="2014") == date(2014, 3, 27)


@pytest.mark.parametrize(
    ("parts", "message", "wrong"),
    [
        ({}, "Enter the date of birth", ("day", "month", "year")),
        ({"day": "27"}, "The date of birth must include a month and year", ("month", "year")),
        ({"day": "27", "month": "3"}, "The date of birth must include a year", ("year",)),
        ({"day": "32", "month": "3", "year": "2014"}, "The date of birth must be a real date", ("day",)),
        ({"day": "2", "month": "13", "year": "2014"}, "The date of birth must be a real date", ("month",)),
        (
            {"day": "30", "month": "2", "year": "2014"},
            "The date of birth must be a real date",
            ("day", "month"),
        ),
        ({"day": "²", "month": "2", "year": "2014"}, "The date of birth must be a real date", ("day",)),
        (
            {"day": "3", "month": "2", "year": "14"},
            "The date of birth must have a year of 4 numbers, like 2014",
            ("year",),
        ),
        (
            {"day": "3", "month": "2", "year": "20I4"},
            "The date of birth must have a year of 4 numbers, like 2014",
            ("year",),
        ),
    ],
)
def test_each_mistake_says_what_to_mend_and_where(
    parts: dict[str, str], message: str, wrong: tuple[str, ...]
) -> None:
    assert complaint(GovukDateField(what="the date of birth"), **parts) == (message, wrong)


def test_a_date_that_is_not_needed_may_stay_empty() -> None:
    assert cleaned(GovukDateField(required=False), day=" ") is None


def test_a_date_after_its_limit_is_refused_with_the_limit() -> None:
    field = GovukDateField(what="the date of birth", not_after=lambda: date(2026, 11, 22))
    assert cleaned(field, day="22", month="11", year="2026") == date(2026, 11, 22)
    message, _ = complaint(field, day="23", month="11", year="2026")
    assert message == "The date of birth must be no later than 22 November 2026"


def test_a_date_before_its_limit_is_refused() -> None:
    field = ApproximateDateField(what="the date of birth", not_before=date(2000, 6, 1))
    assert cleaned(field, year="2000") == ApproximateDate(2000)
    message, _ = complaint(field, month="5", year="2000")
    assert message == "The date of birth must be no earlier than 1 June 2000"


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ({"year": "2014"}, ApproximateDate(2014)),
        ({"month": "June", "year": "2014"}, ApproximateDate(2014, 6)),
        ({"day": "1", "month": "6", "year": "2014"}, ApproximateDate(2014, 6, 1)),
    ],
)
def test_a_date_may_be_known_to_the_year_the_month_or_the_day(
    parts: dict[str, str], found: ApproximateDate
) -> None:
    assert cleaned(ApproximateDateField(), **parts) == found
    assert ApproximateDate.from_text(str(found)) == found
    shown = ApproximateDateField().prepare_value(str(found))
    assert cleaned(ApproximateDateField(), **shown) == found


def test_a_day_without_its_month_is_no_date() -> None:
    message, wrong = complaint(ApproximateDateField(), day="1", year="2014")
    assert (message, wrong) == ("The date must include a month", ("month",))


@pytest.mark.parametrize("text", ["", "14", "2014-6", "2014-06-1", "June", "2014-06-01-01"])
def test_text_that_is_not_iso_is_no_approximate_date(text: str) -> None:
    with pytest.raises(ValueError, match="not a year"):
        ApproximateDate.from_text(text)
    assert typed_parts(text) == {}


def test_an_approximate_date_spans_all_days_that_it_may_be() -> None:
    assert (ApproximateDate(2014).earliest, ApproximateDate(2014).latest) == (
        date(2014, 1, 1),
        date(2014, 12, 31),
    )
    assert ApproximateDate(2016, 2).latest == date(2016, 2, 29)
    assert ApproximateDate(1900, 2).latest == date(1900, 2, 28)
    assert ApproximateDate(2014, 6, 1).is_exact


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4:15pm", time(16, 15)),
        ("4.15 p.m.", time(16, 15)),
        ("16:15", time(16, 15)),
        ("1615", time(16, 15)),
        ("4pm", time(16)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("midday", time(12)),
        ("Hanner nos", time(0)),
        ("00:00", time(0)),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, found: time) -> None:
    assert read_time(text) == found


@pytest.mark.parametrize("text", ["", "4", "25:00", "13pm", "4:60pm", "soon", "0am"])
def test_what_is_no_time_is_refused(text: str) -> None:
    assert read_time(text) is None


def test_a_time_field_says_how_to_write_it() -> None:
    with pytest.raises(forms.ValidationError, match="Enter a time like 4:15pm or 16:15"):
        GovukTimeField().clean("soon")
    assert GovukTimeField(required=False).clean("") is None
    assert GovukTimeField().clean("4:15pm") == time(16, 15)


def test_a_day_with_a_time_is_a_moment_in_our_time_zone() -> None:
    summer = cleaned(GovukDateTimeField(), day="1", month="6", year="2026", time="4:15pm")
    assert summer == datetime(2026, 6, 1, 15, 15, tzinfo=UTC)
    assert GovukDateTimeField().prepare_value(summer)["time"] == "16:15"
    message, wrong = complaint(
        GovukDateTimeField(what="the visit"), day="1", month="6", year="2026", time="tea"
    )
    assert (message, wrong) == ("The visit must have a time like 4:15pm or 16:15", ("time",))


def test_a_moment_kept_as_text_is_shown_again() -> None:
    shown = GovukDateTimeField().prepare_value("2026-06-01T15:15:00+00:00")
    assert shown == {"day": "1", "month": "6", "year": "2026", "time": "16:15"}
    assert GovukDateTimeField().prepare_value("soon") == {}
    assert GovukTimeField().prepare_value("16:15:00") == "16:15"
    assert GovukTimeField().prepare_value("half past four") == "half past four"


def test_a_month_that_is_none_is_not_guessed() -> None:
    assert [month_number(text) for text in ("0", "13", "", "Smarch")] == [None] * 4
