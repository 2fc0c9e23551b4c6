"""Who may manage people and the directory. None of this opens content."""

from uuid import UUID

from sharewell.domain.access import PICK_UP, Actor, Permission, Role, require
from sharewell.domain.access.role import CONTENT_ROLES


def may_manage_people(actor: Actor, organisation: UUID) -> Permission:
    """Whether the actor may add people to an organisation, end memberships and change roles."""
    if actor.origin != "web" and actor.role is Role.ADMINISTRATOR:
        return Permission.yes("set_up", "Set-up and the command line may manage people.")
    if actor.organisation != organisation:
        return Permission.no("other_organisation", "Only your own organisation's people are yours to manage.")
    if actor.role is not Role.ADMINISTRATOR:
        return Permission.no("not_administrator", "Only an administrator manages people.")
    return Permission.yes("own_administrator", "You are an administrator of this organisation.")


def may_change_person(actor: Actor, organisation: UUID, person: UUID) -> Permission:
    """Whether the actor may change somebody's role or end their membership. Nobody changes their own."""
    permission = may_manage_people(actor, organisation)
    if permission and actor.person == person:
        # An administrator who could make themselves a lead would see content (SECURITY.md B14).
        return Permission.no("oneself", "Another administrator has to change your own role.")
    return permission


def may_see_unreached(actor: Actor, organisation: UUID) -> Permission:
    """Whether the actor may see, and try anew, which addresses of an organisation do not work."""
    if actor.organisation != organisation:
        return Permission.no(
            "other_organisation", "Only your own organisation's addresses are yours to mend."
        )
    if actor.role not in {Role.ADMINISTRATOR, Role.SAFEGUARDING_LEAD}:
        return Permission.no("not_their_task", "An administrator or a lead mends addresses.")
    return Permission.yes("own_addresses", "You look after the addresses of this organisation.")


def may_confirm_entry(actor: Actor, organisation: UUID) -> Permission:
    """Whether the actor may say that an organisation's contact details are right."""
    if actor.origin != "web" and actor.role is Role.ADMINISTRATOR:
        return Permission.yes("set_up", "Set-up and the command line may confirm entries.")
    if actor.organisation != organisation or actor.origin == PICK_UP:
        return Permission.no("other_organisation", "Only the organisation itself confirms its entry.")
    if actor.role not in {Role.ADMINISTRATOR, Role.SAFEGUARDING_LEAD, Role.DUTY_WORKER}:
        return Permission.no(
            "not_their_task", "A lead, a duty worker or an administrator confirms the entry."
        )
    return Permission.yes("own_entry", "This is your own organisation's entry.")


def may_change_rota(actor: Actor, organisation: UUID) -> Permission:
    """Whether the actor may say who of an organisation is on duty when."""
    return may_confirm_entry(actor, organisation)


def may_see_freshness(actor: Actor) -> Permission:
    """Whether the actor may see, across the partnership, who has not confirmed their contacts for how long."""
    if actor.role in {Role.ADMINISTRATOR, Role.SAFEGUARDING_LEAD} and actor.origin != PICK_UP:
        return Permission.yes("keeps_it_true", "Administrators and leads see what went stale.")
    return Permission.no("not_their_task", "Administrators and leads see what went stale.")


def may_import_directory(actor: Actor, *, keeps_directory: bool) -> Permission:
    """Whether the actor may bring the directory in from a file, or write it out.

    `keeps_directory`: the actor's organisation keeps it for the whole partnership.
    """
    if actor.origin not in {"web", PICK_UP} and actor.role is Role.ADMINISTRATOR:
        return Permission.yes("set_up", "Set-up and the command line may keep the directory.")
    if keeps_directory and actor.role is Role.ADMINISTRATOR and actor.origin != PICK_UP:
        return Permission.yes("keeps_directory", "Your organisation keeps the directory.")
    return Permission.no("not_the_keeper", "Administrators of whoever keeps the directory do this.")


def may_add_organisation(actor: Actor) -> Permission:
    """Whether the actor may bring an organisation into the partnership, or suspend one."""
    if actor.origin != "web" and actor.role is Role.ADMINISTRATOR:
        return Permission.yes("set_up", "Set-up and the command line may add organisations.")
    return Permission.no("set_up_alone", "Organisations are added by whoever runs the installation.")


def may_add_outside_recipient(actor: Actor) -> Permission:
    """Whether the actor may add somebody without an account, to whom their organisation then can send."""
    if actor.role not in CONTENT_ROLES:
        return Permission.no("not_their_task", "Those who share add outside recipients.")
    if actor.origin == PICK_UP:
        return Permission.no("outside", "An outside recipient adds nobody.")
    return Permission.yes("own_recipient", "You may send to somebody who does not use Sharewell.")


def may_make_password_link(actor: Actor) -> Permission:
    """Whether the actor may hand over a link that sets somebody's first password."""
    if actor.origin == "cli" and actor.role is Role.ADMINISTRATOR:
        return Permission.yes("command_line", "The command line may hand over a first link.")
    return Permission.no(
        "command_line_alone", "A first link is handed over by whoever runs the installation."
    )


def require_manage_people(actor: Actor, organisation: UUID) -> Permission:
    """As may_manage_people. Raises Refused."""
    return require(may_manage_people(actor, organisation))


def require_change_person(actor: Actor, organisation: UUID, person: UUID) -> Permission:
    """As may_change_person. Raises Refused."""
    return require(may_change_person(actor, organisation, person))


def require_see_unreached(actor: Actor, organisation: UUID) -> Permission:
    """As may_see_unreached. Raises Refused."""
    return require(may_see_unreached(actor, organisation))


def require_confirm_entry(actor: Actor, organisation: UUID) -> Permission:
    """As may_confirm_entry. Raises Refused."""
    return require(may_confirm_entry(actor, organisation))


def require_change_rota(actor: Actor, organisation: UUID) -> Permission:
    """As may_change_rota. Raises Refused."""
    return require(may_change_rota(actor, organisation))


def require_see_freshness(actor: Actor) -> Permission:
    """As may_see_freshness. Raises Refused."""
    return require(may_see_freshness(actor))


def require_import_directory(actor: Actor, *, keeps_directory: bool) -> Permission:
    """As may_import_directory. Raises Refused."""
    return require(may_import_directory(actor, keeps_directory=keeps_directory))


def require_add_organisation(actor: Actor) -> Permission:
    """As may_add_organisation. Raises Refused."""
    return require(may_add_organisation(actor))


def require_add_outside_recipient(actor: Actor) -> Permission:
    """As may_add_outside_recipient. Raises Refused."""
    return require(may_add_outside_recipient(actor))


def require_make_password_link(actor: Actor) -> Permission:
    """As may_make_password_link. Raises Refused."""
    return require(may_make_password_link(actor))
