"""Rules changed by a seeded hand are noticed: at least 98 of 100 mutants, and whatever survives is named."""

from __future__ import annotations

import random

from sharewell.domain.advice import load_guidance
from sharewell.domain.advice.scenarios import load_scenarios
from tests.rules.mutating import Watch, mutants
from tests.rules.recorded import recorded_answers, recorded_near_misses

SEED = 20261122
SAMPLE = 100
NOTICED = 98


def test_of_a_hundred_seeded_mutants_at_least_ninety_eight_are_noticed() -> None:
    watch = Watch(load_guidance(), load_scenarios(), recorded_answers(), recorded_near_misses())
    sample = random.Random(SEED).sample(mutants(watch.guidance), SAMPLE)  # noqa: S311
    survivors = [str(mutant) for mutant in sample if not watch.notices(mutant)]
    assert len(survivors) <= SAMPLE - NOTICED, survivors


def test_a_watch_that_is_taken_away_lets_mutants_through() -> None:
    blind = Watch(load_guidance(), (), {}, ())
    assert any(not blind.notices(mutant) for mutant in mutants(blind.guidance)[:20])
