"""A new agreement: from a template, or from a file."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.agreements.errors import NotPossible
from sharewell.apps.agreements.models import Agreement, Party
from sharewell.apps.agreements.policies import require_work
from sharewell.apps.agreements.services._steps import write_step
from sharewell.apps.organisations.selectors import DirectoryEntry, directory_entries, organisations_called
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import LawfulBasis
from sharewell.domain.agreements import (
    AgreedItem,
    Exchanged,
    Kind,
    Part,
    PartyTerms,
    Stage,
    Step,
    Text,
    agreement_terms,
    first_text,
    party_mapping,
    written,
)
from sharewell.domain.deadlines.clocks import local_day
from sharewell.kit.ids import new_reference


@transaction.atomic
def start_agreement(
    *,
    actor: Actor,
    at: datetime,
    kind: Kind,
    title: str,
    short: bool,
    others: Sequence[UUID],
    items: Sequence[AgreedItem] = (),
) -> Agreement:
    """Begin a draft with standard words, and fill in of each party what is already known.

    `items` are what it is about, where that is known from what goes already.

    Raises:
        Refused: the actor's work is not with agreements.
        NotPossible: one of the others cannot be a party.
    """
    text = first_text(kind, title, agreement_terms(), short=short, on=local_day(at))
    text = replace(text, items=tuple(items))
    return _begun(actor, at, text, dict.fromkeys(others, Part.BOTH))


@transaction.atomic
def import_agreement(*, actor: Actor, at: datetime, found: Exchanged) -> tuple[Agreement, tuple[str, ...]]:
    """Begin a draft with the text of a file. Parties are those whose name is that of one organisation here.

    Returns the draft, and the names that are no organisation's here. Raises Refused or NotPossible.
    """
    known: dict[UUID, Part] = {}
    said: dict[UUID, PartyTerms] = {}
    strange: list[str] = []
    for one in found.parties:
        named = list(organisations_called(one.name))
        if len(named) == 1:
            known[named[0]], said[named[0]] = one.part, one.said
        else:
            strange.append(one.name)
    made = _begun(actor, at, found.text, known, said)
    return made, tuple(strange)


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


def _begun(
    actor: Actor,
    at: datetime,
    text: Text,
    others: dict[UUID, Part],
    said: dict[UUID, PartyTerms] | None = None,
) -> Agreement:
    require_work(actor)
    places = directory_entries({actor.organisation, *others})
    for one in others:
        place = places.get(one)
        if place is None or place.outside_of is not None or place.suspended_at is not None:
            raise NotPossible("no_such_party", _("Choose organisations of the directory."))
    own = places[actor.organisation]
    agreement = Agreement.objects.create(
        reference=new_reference("AG"),
        keeper_id=own.id,
        keeper_name=own.name,
        nation=own.nation,
        kind=text.kind,
        title=text.title,
        stage=Stage.DRAFT,
        draft=written(text),
        starts_on=text.starts_on,
        review_on=text.review_on,
        ends_on=text.ends_on,
        created_at=at,
    )
    first = Part.GIVES if text.kind is Kind.ONE_WAY else Part.BOTH
    for one, part in {own.id: first, **others}.items():
        other = Part.RECEIVES if text.kind is Kind.ONE_WAY and one != own.id and not said else part
        add_party(agreement, places[one], other, at, (said or {}).get(one))
    write_step(actor, agreement, Step.STARTED, at)
    return agreement
