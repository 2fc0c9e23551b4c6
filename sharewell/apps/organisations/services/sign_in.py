"""What happens at the door, kept for the audit: refusals, lockouts, changed passwords and factors."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.urls import reverse

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.models import Person
from sharewell.apps.organisations.services.sessions import close_sessions
from sharewell.domain.access import SYSTEM, Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.notify import NoticeKind, queue_notice


def record_refusal(*, actor: Actor = SYSTEM, email: str, at: datetime) -> None:
    """Somebody gave a wrong password, code or passkey. Who was meant is kept by id, never what was typed."""
    _at_the_door(actor, EventKind.PERSON_REFUSED, email, at)


def record_lockout(*, actor: Actor = SYSTEM, email: str, at: datetime) -> None:
    """Too many wrong tries for one account from one address."""
    _at_the_door(actor, EventKind.PERSON_LOCKED_OUT, email, at)


def record_factor_change(*, actor: Actor, factor: str, change: EventKind, at: datetime) -> None:
    """The actor added, removed or renewed a second factor."""
    with transaction.atomic():
        _tell(actor, at)
        record_event(actor=actor, kind=change, at=at, record=actor.person, detail={"factor": factor})


def record_password_change(*, actor: Actor, at: datetime, keep: UUID | None = None) -> None:
    """The actor has a new password; every other session of theirs ends."""
    with transaction.atomic():
        ended = close_sessions(actor.person, because="new_password", at=at, keep=keep)
        _tell(actor, at)
        record_event(
            actor=actor,
            kind=EventKind.PASSWORD_CHANGED,
            at=at,
            record=actor.person,
            detail={"sessions_ended": ended},
        )


def _tell(actor: Actor, at: datetime) -> None:
    """Tell somebody that the way they sign in has changed, in case it was not they who changed it."""
    person = Person.objects.get(id=actor.person)
    queue_notice(
        to=person.email,
        kind=NoticeKind.ACCOUNT_CHANGED,
        link_path=reverse("organisations:account"),
        at=at,
        key=f"account-changed/{person.id}/{at.isoformat()}",
        language=person.language,
    )


def _at_the_door(actor: Actor, kind: EventKind, email: str, at: datetime) -> None:
    with transaction.atomic():
        meant = Person.objects.filter(email=email.strip().lower()).values_list("id", flat=True).first()
        record_event(actor=actor, kind=kind, at=at, record=meant, outcome="refused")
