"""Finding who is meant among the organisation's own entries: likeliest first, with how likely and why."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.models import Entry
from sharewell.apps.children.policies import require_look_for_entries
from sharewell.apps.children.selectors import (
    candidates,
    entries_of,
    entries_to_index,
    people_named,
    same_person,
)
from sharewell.apps.children.selectors.links import NOBODY
from sharewell.apps.children.services._indexing import index
from sharewell.apps.children.services._opening import FIELD, opened, protections
from sharewell.apps.children.services._rivalry import lowered
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Identity, open_particulars
from sharewell.domain.matching import (
    Comparison,
    Grade,
    Level,
    Particulars,
    Weighed,
    grade,
    probability,
    shipped_families,
    shipped_weights,
)
from sharewell.domain.matching.finding import scheme, sought_keys
from sharewell.domain.matching.grades import of_search
from sharewell.domain.matching.reasons import Reason, reasons_for
from sharewell.domain.matching.sought import Shares, Sought, chance_before, smoothed_share, weigh_sought
from sharewell.domain.matching.typed import read_fields, read_typed

MOST_SHOWN = 10
CLOSE = 5.0
"""Bits within which somebody else could be meant as well."""
AT_ONCE = 200
CandidatesOf = Callable[[Sequence[Sought]], list[UUID]]
"""From the readings of what is sought to the entries that are opened and weighed."""
LIKELY = frozenset((Grade.MATCH, Grade.POTENTIAL))


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundEntry:
    """An entry that may be meant. `probability` is the one among its rivals, that of `weighed` the one by itself.

    `rivals` are the others of the same search who could be meant about as well: twins, siblings, namesakes.
    """

    entry: Entry
    identity: Identity
    weighed: Weighed
    probability: float
    grade: Grade
    reasons: tuple[Reason, ...]
    rivals: tuple[UUID, ...]

    @property
    def likely(self) -> bool:
        """Whether it is likely meant, taken by itself: a twin makes neither of two less so."""
        return grade(self.weighed.probability, self.weighed.levels) in LIKELY


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What a search came to, the likeliest first."""

    grade: Grade
    found: tuple[FoundEntry, ...]


class PeopleHere:
    """How rare some names are among an organisation's entries, and how many these are. Two queries."""

    def __init__(self, actor: Actor, words: Iterable[str]) -> None:
        self._size = Entry.objects.filter(organisation_id=actor.organisation).count()
        self._counts = people_named(actor, sorted(set(words)))
        self._usual = shipped_weights().chances

    @property
    def prior(self) -> float:
        """The chance that one of them, taken blindly, is meant."""
        return chance_before(self._size)

    def share_of_name(self, comparison: Comparison, name: str) -> float:
        """The share of people with a name, as far as the list is long enough to tell."""
        count = min(self._counts.get(word, 0) for word in name.split(" "))
        return smoothed_share(count, self._size, self._usual[comparison][Level.SAME].u)


def find_entries(
    *,
    actor: Actor,
    at: datetime,
    purpose: str,
    typed: str = "",
    fields: Mapping[str, str] | None = None,
    particulars: Particulars | None = None,
    limit: int = MOST_SHOWN,
    candidates_of: CandidatesOf | None = None,
) -> Findings:
    """The organisation's own entries that may be meant, opened; one event names those that are given back.

    Args:
        typed: one line as somebody types it; a name, a part of one, a date, a postcode, a number, in any order.
        fields: the same in fields, see `domain.matching.typed.FIELDS`.
        particulars: those of somebody known.
        candidates_of: who may be meant, where that is not asked of the keys; see `serving`.

    Raises:
        Refused: neither records nor people's requests are the actor's work, nor are they the operator.
        BadField: a field cannot be read.
    """
    require_look_for_entries(actor)
    sought = _readings(typed, fields, particulars)
    findings = likely_entries(actor=actor, sought=sought, limit=limit, candidates_of=candidates_of)
    log_search(actor=actor, at=at, purpose=purpose, shown=[one.entry.pk for one in findings.found])
    return findings


@transaction.atomic
def log_search(*, actor: Actor, at: datetime, purpose: str, shown: Sequence[UUID]) -> None:
    """Write into the log which entries a search gives back, before it does."""
    record_event(
        actor=actor,
        kind=EventKind.ENTRY_SEARCHED,
        at=at,
        purpose=purpose,
        fields=[FIELD],
        detail={"shown": ",".join(str(entry) for entry in shown), "found": len(shown)},
    )


def likely_entries(
    *,
    actor: Actor,
    sought: Sequence[Sought],
    limit: int = MOST_SHOWN,
    candidates_of: CandidatesOf | None = None,
) -> Findings:
    """As find_entries, without an event: for a service that shows nobody anything or writes an event of its own."""
    if candidates_of and all(one.is_by_person for one in sought):
        hit = candidates_of(sought)
    else:
        hit = candidates(actor, sought_keys(sought, shipped_families()))
    # Of entries that were merged, the one that is kept stands for both.
    entries = list(entries_of(actor, [*same_person(actor, hit).values(), NOBODY]))
    known = opened(actor, entries, without_erased=True)
    held = protections(actor, known)
    people = {entry: open_particulars(identity, held.get(entry, ())) for entry, identity in known.items()}
    best = _weighed(actor, sought, people)
    return _ranked(entries, known, people, best, limit)


def index_entries(*, actor: Actor, all_of_them: bool = False) -> int:
    """Write the keys of entries that have none by today's scheme, a part at a time; answers how many entries.

    Nobody is shown anything. An entry whose key was destroyed is passed over, and has no keys any more.
    """
    done = 0
    wanted = list(entries_to_index(actor, all_of_them=all_of_them).values_list("pk", flat=True))
    for first in range(0, len(wanted), AT_ONCE):
        with transaction.atomic():
            part = list(entries_of(actor, wanted[first : first + AT_ONCE]).select_for_update())
            known = opened(actor, part, without_erased=True)
            index(actor.organisation, known, protections(actor, known))
            Entry.objects.filter(pk__in=[entry.pk for entry in part]).update(scheme=scheme())
        done += len(known)
    return done


def _readings(
    typed: str, fields: Mapping[str, str] | None, particulars: Particulars | None
) -> tuple[Sought, ...]:
    """Every reading of what is sought, said in one of three ways. Raises BadField."""
    if particulars is not None:
        return (Sought(particulars=particulars),)
    return read_typed(typed) if fields is None else read_fields({"typed": typed, **fields})


def _weighed(
    actor: Actor, sought: Sequence[Sought], people: Mapping[UUID, Particulars]
) -> dict[UUID, tuple[Weighed, Sought]]:
    """Each of the people with the reading that fits best, those left out of whom more speaks against than for."""
    if not people:
        return {}
    words = (word for one in sought for word in (*one.particulars.given, *one.particulars.family))
    here, weights, families = PeopleHere(actor, words), shipped_weights(), shipped_families()
    shares, prior = Shares(here.share_of_name), here.prior
    best: dict[UUID, tuple[Weighed, Sought]] = {}
    for entry, person in people.items():
        each = [
            (weigh_sought(one, person, weights=weights, families=families, shares=shares, prior=prior), one)
            for one in sought
        ]
        found = max(each, key=lambda pair: pair[0].weight)
        if found[0].probability > prior:
            best[entry] = found
    return best


def _ranked(
    entries: Sequence[Entry],
    known: Mapping[UUID, Identity],
    people: Mapping[UUID, Particulars],
    best: Mapping[UUID, tuple[Weighed, Sought]],
    limit: int,
) -> Findings:
    rows = {entry.pk: entry for entry in entries}
    people_of = {entry: rows[entry].together or entry for entry in best}
    ranked = lowered({entry: weighed.weight for entry, (weighed, _) in best.items()}, people_of)[:limit]
    calibration = shipped_weights().calibration
    found = []
    for pair in ranked:
        weighed, sought = best[pair.right]
        chance = probability(pair.weight, calibration)
        found.append(
            FoundEntry(
                entry=rows[pair.right],
                identity=known[pair.right],
                weighed=weighed,
                probability=chance,
                grade=grade(chance, weighed.levels),
                reasons=reasons_for(sought, people[pair.right], weighed),
                rivals=_rivals(pair.right, best, people_of),
            )
        )
    # Linked entries are one person: the likelier of them counts.
    first = {people_of[entry]: entry for entry in sorted(best, key=lambda one: best[one][0].weight)}.values()
    apart = [grade(best[entry][0].probability, best[entry][0].levels) for entry in first]
    among = [one.grade for one in found if one.entry.pk in first]
    return Findings(grade=of_search(apart, among), found=tuple(found))


def _rivals(
    entry: UUID, best: Mapping[UUID, tuple[Weighed, Sought]], people_of: Mapping[UUID, UUID]
) -> tuple[UUID, ...]:
    own = best[entry][0].weight
    others = [
        (weighed.weight, other)
        for other, (weighed, _) in best.items()
        if people_of[other] != people_of[entry]
    ]
    return tuple(other for weight, other in sorted(others, reverse=True)[:MOST_SHOWN] if weight > own - CLOSE)
