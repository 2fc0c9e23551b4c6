"""Sessions: begun at sign-in, noted while in use, ended by their owner, by a limit or by leaving."""

from datetime import datetime
from uuid import UUID

from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import QuerySet

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.models import Person, SignIn
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind

BEGAN, SEEN, SIGN_IN = "began", "seen", "sign_in"
"""Where a session keeps when it began and was last used (seconds since 1970), and the id of its row here."""
ENDINGS = {"signed_out": EventKind.PERSON_SIGNED_OUT}
"""Why a session ended, where that is an event of its own; any other reason is `session.ended`."""


def start_session(*, actor: Actor, session_key: str, method: str, device: str, at: datetime) -> SignIn:
    """Note that a person has signed in. `method` is how: password, passkey, totp, recovery_codes, demo."""
    with transaction.atomic():
        begun = SignIn.objects.create(
            person_id=actor.person,
            session_key=session_key,
            method=method,
            device=device[:60],
            started_at=at,
            last_seen_at=at,
        )
        Person.objects.filter(id=actor.person).update(last_seen_at=at)
        record_event(
            actor=actor,
            kind=EventKind.PERSON_SIGNED_IN,
            at=at,
            record=actor.person,
            detail={"method": method},
        )
    return begun


def note_seen(*, actor: Actor, session: UUID, session_key: str, at: datetime) -> bool:
    """Keep a session's last use and its present key, at most once a minute. False when it has been ended."""
    with transaction.atomic():
        Person.objects.filter(id=actor.person).update(last_seen_at=at)
        open_one = SignIn.objects.filter(id=session, person_id=actor.person, ended_at__isnull=True)
        return bool(open_one.update(last_seen_at=at, session_key=session_key))


def end_session(*, actor: Actor, session: UUID, because: str, at: datetime) -> None:
    """End one of the actor's sessions; nothing happens when it has ended or is another person's."""
    with transaction.atomic():
        if _close(SignIn.objects.filter(id=session, person_id=actor.person), because=because, at=at):
            kind = ENDINGS.get(because, EventKind.SESSION_ENDED)
            record_event(actor=actor, kind=kind, at=at, record=actor.person, detail={"because": because})


def end_own_session(*, actor: Actor, session: UUID, at: datetime) -> None:
    """End a session from another one: a computer left behind, a telephone lost."""
    end_session(actor=actor, session=session, because="ended_by_owner", at=at)


def close_sessions(person: UUID, *, because: str, at: datetime, keep: UUID | None = None) -> int:
    """End a person's open sessions within the caller's transaction, and return how many there were."""
    others = SignIn.objects.filter(person_id=person)
    return _close(others.exclude(id=keep) if keep else others, because=because, at=at)


def _close(sessions: QuerySet[SignIn], *, because: str, at: datetime) -> int:
    rows = list(sessions.filter(ended_at__isnull=True).values_list("id", "session_key"))
    Session.objects.filter(session_key__in=[key for _, key in rows]).delete()
    return SignIn.objects.filter(id__in=[id for id, _ in rows]).update(ended_at=at, ended_because=because)
