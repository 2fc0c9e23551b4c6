"""The person, organisation and role in whose name something is done."""

from dataclasses import dataclass
from uuid import UUID

from sharewell.domain.access.role import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts. Made from the session (or the command line), never from a form."""

    person: UUID
    name: str
    organisation: UUID
    organisation_name: str
    role: Role
    origin: str = "web"


PICK_UP = "pickup"
"""The origin of an actor who came with a pick-up's code and has no account."""
SYSTEM = Actor(
    person=UUID(int=1),
    name="Sharewell",
    organisation=UUID(int=1),
    organisation_name="Sharewell",
    role=Role.ADMINISTRATOR,
    origin="worker",
)
"""The software itself: ticks, set-up, deliveries."""
