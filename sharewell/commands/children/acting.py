"""In whose name a command looks at entries: the operator's, for one organisation. It shows ids and no identity."""

import sys
from dataclasses import replace

from sharewell.domain.access import SYSTEM, Actor

PURPOSE = "command line"


def acting_for(called: str) -> Actor | None:
    """The operator, for the organisation of this name or id; None and a line where there is none."""
    from sharewell.commands import installation

    if not installation.stands():
        return None
    from sharewell.apps.organisations.selectors import organisation_names
    from sharewell.commands.add_person import NotFound, named_organisation

    try:
        organisation = named_organisation(called)
    except NotFound as unclear:
        fail(str(unclear))
        return None
    name = organisation_names([organisation])[organisation]
    return replace(SYSTEM, origin="cli", organisation=organisation, organisation_name=name)


def fail(sentence: str, code: int = 1) -> int:
    """The exit code, after saying why."""
    print(f"sharewell: {sentence}", file=sys.stderr)
    return code
