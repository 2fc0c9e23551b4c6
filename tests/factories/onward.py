"""Shares that were passed on, made through the services as anybody's are."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.services import Passing, open_share, pass_on
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import Nation, Urgency
from sharewell.kit.clock import now
from tests.factories.decisions import deciding


def passed_on(
    share: Share,
    by: Actor,
    recipient: UUID,
    *,
    places: tuple[int, ...] = (),
    at: datetime | None = None,
    **given: Any,
) -> Share:
    """The share in which received items went on: all of them, or those at these places."""
    moment = at or now()
    items = open_share(actor=by, share=share, at=moment, purpose="test").items
    chosen = tuple(one for one in items if not places or one.position in places)
    values: dict[str, Any] = {
        "recipient": recipient,
        "items": chosen,
        "item_advice": ("include",) * len(chosen),
        "needed_because": "Canary-onward because",
        "wanted": "Canary-onward wanted",
        "family": "Canary-onward family",
        "urgency": Urgency.SIGNIFICANT_HARM,
        "nation": Nation.ENGLAND,
    }
    sent = pass_on(
        actor=by, share=share, passing=Passing(**{**values, **given}), deciding=deciding(), at=moment
    )
    return sent.shares[0]
