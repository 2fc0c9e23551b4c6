"""A rule or a source that is not just right is refused when it is loaded, with its file and its fault."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from sharewell.domain.advice import BadRule, NoLawForDate, load_guidance
from sharewell.domain.advice.files import PACKS_FOLDER, guidance_files, rule_names
from sharewell.domain.advice.guidance import Guidance
from sharewell.domain.advice.rule import rule_from, sources_from

DAY = date(2026, 11, 22)
GOOD: dict[str, Any] = {
    "id": "core/x/y",
    "from": DAY,
    "when": {"urgency": ["no_concern"]},
    "says": {"effect": "explains", "note": "n", "sentence": "Words.", "cy": "Geiriau."},
    "sources": [{"id": "s", "part": "p", "checked": DAY, "seen": "secondary"}],
    "review_by": DAY,
}


def test_a_good_rule_is_read() -> None:
    rule = rule_from("core/x/y", GOOD | {"until": DAY})
    assert (rule.id, rule.from_, rule.until, rule.says.cy) == ("core/x/y", DAY, DAY, "Geiriau.")
    assert rule.in_force(DAY)
    assert not rule.in_force(date(2026, 11, 23))
    assert not rule.in_force(date(2026, 11, 21))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"id": "core/x/z"}, "not the file's path"),
        ({"extra": 1}, 'no key "extra"'),
        ({"from": "2026-11-22"}, "not a date"),
        ({"from": datetime(2026, 11, 22, tzinfo=UTC)}, "not a date"),
        ({"when": []}, "not a table"),
        ({"when": {"colour": ["red"]}}, "colour"),
        ({"when": {"urgency": "no_concern"}}, "not a list"),
        ({"when": {"urgency": ["red"]}}, "red"),
        ({"when": {"urgency": [7]}}, "not text"),
        ({"when": {"urgency": []}}, "must list some answers"),
        ({"when": {"urgency": ["no_concern", "no_concern"]}}, "each once"),
        ({"when": {"recipient.verified": ["yes", "no", "unknown"]}}, "not all of them"),
        ({"says": {"effect": "explains", "sentence": "x"}}, "says one thing"),
        ({"says": {"effect": "sets", "note": "n", "sentence": "x"}}, "cannot be said"),
        ({"says": {"effect": "sets", "duty": "perhaps", "sentence": "x"}}, "perhaps"),
        ({"says": {"effect": "sets", "duty": "may", "sentence": "x", "weight": True}}, "whole number"),
        ({"says": {"effect": "sets", "item": "include", "sentence": "x"}}, "must read an item"),
        ({"when": {"item.kind": ["image"]}}, "must not read an item"),
        ({"sources": [{"id": "s", "part": "p", "checked": DAY, "seen": "yes"}]}, "yes"),
        ({"sources": [{"id": "s", "part": "p", "checked": DAY, "seen": "source", "x": 1}]}, 'no key "x"'),
        ({"sources": []}, "not a list of tables"),
        ({"sources": ["s"]}, "not a table"),
        ({"until": date(2020, 1, 1)}, "ends before it begins"),
        ({"says": {"effect": "sets", "step": "met", "sentence": "x", "number": 11}}, "not one of the steps"),
        ({"says": {"effect": "sets", "duty": "may", "sentence": "x", "number": 1}}, "has no number"),
        ({"says": {"effect": "sets", "duty": "may", "sentence": " "}}, "sentence is empty"),
    ],
)
def test_a_faulty_rule_is_refused_with_its_fault(change: dict[str, Any], fault: str) -> None:
    with pytest.raises(BadRule, match=fault):
        rule_from("core/x/y", GOOD | change)


def test_a_faulty_source_is_refused() -> None:
    with pytest.raises(BadRule, match="publisher is missing") as bad:
        sources_from("sources.toml", {"s": {"title": "T"}, "t": 1})
    assert [fault.says for fault in bad.value.faults] == [
        "from is missing; it is a date.",
        "publisher is missing; it is text.",
        "t: 1 is not a table.",
    ]
    ended = {"title": "T", "publisher": "P", "from": DAY, "until": date(2020, 1, 1)}
    with pytest.raises(BadRule, match="The source s ends before it begins"):
        sources_from("sources.toml", {"s": ended})


def _pack(folder: Path, sources: str = "", version: str = 'version = "1"') -> Path:
    (folder / "sources.toml").write_text(sources)
    (folder / "version.toml").write_text(version)
    (folder / "core" / "x").mkdir(parents=True)
    return folder


def test_a_folder_that_lacks_its_sources_or_holds_a_broken_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadRule, match=r"sources\.toml"):
        load_guidance(tmp_path)
    folder = _pack(tmp_path, sources="s = 1")
    with pytest.raises(BadRule, match="s: 1 is not a table"):
        load_guidance(folder)
    (folder / "sources.toml").write_text("[s")
    with pytest.raises(BadRule, match=r"sources\.toml"):
        load_guidance(str(folder))


def test_the_digest_changes_with_any_rule_and_scenarios_are_not_rules(tmp_path: Path) -> None:
    folder = _pack(tmp_path, sources="[s]\ntitle='t'\npublisher='p'\nfrom=2020-01-01\nuntil=2030-01-01")
    empty = load_guidance(folder)
    (folder / "core" / "scenarios").mkdir()
    (folder / "core" / "scenarios" / "a.toml").write_text("")
    assert rule_names(guidance_files(folder)) == []
    with pytest.raises(NoLawForDate, match="No rules are loaded"):
        empty.epoch(DAY)
    assert empty.sha256 != load_guidance().sha256
    assert not empty.sources["s"].in_force(date(2031, 1, 1))


def test_a_rule_that_ends_leaves_a_gap_that_is_named_and_not_filled_in_silence() -> None:
    rule = rule_from("core/x/y", GOOD | {"until": DAY})
    guidance = Guidance((rule,), {}, "1", "0")
    assert guidance.epoch(DAY).rules == (rule,)
    for day in (date(2026, 11, 21), date(2026, 11, 23)):
        with pytest.raises(NoLawForDate, match=day.isoformat()):
            guidance.epoch(day)


def test_the_shipped_guidance_is_loaded_once() -> None:
    assert load_guidance() is load_guidance()
    assert load_guidance().rules == load_guidance(PACKS_FOLDER).rules
