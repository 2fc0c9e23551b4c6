"""Several agreements at once, for lists that say what is in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import OuterRef, Subquery

from sharewell.apps.agreements.models import Agreement, Party, Running, Version
from sharewell.domain.agreements import PartyTerms, Text, party_from, read_written


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidByParty:
    """A party that has not left, with what it says for itself."""

    organisation: UUID
    name: str
    said: PartyTerms


def texts_in_force(agreements: Iterable[Agreement]) -> dict[UUID, Text]:
    """The newest text that all have signed, by agreement; those without one are left out. One query."""
    run = Running.objects.filter(agreement=OuterRef("agreement")).order_by("-number").values("number")[:1]
    rows = Version.objects.filter(agreement__in=[one.pk for one in agreements], number=Subquery(run))
    return {agreement: read_written(text) for agreement, text in rows.values_list("agreement_id", "text")}


def said_by_parties(agreements: Iterable[Agreement]) -> dict[UUID, list[SaidByParty]]:
    """The parties that have not left, by agreement. One query."""
    rows = Party.objects.filter(agreement__in=[one.pk for one in agreements], left_on__isnull=True)
    found: dict[UUID, list[SaidByParty]] = {}
    wanted = ("agreement_id", "organisation_id", "organisation_name", "said")
    for agreement, organisation, name, said in rows.values_list(*wanted):
        party = SaidByParty(organisation=organisation, name=name, said=party_from(said))
        found.setdefault(agreement, []).append(party)
    return found
