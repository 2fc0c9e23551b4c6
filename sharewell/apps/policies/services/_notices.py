"""Telling people that something waits. Never what."""

from collections.abc import Callable
from datetime import datetime

from sharewell.apps.organisations.selectors import Colleague, people_of
from sharewell.apps.organisations.services import tell_people
from sharewell.apps.policies.models import Policy
from sharewell.domain.access import Role
from sharewell.domain.policies import approves, keeps
from sharewell.kit.notify import NoticeKind

Picks = Callable[[Role, frozenset[Role]], bool]


def tell_keepers(policy: Policy, kind: NoticeKind, at: datetime, *, key: str) -> None:
    """Tell those who write the policies of the organisation."""
    _tell(policy, keeps, kind, at, key)


def tell_approvers(policy: Policy, kind: NoticeKind, at: datetime, *, key: str) -> None:
    """Tell those who approve them."""
    _tell(policy, approves, kind, at, key)


def _tell(policy: Policy, picks: Picks, kind: NoticeKind, at: datetime, key: str) -> None:
    people = people_of(policy.organisation_id)
    roles = frozenset(one.role for one in people)
    tell(policy, [one for one in people if picks(one.role, roles)], kind, at, key=key)


def tell(policy: Policy, people: list[Colleague], kind: NoticeKind, at: datetime, *, key: str) -> None:
    """Tell these people, each by the policy's page. The same key again is nothing new."""
    tell_people(
        people,
        kind=kind,
        link_path=f"/policies/{policy.reference}/",
        key=f"policy:{policy.pk}:{key}",
        at=at,
        is_record=False,
    )
