"""Writing one version of a decision. The services that do so hold the concern's row, so that versions are in turn."""

from datetime import datetime

from django.db.models import Max
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.decisions.errors import NotComplete
from sharewell.apps.decisions.models import Concern, Decision
from sharewell.apps.decisions.selectors import children_of, decision_digest
from sharewell.apps.decisions.services._guidance import keep_guidance
from sharewell.apps.decisions.services._rules import keep_rules
from sharewell.apps.decisions.services._written import as_text
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.sharing import Deciding, Outcome
from sharewell.kit.crypto import seal_all
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
    """Write the next version, keep the guidance that it was made under, and note the rules that it rests on.

    The caller holds the concern's row and tells the log.
    """
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
    sealed = seal_all(
        _texts(deciding), record=concern.pk, holder=actor.organisation, prefix="decision.", version=latest + 1
    )
    for name, value in sealed.items():
        setattr(decision, name, value)
    decision.sha256 = decision_digest(decision)
    decision.save(force_insert=True)
    keep_guidance(actor=actor, at=at, advice=deciding.advice)
    keep_rules(decision, deciding)
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
