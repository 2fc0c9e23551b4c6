"""A pack from outside adds what a partnership knows, as the how-to says, and never weakens what everybody is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sharewell.commands import installation
from sharewell.commands.rules import proving
from sharewell.commands.rules import run as run_rules
from sharewell.commands.rules.proving import combined
from sharewell.config.environment import SettingsRefused, load
from sharewell.domain.advice import BadRule, Situation, advise, load_guidance
from sharewell.domain.advice.archive import archived, guidance_in
from sharewell.domain.advice.files import PACKS_FOLDER, pack_folders
from sharewell.domain.advice.lint import lint
from sharewell.domain.advice.packs import faults_of_packs, read_packs
from sharewell.domain.advice.proof import OF_THE_PACKS, PROOFS
from sharewell.domain.advice.scenarios import load_scenarios
from sharewell.domain.deadlines import Trigger, due
from sharewell.domain.deadlines.load import BadClock
from sharewell.domain.deadlines.local import clocks_in_use
from sharewell.domain.outside import folders_in, packs_in_use, use_packs

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "how-to" / "add-a-local-pack.md").read_text("utf-8")
FILES = dict(re.findall(r"`([a-z./-]+\.toml)`\n\n```toml\n(.*?)```", PAGE, re.S))
NOTE = "thresholds/several-worries.toml"
DANGER = {"on": "2026-06-15", "nation": "england", "urgency": "immediate_danger"}


def pack(folder: Path, **changed: str) -> Path:
    """The pack of the how-to, with some of its files changed."""
    for name, text in {**FILES, **changed}.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


@pytest.fixture
def leeds(tmp_path: Path) -> Path:
    return pack(tmp_path / "leeds")


@pytest.fixture
def in_use(leeds: Path) -> Iterator[Path]:
    use_packs([leeds])
    yield leeds
    use_packs([])


def said(folder: Path) -> list[str]:
    return [str(fault) for fault in faults_of_packs([folder])]


@pytest.mark.slow
def test_the_pack_of_the_how_to_is_linted_and_proved_with_the_shipped_rules(
    leeds: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from argparse import Namespace

    # The whole proof is run once, of the shipped rules; here it is enough that the pack is among what is proved.
    monkeypatch.setattr(proving, "PROOFS", PROOFS[:2])
    monkeypatch.setattr(proving, "OF_THE_PACKS", OF_THE_PACKS[:2])
    assert len(FILES) == 7
    assert run_rules(Namespace(act="lint", folder=[leeds])) == 0
    assert "No faults: 2 rules from outside" in capsys.readouterr().out
    assert run_rules(Namespace(act="prove", pack=[leeds])) == 0
    assert "fails" not in capsys.readouterr().out


def test_a_pack_in_use_is_heard_in_advice_and_changes_nothing_that_was_decided(
    leeds: Path, in_use: Path
) -> None:
    shipped = load_guidance(PACKS_FOLDER)
    both = load_guidance()
    assert both.version == f"{shipped.version}+leeds-1"
    assert both.sha256 != shipped.sha256
    situation = Situation.from_mapping(
        {**DANGER, "recipient": {"kind": "agency", "sector": "childrens_social_care"}}
    )
    before, after = advise(situation, shipped), advise(situation)
    assert (after.verdict, after.duty, after.lawful_bases) == (
        before.verdict,
        before.duty,
        before.lawful_bases,
    )
    added = [action for action in after.actions if action.rule.startswith("local/")]
    assert added[0].what == (
        "Ring the Leeds front door on 01632 960001 (Monday to Friday, 9 to 5). At other times, ring 01632 960002."
    )
    assert after.actions[-1] is added[0]
    assert "local/leeds" in pack_folders()
    assert any(str(scenario).startswith("local/leeds/leeds: ") for scenario in load_scenarios())


def test_a_version_with_a_pack_is_kept_with_it(in_use: Path) -> None:
    rules = load_guidance()
    kept = guidance_in(archived(rules.files), rules.sha256)
    assert [rule.id for rule in kept.rules] == [rule.id for rule in rules.rules]
    assert kept.version == rules.version


def test_a_pack_s_shorter_clock_is_the_one_that_runs(in_use: Path) -> None:
    start = datetime(2026, 6, 15, 9, 0, tzinfo=UTC)
    in_leeds = due(Trigger.SHARE_OPENED, urgency="significant_harm", nation="england", start=start)
    elsewhere = due(Trigger.SHARE_OPENED, urgency="significant_harm", nation="wales", start=start)
    assert (in_leeds - start).total_seconds() == 30 * 60
    assert (elsewhere - start).total_seconds() == 60 * 60


DECIDES = [
    'effect = "supports"\nverdict = "do_not_share"',
    'effect = "stops"\nverdict = "get_advice_first"',
    'effect = "holds"\nverdict = "share"',
    'effect = "sets"\nduty = "may"',
    'effect = "sets"\ntell_family = "do_not_tell"',
    'effect = "sets"\nconsent_needed = "yes"',
    'effect = "stops"\nbasis = "public_task"',
    'effect = "stops"\ncondition = "safeguarding"',
    'effect = "sets"\nregime = "uk_gdpr"',
    'effect = "sets"\nstep = "not_needed"\nnumber = 1',
]


@pytest.mark.parametrize("decides", DECIDES)
def test_a_rule_from_outside_that_decides_anything_is_refused(tmp_path: Path, decides: str) -> None:
    rule = FILES[NOTE].replace('effect = "explains"\nnote = "several_worries"', decides)
    folder = pack(tmp_path, **{NOTE: rule})
    found = [one for one in said(folder) if "may only add" in one or "cannot be" in one]
    assert found
    assert found[0].startswith(f"{folder}/{NOTE}, line ")
    with pytest.raises(BadRule):
        combined([folder])


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        (
            NOTE,
            'note = "several_worries"',
            'note = "x"\nweight = 9',
            "line 13: A pack from outside may not weigh",
        ),
        (NOTE, "from = 2026-04-01", "from = 2020-04-01", "line 2: The shipped rules begin on 2023-09-14"),
        (NOTE, "review_by", 'follows = "core/emergencies/immediate-danger"\nreview_by', "may not take over"),
        (NOTE, '"local/leeds/thresholds', '"core/emergencies', "line 1: The id "),
        ("sources.toml", "[leeds-threshold-document]", "[uk-gdpr]", "The source uk-gdpr is listed already"),
        ("pack.toml", 'version = "1"', 'version = "one two"', 'line 3: "one two" is not a version'),
        ("pack.toml", "owner =", "boss =", "line 2: There is no key"),
        ("pack.toml", '"leeds"', '"Leeds City"', "no name that ids can begin with"),
        ("contacts.toml", "01632 960001", "ring us", 'line 4: "ring us" is not a telephone number'),
        ("contacts.toml", '"front-door"', '"Front door"', "line 2: "),
        ("contacts.toml", "from = 2026-04-01", "from = 2020-04-01", "line 7: The shipped rules begin"),
        ("contacts.toml", '"childrens_social_care"', '"social_care"', "Did you mean"),
        ("clocks.toml", "length = 30", "length = 90", "Write 1 hours or less"),
        (
            "clocks.toml",
            'length = 4, unit = "hours"',
            'length = 40, unit = "hours"',
            "slower than core/clocks/",
        ),
        ("clocks.toml", "local/leeds/clocks", "core/clocks", "Its id is not of this pack"),
        ("clocks.toml", '"share_opened"', '"share_opend"', "share_opend"),
    ],
)
def test_whatever_a_pack_may_not_do_is_told_with_its_file_and_its_line(
    tmp_path: Path, name: str, old: str, new: str, told: str
) -> None:
    assert old in FILES[name]
    folder = pack(tmp_path, **{name: FILES[name].replace(old, new)})
    assert any(one.startswith(f"{folder}/{name}, line ") and told in one for one in said(folder)), said(
        folder
    )


def test_two_packs_of_one_name_and_a_folder_that_is_none_are_refused(tmp_path: Path) -> None:
    one, other = pack(tmp_path / "one"), pack(tmp_path / "other")
    assert "There are two packs local/leeds" in str(faults_of_packs([one, other])[0])
    assert "cannot be opened" in said(tmp_path / "nowhere")[0]


def test_a_slower_clock_is_never_used(tmp_path: Path) -> None:
    use_packs([pack(tmp_path, **{"clocks.toml": FILES["clocks.toml"].replace("length = 30", "length = 90")})])
    try:
        with pytest.raises(BadClock, match="slower than"):
            clocks_in_use()
    finally:
        use_packs([])


@pytest.mark.slow
def test_a_fault_that_only_the_lint_sees_is_told_for_the_pack(tmp_path: Path) -> None:
    folder = pack(tmp_path, **{"changes.toml": FILES["changes.toml"].replace("2026-04-01", "2026-04-02")})
    found = [str(fault) for fault in lint(read_packs(PACKS_FOLDER, [folder])) if "local/" in fault.file]
    assert any("contacts.toml, line 7: No change tells of 2026-04-01" in one for one in found)
    assert any("changes.toml, line 2: No rule begins or ends on 2026-04-02" in one for one in found)


ENVIRONMENT = {"SHAREWELL_MODE": "test", "SHAREWELL_DATABASE_URL": "sqlite:///:memory:"}


def test_the_setting_names_folders_and_one_that_is_no_pack_is_refused(leeds: Path, tmp_path: Path) -> None:
    assert load({**ENVIRONMENT, "SHAREWELL_PACKS": f"{leeds}"}).packs == (leeds,)
    assert load(ENVIRONMENT).packs == ()
    assert folders_in(f" {leeds} : ") == (leeds,)
    with pytest.raises(SettingsRefused, match="is no pack; write the path of a folder with a pack"):
        load({**ENVIRONMENT, "SHAREWELL_PACKS": str(tmp_path)})
    assert packs_in_use() == ()


def test_the_server_does_not_start_with_a_pack_that_cannot_be_used(tmp_path: Path) -> None:
    folder = pack(tmp_path, **{NOTE: FILES[NOTE].replace('"explains"', '"sets"')})
    environment = load({**ENVIRONMENT, "SHAREWELL_PACKS": str(folder)})
    (problem, *_) = installation.pack_problems(environment)
    assert problem.startswith(f"A pack from outside is wrong: {folder}/{NOTE}, line ")
    assert list(installation.pack_problems(load(ENVIRONMENT))) == []
