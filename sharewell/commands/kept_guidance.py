"""What `sharewell rules` asks of this installation: decisions, and the versions of the rules kept with them.

It needs the settings, the keys and the database; `rules` imports it only where one of these is asked for.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace

from sharewell.domain.access import SYSTEM
from sharewell.domain.advice import Guidance
from sharewell.domain.advice.archive import BadArchive
from sharewell.domain.advice.replaying import Outcome, Replayed

SAME, DIFFERENT, UNKNOWN = 0, 1, 2
LONGEST_NAME = 100
_EXITS = {Outcome.SAME: SAME, Outcome.DIFFERENT: DIFFERENT, Outcome.UNKNOWN: UNKNOWN}


def replay(called: str, *, purpose: str) -> int:
    """Say whether the advice of a decision, by its id or its concern's reference, is given again as it was."""
    if not _can_be_looked_up(called):
        return _unknown(f"there is no decision {called!r}.")
    if not purpose.isprintable():
        return _unknown("the purpose stands in the log; write it in one line of text.")
    if not _start_django():
        return UNKNOWN
    from django.db import DatabaseError

    from sharewell.kit.crypto.errors import CryptoError

    try:
        return _replay(called, purpose)
    except CryptoError as failed:
        return _unknown(f"{failed}.")
    except DatabaseError as failed:
        # Never 1: that would say that the advice is another one.
        return _unknown(f"the database cannot be read: {failed}.")


def _replay(called: str, purpose: str) -> int:
    from sharewell.apps.decisions.selectors import decision_to_replay
    from sharewell.apps.decisions.services import replay_decision
    from sharewell.domain.audit.entry import EventRefused
    from sharewell.kit.clock import now
    from sharewell.kit.crypto import CannotUnseal

    decision = decision_to_replay(called)
    if decision is None:
        return _unknown(f"there is no decision {called!r}.")
    actor = replace(SYSTEM, origin="cli")
    try:
        found = replay_decision(actor=actor, decision=decision, at=now(), purpose=purpose)
    except (BadArchive, CannotUnseal, EventRefused) as failed:
        return _unknown(f"{called} cannot be replayed: {failed}")
    print(_told(called, decision.version, decision.guidance_version, found))
    return _EXITS[found.outcome]


def kept_version(called: str) -> Guidance | None:
    """The kept version whose digest begins so, or that is called so; None where there is none or no database."""
    if not _can_be_looked_up(called) or not _start_django():
        return None
    from django.db import DatabaseError

    from sharewell.apps.decisions.selectors import kept_guidance

    try:
        return kept_guidance(called)
    except (DatabaseError, BadArchive) as failed:
        print(f"sharewell: {failed}", file=sys.stderr)
        return None


def _can_be_looked_up(called: str) -> bool:
    # What a terminal passes on that is no text at all cannot be asked of a database.
    return called.isascii() and called.isprintable() and 0 < len(called) <= LONGEST_NAME


def _told(called: str, version: int, rules: str, found: Replayed) -> str:
    what = f"Decision {version} of {called}, under the rules {rules or 'that nobody wrote down'}"
    if found.outcome is Outcome.SAME:
        return f"{what}: the advice is given again exactly as it was recorded."
    if found.outcome is Outcome.DIFFERENT:
        return f"{what}: the advice is given otherwise than it was recorded, in: {', '.join(found.says)}."
    return f"{what}: it cannot be known. {' '.join(found.says)}"


def _unknown(sentence: str) -> int:
    print(f"sharewell: {sentence}", file=sys.stderr)
    return UNKNOWN


def _start_django() -> bool:
    from sharewell.config.environment import SettingsRefused

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sharewell.config.settings")
    import django

    try:
        django.setup()
    except SettingsRefused as refused:
        print("sharewell: the settings must be mended first: " + "; ".join(refused.problems), file=sys.stderr)
        return False
    return True
