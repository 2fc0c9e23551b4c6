"""Telling the log of a pick-up, and whoever made it that something became of it."""

from datetime import datetime

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import colleague_or_leads
from sharewell.apps.organisations.services import tell_people
from sharewell.apps.pickups.models import PickUp
from sharewell.apps.requests.selectors import Ask
from sharewell.apps.shares.selectors import Share
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.reaching import is_urgent
from sharewell.kit.notify import NoticeKind

PURPOSE = "safeguarding"


def tell_log(
    actor: Actor, kind: EventKind, row: PickUp, at: datetime, *, outcome: str = "done", **said: str | int
) -> None:
    """One event about a pick-up, on the record of its share or ask."""
    record_event(
        actor=actor,
        kind=kind,
        at=at,
        record=row.share_id or row.ask_id,
        purpose=PURPOSE,
        outcome=outcome,
        detail={"pick_up": str(row.pk), "tries": row.wrong_tries, **said},
    )


def tell_maker(row: PickUp, thing: Share | Ask, *, what: str, at: datetime) -> None:
    """Tell whoever made the pick-up; when they have left, the leads of their organisation. Once for each `what`."""
    tell_people(
        colleague_or_leads(row.made_by_id, organisation=row.sender_id),
        kind=NoticeKind.PICKUP_MOVED,
        link_path=f"/pick-up/{'of' if isinstance(thing, Share) else 'asked'}/{thing.reference}/",
        key=f"pickup-{what}:{row.pk}",
        at=at,
        urgent=is_urgent(thing.urgency),
    )
