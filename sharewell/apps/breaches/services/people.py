"""Telling the people concerned: the decision, and the letter. Nothing tips off who must not learn of an enquiry."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.breaches.errors import NotPossible
from sharewell.apps.breaches.models import Breach
from sharewell.apps.breaches.policies import require_answer_for, require_see
from sharewell.apps.breaches.selectors import entries_of
from sharewell.apps.breaches.services._steps import workable, write_step
from sharewell.apps.children.selectors import tip_off_lock_on
from sharewell.apps.children.services import watch_over
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import RecipientKind
from sharewell.domain.breaches import Choice, Step
from sharewell.domain.guarding import Recipient
from sharewell.domain.sharing.text import checked


@transaction.atomic
def decide_people(*, actor: Actor, breach: Breach, at: datetime, choice: Choice, why: str) -> None:
    """Decide whether the people concerned are told, now, later or not. Raises Refused, NotPossible or BadContent."""
    row = workable(actor, breach)
    if not row.risk:
        raise NotPossible("not_judged", _("Say first how large the risk is."))
    if choice is Choice.TELL:
        _not_tipping_off(row)
    row.people = choice
    write_step(actor, row, Step.PEOPLE, at, choice=str(choice), why=checked(why, required=True))


@transaction.atomic
def write_letter(*, actor: Actor, breach: Breach, at: datetime, to: str, words: str) -> int:
    """Write the letter to one person concerned; returns the number by which it is printed.

    Raises:
        Refused: the actor does not answer for it.
        NotPossible: it was not decided that people are told, or the words tell what must be kept safe.
        BadContent: nothing is said.
    """
    row = workable(actor, breach)
    if row.people != Choice.TELL:
        raise NotPossible("not_decided", _("Decide first that the people are told."))
    _not_tipping_off(row)
    _let_go(actor, row, words)
    row.people_told_at = row.people_told_at or at
    said = {"to": checked(to, required=True), "words": checked(words, required=True)}
    return write_step(actor, row, Step.LETTER, at, **said).sequence


def letter_may_go(*, actor: Actor, breach: Breach) -> None:
    """Whether a letter that was written may be printed now. Raises Refused, or NotPossible while a lock stands."""
    require_see(actor, breach)
    require_answer_for(actor)
    _not_tipping_off(breach)


def _let_go(actor: Actor, row: Breach, words: str) -> None:
    """A letter goes to somebody at home: nothing that must be kept safe of the children concerned stands in it."""
    guard = watch_over(actor=actor, children=entries_of(row)).guard_for(
        Recipient(kind=RecipientKind.PARENT_OR_CARER, verified=False)
    )
    if guard.find(words).stops:
        raise NotPossible(
            "kept_safe",
            _("The letter tells something that must be kept safe. Take it out, or do not send it."),
        )


def _not_tipping_off(row: Breach) -> None:
    """While one of the families must not learn of an enquiry, nobody at home is told. Raises NotPossible."""
    if tip_off_lock_on(row.organisation_id, entries_of(row)) is not None:
        raise NotPossible(
            "tip_off_lock",
            _(
                "The family must not be told at present: a lock stands on the record. Choose to tell them later."
            ),
        )
