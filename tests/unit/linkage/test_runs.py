"""A run in parts finds what levels and keys say, goes on where it stopped, and weighs rivals as live finding does."""

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import numpy as np
import pytest

from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import (
    Calibration,
    Comparison,
    Key,
    Level,
    Pair,
    Particulars,
    against_rivals,
    linking_keys,
    loose_keys,
    mutually_best,
    shipped_families,
    shipped_weights,
    weigh,
)
from sharewell.kit.linkage.found import Found, joined
from sharewell.kit.linkage.quality import Quality, quality_of
from sharewell.kit.linkage.running import COMMON, FAINTEST, Lists, Run
from sharewell.kit.linkage.settling import settle

SIZE = 90
FORENAMES = "amina george zofia rhys priya conor fatima oliver megan kofi wei layla"
FAMILIES = "okafor smith nowak jones patel murphy khan brown evans mensah wong haddad"


@cache
def people() -> tuple[Particulars, ...]:
    chosen = random.Random(11)  # noqa: S311
    return tuple(
        Particulars(
            given=(chosen.choice(FORENAMES.split()),),
            family=(chosen.choice(FAMILIES.split()),),
            born=date(2012, 1, 1) + timedelta(days=chosen.randint(0, 2000)),
            postcodes=(f"ZA{chosen.randint(1, 9)}1AA",),
            numbers=((IdentifierKind.NHS_NUMBER, f"999{number:07d}"),) if number % 3 else (),
        )
        for number in range(SIZE)
    )


def every_key(person: Particulars) -> frozenset[Key]:
    return linking_keys(person) | loose_keys(person)


def theirs() -> tuple[Particulars, ...]:
    return tuple(replace(person, postcodes=()) for person in reversed(people()))


def run_of(lists: Lists, part: int = 40) -> Run:
    return Run(lists, weights=shipped_weights(), part=part)


def lists_of(left: Iterable[Particulars], right: Iterable[Particulars] | None) -> Lists:
    return Lists(left, right, shipped_families())


@cache
def found() -> Found:
    with run_of(lists_of(people(), theirs())) as run:
        return joined([run.part(number) for number in run.parts])


def test_every_pair_with_a_key_in_common_is_weighed_as_live_finding_weighs_it() -> None:
    lists = lists_of(people(), theirs())
    shares = {Comparison.GIVEN: lists.shares("first"), Comparison.FAMILY: lists.shares("family")}
    left, right, prior = people(), theirs(), lists.first_prior()
    expected = {}
    for one, other in ((a, b) for a in range(SIZE) for b in range(SIZE)):
        if every_key(left[one]) & every_key(right[other]):
            weighed = weigh(
                left[one], right[other], weights=shipped_weights(), families=shipped_families(), prior=prior,
                share_of=lambda comparison, name: shares[comparison].get(name, 0.0),
            )  # fmt: skip
            if weighed.weight >= FAINTEST:
                expected[one, other] = weighed.weight
    pairs = found()
    weights = dict(
        zip(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True), pairs.weight, strict=True)
    )
    assert weights == pytest.approx(expected, abs=1e-6)


def test_parts_may_be_of_any_size_and_come_in_any_order() -> None:
    with run_of(lists_of(people(), theirs()), part=25) as run:
        parts = [run.part(number) for number in reversed(run.parts)]
    again = joined([Found.from_bytes(part.to_bytes()) for part in parts])
    assert (again.left == found().left).all() and (again.right == found().right).all()
    assert again.weight == pytest.approx(found().weight)
    assert (again.levels == found().levels).all()


def test_a_run_is_described_by_what_it_was_made_with() -> None:
    one, same = (run_of(lists_of(people(), theirs())).described for _ in range(2))
    other = run_of(lists_of(people()[1:], theirs())).described
    assert one == same
    assert one.left_sha256 != other.left_sha256 and one.right_sha256 == other.right_sha256
    assert one.weights_sha256 == shipped_weights().sha256


def test_everybody_is_found_in_the_other_list() -> None:
    lists = lists_of(people(), theirs())
    settled = settle(found(), pairs=lists.pairs, prior=lists.first_prior(), itself=False)
    sure = settled.probability > 0.5
    ok = settled.found.left[sure] == SIZE - 1 - settled.found.right[sure]
    assert ok.all() and ok.sum() > 0.95 * SIZE
    assert settled.found.levels_of(0)[Comparison.BORN] is Level.SAME


def test_rivals_and_the_best_are_those_of_the_domain() -> None:
    pairs = found()
    plain = [Pair(*row) for row in zip(pairs.left.tolist(), pairs.right.tolist(), pairs.weight, strict=True)]
    lowered = against_rivals(plain)
    expected = [(pair.left, pair.right) for pair in mutually_best(lowered)]
    # So many pairs at all that the prior is learnt to be what it was.
    settled = settle(pairs, pairs=10**9, prior=0.002, itself=False)
    assert sorted(zip(settled.found.left.tolist(), settled.found.right.tolist(), strict=True)) == sorted(
        expected
    )


def test_a_list_against_itself_never_pairs_somebody_with_themselves() -> None:
    twice = [*people(), people()[3], people()[3]]
    lists = lists_of(twice, None)
    with run_of(lists) as run:
        pairs = joined([run.part(number) for number in run.parts])
    settled = settle(pairs, pairs=lists.pairs, prior=run.described.prior, itself=True)
    assert (pairs.left < pairs.right).all()
    likely = settled.probability > 0.5
    # Three records of one child are three pairs: another record of a child is no rival.
    assert set(zip(settled.found.left[likely].tolist(), settled.found.right[likely].tolist(), strict=True)) >= {
        (3, SIZE), (3, SIZE + 1), (SIZE, SIZE + 1),
    }  # fmt: skip


def test_nobody_in_common_gives_nobody() -> None:
    strangers = [
        Particulars(given=("zelda",), family=("quux",), born=date(1990, 1, number)) for number in range(1, 9)
    ]
    lists = lists_of(people(), strangers)
    with run_of(lists) as run:
        pairs = joined([run.part(number) for number in run.parts])
    assert len(pairs) == 0
    settled = settle(pairs, pairs=lists.pairs, prior=run.described.prior, itself=False)
    assert len(settled.probability) == 0 and quality_of(lists, settled, shipped_weights()).expected == 0


def test_the_report_counts_what_is_missing_and_what_a_threshold_costs() -> None:
    lists = lists_of(people(), theirs())
    settled = settle(found(), pairs=lists.pairs, prior=lists.first_prior(), itself=False)
    report = quality_of(lists, settled, shipped_weights())
    missing = {row.comparison: row for row in report.missing}
    assert missing["place"].left == 0 and missing["place"].right == 1
    assert missing["health"].left == pytest.approx(1 / 3) and missing["school"].left == 1
    wrong = [cost.wrong for cost in report.costs]
    assert wrong == sorted(wrong, reverse=True)
    for cost in report.costs:
        assert cost.pairs - cost.wrong + cost.missed == pytest.approx(report.expected)
    assert Quality.from_json(report.to_json()) == report


def test_a_calibration_changes_what_is_said_and_not_who_is_best() -> None:
    lists = lists_of(people(), theirs())
    plain = settle(found(), pairs=lists.pairs, prior=lists.first_prior(), itself=False)
    calmer = settle(
        found(),
        pairs=lists.pairs,
        prior=lists.first_prior(),
        itself=False,
        calibration=Calibration(slope=0.5),
    )
    assert (plain.found.left == calmer.found.left).all()
    assert np.all(np.abs(calmer.probability - 0.5) <= np.abs(plain.probability - 0.5))


def test_a_pair_of_names_that_many_have_brings_nobody_together() -> None:
    number = ((IdentifierKind.UPN, "L999900026001"),)
    sought = Particulars(given=("amina",), family=("smith",), born=date(2012, 9, 9), numbers=number)
    namesakes = [
        Particulars(given=("amina",), family=("smith",), born=date(1990 + place, 1, 1))
        for place in range(COMMON)
    ]
    for others, met in ((namesakes, COMMON), ([*namesakes, namesakes[0]], 0)):
        with Run(lists_of([sought], others), weights=shipped_weights()) as run:
            assert run.meeting(0) == met
