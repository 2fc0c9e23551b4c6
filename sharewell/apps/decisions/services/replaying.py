"""Giving a decision's advice again, under the rules of its day."""

import json
from datetime import datetime

from sharewell.apps.audit.services import record_read
from sharewell.apps.decisions.models import Decision
from sharewell.apps.decisions.policies import require_replay
from sharewell.apps.decisions.selectors import children_of, kept_guidance
from sharewell.domain.access import Actor
from sharewell.domain.advice.replaying import Replayed, replayed
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.crypto import keyring


def replay_decision(*, actor: Actor, decision: Decision, at: datetime, purpose: str) -> Replayed:
    """Whether the advice of a decision, given again under the rules kept from its day, is what was recorded.

    What was written is read by the software alone and none of it is given back. Raises Refused for anyone else,
    EventRefused without a purpose, CannotUnseal, and BadArchive where the kept rules are not what they were.
    """
    require_replay(actor)
    concern = decision.concern
    children = children_of(concern)
    record_read(
        actor=actor,
        kind=EventKind.DECISION_REPLAYED,
        at=at,
        record=concern.pk,
        child=children[0] if children else None,
        purpose=purpose,
        fields=("situation", "advice"),
    )
    ring = keyring(holder=concern.organisation_id, records=[concern.pk])
    situation, advice = (
        json.loads(
            ring.unseal(
                record=concern.pk, field=f"decision.{name}", sealed=bytes(sealed), version=decision.version
            )
        )
        for name, sealed in (("situation", decision.situation), ("advice", decision.advice))
    )
    return replayed(situation, advice, kept_guidance(decision.guidance_sha256))
