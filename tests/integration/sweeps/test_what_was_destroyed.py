"""When an organisation has destroyed its keys, every page of it still answers, tells nothing, and others read theirs.

SECURITY B10.
"""

import pytest

from sharewell.kit.clock import now
from sharewell.kit.crypto import destroy_wraps
from sharewell.kit.crypto.models import RecordKey
from tests.integration.sweeps.addresses import addresses
from tests.integration.sweeps.conftest import Browsers
from tests.integration.sweeps.looking import Look
from tests.integration.sweeps.test_canaries import shows
from tests.integration.sweeps.world import World

OURS = ("owner", "lead")


@pytest.fixture
def afterwards(world: World, browsers: Browsers) -> list[Look]:
    """Every address as the owner, the lead and one who received, once the school has destroyed all that it held."""
    school = world.cast.school.pk
    held = RecordKey.objects.filter(holder_id=school).values_list("record", flat=True)
    destroy_wraps(records=list(held), holder=school, at=now())
    found = []
    for address in addresses(world):
        for name in (*OURS, "recipient"):
            answer = browsers[name].get(address.url)
            found.append(Look(name, address, answer))
    return found


def test_every_page_still_answers_and_tells_nothing_of_what_was_destroyed(afterwards: list[Look]) -> None:
    assert [
        f"{look} {look.answer.status_code}" for look in afterwards if look.answer.status_code >= 500
    ] == []
    assert [str(look) for look in afterwards if look.name in OURS and shows(look.answer)] == []
    assert [look for look in afterwards if b"Destroyed" in look.answer.content]
    assert [look for look in afterwards if look.answer.status_code == 410]
    read = {look.address.name for look in afterwards if look.name == "recipient" and shows(look.answer)}
    assert read >= {"shares:share", "requests:ask"}, "the recipient reads its own copy"
