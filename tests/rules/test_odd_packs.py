"""Whatever a folder holds that is given as a pack: it is refused in a sentence, and nothing waits or falls over."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

import pytest

from sharewell.commands import demo
from sharewell.config.environment import SettingsRefused, load
from sharewell.domain.advice.loading import LONGEST_VERSION, read_guidance
from sharewell.domain.advice.packs import faults_of_packs
from sharewell.domain.deadlines.load import BadClock, read_clocks
from sharewell.domain.deadlines.local import clocks_in_use
from sharewell.domain.deadlines.span import LONGEST, Span, Unit
from sharewell.domain.outside import folders_in, use_packs
from tests.rules.test_local_packs import FILES, NOTE, pack, said


@pytest.mark.parametrize("name", ["a b<script>", "été", "x\nlog line", "a%2f..", "\udcff", "-", "x" * 90])
def test_a_file_whose_name_cannot_be_part_of_an_id_is_refused(tmp_path: Path, name: str) -> None:
    folder = pack(tmp_path / "odd")
    (folder / "thresholds" / f"{name}.toml").write_text(FILES[NOTE], "utf-8")
    (told,) = said(folder)
    assert "cannot be part of an id. Name folders and files with small letters from a to z" in told
    assert told.isprintable()
    told.encode()


def test_what_begins_with_a_dot_is_no_part_of_a_pack(tmp_path: Path) -> None:
    folder = pack(tmp_path / "leeds")
    (folder / "thresholds" / ".#a lock.toml").write_text("no rule", "utf-8")
    (folder / ".git").mkdir()
    (folder / ".git" / "x.toml").write_text("no rule", "utf-8")
    assert said(folder) == []


def test_a_pipe_a_device_and_a_huge_file_are_refused_unread(tmp_path: Path) -> None:
    folder = pack(tmp_path / "leeds")
    odd = folder / "thresholds" / "odd.toml"
    os.mkfifo(odd)
    assert "It is no ordinary file." in said(folder)[0]
    odd.unlink()
    odd.symlink_to("/dev/zero")
    assert "It is no ordinary file." in said(folder)[0]
    odd.unlink()
    with odd.open("wb") as huge:
        huge.truncate(5_000_000)
    assert "It has 5000000 bytes; at most 1000000 are read." in said(folder)[0]


def test_a_folder_that_may_not_be_read_is_told_of_and_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, look = pack(tmp_path / "leeds"), Path.iterdir

    def refused(place: Path) -> object:
        if place == folder / "thresholds":
            raise PermissionError(13, "Permission denied", str(place))
        return look(place)

    monkeypatch.setattr(Path, "iterdir", refused)
    assert said(folder) == [
        "local/leeds/thresholds: It cannot be opened: Permission denied. Let Sharewell read it."
    ]


@pytest.mark.parametrize("name", ["léeds", "l²", "../core", "a/b", "x" * 41, "", "Leeds"])
def test_a_pack_s_name_is_of_small_plain_letters(tmp_path: Path, name: str) -> None:
    text = FILES["pack.toml"].replace('"leeds"', f'"{name}"')
    folder = pack(tmp_path / "odd", **{"pack.toml": text})
    assert "The pack has no name that ids can begin with." in said(folder)[0]


@pytest.mark.parametrize(
    "wrong",
    ["clock = 1", "clock = [1]", 'clock = "x"', "titles = 1", "[[clock]]\nid = 1", "a = " + "[" * 5000],
)
def test_clocks_that_are_no_tables_are_refused(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(BadClock):
        read_clocks(wrong)
    folder = pack(tmp_path / "leeds", **{"clocks.toml": wrong})
    assert "clocks.toml" in said(folder)[0]


def test_a_clock_longer_than_the_calendar_is_refused_in_every_unit(tmp_path: Path) -> None:
    for unit in Unit:
        with pytest.raises(ValueError, match="at most"):
            Span(LONGEST + 1, unit)
    slow = FILES["clocks.toml"].replace("length = 2,", "length = 99999999999,")
    assert "a length is at most 10000" in said(pack(tmp_path / "leeds", **{"clocks.toml": slow}))[0]


def test_clocks_in_another_encoding_are_refused_before_they_run(tmp_path: Path) -> None:
    folder = pack(tmp_path / "leeds")
    (folder / "clocks.toml").write_bytes("# é\n".encode("latin-1") + FILES["clocks.toml"].encode())
    assert said(folder) == [f"{folder}/clocks.toml, line 1: This is not UTF-8 text. Save the file as UTF-8."]
    use_packs([folder])
    try:
        with pytest.raises(BadClock, match="UTF-8"):
            clocks_in_use()
    finally:
        use_packs([])


@pytest.mark.parametrize(
    "within", ["P99999999999D", "soon", "P2W", "P1M", "P0D", "PT5S", "P", "P1DT", "P-1D"]
)
def test_a_time_limit_that_no_page_could_reckon_is_refused(tmp_path: Path, within: str) -> None:
    wrong = FILES[NOTE].replace('note = "several_worries"', f'note = "several_worries"\nwithin = "{within}"')
    told = said(pack(tmp_path / "leeds", **{NOTE: wrong}))
    assert f'"{within}" is not a length of time that is reckoned with.' in told[0]


@pytest.mark.parametrize("days", [-1, 261, 10**12])
def test_working_days_are_of_a_year_at_most(tmp_path: Path, days: int) -> None:
    wrong = FILES[NOTE].replace(
        'note = "several_worries"', f'note = "several_worries"\nworking_days = {days}'
    )
    assert f"{days} is not a number of working days" in said(pack(tmp_path / "x", **{NOTE: wrong}))[0]


@pytest.mark.parametrize("sign", ["\\u0007", "\\u001b[31m", "\\u202e", "\\n", "\\u200b", "\\u2028"])
def test_a_sentence_with_signs_that_nobody_sees_is_refused(tmp_path: Path, sign: str) -> None:
    wrong = FILES[NOTE].replace("In Leeds,", f"In Leeds,{sign}")
    assert "has signs in it that nobody can see" in said(pack(tmp_path / "x", **{NOTE: wrong}))[0]


def test_a_version_of_many_packs_still_fits_beside_a_decision() -> None:
    files = {
        f"local/{'p' * 38}{number}/pack.toml": f'name = "{"p" * 38}{number}"\nowner = "x"\nversion = "1"'.encode()
        for number in range(5)
    }
    read, _faults = read_guidance({**files, "version.toml": b'version = "2026.11.22"'})
    assert read.version.startswith("2026.11.22+ppp")
    assert len(read.version) == LONGEST_VERSION


def test_the_setting_takes_each_folder_once_and_says_which_is_none(tmp_path: Path) -> None:
    folder = pack(tmp_path / "leeds")
    assert folders_in(f"{folder}:{folder}: :") == (folder,)
    assert faults_of_packs(folders_in(f"{folder}:{folder}")) == ()
    for wrong in ("~nobody-of-this-name/x", "x" * 5000, str(tmp_path / "none"), str(folder / "pack.toml")):
        with pytest.raises(SettingsRefused, match="is no pack; write the path of a folder"):
            load({"SHAREWELL_MODE": "test", "SHAREWELL_PACKS": wrong})


def test_the_demo_does_not_start_with_a_pack_that_cannot_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = pack(tmp_path / "leeds", **{NOTE: "no rule"})
    monkeypatch.setenv("SHAREWELL_MODE", "demo")
    monkeypatch.setenv("SHAREWELL_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("SHAREWELL_PACKS", str(folder))
    assert demo.run(Namespace(load=True)) == 1
    assert f"cannot serve: A pack from outside is wrong: {folder}/{NOTE}, line 1" in capsys.readouterr().err
    assert not (tmp_path / "data").exists()
