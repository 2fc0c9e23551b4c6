"""Putting an organisation into an agreement, with what is already known of it."""

from datetime import datetime

from sharewell.apps.agreements.models import Agreement, Party
from sharewell.apps.organisations.selectors import DirectoryEntry
from sharewell.domain.advice.vocabulary import LawfulBasis
from sharewell.domain.agreements import Part, PartyTerms, agreement_terms, party_mapping
from sharewell.domain.deadlines.clocks import local_day


def likely_terms(place: DirectoryEntry, at: datetime) -> PartyTerms:
    """What is already known of a party: what such a body mostly relies on, and how it is reached."""
    likely = agreement_terms().basis_for(place.body, on=local_day(at))
    return PartyTerms(basis=LawfulBasis(likely.basis) if likely else None, email=place.notice_email)


def add_party(
    agreement: Agreement, place: DirectoryEntry, part: Part, at: datetime, said: PartyTerms | None = None
) -> Party:
    """Put an organisation into a held agreement."""
    return Party.objects.create(
        agreement=agreement,
        organisation_id=place.id,
        organisation_name=place.name,
        body=place.body,
        part=part,
        said=party_mapping(said or likely_terms(place, at)),
    )
