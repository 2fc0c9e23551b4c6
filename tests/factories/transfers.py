"""Files that move, made through the services as anybody's are."""

from datetime import date
from typing import Any
from uuid import UUID

from sharewell.apps.transfers.selectors import Transfer
from sharewell.apps.transfers.services import ChildLeaves, Packed, Paper, send_file, start_transfer
from sharewell.domain.access import Actor
from sharewell.domain.sharing import Telling
from sharewell.domain.transfers import Leaving, Line
from sharewell.kit.clock import now
from tests.factories.decisions import a_worry

ABOUT = "Canary-about the aunt fetches him"
PAPER = "Canary-paper what the school saw"


def make_transfer(actor: Actor, recipient: UUID | None, **given: Any) -> Transfer:
    """A child who leaves for another place."""
    entry = given.pop("entry", None) or a_worry().children[0]
    values: dict[str, Any] = {"leaving": Leaving.NEW_SCHOOL, "leaves_on": date(2026, 11, 27), "about": ABOUT}
    child = ChildLeaves(entry=entry, recipient=recipient, **{**values, **given})
    return start_transfer(actor=actor, at=now(), child=child)


def packed() -> Packed:
    """Two papers, one of them held back."""
    return Packed(
        papers=(
            Paper(line=Line(title="Chronology", kind="text", dated="2026"), text=PAPER),
            Paper(line=Line(title="Letter", kind="text", held_back="It is the council’s to give")),
        ),
        telling=Telling.TOLD,
    )


def sent_transfer(actor: Actor, recipient: UUID, **given: Any) -> Transfer:
    """A child's file that has gone."""
    transfer = make_transfer(actor, recipient, **given)
    return send_file(actor=actor, transfer=transfer, at=now(), packed=packed())
