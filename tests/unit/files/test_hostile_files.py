"""Nearly three hundred files that mean harm: each is refused for the right reason, within its limits."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from sharewell.kit.files.box import run_apart
from sharewell.kit.files.boxed import answer
from sharewell.kit.files.spool import spooled
from tests.unit.files.good import GOOD, picture
from tests.unit.files.hostile import cases

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.slow
def test_every_hostile_file_is_refused_for_the_right_reason_and_harms_nobody() -> None:
    allowed = {name: may for name, _make, may in cases()}
    done = subprocess.run(
        [sys.executable, "-m", "tests.unit.files.batch"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=120,
    )
    told = {name: row for name, *row in map(json.loads, done.stdout.splitlines())}

    assert done.returncode == 0, done.stderr
    assert len(told) == len(allowed) >= 250
    assert {name: row[0] for name, row in told.items() if row[0] not in allowed[name]} == {}
    assert max(seconds for _said, seconds, _peak in told.values()) < 10
    assert max(peak for _said, _seconds, peak in told.values()) < 512


@pytest.mark.parametrize("name", GOOD)
def test_an_honest_file_is_taken_with_a_copy_that_is_taken_again(name: str) -> None:
    told, files = answer({"do": "take"}, GOOD[name]())
    copy = dict(files)["copy"]

    assert "unfit" not in told
    assert answer({"do": "take"}, copy)[0]["media_type"] == told["media_type"]
    assert dict(answer({"do": "take"}, GOOD[name]())[1])["copy"] == copy, "the same original, another copy"


@pytest.mark.slow
def test_the_largest_photograph_of_a_phone_is_turned_upright_within_the_limits() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    large = picture(size=(8064, 6048), exif=exif, quality=60)

    made = run_apart({"do": "take"}, spooled(large))

    assert (made.told["width"], made.told["height"]) == (6048, 8064)
