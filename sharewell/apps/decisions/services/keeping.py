"""Keeping the rules in force although nothing was decided under them yet."""

from datetime import datetime

from django.db import transaction

from sharewell.apps.decisions.policies import require_keep_guidance
from sharewell.apps.decisions.selectors import is_kept
from sharewell.apps.decisions.services._guidance import keep
from sharewell.domain.access import Actor
from sharewell.domain.advice import load_guidance


@transaction.atomic
def keep_guidance_in_force(*, actor: Actor, at: datetime) -> str:
    """Keep the version that this process runs, so that the next one can be compared with it; answers its SHA-256.

    Raises Refused for anyone but the software.
    """
    require_keep_guidance(actor)
    guidance = load_guidance()
    if not is_kept(guidance.sha256):
        keep(actor, at, guidance)
    return guidance.sha256
