"""Several agreements at once, for lists that say what is in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Max

from sharewell.apps.agreements.models import Agreement, Party, Running, Version
from sharewell.domain.agreements import PartyTerms, Text, party_from, read_written


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidByParty:
    """A party that has not left, with what it says for itself."""

    organisation: UUID
    name: str
    said: PartyTerms


def texts_in_force(agreements: Iterable[Agreement]) -> dict[UUID, Text]:
    """The newest text that all have signed, by agreement; those without one are left out. Two queries."""
    ids = [one.pk for one in agreements]
    newest = dict(
        Running.objects.filter(agreement__in=ids)
        .order_by()
        .values_list("agreement_id")
        .annotate(newest=Max("number"))
    )
    rows = Version.objects.filter(agreement__in=list(newest), number__in=set(newest.values()))
    found = rows.values_list("agreement_id", "number", "text")
    return {agreement: read_written(text) for agreement, number, text in found if newest[agreement] == number}


def said_by_parties(agreements: Iterable[Agreement]) -> dict[UUID, list[SaidByParty]]:
    """The parties that have not left, by agreement. One query."""
    rows = Party.objects.filter(agreement__in=[one.pk for one in agreements], left_on__isnull=True)
    found: dict[UUID, list[SaidByParty]] = {}
    wanted = ("agreement_id", "organisation_id", "organisation_name", "said")
    for agreement, organisation, name, said in rows.values_list(*wanted):
        party = SaidByParty(organisation=organisation, name=name, said=party_from(said))
        found.setdefault(agreement, []).append(party)
    return found
