"""The register: what an organisation is party to, searched and filtered by the database."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from sharewell.apps.agreements.models import Agreement, Party, Running
from sharewell.domain.access import Actor
from sharewell.domain.agreements import Stage, State
from sharewell.domain.agreements.sides import works

SOON = timedelta(days=90)
LISTED = ("reference", "title", "kind", "nation", "stage", "ends_on", "ended_on")
"""What a row of the register shows."""
LONGEST_QUERY = 200
STATES = (State.IN_FORCE, State.REVIEW, State.SIGNING, State.COMMENT, State.DRAFT, State.LAPSED, State.ENDED)
"""The states that can be looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for: words of the title or a party's name, a state, and whether it ends soon."""

    words: str = ""
    state: str = ""
    soon: bool = False


def register(actor: Actor, wanted: Wanted, *, on: date) -> QuerySet[Agreement]:
    """The agreements that the actor may see, those that end first at the top; then the undated by title."""
    # An organisation is in an agreement once, so that the join brings no row twice.
    own = Q(keeper_id=actor.organisation)
    rows = Agreement.objects.filter(
        own | Q(version__gt=0) | Q(stage__in=[Stage.COMMENT, Stage.SIGNING]),
        parties__organisation=actor.organisation,
    )
    for word in wanted.words[:LONGEST_QUERY].replace("\x00", "").split():
        named = Party.objects.filter(agreement=OuterRef("pk"), organisation_name__icontains=word)
        rows = rows.filter(Q(title__icontains=word) | Q(reference__iexact=word) | Exists(named))
    if wanted.state in set(STATES):
        rows = rows.filter(_in_state(State(wanted.state), on))
    if wanted.soon:
        rows = rows.filter(ends_on__gte=on, ends_on__lte=on + SOON, ended_on__isnull=True)
    rows = rows.annotate(has_run=Exists(Running.objects.filter(agreement=OuterRef("pk"))))
    return (rows if works(actor) else rows.none()).only(*LISTED).order_by("ends_on", "title", "id")


def waiting_for(actor: Actor) -> QuerySet[Agreement]:
    """What waits for the actor's organisation to sign it."""
    again = Q(stage=Stage.SIGNING, parties__signed__lt=F("version"), parties__declined__lt=F("version"))
    asked_in = Q(stage=Stage.NONE, version__gt=0, parties__since__isnull=True)
    rows = Agreement.objects.filter(
        again | asked_in,
        ended_on__isnull=True,
        parties__organisation=actor.organisation,
        parties__left_on__isnull=True,
    )
    return (rows if works(actor) else rows.none()).only(*LISTED).order_by("title", "id")


class Named(NamedTuple):
    """A party by name."""

    agreement: UUID
    organisation: UUID
    name: str
    left_on: date | None


def parties_of(agreements: Iterable[Agreement]) -> dict[UUID, tuple[Named, ...]]:
    """Who is in several agreements, in one query, by agreement."""
    found: dict[UUID, list[Named]] = {}
    columns = ("agreement_id", "organisation_id", "organisation_name", "left_on")
    for row in Party.objects.filter(agreement__in=list(agreements)).values_list(*columns):
        found.setdefault(row[0], []).append(Named(*row))
    return {key: tuple(rows) for key, rows in found.items()}


def _in_state(state: State, on: date) -> Q:
    run = Q(Exists(Running.objects.filter(agreement=OuterRef("pk"))))
    ended = Q(ended_on__isnull=False)
    over = Q(ends_on__lt=on)
    if state is State.ENDED:
        return ended
    if state is State.LAPSED:
        return run & over & ~ended
    if state is State.IN_FORCE:
        return run & ~over & ~ended
    if state is State.REVIEW:
        return run & ~over & ~ended & ~Q(stage=Stage.NONE)
    return ~run & ~ended & Q(stage=state)
