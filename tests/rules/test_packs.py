"""The packs as data: everything cited is listed, everything listed is cited, and the words are short and plain."""

from __future__ import annotations

import re

import pytest

from sharewell.domain.advice import Rule, load_guidance
from sharewell.domain.advice.changes import changes
from sharewell.domain.advice.guidance import PACKS_FOLDER, packs, rule_files
from sharewell.domain.advice.rule import Seen, Subject

RULES = load_guidance().rules
PACKS = packs()
# A falling count fails: a mass edit must not lose a rule unseen.
FEWEST = {"core": 150, "nations/england": 14, "sectors/school": 4, "sectors/police": 4, "sectors/sport": 3}
# A nation speaks to those who work there, to those who tell somebody there, and of what happened there.
NATION_KEYS = ("nation", "recipient.nation", "child.lives_in", "child.is_in", "concern.happened_in")
LONGEST_SENTENCE = 22
JARGON = re.compile(
    r"\b(GDPR|DPIA|DPO|lawful basis under|data subject|controller|processor|article|schedule|section|paragraph)\b",
    re.I,
)


@pytest.mark.parametrize("pack", PACKS)
def test_each_pack_has_rules_and_none_went_missing(pack: str) -> None:
    assert len([rule for rule in RULES if rule.id.startswith(f"{pack}/")]) >= FEWEST.get(pack, 2)


def test_every_rule_file_is_loaded_and_its_id_is_its_path() -> None:
    paths = {file.relative_to(PACKS_FOLDER).with_suffix("").as_posix() for file in rule_files(PACKS_FOLDER)}
    assert paths == {rule.id for rule in RULES}


def test_every_source_is_cited_and_every_citation_says_how_it_was_checked() -> None:
    cited = {citation.id for rule in RULES for citation in rule.sources}
    assert cited == set(load_guidance().sources)
    assert {citation.seen for rule in RULES for citation in rule.sources} == set(Seen)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_checked_before_it_is_due_for_review_and_speaks_plainly(rule: Rule) -> None:
    assert all(citation.checked < rule.review_by for citation in rule.sources)
    assert all(citation.part for citation in rule.sources)
    for sentence in re.split(r"(?<=[.:])\s+", rule.says.sentence):
        assert len(sentence.split()) <= LONGEST_SENTENCE, sentence
    assert not JARGON.search(rule.says.sentence)
    assert rule.says.sentence.endswith(".")


def test_every_length_of_time_is_iso_8601() -> None:
    lengths = {rule.says.within for rule in RULES if rule.says.within}
    assert all(re.fullmatch(r"P(\d+D|T\d+[HMS])", length) for length in lengths)


def test_a_sector_s_rules_speak_to_that_sector_and_a_nation_s_to_that_nation() -> None:
    for rule in RULES:
        pack, name, *_ = rule.id.split("/")
        if pack == "sectors":
            assert rule.when["sharer.sector"] == {name}
        if pack == "nations":
            assert any(rule.when.get(key) == {name} for key in NATION_KEYS), rule.id


def test_each_day_on_which_the_rules_change_is_told_of_and_no_other() -> None:
    told = {change.on for change in changes()}
    assert told == set(load_guidance().starts)
    assert {change.source for change in changes()} <= set(load_guidance().sources)


def test_notes_and_steps_never_decide_anything() -> None:
    for rule in RULES:
        if rule.says.subject is Subject.STEP:
            assert 1 <= rule.says.number <= 10
        else:
            assert rule.says.number == 0
