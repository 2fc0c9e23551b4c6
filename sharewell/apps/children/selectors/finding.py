"""Who may be meant, by keyed hashes alone. Nothing here opens an identity."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from django.db.models import Case, Count, F, IntegerField, QuerySet, Sum, Value, When

from sharewell.apps.children.models import Entry, FindingKey
from sharewell.domain.access import Actor
from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import Key
from sharewell.domain.matching.finding import name_key, scheme
from sharewell.kit.crypto import blind_indexes, blind_indexes_of_each

PURPOSE = "finding-key"
BETWEEN = "|"
"""Stands in no part of a key. (A separator of the computer's own would fall out: it counts as a space.)"""
MOST_CANDIDATES = 300
_BYTES = 8


def hashed_keys(organisation: UUID, keys: Iterable[Key]) -> dict[Key, int]:
    """Each key as the number under which the organisation keeps it. Raises NoSuchKey."""
    written = {key: BETWEEN.join(key) for key in keys}
    hashes = blind_indexes(organisation=organisation, purpose=PURPOSE, values=written.values())
    return {key: _as_number(hashes[text]) for key, text in written.items()}


def _as_number(hashed: bytes) -> int:
    return int.from_bytes(hashed[:_BYTES], "big", signed=True)


def keys_as_numbers_of_each(
    organisations: Iterable[UUID], keys: Iterable[Key]
) -> dict[UUID, tuple[int, ...]]:
    """The same keys as each of several organisations keeps them. One query; who has no key of its own is left out."""
    written = [BETWEEN.join(key) for key in sorted(keys)]
    hashes = blind_indexes_of_each(organisations=organisations, purpose=PURPOSE, values=written)
    return {one: tuple(map(_as_number, found)) for one, found in hashes.items()}


def candidates(actor: Actor, keys: Mapping[Key, int], *, most: int = MOST_CANDIDATES) -> list[UUID]:
    """The organisation's entries with any of these keys, those first whose keys have the most points. One query."""
    hashed = hashed_keys(actor.organisation, keys)
    if not hashed:
        return []
    grouped: dict[int, list[int]] = {}
    for key, number in hashed.items():
        grouped.setdefault(keys[key], []).append(number)
    points = Case(
        *(When(key__in=numbers, then=Value(worth)) for worth, numbers in sorted(grouped.items())),
        default=Value(0),
        output_field=IntegerField(),
    )
    rows = FindingKey.objects.filter(organisation_id=actor.organisation, key__in=list(hashed.values()))
    ranked = rows.values("entry_id").annotate(points=Sum(points)).order_by("-points", "entry_id")
    return [row["entry_id"] for row in ranked[:most]]


def entries_with_number(actor: Actor, kind: IdentifierKind, values: Iterable[str]) -> dict[UUID, str]:
    """The organisation's entries that are found by one of these numbers, with the number. One query.

    A hash is cut short, so whoever uses an entry looks whether it holds the number.
    """
    hashed = hashed_keys(actor.organisation, [("number", kind, value) for value in values])
    if not hashed:
        return {}
    by_key = {number: key[2] for key, number in hashed.items()}
    rows = FindingKey.objects.filter(organisation_id=actor.organisation, key__in=list(by_key))
    return {entry: by_key[key] for entry, key in rows.values_list("entry_id", "key")}


def people_named(actor: Actor, words: Sequence[str]) -> dict[str, int]:
    """How many of the organisation's entries have each word in a name; none that nobody has. One query."""
    hashed = hashed_keys(actor.organisation, [name_key(word) for word in words])
    if not hashed:
        return {}
    rows = FindingKey.objects.filter(organisation_id=actor.organisation, key__in=list(hashed.values()))
    counts = {row["key"]: row["people"] for row in rows.values("key").annotate(people=Count("entry_id"))}
    return {key[1]: counts[number] for key, number in hashed.items() if number in counts}


def entries_to_index(actor: Actor, *, all_of_them: bool = False) -> QuerySet[Entry]:
    """The organisation's entries whose keys were made by another scheme or not at all, or every one."""
    rows = Entry.objects.filter(organisation_id=actor.organisation, withdrawn_at__isnull=True).order_by("pk")
    return rows if all_of_them else rows.exclude(scheme=scheme())


def entries_to_compare(most: int) -> list[tuple[UUID, UUID]]:
    """Entries of which the newest version was not compared with others yet, with their organisations; newest first."""
    waiting = Entry.objects.filter(compared_version__lt=F("version"), withdrawn_at__isnull=True)
    return list(waiting.order_by("-changed_at").values_list("pk", "organisation_id")[:most])


def organisations_to_index() -> tuple[UUID, ...]:
    """Organisations with entries that cannot be found by today's keys."""
    kept = Entry.objects.filter(withdrawn_at__isnull=True).exclude(scheme=scheme())
    rows = kept.values_list("organisation_id", flat=True)
    return tuple(rows.order_by("organisation_id").distinct())
