"""Whatever is done to a log by SQL is found, and the first event that was touched is named."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sharewell.domain.audit.verifier import ALTERED, SOUND, Report, check, log_in_database
from sharewell.kit.crypto import signature_holds
from tests.unit.audit import forgeries
from tests.unit.audit.log_maker import Maker, a_log

EVENTS = 37
ROUNDS = 20


@pytest.fixture
def maker(tmp_path: Path) -> Iterator[Maker]:
    made = a_log(tmp_path / "log.sqlite3", events=EVENTS)
    yield made
    made.db.close()


@pytest.fixture
def forged(maker: Maker, tmp_path: Path) -> Iterator[Callable[[forgeries.Forgery, int], tuple[int, Report]]]:
    """Copy the log, forge the copy, check it: where it was touched, and what was found."""

    def forge(forgery: forgeries.Forgery, seed: int) -> tuple[int, Report]:
        path = tmp_path / f"{seed}.sqlite3"
        with sqlite3.connect(path) as copy:
            maker.db.backup(copy)
            place = forgery(copy, random.Random(seed))  # noqa: S311 - test data
        copy.close()
        return place, check(log_in_database(path), holds=signature_holds)

    yield forge


@pytest.mark.slow
@pytest.mark.parametrize("forgery", forgeries.ALL, ids=lambda forgery: forgery.__name__)
def test_every_forgery_is_found_at_its_place(
    forged: Callable[[forgeries.Forgery, int], tuple[int, Report]], forgery: forgeries.Forgery
) -> None:
    for seed in range(ROUNDS):
        place, report = forged(forgery, seed)
        assert (report.exit_code, report.first) == (ALTERED, place), (seed, report.lines())


@pytest.mark.slow
@pytest.mark.parametrize("events", [0, 1, 2, 9, 10, 11, 64, 100])
def test_a_log_that_nobody_touched_is_sound(tmp_path: Path, events: int) -> None:
    made = a_log(tmp_path / "clean.sqlite3", events=events, every=4, seed=events)
    report = check(log_in_database(tmp_path / "clean.sqlite3"), holds=signature_holds)
    made.db.close()
    assert (report.exit_code, report.events, report.faults) == (SOUND, events, [])
