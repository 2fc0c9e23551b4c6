"""Outside recipients: somebody without an account to whom something is sent all the same."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.models import Organisation, Person
from sharewell.apps.organisations.policies import require_add_outside_recipient
from sharewell.apps.organisations.selectors import DirectoryEntry, directory_entry
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import Body, Nation, Sector
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.crypto import create_organisation_key
from sharewell.kit.ids import new_id

NO_MAILBOX = "outside.invalid"
"""Nobody can sign in with an address under it, nor have a password sent to it (RFC 2606)."""


def add_outside_recipient(
    *,
    actor: Actor,
    at: datetime,
    person_name: str,
    organisation_name: str,
    sector: Sector,
    body: Body,
    nation: Nation,
    phone: str,
    email: str,
    checked: str = "",
) -> DirectoryEntry:
    """Somebody outside whom the actor's organisation can send to from now on, with an organisation key of their own.

    Where the actor's organisation has one of this address already, that one is put right and given back. A person
    who belongs to no organisation stands for themself: `organisation_name` may be empty. `checked` says how somebody
    made sure that they are who they say (rang, known); empty where nobody has, and then advice counts them unverified.

    Raises:
        Refused: the actor may not.
    """
    require_add_outside_recipient(actor)
    given: dict[str, Any] = {
        "name": organisation_name.strip() or person_name.strip(),
        "sector": Sector(sector),
        "body": Body(body),
        "nation": Nation(nation),
        "phone": phone.strip(),
        "last_confirmed_on": at.date() if checked else None,
    }
    with transaction.atomic():
        # The adder's row is the queue: two colleagues who add the same address at once make one row.
        own = Organisation.objects.select_for_update().get(id=actor.organisation)
        address = email.strip().lower()
        kept = Organisation.objects.filter(outside_of=own, notice_email=address).first()
        if kept is None:
            kept = _new(own, address, given, person_name.strip())
            record_event(
                actor=actor,
                kind=EventKind.OUTSIDE_RECIPIENT_ADDED,
                at=at,
                record=kept.id,
                detail={"checked": checked},
            )
        else:
            _put_right(actor, kept, {**given, "person_name": person_name.strip()}, at)
    return _entry(kept.id, at)


def _new(own: Organisation, address: str, given: Mapping[str, Any], person_name: str) -> Organisation:
    made = Organisation.objects.create(
        outside_of=own, area=own.area, notice_email=address, id=new_id(), **given
    )
    create_organisation_key(made.id)
    person = Person(
        full_name=person_name, email=f"{made.id}@{NO_MAILBOX}", is_active=False, acts_for=made, id=new_id()
    )
    person.set_unusable_password()
    person.save(force_insert=True)
    return made


def _put_right(actor: Actor, kept: Organisation, given: Mapping[str, Any], at: datetime) -> None:
    person = Person.objects.get(acts_for=kept)
    was = {name: getattr(kept, name) for name in given if name != "person_name"}
    changed = sorted(
        name for name, value in {**was, "person_name": person.full_name}.items() if given[name] != value
    )
    if not changed:
        return
    person.full_name = given["person_name"]
    person.save(update_fields=["full_name"])
    for name in was:
        setattr(kept, name, given[name])
    kept.save(update_fields=list(was))
    record_event(
        actor=actor, kind=EventKind.ORGANISATION_CHANGED, at=at, record=kept.id, fields=tuple(changed)
    )


def _entry(organisation: UUID, at: datetime) -> DirectoryEntry:
    found = directory_entry(organisation, on=at.date())
    if found is None:
        raise Organisation.DoesNotExist(str(organisation))
    return found
