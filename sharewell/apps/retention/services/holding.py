"""Setting a hold, and lifting one by two people. A hold beats everything."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import people_in_role
from sharewell.apps.organisations.services import tell_people
from sharewell.apps.retention.errors import NotPossible
from sharewell.apps.retention.models import File, Hold, Lifting
from sharewell.apps.retention.policies import require_answer_lifting, require_keep
from sharewell.apps.retention.selectors import hold_digest, lifted_moratoriums, standing_own_holds
from sharewell.apps.retention.services._steps import held_keeping
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import local_day
from sharewell.domain.retention import State, moratoriums
from sharewell.domain.retention.sides import KEEPERS
from sharewell.domain.sharing.text import checked
from sharewell.kit.ids import new_id
from sharewell.kit.notify import NoticeKind


@transaction.atomic
def set_hold(*, actor: Actor, at: datetime, file: File | None, reason: str) -> Hold:
    """Have nothing destroyed: of one file, or with none of all that the organisation keeps.

    Raises:
        Refused: the actor is not a lead.
        BadContent: no reason is given.
        NotPossible: the file was destroyed already.
    """
    require_keep(actor)
    held_keeping(actor.organisation)
    if file is not None and File.objects.get(pk=file.pk).state == "destroyed":
        raise NotPossible("destroyed", _("This file was destroyed before the hold could be set."))
    row = Hold(
        id=new_id(),
        organisation_id=actor.organisation,
        entry=file.pk if file else None,
        reason=checked(reason, required=True),
        person=actor.person,
        person_name=actor.name,
        at=at,
    )
    row.sha256 = hold_digest(row)
    row.save(force_insert=True)
    held = File.objects.filter(organisation_id=actor.organisation, state__in=("due", "proposed"))
    (held.filter(pk=file.pk) if file else held).update(state=State.HELD, proposed_by=None)
    _tell_log(actor, EventKind.HOLD_SET, row.pk, at, sha256=row.sha256)
    return row


@transaction.atomic
def ask_to_lift_hold(*, actor: Actor, at: datetime, hold: Hold, reason: str) -> Lifting:
    """Ask that a hold be lifted. It stands until a second person agrees. Raises Refused, BadContent, or NotPossible."""
    require_keep(actor)
    held_keeping(actor.organisation)
    if not standing_own_holds(actor.organisation).filter(pk=hold.pk).exists():
        raise NotPossible("lifted", _("This hold was lifted already."))
    if Lifting.objects.filter(hold=hold, answered_at__isnull=True).exists():
        raise NotPossible("asked_already", _("Somebody has asked this already."))
    return _asked(actor, at, reason, hold=hold)


@transaction.atomic
def ask_to_lift_moratorium(*, actor: Actor, at: datetime, moratorium: str, reason: str) -> Lifting:
    """Ask that a moratorium of the data hold this organisation no more. Raises Refused, BadContent, or NotPossible."""
    require_keep(actor)
    held_keeping(actor.organisation)
    if moratorium not in {one.key for one in moratoriums()} - lifted_moratoriums(actor.organisation):
        raise NotPossible("no_moratorium", _("There is no such moratorium, or it holds you no more."))
    waiting = Lifting.objects.filter(organisation_id=actor.organisation, moratorium=moratorium)
    if waiting.filter(answered_at__isnull=True).exists():
        raise NotPossible("asked_already", _("Somebody has asked this already."))
    return _asked(actor, at, reason, moratorium=moratorium)


@transaction.atomic
def answer_lifting(*, actor: Actor, at: datetime, lifting: Lifting, agrees: bool) -> None:
    """As a second person: lift it, or let it stand. Raises Refused, or NotPossible where it was answered."""
    row = Lifting.objects.select_for_update().get(pk=lifting.pk)
    require_answer_lifting(actor, row)
    held_keeping(actor.organisation)
    if row.answered_at is not None:
        raise NotPossible("answered", _("Somebody has answered this already."))
    row.answered_by, row.answered_by_name, row.answered_at = actor.person, actor.name, at
    row.agreed = agrees
    row.save()
    files = File.objects.filter(organisation_id=actor.organisation, state=State.HELD)
    if agrees:
        # Each is looked at again by the next tick; what is due then waits for a person, as ever.
        files.update(look_on=local_day(at), looked_on=local_day(at) - timedelta(days=1))
    outcome = "agreed" if agrees else "not_agreed"
    _tell_log(actor, EventKind.HOLD_LIFTED, row.hold_id or row.pk, at, outcome=outcome)


def _asked(
    actor: Actor, at: datetime, reason: str, *, hold: Hold | None = None, moratorium: str = ""
) -> Lifting:
    row = Lifting.objects.create(
        organisation_id=actor.organisation,
        hold=hold,
        moratorium=moratorium,
        reason=checked(reason, required=True),
        person=actor.person,
        person_name=actor.name,
        at=at,
    )
    _tell_log(actor, EventKind.HOLD_LIFT_ASKED, hold.pk if hold else row.pk, at)
    people = [one for role in sorted(KEEPERS) for one in people_in_role(actor.organisation, role)]
    tell_people(
        [one for one in people if one.person != actor.person],
        kind=NoticeKind.HOLD_LIFT_WANTED, link_path="/keeping/holds/", key=f"lift:{row.pk}", at=at, is_record=False,
    )  # fmt: skip
    return row


def _tell_log(
    actor: Actor, kind: EventKind, record: UUID, at: datetime, *, outcome: str = "done", sha256: str = ""
) -> None:
    detail = {"sha256": sha256} if sha256 else {}
    version = 1 if sha256 else 0
    record_event(
        actor=actor, kind=kind, at=at, record=record, version=version, outcome=outcome, detail=detail
    )
