"""Saying that something went wrong. Anybody can, in one short form."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.breaches.errors import NotPossible
from sharewell.apps.breaches.models import Breach, BreachEntry
from sharewell.apps.breaches.policies import require_report
from sharewell.apps.breaches.services._about import entry_open_to, share_about
from sharewell.apps.breaches.services._clock import start_clock
from sharewell.apps.breaches.services._steps import write_step
from sharewell.apps.breaches.services._telling import tell_who_answers
from sharewell.apps.organisations.selectors import directory_entry
from sharewell.domain.access import Actor
from sharewell.domain.breaches import Stage, Step, What
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import create_record_key
from sharewell.kit.ids import new_id, new_reference
from sharewell.kit.notify import NoticeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What somebody says went wrong. `reference` is that of a share, `entry` a record of the organisation's."""

    what: What
    words: str
    known_at: datetime
    done: str = ""
    reference: str = ""
    entry: UUID | None = None


@transaction.atomic
def report_breach(*, actor: Actor, at: datetime, report: Report) -> Breach:
    """Write it down; the clock runs from when it was known, and whoever answers for it is told.

    Raises:
        Refused: the actor is no person, or the record is not theirs to open.
        NotPossible: it was known later than now.
        BadContent: nothing is said, or it cannot be kept.
    """
    require_report(actor)
    if report.known_at > at:
        raise NotPossible("not_yet", _("It cannot have been noticed later than now."))
    words = checked(report.words, required=True)
    entry = entry_open_to(actor, report.entry) if report.entry else None
    row = _new(actor, at, report)
    create_record_key(record=row.pk, owner=actor.organisation)
    row.save(force_insert=True)
    _about(actor, row, report.reference, entry)
    said = {"words": words, "done": report.done, "reference": report.reference}
    write_step(actor, row, Step.REPORTED, at, what=str(report.what), **said)
    tell_who_answers(row, NoticeKind.BREACH_REPORTED, at, key="reported", but=actor.person)
    return row


def _new(actor: Actor, at: datetime, report: Report) -> Breach:
    own = directory_entry(actor.organisation)
    row = Breach(
        id=new_id(),
        reference=new_reference("BR"),
        organisation_id=actor.organisation,
        organisation_name=actor.organisation_name,
        nation=own.nation if own else "",
        reported_by_id=actor.person,
        reported_by_name=actor.name,
        reported_at=at,
        what=report.what,
        stage=Stage.OPEN,
    )
    start_clock(row, report.known_at, at)
    return row


def _about(actor: Actor, row: Breach, reference: str, entry: UUID | None) -> None:
    share, entries = share_about(actor, reference)
    row.about = share
    wanted = dict.fromkeys([*entries, *([entry] if entry else [])])
    BreachEntry.objects.bulk_create(BreachEntry(breach=row, entry_id=one) for one in wanted)
