"""A list of children: what its columns are, how its dates read, and who a row is about."""

from datetime import date
from uuid import UUID

import pytest

from sharewell.domain.children import Address, Identity, NameKind, NameOrder
from sharewell.domain.entries_file import (
    HEADINGS,
    BadDay,
    DayOrder,
    Field,
    Lookout,
    Mapping,
    Row,
    Shielded,
    exported_cells,
    faults_of,
    guessed,
    guessed_mapping,
    merged,
    order_of,
    read_day,
    read_mapping,
    read_row,
)
from sharewell.domain.guarding import FactKind, Protection
from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.tables import BadFile

TODAY = date(2026, 11, 22)


def row_of(order: DayOrder = DayOrder.DAY_FIRST, /, **said: str) -> Row:
    mapping = Mapping(columns=tuple(Field(name) for name in said), order=order)
    return read_row(list(said.values()), mapping, today=TODAY)


def test_usual_headings_of_many_systems_are_known() -> None:
    assert guessed(["Our Ref", "Forename", "SURNAME", "D.O.B.", "NHS No.", "Address Line 1", "Post Code"]) == (
        Field.REFERENCE, Field.GIVEN, Field.FAMILY, Field.BORN, Field.NHS_NUMBER, Field.ADDRESS, Field.POSTCODE,
    )  # fmt: skip
    assert guessed(["DateOfBirth", "person_given_name", "Shoe size", "Gender", "UPN"]) == (
        Field.BORN, Field.GIVEN, None, Field.SEX, Field.UPN,
    )  # fmt: skip


def test_a_column_that_may_say_who_is_protected_is_never_left_out_by_itself() -> None:
    headings = ["Marked protected", "Is this record restricted?", "Not for disclosure"]
    assert [guessed([one])[0] for one in headings] == [Field.PROTECTED] * 3


def test_a_field_is_guessed_once_but_an_address_has_several_lines() -> None:
    assert guessed(["ID", "Case ID", "Address 1", "Address 2", "Town"]) == (
        Field.REFERENCE, None, Field.ADDRESS, Field.ADDRESS, Field.ADDRESS,
    )  # fmt: skip


def test_the_headings_that_are_written_out_are_known_when_they_come_back() -> None:
    assert None not in guessed(HEADINGS)


@pytest.mark.parametrize(
    "cell",
    [
        "31/12/2019",
        "2019-12-31",
        "20191231",
        "31.12.19",
        "31 Dec 2019",
        "31st december 2019",
        "43830",
        "43830.0",
    ],
)
def test_a_date_is_read_as_lists_write_it(cell: str) -> None:
    assert read_day(cell, order=DayOrder.DAY_FIRST, today=TODAY) == date(2019, 12, 31)


@pytest.mark.parametrize("cell", ["31/02/2019", "2019-13-01", "tomorrow", "13/13/2019", "0", "99/99/99"])
def test_what_is_no_date_is_said(cell: str) -> None:
    with pytest.raises(BadDay):
        read_day(cell, order=DayOrder.UNSAID, today=TODAY)


def test_a_date_that_can_be_read_two_ways_is_a_question() -> None:
    assert order_of(["03/04/2019", "5/6/2018"]) is None
    assert order_of(["03/04/2019", "25/6/2018"]) is DayOrder.DAY_FIRST
    assert order_of(["03/04/2019", "6/25/2018"]) is DayOrder.MONTH_FIRST
    assert order_of(["13/04/2019", "6/25/2018"]) is DayOrder.UNSAID
    assert order_of(["2019-04-03", "04/04/2019"]) is DayOrder.DAY_FIRST
    with pytest.raises(BadDay) as unclear:
        read_day("03/04/2019", order=DayOrder.UNSAID, today=TODAY)
    assert unclear.value.code == "two_ways"
    assert read_day("03/04/2019", order=DayOrder.MONTH_FIRST, today=TODAY) == date(2019, 3, 4)


def test_a_date_against_the_order_of_its_column_is_not_turned() -> None:
    with pytest.raises(BadDay):
        read_day("04/25/2019", order=DayOrder.DAY_FIRST, today=TODAY)


def test_a_row_says_who_somebody_is() -> None:
    row = row_of(
        reference="P 12", given="Siân", middle="Mair", family="O'Neill", born="1/3/2019", sex="Female",
        nhs_number="999 000 0018", address="1 High St", postcode="ls14ab", protected="no",
    )  # fmt: skip
    assert row.identity and not row.protected and row.reference == "P 12"
    assert row.identity.name == "Siân Mair O'Neill"
    assert dict(row.identity.identifiers)[IdentifierKind.NHS_NUMBER] == "9990000018"
    assert row.identity.addresses[0].postcode == "LS1 4AB"


def test_a_whole_name_is_parted_only_where_the_list_does() -> None:
    parted, whole = (
        row_of(full_name="Khan, Aisha Noor").identity,
        row_of(full_name="Abdi Warsame Ali").identity,
    )
    assert parted and (parted.given_names, parted.family_name) == ("Aisha Noor", "Khan")
    assert whole and whole.order is NameOrder.AS_WRITTEN and whole.name == "Abdi Warsame Ali"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"given": "A", "nhs_number": "9990000019"}, "number"),
        ({"given": "A", "born": "30/02/2019"}, "day"),
        ({"given": "A", "born": "1/1/2030"}, "day_far"),
        ({"given": "A" * 201}, "too_long"),
        ({"given": "A\x07"}, "signs"),
        ({"given": "", "born": "1/1/2019"}, "no_name"),
        ({"given": "A", "protected": "perhaps"}, "yes_or_no"),
    ],
)
def test_what_is_wrong_in_a_row_is_named(said: dict[str, str], code: str) -> None:
    row = row_of(**said)
    assert row.identity is None and [one.code for one in row.faults] == [code]


def test_what_a_list_leaves_empty_stays_and_what_it_changes_is_kept_as_former() -> None:
    before = Identity(
        given_names="Mina", family_name="Hart", known_as="Mimi", addresses=(Address(lines="1 Low Rd"),)
    )
    said = Identity(given_names="Mina", family_name="Cole", addresses=(Address(lines="2 High Rd"),))
    after = merged(before, said, today=TODAY)
    assert (after.family_name, after.known_as) == ("Cole", "Mimi")
    assert [(one.kind, one.family) for one in after.other_names] == [(NameKind.FORMER, "Hart")]
    assert [(one.lines, one.until) for one in after.addresses] == [
        ("2 High Rd", ""),
        ("1 Low Rd", "2026-11-22"),
    ]
    assert merged(after, said, today=TODAY) == after


@pytest.mark.parametrize(
    "said",
    [
        {"given": "Amirah", "family": "Other", "born": "4/3/2015"},
        {"given": "Amira", "family": "Haddad", "born": ""},
        {"given": "Amira", "family": "Haddad", "born": "5/3/2015"},
        {"given": "Somebody", "family": "Else", "nhs_number": "9990000018"},
        {"given": "Somebody", "family": "Else", "postcode": "LS1 4AB"},
        {"given": "Layla", "family": "Moon", "born": "4/3/2015"},
        {"given": "Layla", "family": "Moon", "telephone": "+44 1632 960 555"},
    ],
)
def test_a_row_that_may_be_a_protected_child_is_noticed(said: dict[str, str]) -> None:
    found = row_of(**said)
    assert found.identity and LOOKOUT.may_be(found.identity) == WHO


def test_a_row_about_somebody_else_is_not_held() -> None:
    for other in (
        {"given": "Amira", "family": "Haddad", "born": "9/9/2009"},
        {"given": "Tom", "born": "1/1/2015"},
    ):
        found = row_of(**other)
        assert found.identity and LOOKOUT.may_be(found.identity) is None


WHO = UUID(int=7)
LOOKOUT = Lookout(
    [
        Shielded(
            entry=WHO,
            identity=Identity(
                given_names="Amira", family_name="Haddad", born=date(2015, 3, 4),
                identifiers=((IdentifierKind.NHS_NUMBER, "9990000018"),),
            ),
            protections=(
                Protection(kind=FactKind.ADDRESS, text="14 Canary Road, LS1 4AB"),
                Protection(kind=FactKind.NEW_NAME, text="Layla Moon"),
                Protection(kind=FactKind.PHONE, text="01632 960555"),
            ),
        )
    ]
)  # fmt: skip


def test_what_is_protected_is_not_written_out_and_nothing_runs_in_a_spreadsheet() -> None:
    identity = Identity(
        given_names="=1+1", family_name="Haddad", addresses=(Address(lines="14 Canary Road"),)
    )
    cells = dict(zip(HEADINGS, exported_cells(identity, lambda text: "Canary" in text), strict=True))
    assert cells["given names"] == "'=1+1" and cells["address"] == "" and cells["protected"] == "protected"
    assert dict(zip(HEADINGS, exported_cells(identity), strict=True))["address"] == "14 Canary Road"


def test_a_file_says_what_columns_are() -> None:
    text = 'order = "month_first"\n[columns]\n"Who" = "full_name"\n"Name" = ""\n'
    mapping = read_mapping(text, ["Who", "Name", "DOB"])
    assert mapping.columns == (Field.FULL_NAME, None, Field.BORN) and mapping.order is DayOrder.MONTH_FIRST
    assert Mapping.from_json(mapping.to_json()) == mapping
    for wrong in ("[columns", '[columns]\n"Nobody" = "given"', '[columns]\nWho = "shoe"', 'order = "x"'):
        with pytest.raises(BadFile):
            read_mapping(wrong, ["Who"])


def test_a_mapping_without_a_name_or_with_a_field_twice_cannot_be_used() -> None:
    assert list(faults_of(guessed_mapping(["DOB"]))) == [("no_name", "")]
    twice = Mapping(columns=(Field.GIVEN, Field.GIVEN))
    assert list(faults_of(twice)) == [("twice", "given")]
