"""Looking again whether a family can be told, and reminding leads of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event, record_read
from sharewell.apps.children.selectors import tip_off_lock_on
from sharewell.apps.decisions.selectors import Decision, children_of
from sharewell.apps.organisations.selectors import leads_of
from sharewell.apps.organisations.services import tell_people
from sharewell.apps.transparency.errors import NotPossibleNow
from sharewell.apps.transparency.models import TellingDay, TellingLook
from sharewell.apps.transparency.policies import require_list_untold, require_software
from sharewell.apps.transparency.selectors import look_digest, looks_of, organisations_due, untold_one
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import local_day
from sharewell.domain.notices import Untold, notice_form
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import keyring, seal
from sharewell.kit.ids import new_id
from sharewell.kit.notify import NoticeKind

PURPOSE = "transparency"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedLook:
    """What somebody said on looking, with their words."""

    look: TellingLook
    words: str


@transaction.atomic
def look_at_telling(
    *,
    actor: Actor,
    at: datetime,
    decision: Decision,
    said: Untold,
    law: str,
    words: str,
    look_on: date | None,
) -> TellingLook:
    """Say that the family was told now, later, or still not; the last two with a reason in law and the next day.

    Raises:
        Refused: the actor is no lead.
        NotPossibleNow: somebody wrote that they were told, or they must not be told.
        BadContent: a reason is needed and none is given.
    """
    require_list_untold(actor)
    found = untold_one(actor, decision.pk)
    if found is None:
        raise NotPossibleNow("told_already", _("Somebody has written down already that they were told."))
    told = said is Untold.TOLD
    if told and tip_off_lock_on(actor.organisation, children_of(found.concern)):
        raise NotPossibleNow(
            "locked", _("It is written down that they must not be told. Two people end that first.")
        )
    if not told and (look_on is None or notice_form().reason(law) is None):
        raise NotPossibleNow("no_reason", _("Choose a reason, and the day to look again."))
    row = TellingLook(
        id=new_id(),
        decision=found,
        number=len(looks_of(found)) + 1,
        said=said,
        law="" if told else law,
        look_on=None if told else look_on,
        by=actor.person,
        by_name=actor.name,
        at=at,
    )
    text = checked(words, required=not told)
    row.words = seal(record=found.concern_id, holder=actor.organisation, field=f"telling.{row.pk}", text=text)
    row.sha256 = look_digest(row)
    row.save(force_insert=True)
    _tell_log(actor, row, found, at)
    return row


def open_looks(*, actor: Actor, at: datetime, decision: Decision, purpose: str) -> Sequence[OpenedLook]:
    """What was said on looking, in plain text. The look is in the log before that. Raises Refused."""
    require_list_untold(actor)
    rows = looks_of(decision)
    if not rows:
        return ()
    record = decision.concern_id
    record_read(
        actor=actor, kind=EventKind.TELLING_OPENED, at=at, record=record, purpose=purpose, fields=["words"]
    )
    ring = keyring(holder=actor.organisation, records=[record])
    return [
        OpenedLook(
            look=row,
            words=ring.unseal(record=record, field=f"telling.{row.pk}", sealed=bytes(row.words)),
        )
        for row in rows
    ]


def remind_of_untold(*, actor: Actor, at: datetime) -> int:
    """Once a day, tell the leads of each organisation where a day has come of which they were not told yet."""
    require_software(actor)
    today = local_day(at)
    with transaction.atomic():
        _row, is_new = TellingDay.objects.get_or_create(day=today)
        if not is_new:
            return 0
        due = organisations_due(today)
        for organisation, newest in due:
            tell_people(
                leads_of(organisation),
                kind=NoticeKind.TELLING_DUE,
                link_path="/telling/untold/",
                key=f"untold:{organisation}:{newest}",
                at=at,
            )
    return len(due)


def _tell_log(actor: Actor, row: TellingLook, decision: Decision, at: datetime) -> None:
    record_event(
        actor=actor,
        kind=EventKind.TELLING_LOOKED_AT,
        at=at,
        record=row.pk,
        child=next(iter(children_of(decision.concern)), None),
        purpose=PURPOSE,
        fields=("words",),
        version=1,
        outcome=row.said,
        detail={"reference": decision.concern.reference, "sha256": row.sha256},
    )
