"""What is typed in fields and in one line, the usual forms of a date, and the keys that it gives."""

from datetime import date

import pytest

from sharewell.domain.children import Identity, entry_keys, open_particulars
from sharewell.domain.guarding import FactKind, Protection
from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import Grade, Particulars, shipped_families, shipped_weights
from sharewell.domain.matching.dates import When, taken_date
from sharewell.domain.matching.finding import finding_keys, scheme, sought_keys
from sharewell.domain.matching.grades import of_search
from sharewell.domain.matching.reasons import reasons_for
from sharewell.domain.matching.sought import Shares, Sought, smoothed_share, weigh_sought
from sharewell.domain.matching.typed import BadField, read_fields, read_typed

FAMILIES = shipped_families()
AMINA = Particulars(
    given=("amina",),
    family=("okaforson",),
    born=date(2015, 3, 4),
    postcodes=("LS11AA",),
    numbers=((IdentifierKind.NHS_NUMBER, "9990000018"), (IdentifierKind.LOCAL, "AB-77")),
)


@pytest.mark.parametrize(
    "typed",
    ["4 March 2015", "4th of march 2015",
     "March 4, 2015", "04/03/15", "4-3-2015", "20150304", "04032015", "4 Mawrth 2015"],
)  # fmt: skip
def test_a_day_is_read_in_every_usual_form(typed: str) -> None:
    assert taken_date(typed) == (When(day=date(2015, 3, 4)), " ")


def test_of_a_date_its_year_or_month_may_be_all_that_is_known() -> None:
    assert taken_date("2015")[0] == When(year=2015)
    assert taken_date("03/2015")[0] == taken_date("2015-03")[0] == When(year=2015, month=3)
    assert taken_date("13/2015")[0] is None
    assert taken_date("3/14/2015")[0] == When(day=date(2015, 3, 14))


def test_a_month_may_be_a_name() -> None:
    read = read_typed("smith june 2015")
    assert {found.month for found in read} == {6, None}
    assert any("june" in found.particulars.given + found.particulars.family for found in read)


def test_fields_are_what_they_say() -> None:
    (read,) = read_fields(
        {"given": "Amina Rose", "family": "Okafor", "born": "3/2015", "postcode": "ls1", "nhs_number": "999 000 0018"}
    )  # fmt: skip
    assert (read.particulars.given, read.particulars.family) == (("amina", "rose"), ("okafor",))
    assert (read.year, read.month, read.district) == (2015, 3, "LS1")
    assert read.particulars.numbers == ((IdentifierKind.NHS_NUMBER, "9990000018"),)
    assert read_fields({"given": " "}) == ()


@pytest.mark.parametrize(
    "said",
    [
        {"born": "last week"},
        {"postcode": "Leeds"},
        {"nhs_number": "123"},
        {"sex": "x"},
        {"born": "31/02/2015"},
    ],
)
def test_a_field_that_cannot_be_read_is_named(said: dict[str, str]) -> None:
    with pytest.raises(BadField, match=f"^{next(iter(said))}: "):
        read_fields(said)


def weight(typed: str) -> float:
    shares = Shares(lambda *_: 0.0)
    return max(
        weigh_sought(
            one, AMINA, weights=shipped_weights(), families=FAMILIES, shares=shares, prior=1e-4
        ).weight
        for one in read_typed(typed)
    )


def test_the_start_of_a_family_name_and_a_reference_speak_for_somebody() -> None:
    assert weight("amina oka") > weight("amina ok") > weight("amina zz")
    assert weight("amina ab-77") > weight("amina") + 10


def test_a_start_longer_than_the_name_says_nothing() -> None:
    assert weight("amina okaforsonx") == pytest.approx(weight("amina okaforson"), abs=20)


@pytest.mark.parametrize(
    "typed",
    ["amina", "oka", "bill", "4/3/2015", "okaforson 2015", "LS1 1AA", "okaforson LS1", "9990000018", "ammina okafrson"],
)  # fmt: skip
def test_what_is_typed_has_a_key_in_common_with_whom_it_means(typed: str) -> None:
    person = Particulars(given=("amina", "william"), family=AMINA.family, born=AMINA.born, postcodes=AMINA.postcodes,
                         numbers=AMINA.numbers)  # fmt: skip
    assert finding_keys(person, FAMILIES) & set(sought_keys(read_typed(typed), FAMILIES))


def test_what_is_protected_gives_no_key_and_takes_part_in_nothing() -> None:
    who = Identity(
        given_names="Amina", family_name="Okafor Newname", identifiers=((IdentifierKind.UPRN, "10001"),)
    )
    held = (
        Protection(kind=FactKind.NEW_NAME, text="Newname"),
        Protection(kind=FactKind.UPRN, text="010001"),
    )
    assert open_particulars(who, held) == Particulars(given=("amina",), family=("okafor",))
    assert open_particulars(who, ()).family == ("okafor", "newname")
    parts = {part for key in entry_keys(who, held, FAMILIES) for part in key}
    assert not parts & {"newname", "new", "10001"}


def test_every_reason_has_a_code_and_words() -> None:
    from sharewell.apps.children.selectors.reasons import REASONS
    from sharewell.domain.matching import LEVELS

    assert all(level in REASONS[comparison] for comparison, levels in LEVELS.items() for level in levels)
    sought = Sought(particulars=Particulars(given=("amina",), family=("oka",)), year=2015, month=4)
    found = weigh_sought(
        sought, AMINA, weights=shipped_weights(), families=FAMILIES, shares=Shares(lambda *_: 0.0), prior=0.01
    )
    codes = [reason.code for reason in reasons_for(sought, AMINA, found)]
    assert codes == ["given.same", "family.start", "year.same", "month.other"]


def test_twins_are_many_and_not_low() -> None:
    assert of_search([Grade.MATCH, Grade.MATCH], [Grade.LOW, Grade.LOW]) is Grade.MANY
    assert of_search([Grade.MATCH, Grade.LOW], [Grade.MATCH, Grade.LOW]) is Grade.MATCH
    assert of_search([], []) is Grade.NONE


def test_a_short_list_says_little_of_how_rare_a_name_is() -> None:
    assert smoothed_share(1, 1, 0.002) == pytest.approx(0.002, rel=0.3)
    assert smoothed_share(10_000, 1_000_000, 0.002) == pytest.approx(0.01, rel=0.01)


def test_a_sound_that_changes_makes_another_scheme(monkeypatch: pytest.MonkeyPatch) -> None:
    before = scheme()
    monkeypatch.setattr("sharewell.domain.matching.finding.sound", lambda word: word[:2])
    assert scheme.__wrapped__() != before and 0 < before < 2**31
