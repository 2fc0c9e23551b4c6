"""Adding people, changing roles, ending memberships."""

from datetime import datetime
from uuid import UUID

from allauth.account.models import EmailAddress
from django.db import transaction
from django.urls import reverse

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.errors import EmailInUse, LastAdministrator, NoAccounts, NotAMember
from sharewell.apps.organisations.models import Membership, Organisation, Person
from sharewell.apps.organisations.policies import require_change_person, require_manage_people
from sharewell.apps.organisations.services.sessions import close_sessions
from sharewell.domain.access import Actor, Role
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.ids import new_id
from sharewell.kit.notify import NoticeKind, queue_notice
from sharewell.kit.notify.choices import forget_reader


def add_person(
    *,
    actor: Actor,
    organisation: UUID,
    full_name: str,
    email: str,
    role: Role,
    at: datetime,
    job: str = "",
    is_deputy: bool = False,
    language: str = "",
    invite: bool = True,
    id: UUID | None = None,
) -> Person:
    """Give somebody an account and a role. They choose a password through the reset page and their mail.

    `invite` has them told so; the demo's invented people are not.

    Somebody who left and comes back keeps the account, and chooses a new password.

    Raises:
        Refused: the actor may not.
        EmailInUse: somebody who works here or elsewhere signs in with this address.
        NoAccounts: the organisation is an outside recipient.
    """
    require_manage_people(actor, organisation)
    email = email.strip().lower()
    with transaction.atomic():
        if Organisation.objects.filter(id=organisation, outside_of__isnull=False).exists():
            raise NoAccounts(str(organisation))
        person = Person.objects.select_for_update().filter(email=email).first()
        if person is None:
            person = _new_person(id or new_id(), email)
        elif person.memberships.filter(until__isnull=True).exists():
            raise EmailInUse(email)
        person.full_name, person.job, person.language, person.is_active = full_name, job, language, True
        person.save()
        joined = _join(person, organisation, role, is_deputy=is_deputy, at=at)
        if invite:
            queue_notice(
                to=email,
                kind=NoticeKind.ACCOUNT_MADE,
                link_path=reverse("account_reset_password"),
                at=at,
                key=f"account-made/{joined.id}",
                language=language,
            )
        record_event(
            actor=actor, kind=EventKind.PERSON_ADDED, at=at, record=person.id, detail={"role": role.value}
        )
    return person


def change_role(
    *,
    actor: Actor,
    organisation: UUID,
    person: UUID,
    role: Role,
    at: datetime,
    is_deputy: bool = False,
) -> Membership:
    """Give a colleague another role from now on; what they were before stays on record.

    Raises:
        Refused: the actor may not, or it is their own role.
        NotAMember: the person does not work in this organisation.
        LastAdministrator: nobody else there is an administrator.
    """
    require_change_person(actor, organisation, person)
    with transaction.atomic():
        old = _current_membership(organisation, person)
        if role is not Role.ADMINISTRATOR:
            _keep_an_administrator(old)
        _end(old, at)
        new = _join(old.person, organisation, role, is_deputy=is_deputy, at=at)
        detail = {"from": old.role, "to": role.value}
        record_event(actor=actor, kind=EventKind.PERSON_CHANGED_ROLE, at=at, record=person, detail=detail)
    return new


def end_membership(*, actor: Actor, organisation: UUID, person: UUID, at: datetime) -> Membership:
    """Somebody leaves: from their next request on they are nobody here, and their sessions are gone.

    Raises:
        Refused: the actor may not, or it is their own membership.
        NotAMember: the person does not work in this organisation.
        LastAdministrator: nobody else there is an administrator.
    """
    require_change_person(actor, organisation, person)
    with transaction.atomic():
        membership = _current_membership(organisation, person)
        _keep_an_administrator(membership)
        _end(membership, at)
        leaver = membership.person
        # The password goes too, and with it any link that was asked for before and would set another.
        leaver.set_unusable_password()
        leaver.is_active = False
        leaver.save(update_fields=["is_active", "password"])
        ended = close_sessions(person, because="left", at=at)
        forget_reader(leaver.email)
        record_event(
            actor=actor, kind=EventKind.PERSON_LEFT, at=at, record=person, detail={"sessions_ended": ended}
        )
    return membership


def choose_language(*, actor: Actor, language: str, at: datetime) -> Person:
    """The language in which Sharewell speaks to the actor from now on; empty for the browser's own."""
    with transaction.atomic():
        person = Person.objects.select_for_update().get(id=actor.person)
        person.language = language
        person.save(update_fields=["language"])
        record_event(
            actor=actor,
            kind=EventKind.PERSON_CHOSE_LANGUAGE,
            at=at,
            record=person.id,
            detail={"language": language},
        )
    return person


def _new_person(id: UUID, email: str) -> Person:
    person = Person(id=id, email=email)
    person.set_unusable_password()
    person.save(force_insert=True)
    # The administrator vouches for the address; the first password can only be set through mail to it.
    EmailAddress.objects.create(user=person, email=email, verified=True, primary=True)
    return person


def _join(person: Person, organisation: UUID, role: Role, *, is_deputy: bool, at: datetime) -> Membership:
    return Membership.objects.create(
        person=person,
        organisation_id=organisation,
        role=role,
        is_deputy=is_deputy and role is Role.SAFEGUARDING_LEAD,
        since=at,
    )


def _current_membership(organisation: UUID, person: UUID) -> Membership:
    current = Membership.objects.select_for_update().filter(
        organisation_id=organisation, person_id=person, until__isnull=True
    )
    membership = current.select_related("person").first()
    if membership is None:
        raise NotAMember(str(person))
    return membership


def _keep_an_administrator(leaving: Membership) -> None:
    others = Membership.objects.filter(
        organisation_id=leaving.organisation_id, role=Role.ADMINISTRATOR, until__isnull=True
    ).exclude(id=leaving.id)
    if leaving.role == Role.ADMINISTRATOR and not others.exists():
        raise LastAdministrator(str(leaving.organisation_id))


def _end(membership: Membership, at: datetime) -> None:
    membership.until = at
    membership.save(update_fields=["until"])
