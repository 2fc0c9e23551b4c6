"""Recording what a person decided. Each decision is a version; none is ever edited."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.decisions.errors import NotComplete
from sharewell.apps.decisions.models import Concern, Decision, LookAgain
from sharewell.apps.decisions.policies import require_decide
from sharewell.apps.decisions.selectors import children_of, decision_digest
from sharewell.apps.decisions.services.concerns import raise_concern
from sharewell.apps.decisions.services.sealing import as_text, sealed_fields
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import start_of_day
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.sharing import Deciding, FollowUp, Outcome, Worry
from sharewell.kit.ids import new_id

FIELDS = (
    "reasons",
    "harm_if_shared",
    "harm_if_not_shared",
    "telling_reason",
    "who_else_should_see",
    "situation",
    "advice",
)


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


def require_complete_decision(deciding: Deciding, at: datetime) -> None:
    """Raises NotComplete with the name of the first thing missing."""
    sentences = {
        "reasons": _("Say why."),
        "look_again_on": _("Choose a date to look at this again, today or later."),
        "who_else_should_see": _("Say who else should see this, or that nobody should."),
    }
    field = deciding.missing(local_day(at))
    if field:
        raise NotComplete(field, sentences[field])


def keep_decision(*, actor: Actor, at: datetime, concern: Concern, deciding: Deciding) -> Decision:
    """Write the next version. The caller holds the concern's row and tells the log."""
    latest = Decision.objects.filter(concern=concern).aggregate(latest=Max("version"))["latest"] or 0
    guidance = (deciding.advice or {}).get("guidance", {})
    decision = Decision(
        id=new_id(),
        concern=concern,
        version=latest + 1,
        outcome=Outcome(deciding.outcome),
        departs_from_advice=deciding.departs_from_advice,
        telling=deciding.telling,
        decided_by_id=actor.person,
        decided_by_name=actor.name,
        decided_at=at,
        look_again_on=deciding.look_again_on,
        guidance_version=str(guidance.get("version", ""))[:64],
        guidance_sha256=str(guidance.get("sha256", ""))[:64],
    )
    sealed = sealed_fields(
        _texts(deciding), record=concern.pk, holder=actor.organisation, prefix="decision", version=latest + 1
    )
    for name, value in sealed.items():
        setattr(decision, name, value)
    decision.sha256 = decision_digest(decision)
    decision.save(force_insert=True)
    return decision


def tell_log_of_decision(
    kind: EventKind, *, actor: Actor, at: datetime, concern: Concern, decision: Decision
) -> None:
    """The event of a decision's version, with the digest that `sharewell verify` compares."""
    children = children_of(concern)
    record_event(
        actor=actor,
        kind=kind,
        at=at,
        record=concern.pk,
        child=children[0] if children else None,
        purpose="safeguarding",
        fields=FIELDS,
        version=decision.version,
        detail={
            "outcome": str(decision.outcome),
            "departs_from_advice": decision.departs_from_advice,
            "guidance": decision.guidance_sha256,
            "sha256": decision.sha256,
        },
    )


def _texts(deciding: Deciding) -> dict[str, str]:
    return {
        "reasons": deciding.reasons,
        "harm_if_shared": deciding.harm_if_shared,
        "harm_if_not_shared": deciding.harm_if_not_shared,
        "telling_reason": deciding.telling_reason,
        "who_else_should_see": deciding.who_else_should_see,
        "situation": as_text(deciding.situation),
        "advice": as_text(deciding.advice),
    }


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
