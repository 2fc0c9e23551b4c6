"""What is compared of an identity."""

from datetime import date

from sharewell.domain.children import Address, Identity, Name, NameKind, NameOrder, covered, particulars_of
from sharewell.domain.children.addresses import read_postcode
from sharewell.domain.matching import Sex


def test_what_somebody_is_called_is_compared_after_their_forenames() -> None:
    found = particulars_of(Identity(given_names="Siân Marie", family_name="Evans-Jones", known_as="Shan"))
    assert found.given == ("sian", "marie", "shan")
    assert found.family == ("evans", "jones")


def test_a_due_date_a_guessed_age_and_a_year_are_no_date_of_birth() -> None:
    found = particulars_of(Identity(due=date(2027, 1, 1), age_guessed=3, born_about="2023-06"))
    assert (found.born, found.year) == (None, 2023)


def test_earlier_names_and_addresses_come_after_the_present_ones() -> None:
    found = particulars_of(
        Identity(
            given_names="Zofia",
            family_name="Kowalska",
            sex=Sex.FEMALE,
            other_names=(Name(kind=NameKind.AT_BIRTH, given="Zofia", family="Wiśniewska"),),
            addresses=(
                Address(postcode="LS1 4AB", until="2025"),
                Address(postcode="LS2 7EW"),
                Address(lines="Abroad"),
            ),
        )
    )
    assert (found.given, found.family) == (("zofia",), ("kowalska", "wisniewska"))
    assert (found.postcodes, found.sex) == (("LS27EW", "LS14AB"), Sex.FEMALE)


def test_of_a_name_that_is_not_parted_the_later_words_may_be_either() -> None:
    found = particulars_of(Identity(given_names="Ayaan Warsame Jama", order=NameOrder.AS_WRITTEN))
    assert (found.given, found.family) == (("ayaan", "warsame", "jama"), ("warsame", "jama"))


def test_a_protected_address_gives_no_place_to_compare() -> None:
    hidden = covered(Identity(addresses=(Address(postcode="LS1 4AB"),)), lambda text: "LS1" in text)
    assert particulars_of(hidden).postcodes == ()


def test_a_postcode_is_read_however_it_is_typed() -> None:
    assert [read_postcode(typed) for typed in ("ls14ab", "EC1A 1BB", "L S14AB", "LS1", "nowhere")] == [
        "LS1 4AB",
        "EC1A 1BB",
        "LS1 4AB",
        "",
        "",
    ]
