"""What the clock does before a school day begins: a notice that nobody has opened is made known to more people.

Looks at stored state alone: late or twice is no harm.
"""

import logging
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import Told, colleague_or_leads, on_rung
from sharewell.apps.organisations.services import tell_desk_of, tell_people
from sharewell.apps.shares.selectors import Share
from sharewell.apps.transfers.models import SchoolNotice
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing import Rung, ShareState
from sharewell.domain.transfers import SchoolRung, next_rung_at, rungs_reached
from sharewell.kit.notify import NoticeKind
from sharewell.kit.ticks.each import each_safely, ids_due

logger = logging.getLogger("sharewell.transfers")
_OF_SCHOOL = {SchoolRung.DEPUTY: Rung.DEPUTY, SchoolRung.LEAD: Rung.LEAD}


def climb_school_notices(*, actor: Actor, at: datetime) -> int:
    """Climb whatever is not opened as the school day comes near; returns how many notices were looked at.

    One that fails does not stop the others.
    """
    return each_safely(ids_due(SchoolNotice, at), partial(_climb, actor, at), doing="a climb", logger=logger)


def _climb(actor: Actor, at: datetime, pk: UUID) -> bool:
    notice = SchoolNotice.objects.select_for_update().filter(pk=pk, next_climb_at__lte=at).first()
    if notice is None:
        return False
    if Share.objects.get(pk=notice.share).state != ShareState.DELIVERED:
        return _stand(notice, SchoolRung.DONE)
    reached = rungs_reached(SchoolRung(notice.rung), begins=notice.school_begins_at, at=at)
    for rung in reached:
        _tell(notice, rung, at)
        record_event(
            actor=actor,
            kind=EventKind.TRANSFER_CLIMBED,
            at=at,
            record=notice.pk,
            detail={"reference": notice.reference, "rung": str(rung), "waits_for": "school_told"},
        )
    return _stand(notice, reached[-1])


def _stand(notice: SchoolNotice, rung: SchoolRung) -> bool:
    notice.rung = rung
    notice.next_climb_at = next_rung_at(rung, begins=notice.school_begins_at)
    notice.save(update_fields=["rung", "next_climb_at"])
    return True


def _tell(notice: SchoolNotice, rung: SchoolRung, at: datetime) -> None:
    key = f"school:{notice.pk}:{rung}"
    if rung is SchoolRung.SENDER:
        people = colleague_or_leads(notice.sent_by_id, organisation=notice.sender_id)
        kind = NoticeKind.SHARE_NOT_TAKEN_UP
        tell_people(people, kind=kind, link_path="/transfers/school/", key=key, at=at, urgent=True)
        return
    link, kind = f"/shares/{notice.reference}/", NoticeKind.SHARE_CLIMBED
    tell_people(_receivers(notice, rung, at), kind=kind, link_path=link, key=key, at=at, urgent=True)
    tell_desk_of(notice.recipient_id, kind=kind, link_path=link, key=key, at=at, urgent=True)


def _receivers(notice: SchoolNotice, rung: SchoolRung, at: datetime) -> Sequence[Told]:
    """Those of the rung; where there is nobody on it, the leads."""
    people = on_rung(notice.recipient_id, _OF_SCHOOL[rung], at=at)
    return people or on_rung(notice.recipient_id, Rung.LEAD, at=at)
