"""Every fault of a guidance file is told at once, with its file, its line and what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from sharewell.domain.advice import BadRule, load_guidance
from sharewell.domain.advice.changes import changes
from sharewell.domain.advice.expectations import CHECKS
from sharewell.domain.advice.faults import Fault, write_one_of
from sharewell.domain.advice.scenarios import EXPECTATIONS, BadScenario, load_scenarios

RULE = """\
id = "core/x/z"
from = "2026-11-22"
reviewed = 2027-05-01

[when]
"sharer.secter" = ["school"]
urgency = ["no_concern", "welfare concern"]

[says]
effect = "explans"
note = "n"
sentence = 7

[[sources]]
id = "s"
part = "p"
checked = 2026-11-22
seen = "secondry"
"""
SOURCES = '[s]\ntitle = "T"\npublisher = "P"\nfrom = 2020-01-01\n'


def a_folder(folder: Path, **files: str) -> Path:
    written = {"sources.toml": SOURCES, "version.toml": 'version = "1"\n', **files}
    for name, text in written.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def told(folder: Path) -> list[str]:
    with pytest.raises(BadRule) as bad:
        load_guidance(folder)
    return [str(fault) for fault in bad.value.faults]


def test_every_fault_of_a_rule_is_told_with_its_line_and_what_to_write(tmp_path: Path) -> None:
    said = told(a_folder(tmp_path, **{"core/x/y.toml": RULE}))
    for where, what, instead in [
        ("line 1", 'The id "core/x/z" is not the file\'s path', 'Write id = "core/x/y"'),
        ("line 1", "review_by is missing", "Write a date without quotes"),
        ("line 2", "'2026-11-22' is not a date", "such as 2026-11-22"),
        ("line 3", 'There is no key "reviewed"', 'Did you mean "review_by"? Permitted: follows, from'),
        ("line 6", 'There is no question "sharer.secter"', 'Did you mean "sharer.sector"?'),
        ("line 7", '"welfare concern" is no answer to urgency', 'Did you mean "welfare_concern"?'),
        ("line 10", 'effect cannot be "explans"', 'Did you mean "explains"?'),
        ("line 12", "7 is not text", "in quotes"),
        ("line 18", 'seen cannot be "secondry"', 'Did you mean "secondary"?'),
    ]:
        assert any(
            one.startswith(f"core/x/y.toml, {where}: ") and what in one and instead in one for one in said
        ), (what, said)
    assert len(said) == 9


def test_the_faults_of_every_file_are_told_and_the_first_can_be_asked_for(tmp_path: Path) -> None:
    good_but = RULE.replace("core/x/z", "core/x/one")
    broken = {"core/x/one.toml": good_but, "core/x/two.toml": "id = \n", "version.toml": "verson = 1\n"}
    folder = a_folder(tmp_path, **broken)
    with pytest.raises(BadRule) as bad:
        load_guidance(folder)
    files = {fault.file for fault in bad.value.faults}
    assert files == {"core/x/one.toml", "core/x/two.toml", "version.toml"}
    assert (bad.value.file, bad.value.line) == ("version.toml", 1)
    assert bad.value.instead


@pytest.mark.parametrize(
    ("text", "line", "says", "instead"),
    [
        ('id = "x"\nfrom = \n', 2, "This is not TOML: Invalid value", "each on a line of its own"),
        ('id = "x"\nid = "y"\n', 2, "Cannot overwrite a value", "once"),
        ("[a]\n[b]\n[a]\n", 3, "Cannot declare", "once"),
        ('id = """x\n\n', 1, "This is not TOML", "each on a line of its own"),
    ],
)
def test_what_is_not_toml_is_told_with_its_line(
    tmp_path: Path, text: str, line: int, says: str, instead: str
) -> None:
    (fault,) = told(a_folder(tmp_path, **{"core/x/y.toml": text}))
    assert fault.startswith(f"core/x/y.toml, line {line}: ")
    assert says in fault
    assert instead in fault


def test_what_is_not_utf_8_is_told_with_its_line(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (folder / "core" / "x").mkdir(parents=True)
    (folder / "core" / "x" / "y.toml").write_bytes(b'id = "x"\nnote = "\xff"\n')
    assert told(folder) == ["core/x/y.toml, line 2: This is not UTF-8 text. Save the file as UTF-8."]


def test_a_source_that_two_packs_list_is_told_where_the_second_is(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, **{"nations/wales/sources.toml": f"# twice\n\n{SOURCES}"})
    assert told(folder)[0].startswith("sources.toml, line 1: The source s is listed already. Cite that one")


def test_a_change_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    text = '[[change]]\non = "soon"\nwhat = ""\nwhy = "x"\n'
    with pytest.raises(BadRule) as bad:
        changes(a_folder(tmp_path, **{"core/changes.toml": text}))
    lines = [(fault.line, fault.says.split()[0]) for fault in bad.value.faults]
    assert sorted(lines) == [(1, "source"), (2, "on:"), (3, "what"), (4, "There")]


SCENARIO = """\
[[scenario]]
name = "A worry"
source = "x"
[scenario.situation]
on = 2026-06-01
urgency = "dire"
[scenario.expect]
verdict = "share"

[[scenario]]
name = "Another worry"
source = "x"
[scenario.situation]
on = 2026-06-01
recipient = { kind = "agency", sektor = "police" }
items = [
    { kind = "fact" },
    { kind = "cirminal_allegation" },
]
[scenario.expect]
verdikt = "share"
duty = "perhaps"
consent_needed = "no"
items = ["include", "leave out"]
steps = { 1 = "done" }
"""


def test_every_fault_of_scenarios_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(BadScenario) as bad:
        load_scenarios(a_folder(tmp_path, **{"core/scenarios/worries.toml": SCENARIO}))
    said = {(fault.line, fault.says.split()[0], fault.instead[:30]) for fault in bad.value.faults}
    assert {line for line, _, _ in said} == {6, 15, 21, 22, 23, 24, 25}
    assert (21, "Nothing", 'Did you mean "verdict"? Permit') in said
    assert (24, '"leave', 'Did you mean "leave_out"? Perm') in said
    assert {fault.file for fault in bad.value.faults} == {"core/scenarios/worries.toml"}


def test_an_item_of_a_situation_is_told_on_its_own_line(tmp_path: Path) -> None:
    text = SCENARIO.replace("sektor", "sector").replace('"fact"', '"education"')
    with pytest.raises(BadScenario) as bad:
        load_scenarios(a_folder(tmp_path, **{"core/scenarios/worries.toml": text}))
    assert any(fault.line == 18 and "criminal_allegation" in fault.instead for fault in bad.value.faults)


def test_what_a_scenario_may_expect_is_what_is_checked() -> None:
    assert set(EXPECTATIONS) == set(CHECKS)


def test_a_slip_is_met_with_the_nearest_word_and_anything_else_with_all_of_them() -> None:
    words = ("school", "get_advice_first")
    assert write_one_of("Get advice-first", words).startswith('Did you mean "get_advice_first"?')
    assert write_one_of("xyz", words) == "Write one of: school, get_advice_first."
    assert write_one_of(7, words) == "Write one of: school, get_advice_first."
    assert str(Fault("a.toml", 0, "It is gone.", "")) == "a.toml: It is gone."
