"""Finding an organisation on a form without script: what was typed, and what is chosen already."""

import re
from uuid import UUID

from sharewell.apps.organisations.selectors import directory_entries, place_choices
from sharewell.kit.permissions import SignedInRequest

ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def found_places(request: SignedInRequest, chosen_in: str) -> list[tuple[str, str]]:
    """The organisations that the words in `find` name, and the one that the field `chosen_in` holds."""
    words, chosen = request.POST.get("find", "").strip(), request.POST.get(chosen_in, "")
    found = dict(place_choices(but=request.actor.organisation, query=words)) if words else {}
    if ID.fullmatch(chosen):
        found |= {str(one.id): one.name for one in directory_entries([UUID(chosen)]).values()}
    return list(found.items())
