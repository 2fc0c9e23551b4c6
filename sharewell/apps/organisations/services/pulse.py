"""The monthly pulse: each organisation is asked to confirm its contacts. Late or twice is no harm."""

import logging
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from uuid import UUID

from django.urls import reverse

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.models import Organisation
from sharewell.apps.organisations.selectors import contacts_of, directory_entries, people_of
from sharewell.domain.access import Actor, Role
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.contacts.pulse import is_to_be_asked
from sharewell.domain.deadlines.clocks import local_day
from sharewell.kit.notify import NoticeKind, queue_notice
from sharewell.kit.ticks.each import each_safely

logger = logging.getLogger("sharewell.organisations")
ASKED = frozenset({Role.SAFEGUARDING_LEAD, Role.ADMINISTRATOR})
MAY_CONFIRM = ASKED | {Role.DUTY_WORKER}


def ask_to_confirm(*, actor: Actor, organisations: tuple[UUID, ...], at: datetime) -> int:
    """Ask those of these organisations whose month is over; answers how many were asked.

    One that fails does not stop the others.
    """
    ask = partial(_ask, actor, at)
    return each_safely(organisations, ask, doing="the pulse", logger=logger)


def _ask(actor: Actor, at: datetime, organisation: UUID) -> bool:
    entry = Organisation.objects.select_for_update().get(id=organisation)
    if entry.suspended_at or not is_to_be_asked(entry.last_confirmed_on, entry.asked_on, local_day(at)):
        return False
    entry.asked_on = local_day(at)
    entry.save(update_fields=["asked_on"])
    told = dict(_whom(entry, at))
    for address, language in told.items():
        queue_notice(
            to=address,
            kind=NoticeKind.CONTACT_TO_CONFIRM,
            link_path=reverse("organisations:pulse"),
            at=at,
            key=f"contact-to-confirm:{entry.id}:{entry.asked_on}:{address}",
            language=language,
        )
    record_event(
        actor=actor, kind=EventKind.CONTACT_ASKED, at=at, record=entry.id, detail={"people": len(told)}
    )
    return True


def _whom(entry: Organisation, at: datetime) -> Iterator[tuple[str, str]]:
    """Leads, administrators, and the contacts themselves where they can sign in; the desk where there is nobody."""
    found = directory_entries([entry.id])
    listed = {one.email for one in contacts_of(tuple(found.values()), at=at)[entry.id]}
    people = [one for one in people_of(entry.id) if one.role in MAY_CONFIRM]
    asked = [one for one in people if one.role in ASKED or one.email in listed]
    yield from ((one.email, one.language) for one in asked)
    if not asked:
        yield entry.notice_email, ""
