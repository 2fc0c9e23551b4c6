"""One walk through every page by everybody, for all sweeps that only look at what was answered."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpResponse

from tests.integration.sweeps.addresses import Address, tries
from tests.integration.sweeps.conftest import Browsers
from tests.integration.sweeps.world import World

READERS = ("owner", "lead", "recipient", "recipient_lead")
NEVER = ("administrator", "information_governance_lead", "leader", "stranger", "leaver", "anonymous")
"""Who sees no content of these records, whatever they open."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one of the cast got for an address."""

    name: str
    address: Address
    answer: HttpResponse

    def __str__(self) -> str:
        return f"{self.name}: {self.address}"


def looks(world: World, browsers: Browsers) -> Iterator[Look]:
    """Every address as everybody, one after the other."""
    for address, name in tries(world, (*READERS, *NEVER)):
        answer = browsers[name].get(address.url)
        # What the test client notes beside an answer would be most of what is kept.
        yield Look(
            name, address, HttpResponse(answer.content, status=answer.status_code, headers=answer.headers)
        )
