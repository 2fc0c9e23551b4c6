"""People as rows: what a comparison needs is made ready here, so that SQL has only to look whether it is equal."""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from sharewell.domain.matching import (
    HEALTH,
    SCHOOL,
    Families,
    Key,
    Particulars,
    families_of,
    linking_keys,
    loose_keys,
    postcode_district,
    sound,
)

Row = dict[str, Any]
LISTS = (
    "given", "given_kin", "first_kin", "further", "further_kin", "family_words", "family_kin", "postcodes", "districts",
    "health", "school",
)  # fmt: skip
KEYS, LOOSE = "keys", "loose"
AT_ONCE = 50_000
WORDS = (
    "unique_id",
    "first",
    "first_sound",
    "family",
    "family_first",
    "family_sound",
    "born",
    "postcode",
    "number",
    "sex",
)


def rows_of(people: Iterable[tuple[str, Particulars]], families: Families) -> Iterator[Row]:
    """A row for each person with an id. What is not known is None in a single value and empty in a list."""
    for key, person in people:
        yield {"unique_id": key, **_keys(person), **_names(person, families), **_rest(person)}


def _names(person: Particulars, families: Families) -> Row:
    first = person.given[0] if person.given else None
    family_first = person.family[0] if person.family else None
    return {
        "first": first,
        "given": list(person.given),
        "given_kin": sorted(families_of(person.given, families)),
        "first_kin": sorted(families_of(person.given[:1], families)),
        "further": list(person.given[1:]),
        "further_kin": sorted(families_of(person.given[1:], families)),
        "first_sound": sound(first) if first else None,
        "family": " ".join(person.family) or None,
        "family_first": family_first,
        "family_words": list(person.family),
        "family_kin": sorted(families_of(person.family, families)),
        "family_sound": sound(family_first) if family_first else None,
    }


def _rest(person: Particulars) -> Row:
    health = person.numbers_of(HEALTH)
    return {
        "born": person.born.isoformat() if person.born else None,
        "postcode": person.postcodes[0] if person.postcodes else None,
        "postcodes": list(person.postcodes),
        "districts": sorted({postcode_district(each) for each in person.postcodes}),
        "number": health[0] if health else None,
        "health": list(health),
        "school": list(person.numbers_of(SCHOOL)),
        "sex": person.sex or None,
    }


def _keys(person: Particulars) -> Row:
    return {KEYS: _numbers(linking_keys(person)), LOOSE: _numbers(loose_keys(person))}


def _numbers(keys: Iterable[Key]) -> list[int]:
    # These never leave the engine's memory; the keys that are kept are hashed with an organisation's secret.
    hashed = (hashlib.blake2b("\x1f".join(key).encode(), digest_size=8).digest() for key in keys)
    return sorted(int.from_bytes(each, "big", signed=True) for each in hashed)


def arrow_table(rows: Iterable[Row]) -> Any:
    """The rows as an Arrow table, with lists of text as they are. Only some rows at once are held as Python objects."""
    import pyarrow as pa

    text = pa.string()
    schema = pa.schema(
        [(name, text) for name in WORDS]
        + [(name, pa.list_(text)) for name in LISTS]
        + [(name, pa.list_(pa.int64())) for name in (KEYS, LOOSE)]
    )
    batches, rest = [], iter(rows)
    while some := list(islice(rest, AT_ONCE)):
        batches.append(pa.RecordBatch.from_pylist(some, schema=schema))
    return pa.Table.from_batches(batches, schema=schema)


def fingerprint(table: Any) -> str:
    """SHA-256 of a list as it was compared: the same people in the same order give the same."""
    found = hashlib.sha256()
    for name in table.column_names:
        for buffer in table.column(name).combine_chunks().buffers():
            if buffer is not None:
                found.update(buffer)
    return found.hexdigest()
