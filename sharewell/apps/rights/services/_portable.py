"""What somebody takes along, in a form that another service can read."""

import json
from collections.abc import Sequence

from sharewell.apps.rights.models import RightsRequest
from sharewell.apps.rights.services._letter import GOES, mark
from sharewell.apps.rights.services._things import OpenedThing
from sharewell.domain.rights import Content


def portable_of(row: RightsRequest, content: Content, things: Sequence[OpenedThing]) -> str:
    """What was given by the person themselves and goes, as JSON; what is covered in the letter is covered here."""
    found = [
        {
            "kind": one.row.kind,
            "day": one.row.began.date().isoformat() if one.row.began else "",
            "texts": [
                {"name": text.label, "text": one.as_it_goes(place, content.written.covered, mark=mark())}
                for place, text in enumerate(one.texts)
            ],
        }
        for one in things
        if one.decision in GOES
    ]
    return json.dumps(
        {"reference": row.reference, "from": row.organisation_name, "things": found},
        ensure_ascii=False,
        indent=2,
    )
