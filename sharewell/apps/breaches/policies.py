"""Who reports a breach, who answers for it, and who may see it. Each answer carries its reason."""

from sharewell.apps.breaches.models import Breach, WordToPartner
from sharewell.apps.organisations.selectors import answers_for_information
from sharewell.domain.access import SYSTEM, Actor, Permission, require
from sharewell.domain.breaches import Stage


def may_report(actor: Actor) -> Permission:
    """Everybody who works somewhere, whatever their role: who saw it must be able to say so."""
    if actor.person == SYSTEM.person:
        return Permission.no("the_software", "A person reports what went wrong.")
    return Permission.yes("works_here", "Anybody can say that something went wrong.")


def may_answer_for(actor: Actor) -> Permission:
    """Whoever answers for breaches of the actor's organisation."""
    if answers_for_information(actor):
        return Permission.yes("answers_for_it", "You answer for how your organisation handles information.")
    return Permission.no("other_role", "Your information governance lead sees to this.")


def may_see(actor: Actor, breach: Breach) -> Permission:
    """Whoever answers for it, and whoever reported it."""
    if actor.organisation != breach.organisation_id:
        return Permission.no("other_organisation", "This belongs to another organisation.")
    if actor.person == breach.reported_by_id:
        return Permission.yes("reported_it", "You reported this.")
    return may_answer_for(actor)


def may_work(actor: Actor, breach: Breach) -> Permission:
    """Whoever answers for it, while it is open."""
    if actor.organisation != breach.organisation_id:
        return Permission.no("other_organisation", "This belongs to another organisation.")
    if breach.stage != Stage.OPEN:
        return Permission.no("closed", "This is closed. Open it again first.")
    return may_answer_for(actor)


def may_read_word(actor: Actor, word: WordToPartner) -> Permission:
    """Whoever answers for breaches at the partner that it was written for."""
    if actor.organisation != word.partner_id:
        return Permission.no("other_organisation", "This belongs to another organisation.")
    return may_answer_for(actor)


def require_report(actor: Actor) -> Permission:
    """As may_report. Raises Refused."""
    return require(may_report(actor))


def require_answer_for(actor: Actor) -> Permission:
    """As may_answer_for. Raises Refused."""
    return require(may_answer_for(actor))


def require_see(actor: Actor, breach: Breach) -> Permission:
    """As may_see. Raises Refused."""
    return require(may_see(actor, breach))


def require_work(actor: Actor, breach: Breach) -> Permission:
    """As may_work. Raises Refused."""
    return require(may_work(actor, breach))


def require_read_word(actor: Actor, word: WordToPartner) -> Permission:
    """As may_read_word. Raises Refused."""
    return require(may_read_word(actor, word))


def require_remind(actor: Actor) -> Permission:
    """Only the software reminds. Raises Refused."""
    if actor.person == SYSTEM.person:
        return require(Permission.yes("the_software", "Nobody is shown anything."))
    return require(Permission.no("not_the_software", "The software does this by itself."))
