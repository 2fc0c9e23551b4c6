"""Who is told on each rung when a clock runs out: those of that rung, and whoever is on duty at that moment."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sharewell.apps.organisations.selectors.contacts import chiefs_of
from sharewell.apps.organisations.selectors.people import Colleague, escalation_chain, people_in_role
from sharewell.apps.organisations.selectors.rota import on_duty
from sharewell.domain.access import Role
from sharewell.domain.sharing.rungs import CLIMBS, Rung, climbed


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Somebody who is told. `person` names them in a notice's key, so that nobody is told the same thing twice.

    A chief sees no records: they are led to their own first page, which says what has waited, and not to the record.
    So is anybody on duty whose role is not with records.
    """

    person: str
    email: str
    language: str = ""
    sees_records: bool = False


def on_rung(organisation: UUID, rung: Rung, *, at: datetime) -> tuple[Told, ...]:
    """Those who are told in an organisation on a rung; nobody of one that is suspended.

    Whoever is on duty by the rota is told on each rung below the chiefs: at night nobody else may be there.
    """
    if rung is Rung.CHIEFS:
        return _chiefs(organisation)
    chain = escalation_chain(organisation)
    of_rung = {Rung.DEPUTY: chain.deputies, Rung.LEAD: chain.leads}.get(rung, ())
    return _told([*of_rung, *on_duty(organisation, at)])


def next_rung(
    organisation: UUID, rung: Rung, *, at: datetime, has_run_out: bool
) -> tuple[Rung, tuple[Told, ...]]:
    """The next rung that has somebody of its own on it, and who is told; the chiefs' when nobody is anywhere.

    A reminder goes to the desk's own address, so nobody need be there for it.
    """
    chain = escalation_chain(organisation)
    empty = {Rung.DEPUTY: not chain.deputies, Rung.LEAD: not chain.leads}
    above = climbed(rung, has_run_out=has_run_out)
    while empty.get(above) and above in CLIMBS:
        above = climbed(above)
    return above, on_rung(organisation, above, at=at)


def _chiefs(organisation: UUID) -> tuple[Told, ...]:
    people = people_in_role(organisation, Role.LEADER)
    known = {one.email for one in people}
    named = [one.email for one in chiefs_of(organisation) if one.email and one.email not in known]
    others = (Told(person=email, email=email) for email in dict.fromkeys(named))
    return (*_told(people), *others)


def _told(people: Iterable[Colleague]) -> tuple[Told, ...]:
    found = {one.person: one for one in people}
    return tuple(
        Told(person=str(one.person), email=one.email, language=one.language, sees_records=one.sees_records)
        for one in found.values()
    )
