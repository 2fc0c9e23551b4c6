"""What whoever answers for a breach does: find out, contain it, judge it, decide who is told, and learn from it."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.breaches.errors import NotPossible
from sharewell.apps.breaches.models import Breach, BreachEntry, BreachStep, Lesson
from sharewell.apps.breaches.policies import require_see
from sharewell.apps.breaches.services._about import share_about
from sharewell.apps.breaches.services._clock import start_clock
from sharewell.apps.breaches.services._steps import held, workable, write_step
from sharewell.domain.access import Actor
from sharewell.domain.breaches import Bad, Choice, Likely, Stage, Step, risk_of
from sharewell.domain.sharing.text import checked


@transaction.atomic
def add_note(*, actor: Actor, breach: Breach, at: datetime, words: str) -> None:
    """Add what else is known; whoever reported it can, too. Raises Refused, NotPossible or BadContent."""
    row = held(breach)
    require_see(actor, row)
    if row.stage != Stage.OPEN:
        raise NotPossible("closed", _("This is closed."))
    write_step(actor, row, Step.NOTE, at, words=checked(words, required=True))


@transaction.atomic
def set_known(*, actor: Actor, breach: Breach, at: datetime, known_at: datetime, why: str) -> None:
    """Set right when it became known; the clock is reckoned anew. Raises Refused, NotPossible or BadContent."""
    row = workable(actor, breach)
    if known_at > at:
        raise NotPossible("not_yet", _("It cannot have been noticed later than now."))
    was = row.known_at.isoformat()
    start_clock(row, known_at, at)
    _stop_reminding_when_settled(row)
    write_step(actor, row, Step.KNOWN, at, why=checked(why, required=True), was=was)


@transaction.atomic
def set_about(*, actor: Actor, breach: Breach, at: datetime, reference: str) -> None:
    """Say which share it is about. Raises Refused, or NotPossible where the organisation has no such share."""
    row = workable(actor, breach)
    share, entries = share_about(actor, reference)
    if share is None:
        raise NotPossible(
            "no_such_share", _("Your organisation neither sent nor received a share of this reference.")
        )
    row.about = share
    for entry in entries:
        BreachEntry.objects.get_or_create(breach=row, entry_id=entry)
    write_step(actor, row, Step.ABOUT, at, reference=reference.strip().upper())


@transaction.atomic
def contain(*, actor: Actor, breach: Breach, at: datetime, words: str) -> None:
    """Say what was done so that it grows no worse. Raises Refused or BadContent."""
    row = workable(actor, breach)
    row.contained_at = row.contained_at or at
    write_step(actor, row, Step.CONTAINED, at, words=checked(words, required=True))


@transaction.atomic
def judge(
    *, actor: Actor, breach: Breach, at: datetime, likely: Likely, bad: Bad, why: str, how_many: str = ""
) -> None:
    """Judge the risk to people. Raises Refused or BadContent."""
    row = workable(actor, breach)
    row.risk = risk_of(likely, bad)
    said = {"likely": str(likely), "bad": str(bad), "risk": str(row.risk), "how_many": how_many}
    write_step(actor, row, Step.JUDGED, at, why=checked(why, required=True), **said)


@transaction.atomic
def decide_regulator(*, actor: Actor, breach: Breach, at: datetime, tell: bool, why: str) -> None:
    """Decide whether the regulator is told. Raises Refused, BadContent, or NotPossible before the risk is judged."""
    row = workable(actor, breach)
    if not row.risk:
        raise NotPossible("not_judged", _("Say first how large the risk is."))
    row.regulator = Choice.TELL if tell else Choice.NOT
    _stop_reminding_when_settled(row)
    write_step(actor, row, Step.REGULATOR, at, choice=str(row.regulator), why=checked(why, required=True))


@transaction.atomic
def note_regulator_told(
    *, actor: Actor, breach: Breach, at: datetime, told_at: datetime, reference: str = "", late: str = ""
) -> None:
    """Write down that the regulator was told, and why it was late. Raises Refused, NotPossible or BadContent."""
    row = workable(actor, breach)
    if row.regulator != Choice.TELL:
        raise NotPossible("not_decided", _("Decide first that the regulator is told."))
    if not row.known_at <= told_at <= at:
        raise NotPossible("not_then", _("It was told after it was known, and no later than now."))
    if row.due_at and told_at > row.due_at and not late.strip():
        raise NotPossible("late", _("It is later than the time allowed. Say why."))
    row.regulator_told_at = told_at
    _stop_reminding_when_settled(row)
    said = {"reference": reference, "late": late}
    write_step(actor, row, Step.REGULATOR_TOLD, at, told_at=told_at.isoformat(), **said)


@transaction.atomic
def add_lesson(*, actor: Actor, breach: Breach, at: datetime, words: str, owner: str, by: date) -> None:
    """Say what is to change, who sees to it, and by when. Raises Refused or BadContent."""
    row = workable(actor, breach)
    said = {"words": checked(words, required=True), "owner": checked(owner, required=True)}
    step = write_step(actor, row, Step.LESSON, at, by=by.isoformat(), **said)
    Lesson.objects.create(breach=row, step=step.sequence, by=by)


@transaction.atomic
def finish_lesson(*, actor: Actor, breach: Breach, at: datetime, lesson: int, words: str = "") -> BreachStep:
    """Say that what was to change has changed; also after it is closed. Raises Refused, or NotPossible."""
    row = held(breach)
    require_see(actor, row)
    found = Lesson.objects.select_for_update().filter(breach=row, step=lesson, done_at=None).first()
    if found is None:
        raise NotPossible("no_such_lesson", _("This is done already."))
    found.done_at = at
    found.save(update_fields=["done_at"])
    return write_step(actor, row, Step.LESSON_DONE, at, lesson=str(lesson), words=words)


def _stop_reminding_when_settled(row: Breach) -> None:
    if row.regulator == Choice.NOT or row.regulator_told_at:
        row.remind_at = None
