"""What an organisation decides for itself: how long a kind of file is kept, and why."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from sharewell.apps.audit.services import record_event
from sharewell.apps.retention.models import OwnPeriodSet
from sharewell.apps.retention.policies import require_decide_periods
from sharewell.apps.retention.selectors import period_digest
from sharewell.apps.retention.services._steps import held_keeping
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.retention import After, FileKind
from sharewell.domain.sharing.text import checked
from sharewell.kit.ids import new_id


@transaction.atomic
def set_period(
    *, actor: Actor, at: datetime, kind: FileKind, years: int, after: After, because: str
) -> OwnPeriodSet:
    """Keep a kind of file for so many years after a day, in place of the default; 0 years go back to the default.

    What waits to be reviewed is looked at anew before it is destroyed. Raises Refused and BadContent.
    """
    require_decide_periods(actor)
    held_keeping(actor.organisation)
    before = OwnPeriodSet.objects.filter(organisation_id=actor.organisation, kind=kind)
    row = OwnPeriodSet(
        id=new_id(),
        organisation_id=actor.organisation,
        kind=kind,
        version=(before.aggregate(latest=Max("version"))["latest"] or 0) + 1,
        years=years,
        after=after,
        because=checked(because, required=True),
        person=actor.person,
        person_name=actor.name,
        at=at,
    )
    row.sha256 = period_digest(row)
    row.save(force_insert=True)
    record_event(
        actor=actor, kind=EventKind.PERIOD_SET, at=at, record=row.pk, version=row.version,
        detail={"kind": str(kind), "years": years, "sha256": row.sha256},
    )  # fmt: skip
    return row
