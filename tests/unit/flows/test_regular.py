"""When what goes between two organisations counts as regular."""

from datetime import date
from uuid import UUID

import pytest

from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind
from sharewell.domain.flows import BadFlows, Flow, FlowItem, is_regular, read_regular, regular_rule

A, B = UUID(int=1), UUID(int=2)
RULE = regular_rule()
GOOD = """
[titles]
own = "Ours"
[[regular]]
id = "core/flows/regular"
says = "Two in a week."
least = 2
within_days = 7
from = 2021-10-05
source = { id = "own", checked = 2026-11-22, seen = "own" }
"""


def a_flow(shares: int, **items: int) -> Flow:
    sorts = {FlowItem(ItemKind(kind), ItemAbout.CHILD): count for kind, count in items.items()}
    day = date(2026, 11, 1)
    return Flow(sender=A, recipient=B, shares=shares, first=day, last=day, items=sorts)


def test_a_flow_is_regular_from_so_many_shares_on() -> None:
    assert is_regular(a_flow(RULE.least), RULE)
    assert not is_regular(a_flow(RULE.least - 1), RULE)


def test_the_most_frequent_kinds_come_first() -> None:
    assert a_flow(3, health=1, education=4).kinds == (ItemKind.EDUCATION, ItemKind.HEALTH)


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ("least = 2", "least = 0", "at least 1"),
        ("within_days = 7", 'within_days = "7"', "at least 1"),
        ("least = 2", "most = 2", "unknown"),
        (GOOD[GOOD.index("[[regular]]") :], "", "says once"),
    ],
)
def test_a_wrong_rule_is_refused(before: str, after: str, what: str) -> None:
    with pytest.raises(BadFlows, match=what):
        read_regular(GOOD.replace(before, after))
