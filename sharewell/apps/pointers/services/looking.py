"""One look: counted, asked of every organisation that shows anything, in the log of both sides."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event, record_read
from sharewell.apps.children.selectors import Entry, shields_of
from sharewell.apps.children.services import KnownThere, known_to, open_entry
from sharewell.apps.organisations.selectors import leads_of
from sharewell.apps.organisations.services import tell_people
from sharewell.apps.pointers.errors import PointersError
from sharewell.apps.pointers.models import Answer, Look, Setting, Worker
from sharewell.apps.pointers.policies import require_look, require_see_look
from sharewell.apps.pointers.selectors import (
    LOOK_REASON,
    look_digest,
    looks_since,
    organisations_that_show,
    workers_of,
)
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.pointers import PointerRules, Showing, Told, pointer_rules, told_as
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import seal
from sharewell.kit.ids import new_id
from sharewell.kit.notify import NoticeKind


@transaction.atomic
def look_who_knows(*, actor: Actor, entry: Entry, purpose: str, reason: str, at: datetime) -> Look:
    """Ask every organisation that shows anything whether it knows the child of an entry.

    Raises:
        Refused: the entry is another organisation's.
        PointersError: the purpose is none of the rules', the day's looks are used up, or something of this child is
            kept safe: the look itself would tell others that the child is known here.
    """
    require_look(actor, entry)
    rules = pointer_rules()
    _require_possible(actor, entry, purpose, rules, at)
    identity = open_entry(actor=actor, entry=entry, at=at, purpose=purpose)
    showing = organisations_that_show(actor.organisation, on=local_day(at))
    known = known_to(actor=actor, identity=identity, organisations=showing, prior=rules.prior)
    look = _look(actor, entry, purpose, reason, at, asked=len(showing))
    Answer.objects.bulk_create(_answers(look, showing, known))
    record_event(
        actor=actor,
        kind=EventKind.POINTER_LOOKED,
        at=at,
        record=look.pk,
        child=entry.pk,
        purpose=purpose,
        fields=("reason",),
        version=1,
        detail={"asked": len(showing), "sha256": look.sha256},
    )
    return look


def open_look(*, actor: Actor, look: Look, at: datetime) -> None:
    """Note that what a look was told is read. Raises Refused."""
    require_see_look(actor, look)
    record_read(
        actor=actor,
        kind=EventKind.POINTER_OPENED,
        at=at,
        record=look.pk,
        child=look.entry_id,
        purpose=look.purpose,
        fields=("answers",),
    )


@transaction.atomic
def ask_for_a_ring(*, actor: Actor, look: Look, answer: UUID, at: datetime) -> None:
    """Ask an organisation that says only that somebody knows the child to ring. Twice is no harm.

    Raises:
        Refused: the look is somebody else's.
        PointersError: it was not told so by that organisation.
    """
    require_see_look(actor, look)
    row = Answer.objects.select_for_update().filter(pk=answer, look=look, told=Told.LOCKED).first()
    if row is None:
        raise PointersError("not_told", _("Nobody can be asked this."))
    if row.ring_asked_at is not None:
        return
    row.ring_asked_at = at
    row.save(update_fields=["ring_asked_at"])
    kind, key = NoticeKind.POINTER_RING_WANTED, f"ring:{row.pk}"
    tell_people(leads_of(row.organisation_id), kind=kind, link_path="/pointers/who-looked/", key=key, at=at)
    record_event(
        actor=actor,
        kind=EventKind.POINTER_RING_ASKED,
        at=at,
        record=look.pk,
        child=look.entry_id,
        purpose=look.purpose,
    )


def _require_possible(actor: Actor, entry: Entry, purpose: str, rules: PointerRules, at: datetime) -> None:
    if rules.purpose(purpose) is None:
        raise PointersError("no_purpose", _("Choose why you look."))
    if shields_of(actor, [entry.pk]).exists():
        raise PointersError("kept_safe_here", _("Something of this child is kept safe, so you cannot look."))
    # One row for an organisation, held until the end: two looks at once cannot both be the last.
    Setting.objects.select_for_update().get_or_create(organisation_id=actor.organisation)
    used_up = (
        looks_since(at, person=actor.person) >= rules.person_a_day
        or looks_since(at, organisation=actor.organisation) >= rules.organisation_a_day
    )
    if used_up:
        raise PointersError("looked_enough", _("The looks for today are used up. Ring whom you want to ask."))


def _look(actor: Actor, entry: Entry, purpose: str, reason: str, at: datetime, *, asked: int) -> Look:
    look = Look(
        id=new_id(),
        entry=entry,
        organisation_id=actor.organisation,
        organisation_name=actor.organisation_name,
        person_id=actor.person,
        person_name=actor.name,
        at=at,
        purpose=purpose,
        asked=asked,
    )
    look.reason = seal(
        record=entry.pk, holder=actor.organisation, field=f"{LOOK_REASON}.{look.pk}", text=checked(reason)
    )
    look.sha256 = look_digest(look)
    look.save(force_insert=True)
    return look


def _answers(look: Look, showing: Mapping[UUID, Showing], known: Mapping[UUID, KnownThere]) -> list[Answer]:
    workers = workers_of(one.entry for one in known.values())
    return [
        _answer(look, organisation, shows, known.get(organisation), workers)
        for organisation, shows in showing.items()
    ]


def _answer(
    look: Look,
    organisation: UUID,
    shows: Showing,
    known: KnownThere | None,
    workers: Mapping[UUID, Worker],
) -> Answer:
    kept_back = known is not None and known.protected
    told = told_as(shows, known=known is not None, kept_back=kept_back)
    answer = Answer(look=look, organisation_id=organisation, at=look.at, told=told)
    if known is not None:
        answer.entry = known.entry
    if known is not None and told is Told.SHOWN:
        answer.since = known.since
        if worker := workers.get(known.entry):
            answer.worker, answer.worker_name = worker.person_id, worker.person_name
    return answer
