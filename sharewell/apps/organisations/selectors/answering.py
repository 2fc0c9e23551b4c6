"""Who answers for information in an organisation, however small it is."""

from uuid import UUID

from sharewell.apps.organisations.selectors.people import Colleague, people_of
from sharewell.domain.access import Actor, Role

IN_TURN = (
    frozenset({Role.INFORMATION_GOVERNANCE_LEAD}),
    frozenset({Role.LEADER, Role.SAFEGUARDING_LEAD}),
    frozenset(Role),
)
"""Whose work it is; where nobody has that role, the next. A club may have one person alone."""


def who_answers(organisation: UUID) -> tuple[Colleague, ...]:
    """The people who answer for its information. One query."""
    people = people_of(organisation)
    found = (tuple(one for one in people if one.role in roles) for roles in IN_TURN)
    return next((one for one in found if one), ())


def answers_for_information(actor: Actor) -> bool:
    """Whether the actor is one of them, in the role that they act in now. One query, none for the usual roles."""
    if actor.role is Role.INFORMATION_GOVERNANCE_LEAD:
        return True
    there = who_answers(actor.organisation)
    return any(one.person == actor.person and one.role is actor.role for one in there)
