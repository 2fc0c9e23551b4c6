"""Questions about runs and agreements. Nothing here opens sealed text or writes."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from sharewell.apps.matching.models import Agreement, MatchPair, Run, RunState, Way
from sharewell.apps.organisations.selectors import organisation_names
from sharewell.domain.access import Actor

MOST_RUNS = 20


def runs_of(actor: Actor) -> list[Run]:
    """The runs over the actor's organisation's list, its own and those of others, newest first."""
    mine = Q(organisation_id=actor.organisation) | Q(other_id=actor.organisation)
    return list(Run.objects.filter(mine).order_by("-started_at", "id")[:MOST_RUNS])


def run_of(actor: Actor, run: UUID) -> Run | None:
    """A run over the actor's organisation's list; None where there is none."""
    mine = Q(organisation_id=actor.organisation) | Q(other_id=actor.organisation)
    return Run.objects.filter(mine, pk=run).first()


def unfinished_run(organisation: UUID) -> Run | None:
    """The run of an organisation that is not done yet, if there is one."""
    return Run.objects.filter(organisation_id=organisation, state=RunState.RUNNING).first()


def run_to_go_on(run: UUID) -> Run:
    """A run for whoever works on it. Raises Run.DoesNotExist."""
    return Run.objects.get(pk=run)


def runs_to_go_on(at: datetime) -> list[UUID]:
    """Runs that are not done and that nobody works on now, the oldest first."""
    free = Q(held_until__isnull=True) | Q(held_until__lte=at)
    waiting = Run.objects.filter(free, state=RunState.RUNNING).order_by("started_at", "id")
    return list(waiting.values_list("pk", flat=True))


def grades_of(run: Run) -> dict[str, int]:
    """How many pairs of each grade a run found."""
    rows = run.pairs.order_by().values("grade").annotate(many=Count("pk"))
    return {row["grade"]: row["many"] for row in rows}


def pairs_of(run: Run, *, after: int, most: int) -> QuerySet[MatchPair]:
    """Pairs of a run from a place on, the likeliest first."""
    return run.pairs.filter(place__gte=after).order_by("place")[:most]


def agreements_of(actor: Actor, at: datetime) -> QuerySet[Agreement]:
    """What stands between the actor's organisation and others, on either side."""
    mine = Q(organisation_id=actor.organisation) | Q(other_id=actor.organisation)
    return Agreement.objects.filter(mine, ended_at__isnull=True, until__gt=at).order_by("at", "id")


def agreement_of(actor: Actor, agreement: UUID) -> Agreement | None:
    """An agreement with the actor's organisation on either side; None where there is none."""
    mine = Q(organisation_id=actor.organisation) | Q(other_id=actor.organisation)
    return Agreement.objects.filter(mine, pk=agreement, ended_at__isnull=True).first()


def agreed_with(organisation: UUID, at: datetime) -> dict[UUID, str]:
    """The organisations whose list may be compared with this one's, by name: both sides agreed, and it stands."""
    stands = Agreement.objects.filter(way=Way.TOGETHER, ended_at__isnull=True, until__gt=at)
    ours = set(stands.filter(organisation_id=organisation).values_list("other_id", flat=True))
    theirs = set(stands.filter(other_id=organisation).values_list("organisation_id", flat=True))
    return organisation_names(ours & theirs)


def names_in(runs: Iterable[Run]) -> dict[UUID, str]:
    """The names of the organisations of these runs."""
    ids = {one for run in runs for one in (run.organisation_id, run.other_id) if one}
    return organisation_names(ids)
