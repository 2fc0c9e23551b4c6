"""`sharewell rules`: linting, counting, comparing, what a rule's past is, and what rests on nothing any more."""

from __future__ import annotations

from argparse import ArgumentParser
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from sharewell.commands import rules as command
from sharewell.commands.rules import at_hand, counting, linting
from sharewell.domain.advice import Guidance, Source, load_guidance
from sharewell.domain.advice.faults import Fault
from sharewell.domain.advice.files import PACKS_FOLDER
from sharewell.domain.advice.review import gone, last_checked, predecessors, successors, unseen
from sharewell.domain.advice.rule import Seen
from sharewell.kit.clock import frozen
from tests.rules.planting import a_rule

NOTE = {"effect": "explains", "note": "planted"}
BASE = load_guidance()
OLD = "core/lawful-basis/legitimate-interests-before-2026"
NEW = "core/lawful-basis/legitimate-interests"


def run(*words: str) -> int:
    parser = ArgumentParser()
    command.add_arguments(parser)
    with frozen(datetime(2026, 11, 22, 12, 0, tzinfo=UTC)):
        return command.run(parser.parse_args(words))


def test_a_rule_is_shown_with_its_past_its_sources_in_full_and_whom_it_is_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("show", NEW) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert f"* it took over from {OLD}, from 2023-09-14 to 2026-02-04" in said
    assert "* it began on 2026-02-05 and was last checked on 2026-11-22" in said
    assert "; uk-gdpr, from 2021-01-01" in said
    assert "For: * every nation * every sector" in said
    assert run("show", OLD) == 0
    assert f"* {NEW} takes over from it, from 2026-02-05" in " ".join(capsys.readouterr().out.split())


def test_the_past_of_a_rule_goes_back_through_each_that_it_followed() -> None:
    first = a_rule({"nation": ["wales"]}, NOTE, id="core/x/one", until=date(2024, 1, 1))
    second = a_rule({"nation": ["wales"]}, NOTE, id="core/x/two", follows="core/x/one")
    third = a_rule({"nation": ["wales"]}, NOTE, id="core/x/three", follows="core/x/two")
    known = BASE.with_rules(first, second, third)
    assert predecessors(third, known) == (second, first)
    assert successors(first, known) == (second,)
    assert successors(third, known) == ()
    assert last_checked(replace(first, sources=())) == first.from_
    in_a_ring = replace(first, follows="core/x/three")
    assert len(predecessors(third, BASE.with_rules(in_a_ring, second, third))) == 3


def test_a_rule_that_rests_on_a_source_that_has_ended_is_stale(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rule = a_rule({"nation": ["wales"]}, NOTE)
    source = Source("ico-ten-steps", "T", "P", date(2023, 9, 14), until=date(2026, 1, 31))
    known = Guidance((rule,), {source.id: source}, "1", "")
    assert gone(known, date(2026, 1, 31)) == ()
    assert gone(known, date(2026, 2, 1)) == ((rule, source),)
    monkeypatch.setattr(at_hand, "load_guidance", lambda: known)
    assert run("stale") == 1
    assert "* core/planted/fault ico-ten-steps ended on 2026-01-31" in " ".join(
        capsys.readouterr().out.split()
    )


def test_a_rule_of_which_nobody_has_seen_any_source_is_listed_and_is_no_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rule = a_rule({"nation": ["wales"]}, NOTE)
    (cited,) = rule.sources
    unverified = replace(rule, sources=(replace(cited, seen=Seen.UNVERIFIED),))
    known = Guidance((unverified,), BASE.sources, "1", "")
    assert unseen(known, date(2026, 1, 1)) == (unverified,)
    assert unseen(known, date(2020, 1, 1)) == ()
    monkeypatch.setattr(at_hand, "load_guidance", lambda: known)
    assert run("stale") == 0
    assert "1 on nothing that anybody has seen" in capsys.readouterr().out


def test_two_days_are_compared_with_whom_the_changes_touch(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("diff", "2026-09-29", "2026-09-30") == 0
    said = capsys.readouterr().out
    assert "began  nations/england/" in said
    assert "rules differ.\nNations: " in said
    assert run("diff", "2026-09-30", "2026-09-30") == 0
    assert capsys.readouterr().out == "\n0 rules differ.\n"


def test_two_folders_are_compared_and_a_day_with_a_folder_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("diff", str(PACKS_FOLDER), "now") == 0
    assert "0 rules differ." in capsys.readouterr().out
    assert run("diff", "2026-09-30", "now") == 2
    assert "a day is compared with a day" in capsys.readouterr().err
    assert run("diff", str(tmp_path), "now") == 1
    assert "the guidance cannot be read" in capsys.readouterr().err


def test_faults_are_printed_and_fail_and_their_absence_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(linting, "lint", lambda packs: ())
    assert run("lint") == 0
    assert capsys.readouterr().out.startswith("No faults: ")
    fault = Fault("core/items/fact.toml", 3, "It is long.", "Say it shorter.")
    monkeypatch.setattr(linting, "lint", lambda packs: (fault,))
    assert run("lint") == 1
    assert capsys.readouterr().out == "core/items/fact.toml, line 3: It is long. Say it shorter.\n1 faults.\n"


def test_counts_are_printed_written_down_and_may_not_fall(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    held = {"core": {"rules": 3, "scenarios": 2, "sources": 1, "clocks": 1}}
    monkeypatch.setattr(counting, "count", lambda: held)
    monkeypatch.setattr(counting, "kept_counts", lambda: {"core": {"rules": 4}})
    monkeypatch.setattr(counting, "PACKS_FOLDER", tmp_path)
    assert run("inventory") == 1
    assert "core has 3 rules; it had 4." in capsys.readouterr().out
    assert run("inventory", "--write") == 0
    assert '["core"]\nrules = 3\n' in (tmp_path / "inventory.toml").read_text("utf-8")
    monkeypatch.setattr(counting, "kept_counts", lambda: held)
    assert run("inventory") == 0
