"""Telling those who answer for an agreement that something waits. Never what."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sharewell.apps.agreements.models import Agreement, Party
from sharewell.apps.organisations.selectors import people_in_role
from sharewell.apps.organisations.services import tell_people
from sharewell.domain.access import Role
from sharewell.domain.agreements.sides import WORKING
from sharewell.kit.notify import NoticeKind


def link_to(agreement: Agreement) -> str:
    """The path of an agreement's page: its reference is random and says nothing."""
    return f"/agreements/{agreement.reference}/"


def tell_parties(
    agreement: Agreement,
    kind: NoticeKind,
    at: datetime,
    *,
    key: str,
    but: UUID | None = None,
    roles: Iterable[Role] = WORKING,
) -> None:
    """Tell the people in these roles at every party that has not left, but one. The same key again is nothing new."""
    staying = Party.objects.filter(agreement=agreement, left_on__isnull=True)
    for organisation in staying.values_list("organisation_id", flat=True):
        if organisation != but:
            tell_party(agreement, organisation, kind, at, key=key, roles=roles)


def tell_party(
    agreement: Agreement,
    organisation: UUID,
    kind: NoticeKind,
    at: datetime,
    *,
    key: str,
    roles: Iterable[Role] = WORKING,
) -> None:
    """Tell the people in these roles at one party."""
    tell_people(
        (one for role in roles for one in people_in_role(organisation, role)),
        kind=kind,
        link_path=link_to(agreement),
        key=f"agreement:{agreement.pk}:{key}",
        at=at,
        is_record=False,
    )
