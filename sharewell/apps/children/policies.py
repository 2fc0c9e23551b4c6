"""Who may see and keep entries."""

from uuid import UUID

from sharewell.apps.children.models import BarLift, Entry, HeldWords, Link, ShieldLift, TipOffLift
from sharewell.domain.access import SYSTEM, Actor, Permission, Role, require
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.holdings import gathers

LIST_ROLES = frozenset({Role.SAFEGUARDING_LEAD, Role.DUTY_WORKER})


def may_keep_entries(actor: Actor) -> Permission:
    """People whose work is with children's records may add and find entries of their own organisation."""
    if actor.role in CONTENT_ROLES:
        return Permission.yes("content_role", "Your role works with children's records.")
    return Permission.no("role_without_content", "Your role does not see children's records.")


def may_open_entry(actor: Actor, entry: Entry) -> Permission:
    """An entry is open to its own organisation alone."""
    if entry.organisation_id != actor.organisation:
        return Permission.no("other_organisation", "This entry belongs to another organisation.")
    return may_keep_entries(actor)


def may_find_entries(actor: Actor) -> Permission:
    """As may_keep_entries; and the operator at the command line, who is shown ids alone."""
    if actor.person == SYSTEM.person and actor.origin == "cli":
        return Permission.yes("operator", "The operator finds ids, and reads no identity.")
    return may_keep_entries(actor)


def may_look_for_entries(actor: Actor) -> Permission:
    """As may_find_entries; and whoever answers people's requests, to find whom one is about."""
    if actor.role is Role.INFORMATION_GOVERNANCE_LEAD:
        return Permission.yes("answers_requests", "You answer people's requests for your organisation.")
    return may_find_entries(actor)


def may_answer_about(actor: Actor, entry: Entry) -> Permission:
    """Whoever answers people's requests, about the entries of their own organisation."""
    if entry.organisation_id != actor.organisation:
        return Permission.no("other_organisation", "This entry belongs to another organisation.")
    if actor.role is Role.INFORMATION_GOVERNANCE_LEAD:
        return Permission.yes("answers_requests", "You answer people's requests for your organisation.")
    return Permission.no("other_role", "Your information governance lead answers requests.")


def require_mark(actor: Actor) -> Permission:
    """Whoever answers people's requests marks records of their organisation. Raises Refused."""
    if actor.role is Role.INFORMATION_GOVERNANCE_LEAD:
        return require(
            Permission.yes("answers_requests", "You answer people's requests for your organisation.")
        )
    return require(Permission.no("other_role", "Your information governance lead does this."))


def may_bring_lists(actor: Actor) -> Permission:
    """Leads and duty workers bring lists of their own organisation in and decide what is held; so does its operator."""
    if actor.person == SYSTEM.person:
        return Permission.yes("operator", "The operator acts for an organisation from the command line.")
    if actor.role in LIST_ROLES:
        return Permission.yes("list_role", "Your role works with your organisation's lists.")
    return Permission.no("role_without_lists", "Your role does not bring in lists.")


def may_take_out_list(actor: Actor) -> Permission:
    """Safeguarding leads alone take their organisation's entries out as a file: it is out of our hands afterwards."""
    if actor.role is Role.SAFEGUARDING_LEAD:
        return Permission.yes("lead", "You lead on safeguarding in your organisation.")
    return Permission.no("not_lead", "Only a safeguarding lead takes entries out.")


def require_remind(actor: Actor) -> Permission:
    """The software reminds people. Raises Refused."""
    if actor.person == SYSTEM.person:
        return Permission.yes("software", "The software reminds people.")
    return require(Permission.no("not_software", "Only the software reminds people."))


def require_bring_lists(actor: Actor) -> Permission:
    """As may_bring_lists. Raises Refused."""
    return require(may_bring_lists(actor))


def require_take_out_list(actor: Actor) -> Permission:
    """As may_take_out_list. Raises Refused."""
    return require(may_take_out_list(actor))


def require_gather(actor: Actor, organisation: UUID) -> Permission:
    """Whoever answers for what an organisation holds, and the software. Raises Refused."""
    return require(gathers(actor, organisation))


def require_keep_entries(actor: Actor) -> Permission:
    """As may_keep_entries. Raises Refused."""
    return require(may_keep_entries(actor))


def require_open_entry(actor: Actor, entry: Entry) -> Permission:
    """As may_open_entry. Raises Refused."""
    return require(may_open_entry(actor, entry))


def require_look_for_entries(actor: Actor) -> Permission:
    """As may_look_for_entries. Raises Refused."""
    return require(may_look_for_entries(actor))


def require_answer_about(actor: Actor, entry: Entry) -> Permission:
    """As may_answer_about. Raises Refused."""
    return require(may_answer_about(actor, entry))


def require_find_entries(actor: Actor) -> Permission:
    """As may_find_entries. Raises Refused."""
    return require(may_find_entries(actor))


def may_answer_lift(actor: Actor, lift: ShieldLift) -> Permission:
    """A second person of the same organisation, never the one who asked."""
    if lift.organisation_id != actor.organisation:
        return Permission.no("other_organisation", "This entry belongs to another organisation.")
    if lift.asked_by == actor.person:
        return Permission.no("same_person", "Somebody else has to agree to this.")
    return may_keep_entries(actor)


def require_answer_lift(actor: Actor, lift: ShieldLift) -> Permission:
    """As may_answer_lift. Raises Refused."""
    return require(may_answer_lift(actor, lift))


def may_see_held(actor: Actor, held: HeldWords) -> Permission:
    """Words that were stopped: whoever wrote them, whoever was asked, and the leads of their organisation."""
    if actor.role not in CONTENT_ROLES or held.organisation_id != actor.organisation:
        return Permission.no("other_organisation", "This belongs to another organisation.")
    if actor.person in (held.said_by_id, held.asked_of_id) or actor.role is Role.SAFEGUARDING_LEAD:
        return Permission.yes("own", "You have to do with these words.")
    return Permission.no("not_yours", "This was written by somebody else.")


def may_change_held(actor: Actor, held: HeldWords) -> Permission:
    """Changing, asking and giving up: whoever wrote the words, and the leads."""
    seen = may_see_held(actor, held)
    if not seen or actor.person == held.said_by_id or actor.role is Role.SAFEGUARDING_LEAD:
        return seen
    return Permission.no("not_yours", "This was written by somebody else.")


def may_agree_to_held(actor: Actor, held: HeldWords) -> Permission:
    """A second person alone: never the one who wrote the words."""
    seen = may_see_held(actor, held)
    if seen and actor.person == held.said_by_id:
        return Permission.no("same_person", "Somebody else has to agree to this.")
    return seen


def require_see_held(actor: Actor, held: HeldWords) -> Permission:
    """As may_see_held. Raises Refused."""
    return require(may_see_held(actor, held))


def require_change_held(actor: Actor, held: HeldWords) -> Permission:
    """As may_change_held. Raises Refused."""
    return require(may_change_held(actor, held))


def require_agree_to_held(actor: Actor, held: HeldWords) -> Permission:
    """As may_agree_to_held. Raises Refused."""
    return require(may_agree_to_held(actor, held))


def may_decide_link(actor: Actor, link: Link) -> Permission:
    """Whether two entries are one person is said by whoever works with records in their organisation."""
    if link.organisation_id != actor.organisation:
        return Permission.no("other_organisation", "These entries belong to another organisation.")
    return may_keep_entries(actor)


def may_agree_to_merge(actor: Actor, link: Link) -> Permission:
    """A second person, who is a lead, and never the one who asked."""
    seen = may_decide_link(actor, link)
    if not seen:
        return seen
    if actor.person == link.merge_asked_by:
        return Permission.no("same_person", "Somebody else has to agree to this.")
    if actor.role is not Role.SAFEGUARDING_LEAD:
        return Permission.no("no_lead", "A safeguarding lead has to agree to this.")
    return Permission.yes("second_person", "You are a second person and a lead.")


def may_shut_out(actor: Actor, entry: Entry, person: UUID | None) -> Permission:
    """A lead shuts somebody else, or other organisations, out from an entry of their own organisation."""
    opened = may_open_entry(actor, entry)
    if not opened:
        return opened
    if actor.role is not Role.SAFEGUARDING_LEAD or actor.person == person:
        return Permission.no("no_lead", "A safeguarding lead has to do this, for somebody else.")
    return opened


def may_answer_bar_lift(actor: Actor, lift: BarLift) -> Permission:
    """Another lead than the one who asked, who is not the one shut out."""
    if actor.person == lift.asked_by:
        return Permission.no("same_person", "Somebody else has to agree to this.")
    return may_shut_out(actor, lift.bar.entry, lift.bar.person)


def require_answer_bar_lift(actor: Actor, lift: BarLift) -> Permission:
    """As may_answer_bar_lift. Raises Refused."""
    return require(may_answer_bar_lift(actor, lift))


def require_decide_link(actor: Actor, link: Link) -> Permission:
    """As may_decide_link. Raises Refused."""
    return require(may_decide_link(actor, link))


def require_agree_to_merge(actor: Actor, link: Link) -> Permission:
    """As may_agree_to_merge. Raises Refused."""
    return require(may_agree_to_merge(actor, link))


def require_shut_out(actor: Actor, entry: Entry, person: UUID | None) -> Permission:
    """As may_shut_out. Raises Refused."""
    return require(may_shut_out(actor, entry, person))


def may_answer_tip_off_lift(actor: Actor, lift: TipOffLift) -> Permission:
    """A second person, never the one who asked; one of the two is a safeguarding lead."""
    opened = may_open_entry(actor, lift.lock.entry)
    if not opened:
        return opened
    if actor.person == lift.asked_by:
        return Permission.no("same_person", "Somebody else has to agree to this.")
    if not lift.asked_by_lead and actor.role is not Role.SAFEGUARDING_LEAD:
        return Permission.no("no_lead", "A safeguarding lead has to agree to this.")
    return opened


def require_answer_tip_off_lift(actor: Actor, lift: TipOffLift) -> Permission:
    """As may_answer_tip_off_lift. Raises Refused."""
    return require(may_answer_tip_off_lift(actor, lift))
