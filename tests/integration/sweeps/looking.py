"""One walk through every page by everybody, for all sweeps that only look at what was answered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.http import HttpResponse

from tests.integration.sweeps.addresses import Address, addresses
from tests.integration.sweeps.answers import absent_page
from tests.integration.sweeps.conftest import Browsers
from tests.integration.sweeps.world import World
from tests.sampling import shares

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


def tries(world: World) -> Iterator[tuple[Address, str]]:
    """Each route as everybody; every other state of what is behind it as one of each side, a stranger and another of
    those who see no content. A draft in another state is tried as its owner: to all others it is absent."""
    readers, never, begun = (
        shares(READERS, 2),
        shares([name for name in NEVER if name != "stranger"], 5),
        set(),
    )
    for address in addresses(world):
        if address.name not in begun:
            names: Iterable[str] = (*READERS, *NEVER)
        elif address.journey:
            names = ("owner",)
        else:
            names = (*next(readers), "stranger", *next(never))
        begun.add(address.name)
        yield from ((address, name) for name in names)


def looks(world: World, browsers: Browsers) -> Iterator[Look]:
    """Every address as everybody of `tries`, one after the other."""
    for name in (*READERS, *NEVER):
        absent_page(
            browsers[name]
        )  # shows what waited to be said, and ends what is left of the leaver's session
    for address, name in tries(world):
        browsers[name].cookies.pop("messages", None)  # what waits to be said has nothing to do with this page
        answer = browsers[name].get(address.url)
        # What the test client notes beside an answer would be most of what is kept.
        yield Look(
            name, address, HttpResponse(answer.content, status=answer.status_code, headers=answer.headers)
        )
