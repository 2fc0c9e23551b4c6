"""Who answers for what an organisation holds about people."""

from uuid import UUID

from sharewell.domain.access import SYSTEM, Actor, Permission, Role


def answers_for(actor: Actor, organisation: UUID) -> Permission:
    """The information governance lead of that organisation."""
    if actor.organisation == organisation and actor.role is Role.INFORMATION_GOVERNANCE_LEAD:
        return Permission.yes("lead", "You answer for what your organisation holds.")
    return Permission.no("not_the_lead", "Your information governance lead does this.")


def gathers(actor: Actor, organisation: UUID) -> Permission:
    """As answers_for; the safeguarding lead, who keeps the files; and the software, which shows nobody anything."""
    if actor.organisation == organisation and actor.role is Role.SAFEGUARDING_LEAD:
        return Permission.yes("safeguarding_lead", "You answer for your organisation's files.")
    if actor.person == SYSTEM.person:
        return Permission.yes("the_software", "Nobody is shown anything.")
    return answers_for(actor, organisation)
