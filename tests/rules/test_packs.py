"""The packs as data: nothing that the lint finds, and no pack poorer than it was."""

from __future__ import annotations

import pytest

from sharewell.domain.advice import load_guidance
from sharewell.domain.advice.files import PACKS_FOLDER, guidance_files, pack_folders, rule_names
from sharewell.domain.advice.inventory import count, fallen, kept_counts
from sharewell.domain.advice.lint import EACH_RULE, TOGETHER, Check
from sharewell.domain.advice.lint_scenarios import SCENARIO_CHECKS
from sharewell.domain.advice.packs import Packs, read_packs
from sharewell.domain.advice.rule import Seen

RULES = load_guidance().rules


@pytest.fixture(scope="module")
def packs() -> Packs:
    return read_packs()


def test_every_file_of_the_packs_can_be_read(packs: Packs) -> None:
    assert [str(fault) for fault in packs.faults] == []


@pytest.mark.parametrize("check", [*EACH_RULE, *TOGETHER, *SCENARIO_CHECKS], ids=lambda check: check.__name__)
def test_the_lint_finds_nothing_in_the_shipped_packs(packs: Packs, check: Check) -> None:
    assert [str(fault) for fault in check(packs)] == []


def test_each_pack_has_rules_and_no_count_has_fallen() -> None:
    counts = count()
    assert set(counts) == {*pack_folders(PACKS_FOLDER, ()), "shared"}
    assert all(held["rules"] >= 2 for pack, held in counts.items() if pack != "shared")
    assert fallen(kept_counts(), counts) == []


def test_every_rule_file_is_loaded_and_its_id_is_its_path() -> None:
    paths = {name.removesuffix(".toml") for name in rule_names(guidance_files())}
    assert paths == {rule.id for rule in RULES}


def test_every_way_to_check_a_source_is_in_use() -> None:
    assert {citation.seen for rule in RULES for citation in rule.sources} == set(Seen)
