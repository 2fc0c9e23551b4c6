"""Files that move, made through the services as anybody's are."""

from datetime import date
from typing import Any
from uuid import UUID

from sharewell.apps.children.services import register_entry
from sharewell.apps.transfers.selectors import Transfer
from sharewell.apps.transfers.services import ChildLeaves, Packed, Paper, Tell, send_file, start_transfer
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity, Kind
from sharewell.domain.sharing import Telling
from sharewell.domain.transfers import Leaving, Line
from sharewell.kit.clock import now

ABOUT = "Canary-about the aunt fetches him"
PAPER = "Canary-paper what the school saw"


def make_entry(actor: Actor) -> UUID:
    """A child of the actor's organisation."""
    identity = Identity(kind=Kind.CHILD, given_names="Canary-given Jo", family_name="Canary-family Example")
    return register_entry(actor=actor, at=now(), identity=identity).pk


def make_transfer(actor: Actor, recipient: UUID | None, **given: Any) -> Transfer:
    """A child who leaves for another place."""
    entry = given.pop("entry", None) or make_entry(actor)
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


def notice_fields(school: UUID) -> dict[str, Any]:
    """What somebody types to tell a school before the school day."""
    happened = dict(zip(("day", "month", "year", "time"), ("20", "11", "2026", "23:30"), strict=True))
    return {
        "recipient": str(school),
        "saw": ["heard_it"],
        "more": "Canary-more hid under the bed",
        "speak": "listen_only",
        "telling": "do_not_tell",
        "urgency": "welfare_concern",
        **{f"happened_at-{part}": value for part, value in happened.items()},
    }


def tell(entry: UUID, school: UUID) -> Tell:
    """What a school is told."""
    return Tell(
        entry=entry,
        recipient=school,
        urgency="welfare_concern",
        happened="It happened on 20 November 2026, 23:30.",
        saw="Canary-saw Heard it",
        speak="Listen if the child speaks, and do not ask.",
        telling=Telling.TOLD,
    )
