"""A new agreement: from a template, or from a file."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.agreements.errors import NotPossible
from sharewell.apps.agreements.models import Agreement
from sharewell.apps.agreements.policies import require_work
from sharewell.apps.agreements.services._parties import add_party
from sharewell.apps.agreements.services._steps import write_step
from sharewell.apps.organisations.selectors import DirectoryEntry, directory_entries
from sharewell.domain.access import Actor
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
def import_agreement(
    *, actor: Actor, at: datetime, found: Exchanged, parties: Mapping[int, UUID]
) -> Agreement:
    """Begin a draft with the text of a file. `parties` says which organisation here each of its parties is, by place.

    A party that stands in none of it is left out. Raises Refused or NotPossible.
    """
    if len(set(parties.values())) != len(parties):
        raise NotPossible("party_twice", _("Two parties of the file are one organisation here."))
    those = {here: found.parties[place] for place, here in parties.items()}
    return _begun(
        actor,
        at,
        found.text,
        {here: one.part for here, one in those.items()},
        {here: one.said for here, one in those.items()},
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
    agreement = _kept_by(places[actor.organisation], text, at)
    first = Part.GIVES if text.kind is Kind.ONE_WAY else Part.BOTH
    for one, part in {agreement.keeper_id: first, **others}.items():
        other = (
            Part.RECEIVES if text.kind is Kind.ONE_WAY and one != agreement.keeper_id and not said else part
        )
        add_party(agreement, places[one], other, at, (said or {}).get(one))
    write_step(actor, agreement, Step.STARTED, at)
    return agreement


def _kept_by(own: DirectoryEntry, text: Text, at: datetime) -> Agreement:
    return Agreement.objects.create(
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
