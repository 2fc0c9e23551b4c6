"""How people are told, and what is done when they cannot be."""

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from django.urls import reverse

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.models import Organisation, Person
from sharewell.apps.organisations.policies import require_see_unreached
from sharewell.apps.organisations.selectors.people import (
    Colleague,
    colleagues_at,
    escalation_chain,
    leads_of,
    people_in_role,
)
from sharewell.apps.organisations.selectors.reaching import addresses_of, email_of
from sharewell.domain.access import Actor, Refused, Role
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.reaching import QuietHours
from sharewell.kit.notify import NoticeKind, queue_notice
from sharewell.kit.notify.addresses import (
    mark_working,
    newly_broken,
    note_stood_in,
    note_told,
    urgent_and_lost,
)
from sharewell.kit.notify.choices import (
    CodeAnswer,
    ask_for_code,
    choose_times,
    forget_mobile,
    how_often_told,
    try_code,
)


@transaction.atomic
def choose_when_told(*, actor: Actor, quiet: QuietHours | None, daily_at: int | None, at: datetime) -> None:
    """When the actor is told of what can wait: not in these hours, or once a day at this hour."""
    choose_times(email_of(actor.person), quiet=quiet, daily_at=daily_at, at=at)
    _tell_log(actor, "times", at)


@transaction.atomic
def give_mobile(*, actor: Actor, mobile: str, at: datetime) -> None:
    """Have a code texted to a number that the actor says is theirs; it counts once the code was typed.

    Raises:
        TooManyCodes: three were sent within the hour.
    """
    person = Person.objects.get(id=actor.person)
    ask_for_code(person.email, mobile=mobile, at=at, language=person.language)
    _tell_log(actor, "mobile_given", at)


@transaction.atomic
def confirm_mobile(*, actor: Actor, code: str, at: datetime) -> CodeAnswer:
    """Compare the code that the actor typed; the right one makes the number theirs."""
    answer = try_code(email_of(actor.person), code=code, at=at)
    if answer is CodeAnswer.RIGHT:
        _tell_log(actor, "mobile_confirmed", at)
    return answer


@transaction.atomic
def forget_own_mobile(*, actor: Actor, at: datetime) -> None:
    """No more texts to the actor; their number is forgotten."""
    forget_mobile(email_of(actor.person))
    _tell_log(actor, "mobile_forgotten", at)


@transaction.atomic
def try_address(*, actor: Actor, address: str, at: datetime) -> bool:
    """Try an address anew: what was parked for it goes again, and a message says that it works.

    Answers whether it was marked as not working. Raises Refused where it is neither the actor's own nor one of an
    organisation whose addresses are theirs to look after.
    """
    address = address.strip().lower()
    own = address == email_of(actor.person)
    if not own:
        permission = require_see_unreached(actor, actor.organisation)
        if address not in addresses_of(actor.organisation):
            raise Refused(permission)
    if not mark_working(address, at=at):
        return False
    queue_notice(
        to=address,
        kind=NoticeKind.ADDRESS_TRIED,
        link_path=reverse("organisations:account"),
        at=at,
        key=f"tried:{_digest(address)}:{how_often_told(address, NoticeKind.ADDRESS_TRIED)}",
    )
    _tell_log(actor, "own_address_tried" if own else "address_tried", at)
    return True


def tell_of_unreached(*, actor: Actor, at: datetime) -> int:
    """Tell leads and administrators of addresses that newly do not work, and leads of what was urgent and lost.

    Answers how many addresses and notices that were. `actor` is the system.
    """
    with transaction.atomic():
        marks, lost = newly_broken(), urgent_and_lost()
        for mark in marks:
            _tell_log_of_address(actor, mark.address, by=mark.route, at=at)
            for organisation in _organisations_of(mark.address):
                _tell_of_address(organisation, mark.address, at)
        for notice in lost:
            # A kind that is no longer known may be why it was lost.
            kind = NoticeKind(notice.kind) if notice.kind in set(NoticeKind) else NoticeKind.TASK_DUE
            for one in _instead_of(notice.to):
                _queue(one, kind, notice.link_path, f"instead:{notice.pk}", at, urgent=True)
        note_told(marks, at=at)
        note_stood_in(lost, at=at)
    return len(marks) + len(lost)


def _tell_log_of_address(actor: Actor, address: str, *, by: str, at: datetime) -> None:
    """One event for each person or desk whose address it is; the address itself is not in the log."""
    desks = Organisation.objects.filter(notice_email=address.lower()).values_list("id", flat=True)
    for record in {*(person.person for person in colleagues_at(address)), *desks}:
        record_event(
            actor=actor,
            kind=EventKind.ADDRESS_NOT_WORKING,
            at=at,
            record=record,
            outcome="failed",
            detail={"by": by},
        )


def _tell_of_address(organisation: UUID, address: str, at: datetime) -> None:
    told = {
        one.person: one
        for one in (*leads_of(organisation), *people_in_role(organisation, Role.ADMINISTRATOR))
    }
    key = f"unreached:{_digest(address)}:{at:%Y-%m-%d}"
    for one in told.values():
        if one.email != address:
            _queue(one, NoticeKind.ADDRESS_NOT_WORKING, reverse("organisations:unreached"), key, at)


def _instead_of(address: str) -> Iterable[Colleague]:
    """Who is told in place of an address: the leads of a person, and everybody of a desk's chain."""
    address = address.lower()
    found = {one.person: one for person in colleagues_at(address) for one in leads_of(person.organisation)}
    for desk in Organisation.objects.filter(notice_email=address):
        chain = escalation_chain(desk.outside_of_id or desk.id)
        found |= {one.person: one for rung in chain.rungs for one in rung}
    return [one for one in found.values() if one.email != address]


def _organisations_of(address: str) -> set[UUID]:
    own = {person.organisation for person in colleagues_at(address)}
    desks = Organisation.objects.filter(notice_email=address).values_list("id", "outside_of_id")
    # Of somebody outside, those are told who added them.
    return own | {outside_of or desk for desk, outside_of in desks}


def _queue(
    one: Colleague, kind: NoticeKind, path: str, key: str, at: datetime, *, urgent: bool = False
) -> None:
    queue_notice(
        to=one.email,
        kind=kind,
        link_path=path,
        at=at,
        key=f"{key}:{one.person}",
        language=one.language,
        urgent=urgent,
    )


def _tell_log(actor: Actor, what: str, at: datetime) -> None:
    record_event(
        actor=actor, kind=EventKind.NOTICE_CHOICES_CHANGED, at=at, record=actor.person, detail={"what": what}
    )


def _digest(address: str) -> str:
    return sha256(address.encode()).hexdigest()[:16]
