"""Finding one person among many, by whatever of them was typed, with the figures that every other page has."""

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import Particulars, shipped_families, shipped_weights
from sharewell.domain.matching.sought import Sought, weigh_sought
from sharewell.domain.matching.typed import read_typed
from sharewell.kit.crypto.envelope import close, new_key, open_sealed
from sharewell.kit.crypto.errors import CannotUnseal
from sharewell.kit.lookup import Register, build
from sharewell.kit.lookup.agreeing import Reading
from sharewell.kit.lookup.dates import days_near
from sharewell.kit.lookup.sealed import BadCopy, read_copy, write_copy
from sharewell.kit.lookup.words import Words

FAMILIES = shipped_families()
PEOPLE = [
    Particulars(given=("amina", "rose"), family=("okafor",), born=date(2015, 3, 4), postcodes=("LS11AA",)),
    Particulars(given=("amir",), family=("okafor",), born=date(2015, 3, 4), postcodes=("LS11AA",)),
    Particulars(given=("william",), family=("smith",), born=date(2012, 11, 19), postcodes=("M11AE",)),
    Particulars(
        given=("zofia",),
        family=("nowak", "kowalska", "wisniewska"),
        born=date(2018, 7, 7),
        numbers=((IdentifierKind.NHS_NUMBER, "9990000018"), (IdentifierKind.UPN, "B801200005001")),
    ),
    Particulars(given=("mohammed",), family=("hussain",), postcodes=("LS19ZZ", "M11AE")),
    Particulars(),
]
REGISTER = Register(build(PEOPLE, FAMILIES), shipped_weights())


def first(typed: str) -> int | None:
    found = REGISTER.search(read_typed(typed))
    return found[0].place if found else None


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("Amina Okafor", 0),
        ("okafor amina", 0),
        ("rose okafor 2015", 0),
        ("ammina okafro", 0),
        ("bill smith", 2),
        ("Willaim Smiht", 2),
        ("4/3/2015 amir", 1),
        ("smith 12-11-2012", 2),
        ("okafor amina LS1", 0),
        ("999 000 0018", 3),
        ("zosia novak", 3),
        ("kowalska", 3),
        ("muhamed husain", 4),
        ("will 2012", 2),
        ("william M1 1AE", 2),
        ("nobody atall", None),
        ("", None),
    ],
)
def test_a_person_is_found(typed: str, place: int | None) -> None:
    assert first(typed) == place


def test_a_row_gives_back_the_person_it_was_made_from() -> None:
    columns = REGISTER.columns
    for row in range(len(columns)):
        assert columns.particulars(row) == PEOPLE[columns.place[row]]


def test_the_figures_are_those_of_every_other_page() -> None:
    sought = read_typed("amina okafor 2015 LS1")
    for found in REGISTER.search(sought):
        each = (
            weigh_sought(
                one,
                PEOPLE[found.place],
                weights=REGISTER.weights,
                families=FAMILIES,
                shares=REGISTER.shares,
                prior=REGISTER.prior,
            ).weight
            for one in sought
        )
        assert found.weighed.weight == max(each)


@pytest.mark.parametrize(
    "typed",
    ["amina okafor 2015-03-04", "smith william 19/11/2012 M1 1AE", "oka amir LS1", "rose 03/2015", "9990000018 nowak",
     "okafor 4/3/2014 LS1 2ZB", "amir okafro 14/3/2015", "9990000081", "william okafor 3/4/2015", "aminah okafur"],
)  # fmt: skip
def test_the_quick_sum_is_the_whole_one_for_whoever_the_columns_hold(typed: str) -> None:
    columns = REGISTER.columns
    rows = np.array([row for row in range(len(columns)) if row not in columns.wide], np.int32)
    for sought in read_typed(typed):
        reading = Reading(sought, columns, REGISTER._marks, REGISTER.weights, REGISTER.shares)
        for row, quick in zip(rows, reading.score(rows), strict=True):
            whole = weigh_sought(
                sought,
                columns.particulars(int(row)),
                weights=REGISTER.weights,
                families=FAMILIES,
                shares=REGISTER.shares,
                prior=0.5,
            )
            assert quick == pytest.approx(whole.weight, abs=1e-6), whole.levels


def test_a_number_with_one_figure_wrong_or_two_turned_round_still_finds() -> None:
    for typed in ("9990000118", "9990000081"):
        sought = Sought(particulars=Particulars(numbers=((IdentifierKind.NHS_NUMBER, typed),)))
        assert REGISTER.search([sought])[0].place == 3


def test_every_name_and_place_of_a_person_finds_and_the_person_is_found_once() -> None:
    for typed in ("zofia wisniewska", "hussain M1 1AE 1999", "mohammed LS1 9ZZ", "kowalska zofia"):
        found = REGISTER.search(read_typed(typed))
        assert found[0].place in (3, 4)
        assert len({one.place for one in found}) == len(found)


def test_a_rival_lowers_the_probability() -> None:
    alone = REGISTER.search(read_typed("amina okafor 2015-03-04"))
    both = REGISTER.search([Sought(particulars=Particulars(family=("okafor",), born=date(2015, 3, 4)))])
    assert both[0].probability < alone[0].probability
    assert len({found.weighed.weight for found in both}) == 1


def test_a_search_leaves_nothing_behind_for_the_next() -> None:
    before = first("bill smith")
    REGISTER.search(read_typed("zofia nowak LS1 2018"))
    assert first("bill smith") == before and not REGISTER._candidates._mask.any()
    assert not REGISTER._marks.any() and not REGISTER._seen.any()


def test_an_empty_register_finds_nobody() -> None:
    assert Register(build([], FAMILIES), shipped_weights()).search(read_typed("amina okafor 2015")) == []


def test_a_slip_and_a_start_are_near_a_word() -> None:
    words = Words(["amina", "animation", "okafor", "okafro"], FAMILIES)
    assert {words.words[number] for number in words.like("okafor")} == {"okafor", "okafro"}
    assert words.number("amina") in words.like("amin")


def test_dates_that_may_have_been_meant_are_near() -> None:
    near = days_near(date(2015, 3, 4))
    assert date(2015, 4, 3).toordinal() in near and date(2016, 3, 4).toordinal() in near
    assert date(2015, 3, 4).toordinal() not in near and near == sorted(set(near))
    assert days_near(date(2016, 2, 29))


def test_who_comes_later_is_found_at_once_and_who_goes_is_not() -> None:
    register = Register(build(PEOPLE, FAMILIES), shipped_weights())
    register.add(50, Particulars(given=("wojciech",), family=("zielinski",), born=date(2016, 1, 2)))
    assert register.search(read_typed("wojtek zielinsky 2016"))[0].place == 50
    register.add(2, Particulars(given=("william",), family=("jones",)))
    assert [one.place for one in register.search(read_typed("bill jones"))] == [2]
    assert register.search(read_typed("william smith")) == []
    register.remove(0)
    assert 0 not in {one.place for one in register.search(read_typed("amina okafor"))}


def test_a_copy_on_disk_is_the_same_and_cannot_be_read(tmp_path: Path) -> None:
    key, file = new_key(), tmp_path / "copy"
    write_copy(REGISTER.columns, file, lambda place, plain: close(key, plain, place.encode()))
    assert b"okafor" not in file.read_bytes() and file.stat().st_mode & 0o077 == 0

    def unseal(place: str, sealed: bytes) -> bytes:
        return open_sealed(key, sealed, place.encode())

    again = Register(read_copy(file, unseal, FAMILIES), shipped_weights())
    for typed in ("amina okafor", "kowalska", "999 000 0018", "bill smith", "hussain LS1"):
        assert again.search(read_typed(typed)) == REGISTER.search(read_typed(typed))
    content = file.read_bytes()
    for broken in (content[:-5], content[:200] + b"x" + content[201:], b"", b"nothing of ours"):
        file.write_bytes(broken)
        with pytest.raises((BadCopy, CannotUnseal)):
            read_copy(file, unseal, FAMILIES)


def test_of_people_who_agree_equally_far_the_one_spelt_most_alike_comes_first() -> None:
    # Three letters are too short for a slip to be told from another name: all of these are the same level.
    people = [
        Particulars(given=(name,), family=("patel",), born=date(2022, 5, 3)) for name in ("una", "ivy", "eva")
    ]
    register = Register(build(people, FAMILIES), shipped_weights())
    found = register.search(read_typed("viy patel 2022-05-03"))
    assert len({one.weighed.weight for one in found}) == 1
    assert found[0].place == 1


def test_a_common_name_and_a_date_one_figure_wrong_find_among_thousands_of_the_same_name() -> None:
    born = [date(2010, 1, 1) + timedelta(days=number % 4_000) for number in range(8_000)]
    people = [Particulars(given=("amina",), family=("hussain",), born=day) for day in born]
    people.append(Particulars(given=("amina",), family=("husain",), born=date(2025, 3, 14)))
    register = Register(build(people, FAMILIES), shipped_weights())
    assert 8_000 in {one.place for one in register.search(read_typed("amina hussain 2025-03-11"))[:3]}
