"""Putting a draft to the leader, approving it, looking at it again, ending it."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.policies.errors import NotPossible
from sharewell.apps.policies.models import Policy, PolicyVersion
from sharewell.apps.policies.policies import require_approve
from sharewell.apps.policies.selectors import text_digest
from sharewell.apps.policies.services._notices import tell_approvers, tell_keepers
from sharewell.apps.policies.services._steps import held_row, kept_row, move, write_step
from sharewell.domain.access import Actor
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.policies import Step, Text, read_written
from sharewell.kit.notify import NoticeKind


@transaction.atomic
def offer_policy(*, actor: Actor, policy: Policy, at: datetime) -> None:
    """Put the draft to the leader. Raises Refused, or NotPossible where it has gaps or is no draft."""
    row = kept_row(actor, policy)
    move(row, Step.OFFERED)
    _require_whole(row)
    step = write_step(actor, row, Step.OFFERED, at)
    tell_approvers(row, NoticeKind.POLICY_TO_APPROVE, at, key=f"offered:{step.sequence}")


@transaction.atomic
def send_back(*, actor: Actor, policy: Policy, at: datetime, reason: str) -> None:
    """Make it a draft again, with what is to be changed. Raises Refused or NotPossible."""
    row = kept_row(actor, policy)
    move(row, Step.SENT_BACK)
    step = write_step(actor, row, Step.SENT_BACK, at, said=reason)
    tell_keepers(row, NoticeKind.POLICY_REVIEW, at, key=f"back:{step.sequence}")


@transaction.atomic
def approve_policy(
    *, actor: Actor, policy: Policy, at: datetime, starts_on: date, review_on: date, seen: str
) -> None:
    """Fix the text as the next version. Its readers are told on its first day. `seen` is the digest of what was read.

    Raises:
        Refused: the actor does not approve policies here.
        NotPossible: it has gaps or was changed since, none is being made, or the days do not follow each other.
    """
    row = held_row(policy)
    require_approve(actor, row)
    move(row, Step.APPROVED)
    if seen != text_digest(row.draft):
        raise NotPossible("changed", _("The text was changed meanwhile. Read it again first."))
    text = _require_whole(row)
    if not starts_on < review_on or (row.starts_on and starts_on < row.starts_on):
        raise NotPossible("days", _("The day of the review must come after the first day."))
    row.version += 1
    PolicyVersion.objects.create(
        policy=row,
        number=row.version,
        text=row.draft,
        starts_on=starts_on,
        approved_at=at,
        approved_by=actor.name,
    )
    row.title, row.words, row.draft = text.title, text.count, ""
    row.starts_on, row.review_on, row.look_on = starts_on, review_on, local_day(at)
    write_step(actor, row, Step.APPROVED, at)


@transaction.atomic
def begin_review(*, actor: Actor, policy: Policy, at: datetime) -> None:
    """Begin the next version with the words of the newest, which stays in force. Raises Refused or NotPossible."""
    row = kept_row(actor, policy)
    move(row, Step.REVIEW_BEGAN)
    row.draft = row.versions.values_list("text", flat=True).latest("number")
    write_step(actor, row, Step.REVIEW_BEGAN, at)


@transaction.atomic
def still_right(*, actor: Actor, policy: Policy, at: datetime, review_on: date) -> None:
    """Say that it was looked at and nothing has to change; nobody reads it again. Raises Refused or NotPossible."""
    row = kept_row(actor, policy)
    move(row, Step.STILL_RIGHT)
    if review_on <= local_day(at):
        raise NotPossible("days", _("Choose a day that is still to come."))
    row.review_on = review_on
    write_step(actor, row, Step.STILL_RIGHT, at)


@transaction.atomic
def drop_draft(*, actor: Actor, policy: Policy, at: datetime) -> None:
    """Give up the version that is being made; what is in force stays in force. Raises Refused or NotPossible."""
    row = kept_row(actor, policy)
    move(row, Step.DROPPED)
    row.draft, row.ended_on = "", None if row.version else local_day(at)
    write_step(actor, row, Step.DROPPED, at)


@transaction.atomic
def end_policy(*, actor: Actor, policy: Policy, at: datetime, reason: str) -> None:
    """End it: nobody is asked to read it any more, and it stays on record. Raises Refused or NotPossible."""
    row = kept_row(actor, policy)
    move(row, Step.ENDED)
    row.ended_on, row.look_on = local_day(at), None
    write_step(actor, row, Step.ENDED, at, said=reason)


def _require_whole(row: Policy) -> Text:
    text = read_written(row.draft)
    if not text.is_whole:
        raise NotPossible("gaps", _("Something is still missing. The list on its page says what."))
    return text
