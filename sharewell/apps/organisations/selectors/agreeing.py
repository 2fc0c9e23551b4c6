"""Who can agree as a second person."""

from uuid import UUID

from sharewell.apps.organisations.selectors.people import leads_of, people_in_role
from sharewell.apps.organisations.selectors.words import role_words
from sharewell.domain.access import Role


def people_to_agree(organisation: UUID, *, but: UUID) -> list[tuple[str, str]]:
    """The people of an organisation who work with records, leads first, as id and words; never the first person."""
    people = [*leads_of(organisation)]
    for role in (Role.DUTY_WORKER, Role.PRACTITIONER):
        people += people_in_role(organisation, role)
    return [(str(one.person), f"{one.name}, {role_words(one.role)}") for one in people if one.person != but]
