"""A new organisation with its key, for the services that may make one. The caller has asked whether the actor may."""

from datetime import datetime
from typing import Any

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.errors import NameInUse
from sharewell.apps.organisations.models import Organisation
from sharewell.apps.organisations.selectors.directory import in_the_partnership
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import Body, Nation, Sector
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.crypto import create_organisation_key


def register(
    actor: Actor,
    at: datetime,
    *,
    name: str,
    area: str,
    sector: str,
    body: str,
    nation: str,
    notice_email: str,
    **given: Any,
) -> Organisation:
    """Make the row, the key and the event. Raises NameInUse."""
    with transaction.atomic():
        if in_the_partnership().filter(name=name, area=area).exists():
            raise NameInUse(name)
        organisation = Organisation.objects.create(
            name=name,
            area=area,
            sector=Sector(sector),
            body=Body(body),
            nation=Nation(nation),
            notice_email=notice_email.lower(),
            **given,
        )
        create_organisation_key(organisation.id)
        record_event(actor=actor, kind=EventKind.ORGANISATION_ADDED, at=at, record=organisation.id)
    return organisation
