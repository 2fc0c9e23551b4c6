"""The keys by which one organisation finds its own: those of every comparison, and such as a single word gives."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from zlib import crc32

from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching.comparing import Families
from sharewell.domain.matching.families import shipped_families
from sharewell.domain.matching.keys import MOST_WORDS, Key, day_key, keys_of
from sharewell.domain.matching.names import name_words
from sharewell.domain.matching.particulars import Particulars
from sharewell.domain.matching.sought import Sought
from sharewell.domain.matching.sounds import sound

START = 3
POINTS = {
    "number": 60, "word": 60, "born": 20, "place": 20, "pair": 16, "district": 10, "day": 10, "year": 8,
    "kin": 4, "heard": 4, "start": 2,
}  # fmt: skip
"""How much a key in common says, roughly: who is weighed when there are more than can be."""
SPELT_SO = 3
_YEARS = "year"


def finding_keys(person: Particulars, families: Families) -> frozenset[Key]:
    """Every key of a person, some twenty for a child."""
    return frozenset((*keys_of(person), *_word_keys(person, families), *_day_keys(person)))


def sought_keys(readings: Sequence[Sought], families: Families) -> Mapping[Key, int]:
    """The keys of what is sought, in any of its readings, each with its points."""
    found: dict[Key, int] = {}
    for sought in readings:
        known = sought.particulars
        keys = (
            *finding_keys(known, families),
            *_year_keys(sought),
            *_district_keys(sought),
            *_references(sought),
        )
        found.update({key: POINTS[key[0]] for key in keys})
        found.update({name_key(word): SPELT_SO for word in _words(known)})
    return found


@cache
def scheme() -> int:
    """A number that changes with names, sounds, families and keys: what another indexed is indexed again."""
    families = shipped_families()
    written = sorted((word, sound(word), sorted(kin)) for word, kin in families.items())
    person = Particulars(
        given=name_words("Siân Mac Gregor-Nguyễn bin Абдул"),
        family=name_words("O'Neill al-Wójcik"),
        born=date(2015, 3, 4),
        postcodes=("LS11AA",),
        numbers=((IdentifierKind.NHS_NUMBER, "9990000018"),),
    )
    keys = finding_keys(person, families) | finding_keys(replace(person, born=None, year=2015), families)
    return crc32(repr((written, sorted(keys))).encode()) >> 1


def name_key(word: str) -> Key:
    """The key of everybody with a word in a name, spelt so."""
    return ("word", word)


def _words(person: Particulars) -> tuple[str, ...]:
    return tuple(dict.fromkeys(person.given[:MOST_WORDS] + person.family[:MOST_WORDS]))


def _word_keys(person: Particulars, families: Families) -> Iterator[Key]:
    for word in _words(person):
        yield ("heard", sound(word))
        if len(word) >= START:
            yield ("start", word[:START])
        for family in families.get(word, ()):
            yield ("kin", family)


def _day_keys(person: Particulars) -> Iterator[Key]:
    if person.born:
        yield day_key(person.born)
    year = person.born.year if person.born else person.year
    if year:
        for word in _words(person):
            yield (_YEARS, str(year), sound(word))


def _year_keys(sought: Sought) -> Iterator[Key]:
    if sought.year:
        for word in _words(sought.particulars):
            yield (_YEARS, str(sought.year), sound(word))


def _district_keys(sought: Sought) -> Iterator[Key]:
    if sought.district:
        for word in _words(sought.particulars):
            yield ("district", sought.district, sound(word))


def _references(sought: Sought) -> Iterator[Key]:
    for reference in sought.references:
        yield name_key(reference)
