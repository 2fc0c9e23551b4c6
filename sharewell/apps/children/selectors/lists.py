"""Lists that were brought in, and what became of their lines. Nothing here opens what they say."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.db.models.fields.reverse_related import ForeignObjectRel

from sharewell.apps.children.models import Entry, EntryVersion, FindingKey, ListLine, ListRun, Shield
from sharewell.apps.children.selectors.bars import standing_bars
from sharewell.apps.children.selectors.entries import entries_open_to
from sharewell.domain.access import Actor
from sharewell.domain.entries_file import Outcome, RunState, Undone

MOST_SHOWN = 20
AT_WORK = (RunState.RUNNING, RunState.UNDOING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many lines of a run came to what; `waiting` of the held ones nobody has decided about."""

    outcomes: Mapping[str, int]
    undone: Mapping[str, int]
    waiting: int


def list_run(actor: Actor, run: UUID) -> ListRun | None:
    """A list of the actor's organisation; None where there is none."""
    return ListRun.objects.filter(pk=run, organisation_id=actor.organisation).first()


def list_runs(actor: Actor) -> QuerySet[ListRun]:
    """The organisation's lists, newest first, at most twenty."""
    return ListRun.objects.filter(organisation_id=actor.organisation).order_by("-chosen_at")[:MOST_SHOWN]


def stopped_list(actor: Actor, sha256: str) -> ListRun | None:
    """The organisation's newest list of a file, by its digest, that was begun and not finished."""
    rows = ListRun.objects.filter(
        organisation_id=actor.organisation, sha256=sha256, forgotten_at__isnull=True
    )
    return rows.filter(state__in=[RunState.STOPPED, RunState.RUNNING]).order_by("-chosen_at").first()


def lists_at_work() -> tuple[UUID, ...]:
    """Every list that is being taken in or back."""
    return tuple(ListRun.objects.filter(state__in=AT_WORK).order_by("moved_at").values_list("pk", flat=True))


def counts_of(run: ListRun) -> Counts:
    """What became of the lines of a run, in two queries."""
    rows = ListLine.objects.filter(run=run).order_by().values("outcome", "undone").annotate(lines=Count("pk"))
    outcomes: Counter[str] = Counter()
    undone: Counter[str] = Counter()
    for row in rows:
        outcomes[row["outcome"]] += row["lines"]
        undone[row["undone"]] += row["lines"]
    waiting = ListLine.objects.filter(run=run, outcome=Outcome.HELD, settled_at__isnull=True).count()
    return Counts(outcomes=outcomes, undone=undone, waiting=waiting)


def lines_of(run: ListRun, outcome: Outcome) -> QuerySet[ListLine]:
    """The lines of a run that came to something, in the order of the file."""
    return ListLine.objects.filter(run=run, outcome=outcome).order_by("line")


def lines_left(run: ListRun) -> QuerySet[ListLine]:
    """Lines whose entries could not be taken back, having been used since."""
    return ListLine.objects.filter(run=run, undone=Undone.LEFT).order_by("line")


def waiting_line(actor: Actor, run: UUID, line: int) -> ListLine | None:
    """A held line about which nobody has decided."""
    rows = ListLine.objects.filter(run_id=run, organisation_id=actor.organisation, line=line)
    return rows.filter(outcome=Outcome.HELD, settled_at__isnull=True).select_related("run").first()


def seen_lines(organisation: UUID, fingerprints: Iterable[bytes]) -> dict[bytes, str]:
    """Of these fingerprints those that a line of any list had which was not taken back, with what became of it."""
    rows = ListLine.objects.filter(organisation_id=organisation, fingerprint__in=list(fingerprints))
    found = rows.filter(undone="").exclude(outcome=Outcome.REFUSED).values_list("fingerprint", "outcome")
    return {bytes(fingerprint): outcome for fingerprint, outcome in found}


def references_in(run: ListRun, references: Iterable[bytes]) -> dict[bytes, int]:
    """Of these references those that an earlier line of a run had, with that line."""
    rows = ListLine.objects.filter(run=run, reference__in=list(references)).exclude(outcome=Outcome.REFUSED)
    return {bytes(reference): line for reference, line in rows.values_list("reference", "line")}


def shielded_entries(organisation: UUID) -> QuerySet[Entry]:
    """The organisation's entries of which something is protected, or from which somebody is shut out."""
    shields = Shield.objects.filter(entry__organisation_id=organisation).exclude(lifts__agreed=True)
    bars = standing_bars().filter(entry__organisation_id=organisation)
    kept = Entry.objects.filter(organisation_id=organisation, withdrawn_at__isnull=True)
    return kept.filter(Q(pk__in=shields.values("entry_id")) | Q(pk__in=bars.values("entry_id")))


def exported_entries(actor: Actor) -> QuerySet[Entry]:
    """All entries of the actor's organisation, in a fixed order."""
    return entries_open_to(actor).order_by("pk")


def used_elsewhere(entries: Iterable[UUID]) -> set[UUID]:
    """Those of these entries that anything but their own history and lists refers to."""
    ids, own = list(entries), (EntryVersion, FindingKey, ListLine)
    found: set[UUID] = set()
    for relation in Entry._meta.get_fields(include_hidden=True):
        if not isinstance(relation, ForeignObjectRel) or relation.related_model in own:
            continue
        name = relation.field.name
        rows = relation.related_model._base_manager.filter(**{f"{name}__in": ids})
        found |= set(rows.values_list(name, flat=True))
    return found
