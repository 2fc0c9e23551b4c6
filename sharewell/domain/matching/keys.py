"""The keys by which candidates are found: two people are compared only where they have one in common.

Every key is a kind and plain values; whoever keeps keys hashes them with an organisation's own secret first.
"""

from collections.abc import Iterator
from datetime import date

from sharewell.domain.matching.particulars import Particulars, postcode_district
from sharewell.domain.matching.sounds import sound

Key = tuple[str, ...]
MOST_WORDS = 4
"""Names with more words give keys for the first of them: a list pasted into a name must not make hundreds."""


def keys_of(person: Particulars) -> frozenset[Key]:
    """Every key of a person, about nine for a child."""
    return frozenset((*_born_keys(person), *_pair_keys(person), *_place_keys(person), *_number_keys(person)))


def day_key(born: date) -> Key:
    """The key of everybody born on a day."""
    return ("day", born.isoformat())


def _sounds(person: Particulars) -> list[str]:
    words = person.given[:MOST_WORDS] + person.family[:MOST_WORDS]
    return list(dict.fromkeys(sound(word) for word in words))


def _born_keys(person: Particulars) -> Iterator[Key]:
    # Forenames and family names alike, so that swapped names and a middle name used as the first still meet.
    if person.born:
        for heard in _sounds(person):
            yield ("born", person.born.isoformat(), heard)


def _pair_keys(person: Particulars) -> Iterator[Key]:
    for given in person.given[:MOST_WORDS]:
        for family in person.family[:MOST_WORDS]:
            yield ("pair", *sorted((sound(given), sound(family))))


def _place_keys(person: Particulars) -> Iterator[Key]:
    for postcode in person.postcodes:
        yield ("place", postcode)
        for heard in _sounds(person):
            yield ("district", postcode_district(postcode), heard)


def _number_keys(person: Particulars) -> Iterator[Key]:
    for kind, value in person.numbers:
        yield ("number", kind, value)
