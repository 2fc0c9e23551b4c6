"""Identifiers are checked by kind; the worked figures come from docs/explanation/identifiers.md."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.identifiers import BadIdentifier, IdentifierKind, check_identifier

SOUND = [
    (IdentifierKind.NHS_NUMBER, "943 476 5919", "9434765919"),
    (IdentifierKind.NHS_NUMBER, "999-000-0018", "9990000018"),
    (IdentifierKind.NHS_NUMBER, "9990000158", "9990000158"),
    (IdentifierKind.HEALTH_AND_CARE, "320 000 0015", "3200000015"),
    (IdentifierKind.HEALTH_AND_CARE, "3200000031", "3200000031"),
    (IdentifierKind.UPN, "b801200005001", "B801200005001"),
    (IdentifierKind.UPN, "L999900026001", "L999900026001"),
    (IdentifierKind.UPN, "K99990002601A", "K99990002601A"),
    (IdentifierKind.ULN, "9276308686", "9276308686"),
    (IdentifierKind.UPRN, "000123456789", "123456789"),
    (IdentifierKind.LOCAL, "  case   17 ", "case 17"),
]


@pytest.mark.parametrize(("kind", "typed", "plain"), SOUND)
def test_a_sound_number_comes_back_in_its_plain_form(kind: IdentifierKind, typed: str, plain: str) -> None:
    assert check_identifier(kind, typed) == plain


@pytest.mark.parametrize(
    ("kind", "typed", "says"),
    [
        (IdentifierKind.NHS_NUMBER, "999 123 4560", "slip"),
        (IdentifierKind.NHS_NUMBER, "987 654 3210", "slip"),
        (IdentifierKind.NHS_NUMBER, "0000000000", "slip"),
        (IdentifierKind.NHS_NUMBER, "12345", "10 figures"),
        (IdentifierKind.NHS_NUMBER, "٩٩٩٠٠٠٠٠١٨", "10 figures"),
        (IdentifierKind.NHS_NUMBER, "9276308686", "learner number"),
        (IdentifierKind.NHS_NUMBER, "3200000015", "Health and Care"),
        (IdentifierKind.NHS_NUMBER, "3102150020", "CHI"),
        (IdentifierKind.HEALTH_AND_CARE, "9990000018", "not a Health and Care number"),
        (IdentifierKind.UPN, "A801200005001", "slip"),
        (IdentifierKind.UPN, "I801200005001", "letter other than"),
        (IdentifierKind.UPN, "B80120000500", "12 figures"),
        (IdentifierKind.UPN, "B8012000050é1", "12 figures"),
        (IdentifierKind.ULN, "9990000018", "NHS number"),
        (IdentifierKind.ULN, "0276308686", "10 figures"),
        (IdentifierKind.ULN, "9276308685", "slip"),
        (IdentifierKind.UPRN, "0", "12 figures"),
        (IdentifierKind.LOCAL, " ", "1 to 40"),
    ],
)
def test_a_wrong_number_is_refused_with_what_to_do(kind: IdentifierKind, typed: str, says: str) -> None:
    with pytest.raises(BadIdentifier, match=says):
        check_identifier(kind, typed)


def test_a_chi_number_with_an_impossible_date_passes_in_the_demo_alone() -> None:
    assert check_identifier(IdentifierKind.CHI, "310215 0020", demo=True) == "3102150020"
    with pytest.raises(BadIdentifier, match="date of birth"):
        check_identifier(IdentifierKind.CHI, "310215 0020")


def test_a_chi_number_with_a_possible_date_passes() -> None:
    body = "150314202"
    check = next(
        str(c)
        for c in range(10)
        if sum(int(f) * w for f, w in zip(body + str(c), range(10, 0, -1), strict=True)) % 11 == 0
    )
    assert check_identifier(IdentifierKind.CHI, body + check) == body + check


def test_a_leap_day_of_an_unknown_century_passes() -> None:
    for serial in range(100, 999):
        body = f"290201{serial}"
        for c in range(10):
            if sum(int(f) * w for f, w in zip(body + str(c), range(10, 0, -1), strict=True)) % 11 == 0:
                assert check_identifier(IdentifierKind.CHI, f"{body}{c}")
                return


@given(kind=st.sampled_from(list(IdentifierKind)), typed=st.text(max_size=60))
def test_whatever_is_typed_gets_an_answer_or_a_clear_refusal(kind: IdentifierKind, typed: str) -> None:
    try:
        assert check_identifier(kind, typed)
    except BadIdentifier as refused:
        assert refused.sentence[0].isupper()
