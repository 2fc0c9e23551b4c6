"""Lists as keyed filters: what they tell, what they never hold, and that the right people meet."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import Particulars, shipped_families
from sharewell.kit.private_matching import (
    OpenPerson,
    Project,
    ShieldedPerson,
    ShieldedStaysOut,
    encoded,
    learn,
    mutually_best_rows,
    nearby,
    shipped_rule,
    steps_of,
    weigh_encoded,
)
from sharewell.kit.private_matching.encoding import Field
from sharewell.kit.private_matching.likeness import CROSSED, Aspect, likeness

PROJECT = Project(secret=b"s" * 32, shape=shipped_rule().encoding, families=shipped_families())
GIVEN = ("amelia", "noah", "zofia", "muhammad", "siobhan", "rhys", "priya", "callum", "ayaan", "megan")
FAMILY = ("okafor", "kowalska", "llewellyn", "choudhury", "mackenzie", "oneill", "patel", "braithwaite")


def somebody(number: int, given: tuple[str, ...] = (), family: tuple[str, ...] = ()) -> OpenPerson:
    """One of many different people, by number."""
    return OpenPerson(
        str(number),
        Particulars(
            given=given or (GIVEN[number % 10],),
            family=family or (FAMILY[number % 8],),
            born=date.fromordinal(date(2010, 1, 1).toordinal() + number * 37 % 3000),
            postcodes=(f"ZQ{number % 20}1A{chr(65 + number % 26)}",),
        ),
    )


def like(one: OpenPerson, other: OpenPerson, field: Field, project: Project = PROJECT) -> float:
    both = encoded([one], project), encoded([other], project)
    row = np.zeros(1, np.int64)
    return float(likeness(both[0].filters[field], both[1].filters[field], (row, row))[0])


def test_one_letter_apart_is_like_and_another_name_is_not() -> None:
    right, slip, other = (somebody(1, (name,)) for name in ("catherine", "catherina", "rhys"))

    assert like(right, right, Field.FIRST) == 1
    assert like(right, slip, Field.FIRST) > 0.7
    assert like(right, other, Field.FIRST) < 0.5


def test_another_projects_filters_are_unlike_even_for_the_same_person() -> None:
    person = somebody(1)
    rows = [
        encoded([person], replace(PROJECT, secret=letter * 32)).filters[Field.FIRST]
        for letter in (b"a", b"b")
    ]
    row = np.zeros(1, np.int64)

    assert float(likeness(rows[0], rows[1], (row, row))[0]) < 0.5


def test_salted_by_year_a_name_is_unlike_itself_in_another_year() -> None:
    one, other = somebody(1, ("zofia",)), somebody(60, ("zofia",))
    salted = replace(PROJECT, salted_by_year=True)

    assert one.particulars.born and other.particulars.born
    assert one.particulars.born.year != other.particulars.born.year
    assert like(one, other, Field.FIRST) == 1
    assert like(one, other, Field.FIRST, salted) < 0.5
    assert like(one, one, Field.FIRST, salted) == 1


def test_a_number_is_never_encoded() -> None:
    plain = somebody(1)
    numbered = OpenPerson(
        "1", replace(plain.particulars, numbers=((IdentifierKind.NHS_NUMBER, "9990000018"),))
    )
    one, other = encoded([plain], PROJECT), encoded([numbered], PROJECT)

    assert all((one.filters[field] == other.filters[field]).all() for field in Field)


def test_a_shielded_person_is_never_encoded() -> None:
    with pytest.raises(ShieldedStaysOut):
        encoded([somebody(1), ShieldedPerson("2")], PROJECT)  # type: ignore[list-item]


def test_whoever_dresses_a_shielded_person_as_an_open_one_by_a_subclass_is_refused() -> None:
    class Dressed(OpenPerson):
        """Of another type, whatever it inherits."""

    with pytest.raises(ShieldedStaysOut):
        encoded([Dressed("1", Particulars())], PROJECT)


def test_a_secret_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        replace(PROJECT, secret=b"short")


def test_the_same_people_with_slips_find_each_other_and_nobody_else() -> None:
    people = [somebody(number) for number in range(160)]
    slipped = [
        OpenPerson(
            f"their {each.id}", replace(each.particulars, given=(each.particulars.given[0][:-1] + "a",))
        )
        for each in people[:80]
    ]
    left, right = encoded(people, PROJECT), encoded(slipped, PROJECT)
    rows = nearby(left, right, seed=1)
    steps = steps_of(left, right, rows)
    weight = weigh_encoded(left, right, rows, steps, learn(left, right, seed=1))
    best = mutually_best_rows(rows, weight)

    found = {(left.references[rows[0][each]], right.references[rows[1][each]]) for each in best}
    true = {(each.id, f"their {each.id}") for each in people[:80]}
    assert len(found & true) >= 78
    assert len(found - true) <= 1


def test_swapped_names_are_seen_as_crossed() -> None:
    straight, swapped = somebody(1, ("zofia",), ("nowak",)), somebody(1, ("nowak",), ("zofia",))
    one, other = encoded([straight], PROJECT), encoded([swapped], PROJECT)
    row = np.zeros(1, np.int64)
    steps = steps_of(one, other, (row, row))

    assert (steps[Aspect.GIVEN][0], steps[Aspect.FAMILY][0]) == (CROSSED, CROSSED)


def test_nothing_is_not_like_nothing() -> None:
    nobody = encoded([OpenPerson("1", Particulars())], PROJECT)
    row = np.zeros(1, np.int64)

    assert len(nearby(nobody, nobody, seed=1)[0]) == 0
    assert all(step[0] == -1 for step in steps_of(nobody, nobody, (row, row)).values())


def test_of_two_equally_good_neither_is_best() -> None:
    rows = np.array([0, 0, 1]), np.array([0, 1, 2])

    assert mutually_best_rows(rows, np.array([5.0, 5.0, 1.0])).tolist() == [2]
