"""What is settled before anything is given, and what may be kept back from whom."""

from dataclasses import replace
from datetime import date

import pytest

from sharewell.domain.rights import (
    Asker,
    BadRights,
    Case,
    ItemDecision,
    Right,
    Settled,
    Tried,
    competence_of,
    exemptions_for,
    not_ready,
    read_rights,
    rights_law,
    to_settle,
    unsettled,
)

LAW = rights_law()
DAY = date(2026, 11, 22)
PARENT = Case(right=Right.ACCESS, asker=Asker.PARENT, nation="england", sector="school", age=9, day=DAY)
ALL = {one.id: Settled.YES for one in LAW.to_settle}
ABUSE = "core/rights/child-abuse"


def ids(case: Case, kind: str = "family_circumstances") -> set[str]:
    return {one.id for one in exemptions_for(LAW, case, kind)}


def test_child_abuse_data_may_be_kept_from_a_parent_but_not_in_scotland_and_not_from_the_child() -> None:
    assert ABUSE in ids(PARENT)
    assert ABUSE not in ids(replace(PARENT, nation="scotland"))
    assert ABUSE not in ids(replace(PARENT, asker=Asker.CHILD))
    assert ABUSE not in ids(replace(PARENT, age=18))
    assert ABUSE in ids(replace(PARENT, age=None)), "an age that is not known keeps the protection"


def test_each_exemption_is_for_the_things_that_it_names() -> None:
    assert "core/rights/serious-harm-health" in ids(PARENT, "health")
    assert "core/rights/serious-harm-health" not in ids(PARENT, "education")
    assert "core/rights/serious-harm-social-work" in ids(replace(PARENT, sector="childrens_social_care"))
    assert "core/rights/serious-harm-social-work" not in ids(PARENT)


def test_in_scotland_a_child_of_twelve_is_presumed_to_understand_and_elsewhere_each_is_looked_at() -> None:
    known = {nation: competence_of(LAW, nation=nation, day=DAY) for nation in ("scotland", "england")}
    assert [one.presumed for one in known.values() if one] == [True, False]


def test_what_is_not_known_is_not_settled() -> None:
    assert len(to_settle(LAW, PARENT)) == 4
    assert unsettled(LAW, PARENT, {}) == to_settle(LAW, PARENT)
    some = {**ALL, "core/rights/danger": Settled.NO}
    assert [one.id for one in unsettled(LAW, PARENT, some)] == ["core/rights/danger"]


KEPT = Tried(
    kind="health", decision=ItemDecision.KEEP_BACK, exemption="core/rights/serious-harm-health", reason="Harm"
)


@pytest.mark.parametrize(
    ("tried", "code"),
    [
        (Tried(kind="health", decision=ItemDecision.OPEN), "undecided"),
        (replace(KEPT, opinion_by="Dr Osei", reason=" "), "no_reason"),
        (replace(KEPT, exemption=""), "wrong_exemption"),
        (replace(KEPT, exemption="core/rights/legal-advice"), "wrong_exemption"),
        (KEPT, "no_opinion"),
        (replace(KEPT, opinion_by="Dr Osei", decision=ItemDecision.GIVE_IN_PART), "not_covered"),
    ],
)
def test_nothing_goes_while_one_thing_is_not_decided_as_law_asks(tried: Tried, code: str) -> None:
    assert not_ready(LAW, PARENT, settled=ALL, tried=[tried], readers={"a", "b"}) == (code,)


def test_what_is_decided_settled_and_read_by_two_may_go() -> None:
    tried = [replace(KEPT, opinion_by="Dr Osei"), Tried(kind="education", decision=ItemDecision.GIVE)]
    assert not_ready(LAW, PARENT, settled=ALL, tried=tried, readers={"a", "b"}) == ()
    assert not_ready(LAW, PARENT, settled=ALL, tried=tried, readers=["a", "a"]) == ("second_reader",)
    assert not_ready(LAW, PARENT, settled={}, tried=tried, readers={"a", "b"}) == ("unsettled",)


GOOD = """
[titles]
own = "Ours"
[[start]]
id = "core/rights/start"
says = "It begins."
waits_for = ["request"]
from = 2019-01-01
source = { id = "own", checked = 2026-11-22, seen = "own" }
"""


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ('["request"]', '["rain"]', "rain"),
        ("[[start]]", "[[begin]]", "unknown tables"),
        ("waits_for", "waits", "unknown"),
    ],
)
def test_a_wrong_line_is_refused_and_named(before: str, after: str, what: str) -> None:
    with pytest.raises(BadRights, match=what):
        read_rights(GOOD.replace(before, after))
