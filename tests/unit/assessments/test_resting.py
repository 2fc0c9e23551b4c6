"""Which changed rules an assessment rests on."""

from dataclasses import replace

import pytest

from sharewell.domain.advice import load_guidance
from sharewell.domain.advice.diff import ChangeKind
from sharewell.domain.advice.news import News
from sharewell.domain.assessments import rules_touched

RULES = {one.id: one for one in load_guidance().rules}
ABOUT_HEALTH = next(
    one
    for one in RULES.values()
    if {"health", "education"} & set(one.when.get("item.kind", ())) == {"health"}
)
NEWS = News(
    id=ABOUT_HEALTH.id,
    kind=ChangeKind.CHANGED,
    sentence="It says.",
    nations=("england", "wales"),
    sectors=("school",),
    topics=("item",),
)


def touched(news: News, kinds: str = "health", nation: str = "wales", sector: str = "school") -> bool:
    return bool(rules_touched([news], RULES, nation=nation, sector=sector, kinds=frozenset({kinds})))


def test_a_rule_about_a_kind_that_it_describes_touches_it_there() -> None:
    assert touched(NEWS)
    assert not touched(NEWS, nation="scotland")
    assert not touched(NEWS, sector="police")
    assert not touched(replace(NEWS, id="core/items/gone"))
    assert not touched(NEWS, kinds="education")


@pytest.mark.parametrize("topic", ["basis", "condition", "regime"])
def test_every_assessment_rests_on_bases_conditions_and_which_law_applies(topic: str) -> None:
    assert touched(replace(NEWS, id="core/any", topics=(topic,)), kinds="education")
    assert not touched(replace(NEWS, id="core/any", topics=("step",)), kinds="education")
