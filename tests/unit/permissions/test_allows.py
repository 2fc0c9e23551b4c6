"""Who may come to a route."""

from uuid import uuid4

import pytest

from sharewell.domain.access import Actor, Role
from sharewell.kit.permissions import ANYONE, DEMO_ONLY, SIGNED_IN, roles


def somebody(role: Role) -> Actor:
    return Actor(person=uuid4(), name="A", organisation=uuid4(), organisation_name="B", role=role)


@pytest.mark.parametrize("role", list(Role))
def test_signed_in_admits_every_role_and_nobody_without_one(role: Role) -> None:
    assert SIGNED_IN.admits(somebody(role), demo=False)
    assert not SIGNED_IN.admits(None, demo=False)


def test_a_route_for_some_roles_admits_those_alone() -> None:
    leads = roles(Role.SAFEGUARDING_LEAD)
    assert leads.admits(somebody(Role.SAFEGUARDING_LEAD), demo=False)
    assert not leads.admits(somebody(Role.ADMINISTRATOR), demo=False)
    assert not leads.admits(None, demo=True)


def test_the_demo_s_routes_are_shut_outside_the_demo() -> None:
    assert DEMO_ONLY.admits(None, demo=True)
    assert not DEMO_ONLY.admits(None, demo=False)
    assert not DEMO_ONLY.admits(somebody(Role.LEADER), demo=False)


def test_anyone_admits_anyone() -> None:
    assert ANYONE.admits(None, demo=False)
    assert ANYONE.admits(somebody(Role.LEADER), demo=False)
