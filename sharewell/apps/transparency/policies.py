"""Who makes and approves notices. Each answer carries its reason."""

from sharewell.apps.transparency.models import FamilyStatement, PrivacyNotice
from sharewell.domain.access import SYSTEM, Actor, Permission, Role, require
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.notices.stages import NOTICE_ROLES, Stage


def may_write_notices(actor: Actor) -> Permission:
    """Those who answer for how an organisation shares."""
    if actor.role in NOTICE_ROLES:
        return Permission.yes("answers_for_it", "You answer for how your organisation shares.")
    return Permission.no("other_role", "Your information governance lead and your leader see to this.")


def may_publish(actor: Actor, notice: PrivacyNotice) -> Permission:
    """The information governance lead of the same organisation, while it is a draft."""
    if actor.organisation != notice.organisation_id:
        return Permission.no("other_organisation", "This belongs to another organisation.")
    if notice.stage != Stage.DRAFT:
        return Permission.no("not_a_draft", "This cannot be changed now.")
    if actor.role is not Role.INFORMATION_GOVERNANCE_LEAD:
        return Permission.no("not_the_lead", "Your information governance lead approves this.")
    return Permission.yes("answers_for_it", "You answer for how your organisation shares.")


def may_list_untold(actor: Actor) -> Permission:
    """The safeguarding leads look after who was not told yet."""
    if actor.role is Role.SAFEGUARDING_LEAD:
        return Permission.yes("lead", "You lead on safeguarding in your organisation.")
    return Permission.no("not_lead", "The safeguarding leads see to this.")


def may_see_statement(actor: Actor, statement: FamilyStatement) -> Permission:
    """Whoever made it, and colleagues of the same organisation who work with the child's record."""
    if actor.organisation != statement.organisation_id:
        return Permission.no("other_organisation", "This belongs to another organisation.")
    if actor.role not in CONTENT_ROLES:
        return Permission.no("role_without_content", "Your role does not see children's records.")
    return Permission.yes("works_with_it", "You work with children's records here.")


def may_agree_to_statement(actor: Actor, statement: FamilyStatement) -> Permission:
    """A second person, never the one who made it; one of the two is a safeguarding lead."""
    seen = may_see_statement(actor, statement)
    if not seen:
        return seen
    if actor.person == statement.made_by:
        return Permission.no("same_person", "Somebody else has to read this.")
    if not statement.made_by_lead and actor.role is not Role.SAFEGUARDING_LEAD:
        return Permission.no("no_lead", "A safeguarding lead has to read this.")
    return seen


def may_let_go(actor: Actor, statement: FamilyStatement) -> Permission:
    """Whoever made it, and the safeguarding leads: they see the shares that it speaks of."""
    seen = may_see_statement(actor, statement)
    if seen and actor.person != statement.made_by and actor.role is not Role.SAFEGUARDING_LEAD:
        return Permission.no("not_yours", "Whoever made it, or a safeguarding lead, gives it to the family.")
    return seen


def require_let_go(actor: Actor, statement: FamilyStatement) -> Permission:
    """As may_let_go. Raises Refused."""
    return require(may_let_go(actor, statement))


def require_see_statement(actor: Actor, statement: FamilyStatement) -> Permission:
    """As may_see_statement. Raises Refused."""
    return require(may_see_statement(actor, statement))


def require_agree_to_statement(actor: Actor, statement: FamilyStatement) -> Permission:
    """As may_agree_to_statement. Raises Refused."""
    return require(may_agree_to_statement(actor, statement))


def require_list_untold(actor: Actor) -> Permission:
    """As may_list_untold. Raises Refused."""
    return require(may_list_untold(actor))


def require_write_notices(actor: Actor) -> Permission:
    """As may_write_notices. Raises Refused."""
    return require(may_write_notices(actor))


def require_publish(actor: Actor, notice: PrivacyNotice) -> Permission:
    """As may_publish. Raises Refused."""
    return require(may_publish(actor, notice))


def require_software(actor: Actor) -> Permission:
    """Only the software compares and reminds. Raises Refused."""
    if actor.person == SYSTEM.person:
        return require(Permission.yes("the_software", "Nobody is shown anything."))
    return require(Permission.no("not_the_software", "The software does this by itself."))
