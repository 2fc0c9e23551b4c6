"""In whose name a run reads a list: the organisation's own, by the software."""

from dataclasses import replace
from uuid import UUID

from sharewell.apps.organisations.selectors import organisation_names
from sharewell.domain.access import SYSTEM, Actor, Role


def in_name_of(organisation: UUID, origin: str) -> Actor:
    """The software, acting for an organisation."""
    name = organisation_names([organisation]).get(organisation, "")
    return replace(
        SYSTEM,
        organisation=organisation,
        organisation_name=name,
        role=Role.SAFEGUARDING_LEAD,
        origin=origin,
    )
