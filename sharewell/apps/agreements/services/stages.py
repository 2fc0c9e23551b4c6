"""Putting a draft out, taking it back, and having it signed."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.agreements.errors import NotPossible
from sharewell.apps.agreements.models import Agreement, Comment, Version
from sharewell.apps.agreements.policies import require_keep, require_work
from sharewell.apps.agreements.selectors import gaps_in, held, newest_text
from sharewell.apps.agreements.services._notices import tell_parties
from sharewell.apps.agreements.services._steps import held_row, move, note_change, write_step
from sharewell.domain.access import Actor
from sharewell.domain.agreements import Stage, Step, agreement_terms, next_text, written
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.sharing.text import checked
from sharewell.kit.notify import NoticeKind


@transaction.atomic
def put_out(*, actor: Actor, agreement: Agreement, at: datetime) -> None:
    """Let the other parties read the draft and say what they think. Raises Refused or NotPossible."""
    row = _kept(actor, agreement)
    move(row, Step.PUT_OUT)
    step = write_step(actor, row, Step.PUT_OUT, at)
    tell_parties(
        row, NoticeKind.AGREEMENT_FOR_COMMENT, at, key=f"out:{step.sequence}", but=actor.organisation
    )


@transaction.atomic
def take_back(*, actor: Actor, agreement: Agreement, at: datetime) -> None:
    """Make it a draft again; signatures on a text that never took force are void. Raises Refused or NotPossible."""
    row = _kept(actor, agreement)
    move(row, Step.TAKEN_BACK)
    row.parties.filter(declined=row.version).update(declined=0)
    write_step(actor, row, Step.TAKEN_BACK, at, version=row.version)


@transaction.atomic
def put_to_signing(*, actor: Actor, agreement: Agreement, at: datetime) -> None:
    """Fix the text as the next version, and ask every leader to sign it.

    Raises:
        Refused: another organisation keeps the text.
        NotPossible: it does not say all that an agreement must, or it is no draft.
    """
    row = _kept(actor, agreement)
    move(row, Step.TO_SIGN)
    found = held(actor, row, on=local_day(at))
    lacking = gaps_in(found, on=local_day(at))
    if lacking:
        raise NotPossible("gaps", _("Something is still missing. The list on its page says what."))
    row.version += 1
    Version.objects.create(agreement=row, number=row.version, text=row.draft)
    step = write_step(actor, row, Step.TO_SIGN, at, version=row.version)
    tell_parties(row, NoticeKind.AGREEMENT_TO_SIGN, at, key=f"sign:{step.sequence}")


@transaction.atomic
def begin_review(*, actor: Actor, agreement: Agreement, at: datetime) -> None:
    """Begin the next version with the words of the one in force. It stays in force. Raises Refused or NotPossible."""
    row = _kept(actor, agreement)
    before = newest_text(row)
    move(row, Step.REVIEW_BEGAN, _("The next version is being made already."))
    if before is None:
        raise NotPossible("never_in_force", _("It was never in force. Make a new one."))
    row.draft = written(next_text(before, agreement_terms()))
    write_step(actor, row, Step.REVIEW_BEGAN, at)


@transaction.atomic
def drop_draft(*, actor: Actor, agreement: Agreement, at: datetime) -> None:
    """Give up the version that is being made; what is in force stays in force. Raises Refused or NotPossible."""
    row = _kept(actor, agreement)
    move(row, Step.DROPPED)
    if row.runs.exists():
        row.draft = ""
        row.parties.filter(declined=row.version).update(declined=0)
    else:
        row.ended_on = local_day(at)
    write_step(actor, row, Step.DROPPED, at)


@transaction.atomic
def say_of_draft(*, actor: Actor, agreement: Agreement, at: datetime, term: str, words: str) -> Comment:
    """Say what the actor's organisation thinks of the draft. Raises Refused or NotPossible."""
    require_work(actor)
    row = held_row(agreement)
    if row.stage != Stage.COMMENT:
        raise NotPossible("not_out", _("It is not out for comment now."))
    if term and term not in {one.id for one in agreement_terms().terms}:
        raise NotPossible("no_such_term", _("This is none of the things that an agreement says."))
    made = Comment.objects.create(
        agreement=row,
        organisation_name=actor.organisation_name,
        person_name=actor.name,
        term=term,
        words=checked(words, required=True),
        at=at,
    )
    note_change(actor, row, at, "comment")
    return made


@transaction.atomic
def settle_comment(*, actor: Actor, agreement: Agreement, comment: UUID, at: datetime) -> None:
    """Say that a comment has been dealt with. Raises Refused."""
    row = _kept(actor, agreement)
    if row.comments.filter(pk=comment, settled_at__isnull=True).update(settled_at=at):
        note_change(actor, row, at, "comment")


def _kept(actor: Actor, agreement: Agreement) -> Agreement:
    row = held_row(agreement)
    require_keep(actor, row)
    if row.ended_on:
        raise NotPossible("ended", _("This agreement has ended."))
    return row
