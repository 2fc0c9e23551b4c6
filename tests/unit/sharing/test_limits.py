"""How far something may go on: the strictest counts, and what is proposed for an item rests on cited data."""

from itertools import permutations

import pytest

from sharewell.domain.sharing import Going, OnwardLimit, going_on, limits_proposed, strictest
from sharewell.domain.sharing.proposals import BadProposal, onward_proposals, read_proposals

LINE = """
[[limit]]
id = "x"
onward = "ask_first"
because = "Because."
source = { title = "T", checked = 2026-11-22, seen = "own" }
"""


@pytest.mark.parametrize("order", list(permutations(OnwardLimit)))
def test_the_strictest_limit_counts_in_whatever_order(order: tuple[OnwardLimit, ...]) -> None:
    assert strictest(order) is OnwardLimit.DO_NOT
    assert strictest(order[:0]) is OnwardLimit.MAY_PASS_ON
    assert strictest([OnwardLimit.MAY_PASS_ON, OnwardLimit.ASK_FIRST]) is OnwardLimit.ASK_FIRST


@pytest.mark.parametrize(
    ("item", "onward", "guarded"),
    [
        ({"kind": "education", "about": "child"}, OnwardLimit.MAY_PASS_ON, False),
        ({"kind": "health", "about": "child"}, OnwardLimit.MAY_PASS_ON, False),
        ({"kind": "health", "about": "parent_or_carer"}, OnwardLimit.ASK_FIRST, True),
        ({"kind": "referrer_identity", "about": "referrer"}, OnwardLimit.DO_NOT, True),
        ({"kind": "protected_address", "about": "child"}, OnwardLimit.DO_NOT, True),
        (
            {"kind": "criminal_allegation", "about": "child", "sharer": "school"},
            OnwardLimit.MAY_PASS_ON,
            False,
        ),
        ({"kind": "criminal_allegation", "about": "child", "sharer": "police"}, OnwardLimit.ASK_FIRST, True),
        ({"kind": "identity", "about": "child", "text": "as the marac heard"}, OnwardLimit.ASK_FIRST, True),
        ({"kind": "identity", "about": "child", "text": "Mara Cole"}, OnwardLimit.MAY_PASS_ON, False),
        (
            {"kind": "identity", "about": "child", "sharer": "police", "text": "Intelligence says so"},
            OnwardLimit.DO_NOT,
            True,
        ),
    ],
)
def test_what_an_item_is_proposes_how_far_it_may_go(
    item: dict[str, str], onward: OnwardLimit, guarded: bool
) -> None:
    found = limits_proposed(**item)
    assert (found.onward, found.guarded) == (onward, guarded)
    assert bool(found.because) is guarded


@pytest.mark.parametrize(
    ("limit", "allowed", "urgency", "because", "going"),
    [
        ("may_pass_on", False, "no_concern", "", Going.FREE),
        ("ask_first", True, "no_concern", "", Going.FREE),
        ("ask_first", False, "welfare_concern", "because", Going.ASK_FIRST),
        ("do_not", False, "unknown", "because", Going.DO_NOT),
        ("do_not", False, "significant_harm", "", Going.REASON_NEEDED),
        ("do_not", False, "significant_harm", "  ", Going.REASON_NEEDED),
        ("do_not", False, "immediate_danger", "because", Going.OVER_LIMIT),
        ("ask_first", False, "significant_harm", "because", Going.OVER_LIMIT),
    ],
)
def test_a_limit_gives_way_to_danger_with_a_reason_and_to_nothing_else(
    limit: str, allowed: bool, urgency: str, because: str, going: Going
) -> None:
    found = going_on(OnwardLimit(limit), allowed=allowed, urgency=urgency, because=because)
    assert found is going


def test_each_proposal_says_where_it_comes_from() -> None:
    assert all(one.because and one.source.title and one.source.checked for one in onward_proposals())


@pytest.mark.parametrize(
    "wrong",
    [
        LINE + LINE,
        LINE.replace("ask_first", "perhaps"),
        LINE + "colour = 1\n",
        LINE.replace('"own"', '"guessed"'),
        LINE.replace("title", "name"),
        LINE.replace('because = "Because."', ""),
        "[limits]\n",
    ],
)
def test_data_that_are_wrong_are_refused(wrong: str) -> None:
    assert read_proposals(LINE)
    with pytest.raises(BadProposal):
        read_proposals(wrong)
