"""Giving what is ticked to one colleague: shares and requests together, in one transaction, with one notice."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import colleague
from sharewell.apps.organisations.services import tell_people
from sharewell.apps.requests.services import assign_asks
from sharewell.apps.shares.services import assign_shares
from sharewell.domain.access import Actor
from sharewell.domain.desk import Assigned, Kind
from sharewell.kit.ids import new_id
from sharewell.kit.notify import NoticeKind

MOST_AT_ONCE = 100
LINK = "/desk/"


class BadPick(ValueError):
    """What was ticked is not something that can be given. The message is a sentence for whoever ticked it."""


@transaction.atomic
def assign(*, actor: Actor, boxes: Sequence[str], owner: UUID, at: datetime) -> Assigned:
    """Give what the boxes name to a colleague or to oneself. What moved meanwhile is left alone, and named.

    Raises:
        Refused: the colleague cannot take anything.
        BadPick: nothing, too much or nonsense is ticked.
    """
    picked = _picked(boxes)
    shares = assign_shares(actor=actor, picked=picked[Kind.SHARE], owner=owner, at=at)
    asks = assign_asks(actor=actor, picked=picked[Kind.ASK], owner=owner, at=at)
    assigned = shares + asks
    if assigned.done and owner != actor.person:
        _tell(actor, owner, at, urgent=assigned.urgent)
    return assigned


def _picked(boxes: Sequence[str]) -> dict[Kind, dict[str, str]]:
    picked: dict[Kind, dict[str, str]] = {Kind.SHARE: {}, Kind.ASK: {}}
    if not boxes:
        raise BadPick(_("Tick what you want to give to somebody"))
    if len(boxes) > MOST_AT_ONCE:
        raise BadPick(_("Tick at most %d at once") % MOST_AT_ONCE)
    for box in boxes:
        kind, _dot, rest = box.partition(".")
        reference, _dot, stamp = rest.partition(".")
        if kind not in picked or not reference or not reference.replace("-", "").isalnum():
            raise BadPick(_("Tick what you want to give to somebody"))
        picked[Kind(kind)][reference[:20]] = stamp
    return picked


def _tell(actor: Actor, owner: UUID, at: datetime, *, urgent: bool) -> None:
    found = colleague(owner, organisation=actor.organisation)
    people, key = [found] if found else [], f"assigned:{new_id()}"
    tell_people(people, kind=NoticeKind.GIVEN_TO_YOU, link_path=LINK, key=key, at=at, urgent=urgent)
