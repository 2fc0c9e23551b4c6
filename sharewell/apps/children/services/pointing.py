"""Whether other organisations keep an entry for the same child: the bare fact, never what they hold.

Everything is asked in the same number of queries whether anybody knows the child or not, and whatever is kept safe: an
answer must not be told from another by how long it takes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q

from sharewell.apps.children.models import Entry, EntryVersion, FindingKey, Shield
from sharewell.apps.children.selectors import keys_as_numbers_of_each, standing_bars
from sharewell.apps.children.services._opening import FIELD
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity, particulars_of
from sharewell.domain.matching import (
    Grade,
    Pair,
    Particulars,
    against_rivals,
    agrees_firmly,
    grade,
    keys_of,
    probability,
    shipped_families,
    shipped_weights,
    weigh,
)
from sharewell.kit.crypto import KeyRing, keyrings

MOST_CANDIDATES = 300
NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownThere:
    """That an organisation's entry is about the same child. `protected`: something of it is kept safe there.

    `person` stands for the entry and all that are held to be the same person.
    """

    organisation: UUID
    entry: UUID
    person: UUID
    since: datetime
    protected: bool


def known_to(
    *, actor: Actor, identity: Identity, organisations: Iterable[UUID], prior: float
) -> Mapping[UUID, KnownThere]:
    """Which of these organisations keep an entry that is a match for this identity, by organisation.

    The software asks it in each organisation's own name; whoever calls says who may learn it and writes the log.
    """
    asked = [one for one in organisations if one != actor.organisation]
    sought = particulars_of(identity)
    candidates = _candidates(asked, sought)
    versions = _versions(candidates)
    kept_back = _kept_back(actor, candidates)
    rings = keyrings({entry.pk: entry.organisation_id for entry in candidates})
    found = (_best(sought, _of(one, candidates), versions, rings, prior) for one in asked)
    return {
        entry.organisation_id: KnownThere(
            organisation=entry.organisation_id,
            entry=entry.pk,
            person=_person(entry),
            since=entry.created_at,
            protected=_person(entry) in kept_back,
        )
        for entry in found
        if entry is not None
    }


def _candidates(organisations: Sequence[UUID], sought: Particulars) -> list[Entry]:
    """The entries with most keys in common, one query for all organisations."""
    keys = keys_as_numbers_of_each(organisations, keys_of(sought))
    every = [key for found in keys.values() for key in found]
    rows = FindingKey.objects.filter(organisation_id__in=[*keys, NOBODY], key__in=[*every, 0])
    alike = rows.values("entry_id").annotate(hits=Count("key")).order_by("-hits", "entry_id")
    ids = [row["entry_id"] for row in alike[:MOST_CANDIDATES]]
    return list(Entry.objects.filter(pk__in=[*ids, NOBODY]))


def _versions(entries: Sequence[Entry]) -> dict[UUID, EntryVersion]:
    wanted = {entry.pk: entry.version for entry in entries}
    rows = EntryVersion.objects.filter(entry_id__in=[*wanted, NOBODY])
    return {row.entry_id: row for row in rows if row.version == wanted[row.entry_id]}


def _kept_back(actor: Actor, entries: Sequence[Entry]) -> frozenset[UUID]:
    """The people of whom something is kept safe, or from whom the actor or their organisation is shut out."""
    people = {_person(one) for one in entries} | {NOBODY}
    alike = Q(entry__in=people) | Q(entry__together__in=people)
    theirs = ("entry_id", "entry__together")
    shields = Shield.objects.filter(alike).exclude(lifts__agreed=True).values_list(*theirs)
    everybody = Q(person__isnull=True, organisation__isnull=True)
    out = everybody | Q(person=actor.person) | Q(organisation=actor.organisation)
    bars = standing_bars().filter(alike & out).values_list(*theirs)
    return frozenset(one for row in (*shields, *bars) for one in row if one)


def _person(entry: Entry) -> UUID:
    """What stands for an entry and all that are held to be the same person."""
    return entry.together or entry.pk


def _of(organisation: UUID, entries: Iterable[Entry]) -> list[Entry]:
    return [one for one in entries if one.organisation_id == organisation]


def _best(
    sought: Particulars,
    entries: Sequence[Entry],
    versions: Mapping[UUID, EntryVersion],
    rings: Mapping[UUID, KeyRing],
    prior: float,
) -> Entry | None:
    """The one entry that is a match after its rivals are taken into account; None where there is none.

    The date of birth or the health number has to be the very same, however much of names and places agrees.
    """
    weights, families = shipped_weights(), shipped_families()
    weighed = {
        one: weigh(
            sought, _opened(one, versions[one.pk], rings), weights=weights, families=families,
            share_of=lambda _comparison, _name: 0.0, prior=prior,
        )
        for one in entries if one.pk in versions and one.pk in rings[one.organisation_id]
    }  # fmt: skip
    best: dict[UUID, Entry] = {}
    for one in sorted(weighed, key=lambda one: weighed[one].weight):
        best[_person(one)] = one  # two entries of one person are no rivals
    pairs = against_rivals(Pair(NOBODY, one, weighed[one].weight) for one in best.values())
    for pair in sorted(pairs, key=lambda pair: -pair.weight)[:1]:
        chance, levels = probability(pair.weight, weights.calibration), weighed[pair.right].levels
        if grade(chance, levels) is Grade.MATCH and agrees_firmly(levels):
            return pair.right
    return None


def _opened(entry: Entry, version: EntryVersion, rings: Mapping[UUID, KeyRing]) -> Particulars:
    text = rings[entry.organisation_id].unseal(
        record=entry.pk, field=FIELD, sealed=bytes(version.identity), version=version.version
    )
    return particulars_of(Identity.from_json(text))
