"""What the services of private matching share: who signs, who is told, when both sides are ready, how it fails."""

from datetime import datetime
from uuid import UUID

from sharewell.apps.audit.services import record_event
from sharewell.apps.matching.models import PrivateMatch, PrivateState, Shielded
from sharewell.apps.organisations.selectors import leads_of, software_of
from sharewell.apps.organisations.services import tell_people
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.crypto import blind_index
from sharewell.kit.notify import NoticeKind
from sharewell.kit.private_matching import Identity

WHY, STATE, CHILD = "shielded.why", "state", "child.{}"
"""The sealed fields of a matching."""


def signer_of(organisation: UUID) -> Identity:
    """Who signs for an organisation: from its own key, so that nothing more has to be kept safe. Raises NoSuchKey."""
    return Identity(blind_index(organisation=organisation, purpose="private-match signing", value="1"))


def public_key_of(organisation: UUID) -> str:
    """What a partner who uses another Sharewell is given, by a way that both trust."""
    return signer_of(organisation).public


def both(match: PrivateMatch) -> list[PrivateMatch]:
    """The sides that are kept here."""
    return [match, match.pair] if match.pair else [match]


def ready_if_all_said_so(match: PrivateMatch) -> None:
    """Let the worker begin once both sides have accepted, and nobody's second look is open."""
    sides = list(PrivateMatch.objects.select_for_update().filter(pk__in=[one.pk for one in both(match)]))
    if all(one.accepted_at and one.shielded != Shielded.ASKED for one in sides):
        for one in sides:
            one.state = PrivateState.READY
            one.save(update_fields=["state"])


def end(match: PrivateMatch, state: PrivateState, *, at: datetime, failure: str = "") -> None:
    """End it on the sides that are kept here; what could try guesses goes."""
    for one in both(match):
        one.state, one.failure, one.finished_at = state, failure, at
        one.kept = one.message = None
        one.save(update_fields=["state", "failure", "finished_at", "kept", "message"])


def fail(match: PrivateMatch, code: str, *, at: datetime, origin: str) -> None:
    """Give it up, on both sides, with an event of each."""
    end(match, PrivateState.FAILED, at=at, failure=code)
    for one in both(match):
        tell(one, NoticeKind.PRIVATE_MATCH_MOVED, at=at)
        record_event(
            actor=software_of(one.organisation_id, origin), kind=EventKind.PRIVATE_FAILED, at=at, record=one.pk,
            outcome="failed", detail={"why": code},
        )  # fmt: skip


def tell(match: PrivateMatch, kind: NoticeKind, *, at: datetime, without: Actor | None = None) -> None:
    """The leads of one side."""
    people = [one for one in leads_of(match.organisation_id) if not without or one.person != without.person]
    path, key = f"/matching/private/{match.pk}/", f"{kind}:{match.pk}:{match.state}:{match.shielded}"
    tell_people(people, kind=kind, link_path=path, key=key, at=at)
