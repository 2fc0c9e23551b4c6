"""Having read what one was told."""

from datetime import datetime

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.guidance.models import Alert
from sharewell.apps.guidance.policies import require_see_alert
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind


@transaction.atomic
def mark_read(*, actor: Actor, alert: Alert, at: datetime) -> bool:
    """Count it as unread no longer; answers whether it was. Raises Refused where it is somebody else's."""
    require_see_alert(actor, alert)
    changed = Alert.objects.filter(pk=alert.pk, read_at__isnull=True).update(read_at=at)
    if changed:
        record_event(actor=actor, kind=EventKind.ALERT_READ, at=at, record=alert.pk)
    return bool(changed)
