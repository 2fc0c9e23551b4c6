"""Saying that one has read a policy, asking about it, and answering."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import colleague
from sharewell.apps.policies.errors import NotPossible
from sharewell.apps.policies.models import Policy, Question, Reading
from sharewell.apps.policies.policies import require_keep_of, require_read
from sharewell.apps.policies.selectors import reading_digest
from sharewell.apps.policies.services._notices import tell, tell_keepers
from sharewell.apps.policies.services._steps import held_row
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing.text import checked
from sharewell.kit.notify import NoticeKind

READING_EVENTS = (EventKind.POLICY_ACKNOWLEDGED,)


@transaction.atomic
def acknowledge(*, actor: Actor, policy: Policy, number: int, at: datetime) -> None:
    """Say that the actor has read a version; to say so twice is no fault.

    Raises:
        Refused: it is another organisation's.
        NotPossible: there is a newer version, or it has ended.
    """
    row = _readable(actor, policy, number)
    if row.readings.filter(number=number, person=actor.person).exists():
        return
    made = Reading(
        policy=row, number=number, person=actor.person, person_name=actor.name, role=actor.role, at=at
    )
    made.sha256 = reading_digest(made)
    made.save(force_insert=True)
    detail = {"reference": row.reference, "sha256": made.sha256}
    record_event(
        actor=actor, kind=EventKind.POLICY_ACKNOWLEDGED, at=at, record=made.pk, version=number, detail=detail
    )


@transaction.atomic
def ask_about(*, actor: Actor, policy: Policy, number: int, at: datetime, words: str) -> Question:
    """Ask those who answer for a policy what is not clear. Raises Refused or NotPossible."""
    row = _readable(actor, policy, number)
    made = Question.objects.create(
        policy=row,
        number=number,
        person=actor.person,
        person_name=actor.name,
        words=checked(words, required=True),
        at=at,
    )
    record_event(
        actor=actor,
        kind=EventKind.POLICY_ASKED,
        at=at,
        record=row.pk,
        detail={"reference": row.reference},
    )
    tell_keepers(row, NoticeKind.POLICY_QUESTION, at, key=f"asked:{made.pk}")
    return made


@transaction.atomic
def answer_question(*, actor: Actor, question: Question, at: datetime, answer: str) -> None:
    """Answer what somebody asked, and tell them. Raises Refused, or NotPossible where it was answered already."""
    row = held_row(question.policy)
    require_keep_of(actor, row)
    asked = Question.objects.select_for_update().get(pk=question.pk)
    if asked.answered_at is not None:
        raise NotPossible("answered", _("Somebody has answered this already."))
    asked.answer, asked.answered_by, asked.answered_at = checked(answer, required=True), actor.name, at
    asked.save()
    record_event(
        actor=actor,
        kind=EventKind.POLICY_ANSWERED,
        at=at,
        record=row.pk,
        detail={"reference": row.reference},
    )
    asker = colleague(asked.person, organisation=row.organisation_id)
    tell(row, [asker] if asker else [], NoticeKind.POLICY_QUESTION, at, key=f"answered:{asked.pk}")


def _readable(actor: Actor, policy: Policy, number: int) -> Policy:
    row = held_row(policy)
    require_read(actor, row)
    if row.ended_on or not row.version:
        raise NotPossible("not_in_force", _("This policy is not in force."))
    if number != row.version:
        raise NotPossible("newer", _("There is a newer version. Read that one."))
    return row
