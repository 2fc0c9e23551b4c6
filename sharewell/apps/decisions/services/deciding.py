"""Recording what a person decided. Each decision is a version; none is ever edited."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.decisions.errors import NotComplete
from sharewell.apps.decisions.models import Concern, Decision, LookAgain
from sharewell.apps.decisions.policies import require_decide
from sharewell.apps.decisions.services._versions import (
    keep_decision,
    require_complete_decision,
    tell_log_of_decision,
)
from sharewell.apps.decisions.services.concerns import raise_concern
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import start_of_day
from sharewell.domain.sharing import Deciding, FollowUp, Outcome, Worry


@transaction.atomic
def record_decision(*, actor: Actor, at: datetime, concern: Concern, deciding: Deciding) -> Decision:
    """Record the next version of the decision about a concern.

    A decision not to share makes a date to look again; any newer decision ends the dates that were open.

    Raises:
        Refused: the actor may not decide about this concern.
        NotComplete: reasons, the date to look again or who else should see it are missing.
    """
    require_decide(actor, concern)
    require_complete_decision(deciding, at)
    # Holding the concern's row gives out version numbers one at a time.
    Concern.objects.select_for_update().get(pk=concern.pk)
    decision = keep_decision(actor=actor, at=at, concern=concern, deciding=deciding)
    _end_open_dates(actor, concern, at)
    if deciding.outcome is Outcome.DO_NOT_SHARE:
        _start_look_again(actor, decision, concern)
    tell_log_of_decision(EventKind.DECISION_RECORDED, actor=actor, at=at, concern=concern, decision=decision)
    return decision


@transaction.atomic
def raise_and_decide(
    *, actor: Actor, at: datetime, worry: Worry, deciding: Deciding
) -> tuple[Concern, Decision]:
    """Write down a worry and the decision about it, both or neither. Raises as the two services do."""
    require_complete_decision(deciding, at)
    concern = raise_concern(actor=actor, at=at, worry=worry)
    return concern, record_decision(actor=actor, at=at, concern=concern, deciding=deciding)


def _end_open_dates(actor: Actor, concern: Concern, at: datetime) -> None:
    LookAgain.objects.filter(concern=concern, state=FollowUp.WAITING).update(
        state=FollowUp.DONE, done_at=at, done_by_id=actor.person, next_reminder_at=None
    )


def _start_look_again(actor: Actor, decision: Decision, concern: Concern) -> None:
    if decision.look_again_on is None:
        raise NotComplete("look_again_on", _("Choose a date to look at this again, today or later."))
    due = start_of_day(decision.look_again_on)
    LookAgain.objects.create(
        decision=decision,
        concern=concern,
        organisation_id=concern.organisation_id,
        person_id=actor.person,
        state=FollowUp.WAITING,
        due_at=due,
        next_reminder_at=due,
    )
