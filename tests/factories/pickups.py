"""Somebody without an account, and what is left for them, made through the services as anybody's are."""

from datetime import datetime
from typing import Any

from sharewell.apps.organisations.selectors import DirectoryEntry
from sharewell.apps.organisations.services import add_outside_recipient
from sharewell.apps.pickups.selectors import PickUp
from sharewell.apps.pickups.services import leave_for_collection
from sharewell.apps.requests.selectors import Ask
from sharewell.apps.shares.selectors import Share
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import Body, Nation, Sector
from sharewell.kit.clock import now
from tests.factories.requests import make_ask
from tests.factories.shares import make_share

TUTOR = "tess@elm.example.org"


def make_tutor(actor: Actor, **given: Any) -> DirectoryEntry:
    """Tess Tutor of Elm Tuition, as somebody adds her."""
    values: dict[str, Any] = {
        "person_name": "Tess Tutor",
        "organisation_name": "Elm Tuition",
        "sector": Sector.OTHER,
        "body": Body.PRIVATE,
        "nation": Nation.ENGLAND,
        "phone": "01632 960777",
        "email": TUTOR,
    }
    return add_outside_recipient(actor=actor, at=now(), **{**values, **given})


def share_outside(actor: Actor, **worry: Any) -> Share:
    """A share for Tess Tutor."""
    return make_share(actor, make_tutor(actor).id, **worry)


def left_outside(actor: Actor, *, at: datetime | None = None) -> PickUp:
    """A share for Tess Tutor, left to be collected."""
    return leave_for_collection(actor=actor, thing=share_outside(actor), at=at or now())


def ask_outside(actor: Actor, **given: Any) -> Ask:
    """Something that Tess Tutor is asked."""
    return make_ask(actor, make_tutor(actor).id, **given)
