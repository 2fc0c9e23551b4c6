"""Policies of the school of the cast."""

from datetime import datetime, timedelta

from sharewell.apps.policies.selectors import Policy, policy_for, text_digest
from sharewell.apps.policies.services import approve_policy, say_readers, start_policy, write_part
from sharewell.domain.access import Actor, Role
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.policies import Kind, Part
from tests.cast import Cast

PART = Part(title="Why we share", words="To keep children safe.\n\nAsk Leah.", steps=(1, 2))


def a_draft(cast: Cast, at: datetime, *, title: str = "Sharing") -> Policy:
    """A draft that lacks nothing, for practitioners to read."""
    keeper = cast.information_governance_lead.actor
    made = start_policy(actor=keeper, at=at, kind=Kind.INFORMATION_SHARING, title=title, owner="The lead")
    write_part(actor=keeper, policy=made, at=at, part=PART)
    say_readers(actor=keeper, policy=made, at=at, roles=[Role.PRACTITIONER], read_from=local_day(at))
    return fresh(keeper, made)


def approved(cast: Cast, at: datetime, *, title: str = "Sharing") -> Policy:
    """The same, approved by the leader and in force today."""
    return approve(cast, a_draft(cast, at, title=title), at)


def approve(cast: Cast, policy: Policy, at: datetime) -> Policy:
    """A draft as the leader has approved it."""
    today = local_day(at)
    days = {"starts_on": today, "review_on": today + timedelta(days=365)}
    approve_policy(actor=cast.leader.actor, policy=policy, at=at, seen=text_digest(policy.draft), **days)
    return fresh(cast.leader.actor, policy)


def fresh(actor: Actor, policy: Policy) -> Policy:
    """The policy as the actor finds it now."""
    found = policy_for(actor, policy.reference)
    assert found is not None
    return found
