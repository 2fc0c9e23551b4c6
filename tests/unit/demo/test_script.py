"""The history as data: in order, about people who are there, with numbers that nobody was ever given."""

import tomllib
from datetime import UTC, datetime, timedelta

import pytest

from sharewell.config.demo.script import FOLDER, read_script
from sharewell.domain.identifiers import IdentifierKind, check_identifier

SUNDAY = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
PLACES = tomllib.loads((FOLDER / "partnership.toml").read_text("utf-8"))["organisations"]
PEOPLE = {one["id"] for place in PLACES for one in place["people"]}


@pytest.mark.parametrize("hours", range(0, 24 * 7, 13))
def test_whenever_it_is_loaded_all_lies_in_the_four_weeks_before(hours: int) -> None:
    now = SUNDAY + timedelta(hours=hours)
    times = [step.at for step in read_script(now=now).steps]

    assert times == sorted(times)
    assert times[-1] <= now
    assert times[0] > now - timedelta(days=30)


def test_everybody_and_every_place_named_is_in_the_partnership() -> None:
    steps = read_script(now=SUNDAY).steps
    sent = [step for step in steps if isinstance(step.said.get("to"), list)]
    given = [step for step in steps if isinstance(step.said.get("to"), str)]
    people = {step.by for step in steps} | {step.said["to"] for step in given}

    assert people | {step.said["lead"] for step in steps if "lead" in step.said} <= PEOPLE
    outside = {name for step in steps for name in step.said.get("outside", {})}
    assert {name for step in sent for name in step.said["to"]} <= {place["id"] for place in PLACES} | outside


def test_every_child_named_is_one_of_the_children() -> None:
    script = read_script(now=SUNDAY)

    assert {step.said["child"] for step in script.steps if "child" in step.said} <= set(script.children)


def test_numbers_are_from_the_range_that_is_never_given_out() -> None:
    numbers = [
        child["nhs_number"] for child in read_script(now=SUNDAY).children.values() if "nhs_number" in child
    ]

    assert len(set(numbers)) == len(numbers) >= 20
    for number in numbers:
        assert check_identifier(IdentifierKind.NHS_NUMBER, number).startswith("999")


def test_what_lies_in_the_future_has_not_happened_yet() -> None:
    done = {(step.case, step.do) for step in read_script(now=SUNDAY).steps}

    assert ("tilly-school", "answer") in done
    assert ("mina-left", "open") not in done
