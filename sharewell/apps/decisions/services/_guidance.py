"""Keeping the rules under which something is decided. It costs nothing once this process knows that they are kept."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.decisions.models import KeptGuidance
from sharewell.apps.decisions.selectors import is_kept, kept_guidance_digest
from sharewell.domain.access import Actor
from sharewell.domain.advice import Guidance, load_guidance
from sharewell.domain.advice.archive import archived
from sharewell.domain.audit.kinds import EventKind

_known: set[str] = set()


def keep_guidance(*, actor: Actor, at: datetime, advice: Mapping[str, Any] | None) -> None:
    """Keep the version that this advice was given under, with the decision that rests on it: both or neither.

    Advice of another version than this process runs was given by an earlier one; that kept it if anything was decided.
    """
    sha256 = str((advice or {}).get("guidance", {}).get("sha256", ""))
    if not sha256 or sha256 in _known:
        return
    if not is_kept(sha256):
        guidance = load_guidance()
        if guidance.sha256 != sha256:
            return
        keep(actor, at, guidance)
    # Only what has been committed may be relied on by the next decision.
    transaction.on_commit(lambda: _known.add(sha256))


def keep(actor: Actor, at: datetime, guidance: Guidance) -> None:
    """Keep this version. The caller has looked that it is not kept yet; whoever else keeps it meanwhile is no harm."""
    row = KeptGuidance(
        sha256=guidance.sha256,
        version=guidance.version[:200],
        first_used_at=at,
        archive=archived(guidance.files),
    )
    try:
        with transaction.atomic():
            row.save(force_insert=True)
            _tell_log(actor, at, row)
    except IntegrityError:
        # Two first decisions at once: the other one kept it.
        if not is_kept(guidance.sha256):
            raise


def _tell_log(actor: Actor, at: datetime, row: KeptGuidance) -> None:
    record_event(
        actor=actor,
        kind=EventKind.GUIDANCE_KEPT,
        at=at,
        record=row.pk,
        purpose="safeguarding",
        detail={"guidance": row.sha256, "sha256": kept_guidance_digest(row)},
    )
