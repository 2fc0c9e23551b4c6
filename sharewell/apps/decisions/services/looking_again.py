"""Looking again at a decision not to share."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.decisions.errors import NotPossibleNow
from sharewell.apps.decisions.models import Concern, Decision, LookAgain
from sharewell.apps.decisions.policies import require_look_again
from sharewell.apps.decisions.services.deciding import record_decision
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing import Deciding, FollowUp


@transaction.atomic
def decide_again(*, actor: Actor, at: datetime, look_again: LookAgain, deciding: Deciding) -> Decision:
    """Record what was decided on looking again: still not to share, with the next date, or to share after all.

    To share, this is followed by shares.services.send_decided with the decision that comes back.

    Raises:
        Refused: the actor may not look at this again.
        NotPossibleNow: somebody has done so already.
        NotComplete: as for record_decision.
    """
    require_look_again(actor, look_again)
    held = LookAgain.objects.select_for_update().get(pk=look_again.pk)
    if held.state != FollowUp.WAITING:
        raise NotPossibleNow("done_already", _("Somebody has looked at this again already."))
    concern = Concern.objects.get(pk=held.concern_id)
    decision = record_decision(actor=actor, at=at, concern=concern, deciding=deciding)
    record_event(
        actor=actor,
        kind=EventKind.DECISION_LOOKED_AT_AGAIN,
        at=at,
        record=concern.pk,
        purpose="safeguarding",
        detail={"decision": decision.version},
    )
    return decision
