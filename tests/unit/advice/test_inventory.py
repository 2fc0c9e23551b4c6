"""How much each pack holds is counted, and a count that falls is told."""

from __future__ import annotations

from pathlib import Path

from sharewell.domain.advice.inventory import INVENTORY_FILE, count, fallen, kept_counts, written

RULE, CLOCK, SCENARIO = (
    "id = 'x'\n",
    "[[clock]]\nid = 'x'\n[[milestone]]\nid = 'y'\n",
    "[[scenario]]\nname = 'x'\n",
)


def a_folder(folder: Path) -> Path:
    files = {
        "sources.toml": "[a]\n[b]\n",
        "version.toml": "version = '1'\n",
        "core/items/fact.toml": RULE,
        "core/items/opinion.toml": RULE,
        "core/scenarios/items.toml": SCENARIO * 3,
        "core/clocks.toml": CLOCK,
        "nations/wales/sources.toml": "[c]\n",
        "nations/wales/bank_holidays.toml": "",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def test_rules_scenarios_sources_and_clocks_are_counted_by_pack(tmp_path: Path) -> None:
    counts = count(a_folder(tmp_path))
    assert counts["core"] == {"rules": 2, "scenarios": 3, "sources": 0, "clocks": 2}
    assert counts["nations/wales"] == {"rules": 0, "scenarios": 0, "sources": 1, "clocks": 0}
    assert counts["shared"]["sources"] == 2


def test_what_is_written_down_is_read_again(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    assert kept_counts(folder) == {}
    (folder / INVENTORY_FILE).write_text(written(count(folder)), "utf-8")
    assert kept_counts(folder) == count(folder)


def test_a_count_that_falls_and_a_pack_that_is_gone_are_told_and_more_is_no_fault(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    before = count(folder)
    (folder / "core" / "items" / "opinion.toml").unlink()
    (folder / "core" / "items" / "more").mkdir()
    assert fallen(before, count(folder)) == ["core has 1 rules; it had 2."]
    assert fallen(before, {}) == [
        "core has 0 rules; it had 2.",
        "core has 0 scenarios; it had 3.",
        "core has 0 clocks; it had 2.",
        "nations/wales has 0 sources; it had 1.",
        "shared has 0 sources; it had 2.",
    ]
    (folder / "core" / "items" / "opinion.toml").write_text(RULE)
    (folder / "core" / "items" / "third.toml").write_text(RULE)
    assert fallen(before, count(folder)) == []
