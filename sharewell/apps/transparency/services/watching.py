"""Comparing published notices with what really goes, and telling those who answer for them when more goes."""

import logging
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import people_in_role
from sharewell.apps.organisations.services import tell_people
from sharewell.apps.transparency.models import PrivacyNotice
from sharewell.apps.transparency.policies import require_software
from sharewell.apps.transparency.selectors import sent_regularly
from sharewell.domain.access import Actor, Role
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import local_day
from sharewell.domain.notices import exceeded, read_known
from sharewell.domain.notices.stages import Stage
from sharewell.kit.notify import NoticeKind
from sharewell.kit.ticks.each import each_safely

logger = logging.getLogger("sharewell.transparency")


def watch_notices(*, actor: Actor, at: datetime) -> int:
    """Look at each published notice once a day; returns how many turned amber, or are true again."""
    require_software(actor)
    not_today = Q(looked_on__isnull=True) | Q(looked_on__lt=local_day(at))
    rows = PrivacyNotice.objects.filter(not_today, stage=Stage.PUBLISHED).order_by("organisation_id", "pk")
    ids = list(rows.values_list("pk", flat=True))
    return each_safely(ids, lambda one: _look(actor, one, at), doing="looking at a notice", logger=logger)


def _look(actor: Actor, notice: UUID, at: datetime) -> bool:
    row = PrivacyNotice.objects.select_for_update().filter(pk=notice, stage=Stage.PUBLISHED).first()
    if row is None:
        return False
    said = read_known(row.known)
    recipients, kinds = sent_regularly(row.organisation_id, at=at)
    found = exceeded(said, replace(said, recipients=recipients, kinds=kinds))
    changed = found != row.amber
    row.looked_on = local_day(at)
    if changed:
        row.amber_since = (row.amber_since or local_day(at)) if found else None
        row.amber = found
        _tell(actor, row, at)
    row.save(update_fields=["looked_on", "amber", "amber_since"])
    return changed


def _tell(actor: Actor, row: PrivacyNotice, at: datetime) -> None:
    outcome = "outdated" if row.amber else "true"
    record_event(
        actor=actor,
        kind=EventKind.NOTICE_LOOKED_AT,
        at=at,
        record=row.pk,
        version=row.number,
        outcome=outcome,
    )
    if row.amber:
        tell_people(
            people_in_role(row.organisation_id, Role.INFORMATION_GOVERNANCE_LEAD),
            kind=NoticeKind.PRIVACY_NOTICE_OUTDATED,
            link_path=f"/telling/notices/{row.audience}/",
            key=f"notice:{row.pk}:{local_day(at)}",
            at=at,
            is_record=False,
        )
