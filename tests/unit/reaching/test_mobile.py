"""Mobile numbers as people type them."""

import pytest

from sharewell.domain.reaching import NotAMobile, dialled, hidden


@pytest.mark.parametrize(
    "typed",
    [
        "07700900123",
        " 07700 900 123 ",
        "(07700) 900-123",
        "+44 7700 900123",
        "+44 (0)7700 900123",
        "0044 7700 900123",
        "07700.900.123",
    ],
)
def test_a_british_number_is_dialled_the_same_however_it_is_typed(typed: str) -> None:
    assert dialled(typed) == "+447700900123"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("07624 123456", "+447624123456"),
        ("+353 85 012 3456", "+353850123456"),
        ("001 212 5550123", "+12125550123"),
    ],
)
def test_numbers_of_the_isle_of_man_and_of_other_countries_are_taken(typed: str, number: str) -> None:
    assert dialled(typed) == number


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "letters"),
        ("ring me", "letters"),
        ("07700 900 12", "length"),
        ("07700 900 1234", "length"),
        ("01632 960001", "not_mobile"),
        ("07012 345678", "not_mobile"),
        ("07612 345678", "not_mobile"),
        ("7700900123", "country"),
        ("+0 123 456 789", "length"),
        ("+353 1", "length"),
        ("٠٧٧٠٠٩٠٠١٢٣", "letters"),
    ],
)
def test_what_is_no_mobile_number_is_refused_with_the_reason(typed: str, code: str) -> None:
    with pytest.raises(NotAMobile) as refused:
        dialled(typed)
    assert refused.value.code == code


def test_of_a_hidden_number_the_end_is_left() -> None:
    assert hidden("+447700900123") == "… 123"
