"""Who may manage people and the directory."""

from dataclasses import replace
from uuid import UUID

import pytest

from sharewell.apps.organisations.policies import (
    may_add_organisation,
    may_change_person,
    may_confirm_entry,
    may_make_password_link,
    may_manage_people,
)
from sharewell.domain.access import SYSTEM, Actor, Role

HERE, THERE, SELF, COLLEAGUE = (UUID(int=number) for number in (10, 11, 12, 13))
NOT_ADMINISTRATORS = [role for role in Role if role is not Role.ADMINISTRATOR]


def actor(role: Role) -> Actor:
    return Actor(person=SELF, name="A", organisation=HERE, organisation_name="H", role=role)


def test_an_administrator_manages_the_people_of_their_own_organisation() -> None:
    assert may_manage_people(actor(Role.ADMINISTRATOR), HERE)
    assert may_manage_people(actor(Role.ADMINISTRATOR), THERE).code == "other_organisation"


@pytest.mark.parametrize("role", NOT_ADMINISTRATORS)
def test_nobody_else_manages_people(role: Role) -> None:
    assert may_manage_people(actor(role), HERE).code == "not_administrator"


def test_an_administrator_changes_colleagues_but_not_themselves() -> None:
    assert may_change_person(actor(Role.ADMINISTRATOR), HERE, COLLEAGUE)
    assert may_change_person(actor(Role.ADMINISTRATOR), HERE, SELF).code == "oneself"


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.ADMINISTRATOR, True),
        (Role.SAFEGUARDING_LEAD, True),
        (Role.DUTY_WORKER, True),
        (Role.PRACTITIONER, False),
        (Role.LEADER, False),
        (Role.INFORMATION_GOVERNANCE_LEAD, False),
    ],
)
def test_those_who_answer_confirm_their_own_entry(role: Role, may: bool) -> None:
    assert may_confirm_entry(actor(role), HERE).allowed is may
    assert not may_confirm_entry(actor(role), THERE)


@pytest.mark.parametrize("role", list(Role))
def test_no_one_in_a_browser_adds_organisations(role: Role) -> None:
    assert not may_add_organisation(actor(role))
    assert may_add_organisation(SYSTEM)


@pytest.mark.parametrize("role", list(Role))
def test_a_first_link_is_handed_over_on_the_command_line_alone(role: Role) -> None:
    assert not may_make_password_link(actor(role))
    assert not may_make_password_link(SYSTEM)
    assert may_make_password_link(replace(SYSTEM, origin="cli"))
