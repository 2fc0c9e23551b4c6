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


def linking_keys(person: Particulars) -> frozenset[Key]:
    """The keys by which people of whole lists meet: fewer than `keys_of` and more telling.

    Nearly all the time of a run goes into pairs that meet and are not one. All the people with one pair of names, or
    with one sound in one district, are too many.
    """
    return frozenset((*_number_keys(person), *_born_keys(person), *_part_keys(person), *_home_keys(person)))


def loose_keys(person: Particulars) -> frozenset[Key]:
    """Keys that tell little by themselves, and are used between lists only where few people have them."""
    years = (str(person.born.year),) if person.born else ()
    pairs = _name_pairs(person)
    by_year = (("year", *pair, year) for pair in pairs for year in years)
    return frozenset((*(("pair", *pair) for pair in pairs), *by_year))


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
    for pair in _name_pairs(person):
        yield ("pair", *pair)


def _name_pairs(person: Particulars) -> set[Key]:
    given = [sound(word) for word in person.given[:MOST_WORDS]]
    family = [sound(word) for word in person.family[:MOST_WORDS]]
    return {(min(one, other), max(one, other)) for one in given for other in family}


def _part_keys(person: Particulars) -> Iterator[Key]:
    # Both names with two parts of the date: the third may be wrong. A turned day and month keep their year.
    if person.born:
        year, month, day = person.born.isoformat().split("-")
        for pair in _name_pairs(person):
            yield ("month", *pair, year, month)
            yield ("date", *pair, month, day)
            yield ("turned", *pair, year, min(month, day), max(month, day))


def _home_keys(person: Particulars) -> Iterator[Key]:
    for postcode in person.postcodes:
        for heard in _sounds(person):
            yield ("home", postcode, heard)
        if person.born:
            yield ("age", postcode, str(person.born.year))


def _place_keys(person: Particulars) -> Iterator[Key]:
    for postcode in person.postcodes:
        yield ("place", postcode)
        for heard in _sounds(person):
            yield ("district", postcode_district(postcode), heard)


def _number_keys(person: Particulars) -> Iterator[Key]:
    for kind, value in person.numbers:
        yield ("number", kind, value)
