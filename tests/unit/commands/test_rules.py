"""`sharewell rules`: the rules, what each rests on, what is unverified or overdue, and whether all holds."""

from __future__ import annotations

import subprocess
import sys
from argparse import ArgumentParser
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from sharewell.commands import rules as command
from sharewell.commands.rules import at_hand, proving
from sharewell.domain.advice import BadRule, Guidance, load_guidance
from sharewell.domain.advice.faults import Fault
from sharewell.domain.advice.proof import OF_THE_PACKS, PROOFS
from sharewell.domain.advice.review import doubts, how_checked, overdue
from sharewell.domain.advice.rule import Seen
from sharewell.kit.clock import frozen
from tests.rules.planting import planted

DANGER = "core/emergencies/immediate-danger"
STOP = {"effect": "stops", "verdict": "get_advice_first", "weight": 99}


def run(*words: str, at: datetime = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)) -> int:
    parser = ArgumentParser()
    command.add_arguments(parser)
    with frozen(at):
        return command.run(parser.parse_args(words))


def use(monkeypatch: pytest.MonkeyPatch, guidance: Guidance) -> None:
    monkeypatch.setattr(at_hand, "load_guidance", lambda: guidance)


def test_the_list_gives_each_rule_its_days_effect_sentence_and_how_it_was_checked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("list") == 0
    said = capsys.readouterr().out
    assert all(f"{rule.id}  from {rule.from_}" in said for rule in load_guidance().rules)
    assert (
        f"{DANGER}  from 2023-09-14  supports verdict share_now, weight 10\n  A child may be in danger now."
        in said
    )
    assert "(1 seen at the source, 1 seen in a secondary copy; last checked 2026-11-22; " in said


def test_the_list_can_be_of_one_pack_and_a_pack_that_is_not_there_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("list", "sectors/sport/") == 0
    assert "core/" not in capsys.readouterr().out
    assert run("list", "sectors/space") == 2
    assert "no rule's id begins with 'sectors/space'" in capsys.readouterr().err


def test_one_rule_is_shown_with_its_answers_its_sources_and_the_scenarios_that_fire_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("show", DANGER) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "* urgency is immediate_danger" in said
    assert "Data sharing: a code of practice (Information Commissioner's Office)" in said
    assert "core/emergencies: A child in danger now is told of at once, with nothing else in place" in said


def test_a_rule_that_takes_most_answers_is_told_by_those_it_does_not_take(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("show", "core/items/referrer-lower") == 0
    said = capsys.readouterr().out
    assert "* urgency is anything but immediate_danger, significant_harm" in said


def test_a_slip_in_an_id_is_refused_with_the_nearest_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", "core/emergencies/immediate-dangr") == 2
    assert f"Did you mean {DANGER}?" in capsys.readouterr().err


def test_everything_not_seen_at_its_source_is_listed_the_unverified_first(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("unverified") == 0
    said = capsys.readouterr().out
    for rule in load_guidance().rules:
        assert (rule.id in said) is any(cited.seen is not Seen.SOURCE for cited in rule.sources)
    assert "secondary copy" not in said[: said.rindex(": unverified\n")]


def test_a_citation_seen_at_its_source_is_no_longer_in_doubt() -> None:
    guidance = load_guidance()
    first = doubts(guidance)[0]
    seen = tuple(
        replace(rule, sources=tuple(replace(cited, seen=Seen.SOURCE) for cited in rule.sources))
        for rule in first.rules
    )
    others = [rule for rule in guidance.rules if rule not in first.rules]
    now_known = Guidance((*others, *seen), guidance.sources, guidance.version, guidance.sha256)
    assert first.part not in {doubt.part for doubt in doubts(now_known) if doubt.source == first.source}
    assert how_checked(seen[0]).endswith("seen at the source")


def test_nothing_is_stale_today_and_everything_is_in_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("stale") == 0
    assert run("stale", "--on", "2040-01-01") == 1
    assert DANGER in capsys.readouterr().out
    assert run("stale", at=datetime(2040, 1, 1, tzinfo=UTC)) == 1


def test_a_rule_is_overdue_the_day_after_its_review_unless_it_has_ended() -> None:
    rule = load_guidance().rules[0]
    only = Guidance((rule,), {}, "1", "")
    assert overdue(only, rule.review_by) == ()
    assert overdue(only, date(2040, 1, 1)) == (rule,)
    ended = replace(rule, until=date(2027, 1, 1))
    assert overdue(Guidance((ended,), {}, "1", ""), date(2040, 1, 1)) == ()


def test_a_day_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run("stale", "--on", "tomorrow")
    assert ended.value.code == 2
    assert "'tomorrow' is not a date" in capsys.readouterr().err


def test_what_is_proved_is_said_line_by_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # The whole proof is run once, by the tests of the rules.
    monkeypatch.setattr(proving, "PROOFS", PROOFS[:2])
    monkeypatch.setattr(proving, "OF_THE_PACKS", OF_THE_PACKS[:2])
    assert run("prove") == 0
    said = capsys.readouterr().out
    assert "fails" not in said
    assert "4 of 4 hold" in said


@pytest.mark.slow
def test_a_rule_that_blocks_an_emergency_fails_the_proof_with_an_example(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    use(monkeypatch, planted({"urgency": ["immediate_danger"], "agreement.state": ["none"]}, STOP))
    monkeypatch.setattr(proving, "PROOFS", PROOFS[:2])
    monkeypatch.setattr(proving, "OF_THE_PACKS", OF_THE_PACKS[:2])
    assert run("prove") == 1
    said = capsys.readouterr().out
    assert "fails  2: in immediate danger such an agency is told now" in said
    assert "agreement.state = none" in said


def test_guidance_that_cannot_be_read_is_told_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> Guidance:
        raise BadRule(
            Fault("core/items/fact.toml", 3, 'There is no key "sayz" here.', 'Did you mean "says"?')
        )

    monkeypatch.setattr(at_hand, "load_guidance", broken)
    assert run("list") == 1
    assert (
        capsys.readouterr().err == "sharewell: the guidance cannot be read: core/items/fact.toml, line 3: "
        'There is no key "sayz" here. Did you mean "says"?\n'
    )


@pytest.mark.slow
def test_a_reader_that_goes_away_is_no_crash() -> None:
    piped = f"{sys.executable} -m sharewell rules list | head -1"
    ended = subprocess.run(["bash", "-o", "pipefail", "-c", piped], capture_output=True, text=True)
    assert ended.stderr == ""
    assert ended.stdout.count("\n") == 1
