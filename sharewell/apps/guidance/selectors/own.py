"""What is known of the person who asks: where they work."""

from collections.abc import Mapping

from sharewell.apps.organisations.selectors import directory_entry
from sharewell.domain.access import Actor


def own_facts(actor: Actor) -> Mapping[str, str]:
    """The facts of one's own organisation, by the fields of a situation; nothing for one that is gone."""
    place = directory_entry(actor.organisation)
    if place is None:
        return {}
    return {"nation": place.nation, "sharer_sector": place.sector, "sharer_body": place.body}
