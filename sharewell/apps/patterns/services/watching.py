"""Wishing to be told when something happens to the children of an open concern, or to whom a request is about."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.decisions.selectors import Concern
from sharewell.apps.patterns.models import Watch
from sharewell.apps.patterns.policies import require_end_watch, require_watch, require_watch_request
from sharewell.apps.patterns.services._watches import close_watch, tell_log
from sharewell.apps.requests.selectors import Request
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind


def set_watch(*, actor: Actor, concern: Concern, at: datetime) -> Watch:
    """Tell the actor when something happens to the children of a concern. Twice is no harm. Raises Refused."""
    require_watch(actor, concern)
    return _set(actor, at, concern=concern.pk)


def watch_request(*, actor: Actor, request: Request, at: datetime) -> Watch:
    """Tell the actor when something happens to whom a request is about. Twice is no harm.

    Raises Refused, also where the request is about nobody of whom the organisation has an entry.
    """
    require_watch_request(actor, request)
    return _set(actor, at, request=request.pk)


@transaction.atomic
def end_watch(*, actor: Actor, watch: Watch, at: datetime) -> None:
    """Do not tell the actor any more. Twice is no harm. Raises Refused."""
    require_end_watch(actor, watch)
    row = Watch.objects.select_for_update().get(pk=watch.pk)
    if row.ended_at is None:
        close_watch(actor, row, at, because="asked")


@transaction.atomic
def _set(actor: Actor, at: datetime, **of: UUID) -> Watch:
    watch, made = Watch.objects.get_or_create(
        **{f"{name}_id": value for name, value in of.items()},
        person_id=actor.person,
        ended_at=None,
        defaults={"organisation_id": actor.organisation, "set_at": at, "looked_at": at},
    )
    if made:
        tell_log(actor, EventKind.WATCH_SET, watch, at)
    return watch
