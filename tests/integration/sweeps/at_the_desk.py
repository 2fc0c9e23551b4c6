"""The buttons of the desk: what is ticked is given to somebody, single keys, and which child a share is about."""

from collections.abc import Iterator

from sharewell.apps.shares.selectors import share_stamp
from tests.integration.sweeps.flow import Flow
from tests.integration.sweeps.world import World


def at_the_desk(world: World) -> Iterator[Flow]:
    """Each once, by somebody who receives."""
    share, lead = world.shares["opened"], str(world.cast.recipient_lead.person.id)
    box = f"share.{share.reference}.{share_stamp(share)}"
    yield Flow(
        name="give what is ticked",
        who="recipient",
        route="desk:give",
        fields=lambda: {"box": [box], "owner": lead, "back": ""},
        foreign={"owner": world.cast.stranger.person.id},
    )
    yield Flow(
        name="switch single keys on",
        who="recipient",
        route="desk:keys",
        fields=lambda: {"keys": "on"},
        logged=False,
    )
    named = {"reference": share.reference}
    yield Flow(
        name="keep a record of a child whom a share is about",
        who="recipient",
        route="desk:new_child",
        named=named,
        fields=lambda: {"given_names": "Canary-given", "family_name": "Canary-family"},
    )
