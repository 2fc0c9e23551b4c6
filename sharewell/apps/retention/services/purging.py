"""Having the database give up what it still has of destroyed files: freed pages, and the log written ahead."""

from datetime import datetime

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.retention.models import Certificate, Purge
from sharewell.apps.retention.policies import require_tick
from sharewell.apps.retention.selectors import to_purge
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.database.purging import purge

TABLES = ("crypto_recordkey", "children_findingkey", "children_listline", "files_chunk", "matching_matchpair")


def purge_destroyed(*, actor: Actor, at: datetime) -> int:
    """Purge what was destroyed since the last time; returns for how many certificates. Raises Refused."""
    require_tick(actor)
    waiting = to_purge()
    if not waiting or not purge(TABLES):
        return 0
    with transaction.atomic():
        for one in Certificate.objects.filter(pk__in=waiting):
            Purge.objects.create(certificate=one, at=at)
            record_event(
                actor=actor, kind=EventKind.FILE_PURGED, at=at, record=one.pk,
                detail={"reference": one.reference},
            )  # fmt: skip
    return len(waiting)
