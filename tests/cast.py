"""The standing cast of every access test: the same people in the same places, for each page and service.

School A owns the record; the front door receives it; the other agency has had nothing shared with it.
"""

from dataclasses import dataclass, fields
from datetime import datetime

from sharewell.apps.organisations.models import Organisation, Person
from sharewell.apps.organisations.selectors import actor_for
from sharewell.apps.organisations.services import end_membership
from sharewell.domain.access import SYSTEM, Actor, Role
from sharewell.domain.advice.vocabulary import Sector
from sharewell.kit.clock import now
from tests.factories.organisations import make_front_door, make_organisation, make_person


@dataclass(frozen=True, kw_only=True)
class Member:
    """One of the cast. `actor` is what they could act as; a leaver's is from before they left."""

    person: Person
    actor: Actor


@dataclass(frozen=True, kw_only=True)
class Cast:
    """Who is tried. The anonymous visitor is `None`."""

    school: Organisation
    front_door: Organisation
    other_agency: Organisation
    owner: Member
    colleague: Member
    lead: Member
    deputy: Member
    recipient: Member
    recipient_deputy: Member
    recipient_lead: Member
    stranger: Member
    leaver: Member
    administrator: Member
    information_governance_lead: Member
    leader: Member
    anonymous: None = None

    def members(self) -> dict[str, Member]:
        """Everybody with an account, by name."""
        named = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: member for name, member in named.items() if isinstance(member, Member)}

    def without_right(self) -> dict[str, Member | None]:
        """Those who may never see a record of school A that was shared with the front door."""
        barred = ("stranger", "leaver", "administrator", "information_governance_lead", "leader", "anonymous")
        return {name: getattr(self, name) for name in barred}


def assemble(at: datetime | None = None) -> Cast:
    """Everybody in their places. Needs a database."""
    moment = at or now()
    school = make_organisation("Cast School A", at=moment)
    front_door = make_front_door("Cast Front Door", at=moment)
    other = make_organisation("Cast Other Agency", sector=Sector.POLICE, at=moment)
    return Cast(
        school=school,
        front_door=front_door,
        other_agency=other,
        owner=_member(school, Role.PRACTITIONER, "Olive Owner", moment),
        colleague=_member(school, Role.PRACTITIONER, "Col Colleague", moment),
        lead=_member(school, Role.SAFEGUARDING_LEAD, "Leah Lead", moment),
        deputy=_member(school, Role.SAFEGUARDING_LEAD, "Dee Deputy", moment, is_deputy=True),
        recipient=_member(front_door, Role.DUTY_WORKER, "Reece Recipient", moment),
        recipient_deputy=_member(front_door, Role.SAFEGUARDING_LEAD, "Dora Deputy", moment, is_deputy=True),
        recipient_lead=_member(front_door, Role.SAFEGUARDING_LEAD, "Lou Lead", moment),
        stranger=_member(other, Role.PRACTITIONER, "Stan Stranger", moment),
        leaver=_leaver(school, moment),
        administrator=_member(school, Role.ADMINISTRATOR, "Addi Administrator", moment),
        information_governance_lead=_member(school, Role.INFORMATION_GOVERNANCE_LEAD, "Iggy Lead", moment),
        leader=_member(school, Role.LEADER, "Lena Leader", moment),
    )


def _member(
    organisation: Organisation, role: Role, name: str, at: datetime, *, is_deputy: bool = False
) -> Member:
    person = make_person(organisation, role, name=name, at=at, is_deputy=is_deputy)
    actor = actor_for(person)
    assert actor is not None
    return Member(person=person, actor=actor)


def _leaver(organisation: Organisation, at: datetime) -> Member:
    member = _member(organisation, Role.PRACTITIONER, "Lee Leaver", at)
    end_membership(actor=SYSTEM, organisation=organisation.id, person=member.person.id, at=at)
    return member
