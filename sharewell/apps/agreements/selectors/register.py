"""The register: what an organisation is party to, searched and filtered by the database."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from sharewell.apps.agreements.models import Agreement, Party, Running
from sharewell.domain.access import Actor
from sharewell.domain.agreements import Stage, State
from sharewell.domain.agreements.sides import works

SOON = timedelta(days=90)
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
    mine = Party.objects.filter(agreement=OuterRef("pk"), organisation=actor.organisation)
    own = Q(keeper_id=actor.organisation)
    rows = Agreement.objects.filter(Exists(mine)).filter(
        own | Q(version__gt=0) | Q(stage__in=[Stage.COMMENT, Stage.SIGNING])
    )
    for word in wanted.words[:LONGEST_QUERY].replace("\x00", "").split():
        named = Party.objects.filter(agreement=OuterRef("pk"), organisation_name__icontains=word)
        rows = rows.filter(Q(title__icontains=word) | Q(reference__iexact=word) | Exists(named))
    if wanted.state in set(STATES):
        rows = rows.filter(_in_state(State(wanted.state), on))
    if wanted.soon:
        rows = rows.filter(ends_on__gte=on, ends_on__lte=on + SOON, ended_on__isnull=True)
    rows = rows.annotate(has_run=Exists(Running.objects.filter(agreement=OuterRef("pk"))))
    return (rows if works(actor) else rows.none()).order_by("ends_on", "title", "id")


def waiting_for(actor: Actor) -> QuerySet[Agreement]:
    """What waits for the actor's organisation to sign it."""
    open_to_us = Party.objects.filter(
        agreement=OuterRef("pk"), organisation=actor.organisation, left_on__isnull=True, since__isnull=True
    )
    again = Party.objects.filter(
        Q(declined__lt=OuterRef("version")),
        agreement=OuterRef("pk"), organisation=actor.organisation, left_on__isnull=True,
        signed__lt=OuterRef("version"),
    )  # fmt: skip
    rows = Agreement.objects.filter(ended_on__isnull=True)
    asked_in = Q(Exists(open_to_us), stage=Stage.NONE, version__gt=0)
    rows = rows.filter(Q(Exists(again), stage=Stage.SIGNING) | asked_in)
    return (rows if works(actor) else rows.none()).order_by("title", "id")


def parties_of(agreements: Iterable[Agreement]) -> dict[UUID, tuple[Party, ...]]:
    """The parties of several agreements in one query, by agreement."""
    found: dict[UUID, list[Party]] = {}
    for party in Party.objects.filter(agreement__in=list(agreements)):
        found.setdefault(party.agreement_id, []).append(party)
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
