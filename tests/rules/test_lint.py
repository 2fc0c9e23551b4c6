"""The lint finds each kind of fault where it stands and says what to write; and it is quiet about the rest."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sharewell.domain.advice.faults import Fault
from sharewell.domain.advice.files import PACKS_FOLDER
from sharewell.domain.advice.lint import lint
from sharewell.domain.advice.packs import read_packs

pytestmark = pytest.mark.slow

RULE = """\
id = "core/planted/fault"
from = 2023-09-14
review_by = 2027-05-01

[when]
urgency = ["no_concern"]
prompt = ["routine"]
"sharer.sector" = ["faith"]

[says]
effect = "explains"
note = "planted"
sentence = "A planted fault."

[[sources]]
id = "ico-ten-steps"
part = "step 1"
checked = 2026-11-22
seen = "source"
"""
SCENARIO = """\
[[scenario]]
name = "A planted scenario fires the planted rule"
source = "none"
[scenario.situation]
on = 2026-06-01
urgency = "no_concern"
prompt = "routine"
sharer = { sector = "faith" }
[scenario.expect]
reasons_include = ["core/planted/fault"]
"""
PLANTED = "core/planted/fault.toml"
A_FEW = "core/scenarios/emergencies.toml"


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Core and one nation with a few scenarios: enough to plant a fault in, and read in no time."""
    folder = tmp_path_factory.mktemp("packs") / "guidance"
    left_out = shutil.ignore_patterns("scenarios", "sectors", "wales", "scotland", "northern_ireland")
    copied = shutil.copytree(PACKS_FOLDER, folder, ignore=left_out)
    (copied / "sectors").mkdir()
    (copied / "core" / "scenarios").mkdir()
    shutil.copy(PACKS_FOLDER / A_FEW, copied / A_FEW)
    return copied


@pytest.fixture(scope="module")
def shipped(copied: Path) -> set[Fault]:
    """What the lint says of that much as it is: mostly that nothing tries it."""
    return set(lint(read_packs(copied)))


def found(folder: Path, shipped: set[Fault], rule: str = RULE, **more: str) -> list[Fault]:
    """What the lint says of the packs with these files added that it does not say of them without."""
    files = {PLANTED: rule, "core/scenarios/planted.toml": SCENARIO, **more}
    before = {name: (folder / name).read_text("utf-8") for name in files if (folder / name).exists()}
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    try:
        return [fault for fault in lint(read_packs(folder)) if fault not in shipped]
    finally:
        for name in files:
            (folder / name).unlink()
        for name, text in before.items():
            (folder / name).write_text(text, "utf-8")


def test_a_good_rule_with_its_scenario_is_not_found(copied: Path, shipped: set[Fault]) -> None:
    assert found(copied, shipped) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "says", "instead"),
    [
        ("A planted fault.", "A planted fault", 13, "full stop", 'Write "A planted fault."'),
        ("A planted fault.", "The data subject asks.", 13, '"data subject" is jargon', "Say what it means"),
        ("A planted fault.", f"{'so ' * 23}long.", 13, "24 words; 22 are the most", "Say it in two"),
        ("checked = 2026-11-22", "checked = 2027-06-01", 18, "checked on 2027-06-01", "later review_by"),
        ('note = "planted"', 'note = "planted"\nwithin = "2 days"', 13, '"2 days" is not a length', '"P1D"'),
        (
            '"ico-ten-steps"',
            '"ico-ten-step"',
            16,
            'no source "ico-ten-step"',
            'Did you mean "ico-ten-steps"?',
        ),
        ("from = 2023-09-14", "from = 2023-09-13", 2, "in force on 2023-09-13", "Begin the rule when"),
        ("from = 2023-09-14", "from = 2024-03-03", 2, "No change tells of 2024-03-03", "[[change]]"),
        (
            "review_by",
            'follows = "core/planted/fualt"\nreview_by',
            3,
            'no rule "core/planted/fualt"',
            "Did you",
        ),
        (
            "review_by",
            "until = 2026-02-04\nreview_by",
            3,
            "no rule takes over",
            'follows = "core/planted/fault"',
        ),
        (
            'prompt = ["routine"]',
            'prompt = ["request"]',
            1,
            "No scenario fires core/planted/fault",
            "Write one",
        ),
    ],
)
def test_each_kind_of_fault_is_found_on_its_line_with_what_to_write(
    copied: Path, shipped: set[Fault], old: str, new: str, line: int, says: str, instead: str
) -> None:
    faults = found(copied, shipped, RULE.replace(old, new))
    assert any(
        (fault.file, fault.line) == (PLANTED, line) and says in fault.says and instead in fault.instead
        for fault in faults
    ), faults


def test_a_pack_s_rules_speak_to_its_own_people(copied: Path, shipped: set[Fault]) -> None:
    stray = "sectors/sport/planted/fault"
    faults = found(copied, shipped, **{f"{stray}.toml": RULE.replace("core/planted/fault", stray)})
    assert any(
        fault.file == f"{stray}.toml" and "A rule of sectors/sport must" in fault.says for fault in faults
    )
    stray = "nations/wales/planted/fault"
    faults = found(copied, shipped, **{f"{stray}.toml": RULE.replace("core/planted/fault", stray)})
    assert any(
        "A rule of nations/wales must" in fault.says and "nation = [" in fault.instead for fault in faults
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ('["core/planted/fault"]', '["core/planted/falt"]', 10, 'There is no rule "core/planted/falt"'),
        (
            "reasons_include",
            'verdict = "share_now"\nreasons_include',
            10,
            "verdict is not answered as expected",
        ),
        ("2026-06-01", "2020-06-01", 5, "There are no rules for 2020-06-01"),
    ],
)
def test_a_scenario_that_cannot_hold_is_found(
    copied: Path, shipped: set[Fault], old: str, new: str, line: int, says: str
) -> None:
    wrong = {"core/scenarios/planted.toml": SCENARIO.replace(old, new)}
    faults = found(copied, shipped, **wrong)
    assert any(fault.line == line and says in fault.says for fault in faults), faults


def test_two_scenarios_of_one_name_and_a_source_that_nobody_cites_are_found(
    copied: Path, shipped: set[Fault]
) -> None:
    source = '[idle]\ntitle = "T"\npublisher = "P"\nfrom = 2020-01-01\n'
    twice = {"core/scenarios/planted.toml": SCENARIO + SCENARIO, "sectors/faith/sources.toml": source}
    said = [str(fault) for fault in found(copied, shipped, **twice)]
    assert any("line 12: " in one and "has the same name. Name them apart." in one for one in said)
    assert "sectors/faith/sources.toml, line 1: No rule cites idle. Take it away, or cite it." in said


def test_a_change_on_a_day_without_any_and_one_of_an_unknown_source_are_found(
    copied: Path, shipped: set[Fault]
) -> None:
    pack = "sectors/faith"
    text = '[[change]]\non = 2024-03-03\nwhat = "Nothing."\nsource = "nowhere"\n'
    said = [str(fault) for fault in found(copied, shipped, **{f"{pack}/changes.toml": text})]
    assert (
        f"{pack}/changes.toml, line 2: No rule begins or ends on 2024-03-03. Write the day of the rules."
        in said
    )
    assert any('There is no source "nowhere". Cite one that is listed' in one for one in said)


def test_where_a_file_cannot_be_read_its_faults_are_told_and_words_are_still_judged(
    copied: Path, shipped: set[Fault]
) -> None:
    other = RULE.replace("core/planted/fault", "core/planted/other").replace("fault.", "fault")
    faults = found(copied, shipped, "id = ", **{"core/planted/other.toml": other})
    assert {fault.file for fault in faults} == {PLANTED, "core/planted/other.toml"}
