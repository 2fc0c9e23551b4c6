"""Opening a pick-up: once, with the code, in one browser. Whoever fails is told the same, whatever the cause."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext_noop

from sharewell.apps.organisations.selectors import directory_entry, outside_actor
from sharewell.apps.pickups.models import PickUp
from sharewell.apps.pickups.selectors import code_of, outside_of, standing_of, thing_of, visit_digest
from sharewell.apps.pickups.services._telling import tell_log, tell_maker
from sharewell.apps.requests.selectors import Ask
from sharewell.apps.requests.services import RequestsError, open_ask
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.services import NotPossibleNow, open_share
from sharewell.domain.access import Actor, Refused
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.pickups import MOST_TRIES, Standing, code_as_typed
from sharewell.kit.notify.links import named_by

COLLECTING = gettext_noop("to collect what was left")


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """A visit that has begun. `secret` belongs to the browser that opened it, and is kept nowhere else."""

    pick_up: PickUp
    secret: str


@transaction.atomic
def collect(*, actor: Actor, token: str, code: str, at: datetime) -> Collected | None:
    """Open what a link and a code name; None where they open nothing, for whatever reason.

    A wrong code is counted, and the fifth stops the pick-up. `actor` is the software: who came is not known yet.
    """
    named = named_by(token)
    row = PickUp.objects.select_for_update().filter(pk=named).first() if named else None
    if row is None:
        return None
    right = constant_time_compare(code_as_typed(code), code_of(row))
    stands = standing_of(row, at=at)
    # Also when it fails: a clock that is put back later must not give an expired one its time again.
    row.seen_at = max(at, row.seen_at)
    row.save(update_fields=["seen_at"])
    if stands is Standing.WAITING:
        if right:
            return _open(row, at)
        _count(actor, row, at)
    elif right and stands in {Standing.OPEN, Standing.COLLECTED}:
        # Whoever has both halves and comes late: somebody has collected it before them.
        _tell_failed(actor, row, at, "again")
    return None


def _open(row: PickUp, at: datetime) -> Collected | None:
    thing = thing_of(row)
    recipient = directory_entry(outside_of(thing))
    if recipient is None or recipient.suspended_at:
        return None
    visitor = outside_actor(recipient.id)
    try:
        with transaction.atomic():
            _open_thing(visitor, thing, at)
    except (NotPossibleNow, RequestsError, Refused):
        # Taken back or withdrawn, perhaps at this very moment.
        return None
    secret = secrets.token_urlsafe(32)
    row.opened_at, row.visit_digest = row.seen_at, visit_digest(secret)
    row.save(update_fields=["opened_at", "visit_digest"])
    tell_log(visitor, EventKind.PICKUP_OPENED, row, at)
    tell_maker(row, thing, what="opened", at=at)
    return Collected(pick_up=row, secret=secret)


def _open_thing(visitor: Actor, thing: Share | Ask, at: datetime) -> None:
    if isinstance(thing, Share):
        open_share(actor=visitor, share=thing, at=at, purpose=COLLECTING)
    else:
        open_ask(actor=visitor, ask=thing, at=at, purpose=COLLECTING)


def _count(actor: Actor, row: PickUp, at: datetime) -> None:
    row.wrong_tries += 1
    row.save(update_fields=["wrong_tries"])
    if row.wrong_tries >= MOST_TRIES:
        _tell_failed(actor, row, at, "stopped")
    else:
        tell_log(actor, EventKind.PICKUP_FAILED, row, at, outcome="refused", why="wrong_code")


def _tell_failed(actor: Actor, row: PickUp, at: datetime, why: str) -> None:
    tell_log(actor, EventKind.PICKUP_FAILED, row, at, outcome="refused", why=why)
    tell_maker(row, thing_of(row), what=why, at=at)
