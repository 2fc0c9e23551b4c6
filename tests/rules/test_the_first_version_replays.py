"""Decisions made under the first version of the rules are given the same advice today, byte for byte.

`first_version/guidance.tar.gz` is the guidance as it was when the first decisions were made, and `advice.jsonl.gz` is
what that version of Sharewell said of some situations. Neither is ever made anew: if this fails, today's engine reads
old rules otherwise, and the decisions that rest on them can no longer be explained.
"""

from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sharewell.domain.advice import Guidance, OtherGuidance, load_guidance, replay
from sharewell.domain.advice.archive import BadArchive, archived, files_in, guidance_in
from sharewell.domain.advice.diff import diff
from sharewell.domain.advice.replaying import Outcome, replayed

FOLDER = Path(__file__).parent / "first_version"
ARCHIVE = (FOLDER / "guidance.tar.gz").read_bytes()
SHA256 = "10809e14fc4dc63f916004aeda9a585e5d81f2907325e4d90a87f247bf7b991d"
STORED = [
    json.loads(line) for line in gzip.decompress((FOLDER / "advice.jsonl.gz").read_bytes()).splitlines()
]


@pytest.fixture(scope="module")
def first() -> Guidance:
    return guidance_in(ARCHIVE, SHA256)


def test_the_first_version_can_still_be_read(first: Guidance) -> None:
    assert (len(first.rules), first.version) == (241, "2026.11.22")
    assert first.starts[0] == date(2023, 9, 14)
    assert len(STORED) >= 20


@pytest.mark.parametrize("stored", STORED, ids=lambda stored: stored["name"])
def test_a_situation_of_then_gets_the_advice_of_then(first: Guidance, stored: dict[str, Any]) -> None:
    advice = replay(stored["situation"], SHA256, first)
    assert json.dumps(advice.to_json(), sort_keys=True, ensure_ascii=False) == stored["advice"]
    assert replayed(stored["situation"], json.loads(stored["advice"]), first).outcome is Outcome.SAME


def test_today_s_rules_are_not_taken_for_those_of_then() -> None:
    stored = STORED[0]
    with pytest.raises(OtherGuidance):
        replay(stored["situation"], SHA256)
    found = replayed(stored["situation"], json.loads(stored["advice"]), load_guidance())
    assert found.outcome is Outcome.UNKNOWN


def test_advice_that_was_altered_is_told_with_what_is_different(first: Guidance) -> None:
    stored = STORED[0]
    altered = json.loads(stored["advice"]) | {"duty": "must", "recipient_name": "A council"}
    assert replayed(stored["situation"], altered, first).says == ("duty",)
    others = json.loads(stored["advice"]) | {
        "other_recipients": [{**json.loads(stored["advice"]), "situation": stored["situation"], "ask": ["x"]}]
    }
    found = replayed(stored["situation"], others, first)
    assert (found.outcome, found.says) == (Outcome.DIFFERENT, ("ask",))


def test_where_no_advice_or_no_rules_are_kept_it_is_not_known(first: Guidance) -> None:
    stored = STORED[0]
    recorded = json.loads(stored["advice"])
    assert replayed(stored["situation"], {}, first).says == ("No advice was recorded with this decision.",)
    assert replayed(stored["situation"], recorded, None).outcome is Outcome.UNKNOWN
    assert replayed({"on": "soon"}, recorded, first).outcome is Outcome.UNKNOWN


def test_the_same_files_always_give_the_same_archive_and_it_gives_them_back() -> None:
    files = load_guidance().files
    assert archived(files) == archived(dict(reversed(files.items())))
    assert files_in(archived(files)) == files
    assert diff(guidance_in(archived(files), load_guidance().sha256), load_guidance()) == ()


@pytest.mark.parametrize(
    "broken",
    [b"", b"no archive", ARCHIVE[:500], gzip.compress(b"no tar" * 200, mtime=0)],
    ids=["empty", "no archive", "cut off", "no tar inside"],
)
def test_an_archive_that_is_broken_is_refused(broken: bytes) -> None:
    with pytest.raises(BadArchive):
        guidance_in(broken, SHA256)


def test_an_archive_of_other_rules_or_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadArchive, match="not of"):
        guidance_in(archived(load_guidance().files), SHA256)
    monkeypatch.setattr("sharewell.domain.advice.archive.LARGEST", 1000)
    with pytest.raises(BadArchive, match="larger"):
        guidance_in(ARCHIVE, SHA256)
