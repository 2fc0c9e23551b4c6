"""People as rows: what a comparison needs is made ready here, so that SQL has only to look whether it is equal."""

from collections.abc import Iterable, Iterator
from typing import Any

from sharewell.domain.matching import (
    HEALTH,
    SCHOOL,
    Families,
    Particulars,
    families_of,
    postcode_district,
    sound,
)

Row = dict[str, Any]
LISTS = ("given", "given_kin", "family_words", "family_kin", "postcodes", "districts", "health", "school")
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
        yield {"unique_id": key, **_names(person, families), **_rest(person)}


def _names(person: Particulars, families: Families) -> Row:
    first = person.given[0] if person.given else None
    family_first = person.family[0] if person.family else None
    return {
        "first": first,
        "given": list(person.given),
        "given_kin": sorted(families_of(person.given, families)),
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


def arrow_table(rows: Iterable[Row]) -> Any:
    """The rows as an Arrow table, with lists of text as they are."""
    import pyarrow as pa

    text = pa.string()
    schema = pa.schema([(name, text) for name in WORDS] + [(name, pa.list_(text)) for name in LISTS])
    return pa.Table.from_pylist(list(rows), schema=schema)
