"""Searching all that the organisation holds about the person, and searching again."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sharewell.apps.rights.errors import NotPossibleNow
from sharewell.apps.rights.models import FoundThing, RightsRequest
from sharewell.apps.rights.services._steps import has_changed, open_row, write_step
from sharewell.apps.rights.services._things import new_things
from sharewell.domain.access import Actor
from sharewell.domain.holdings import Holding
from sharewell.domain.rights import Happened, ItemDecision


@transaction.atomic
def search(*, actor: Actor, request: RightsRequest, at: datetime) -> int:
    """Look through everything that is held; answers how many things are new since the last time.

    Raises:
        Refused: the actor does not work with this, or is shut out from the person.
        NotPossibleNow: the request has ended, or no record is joined to it.
    """
    row = open_row(actor, request)
    if row.entry_id is None:
        raise NotPossibleNow(
            "no_record", _("No record is joined to this request, so there is nothing to search.")
        )
    new = new_things(actor, row)
    FoundThing.objects.bulk_create(_found(row, one, at) for one in new)
    if new:
        has_changed(row)
    said = ngettext("%d new thing was found.", "%d new things were found.", len(new)) % len(new)
    write_step(actor, row, Happened.SEARCHED, at, note=said)
    return len(new)


def _found(row: RightsRequest, one: Holding, at: datetime) -> FoundThing:
    return FoundThing(
        request=row,
        kind=one.kind,
        record=one.record,
        thing=one.thing,
        began=one.began,
        others=bool(one.others),
        found_at=at,
        decision=ItemDecision.OPEN,
    )
