"""The keys of a person for private matching: few, each nearly telling by itself, two of them telling together.

Unlike `domain.matching.keys`, which finds candidates for somebody who may see them, these decide by themselves.
"""

import hashlib
from collections.abc import Iterator
from datetime import date

from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import HEALTH, Particulars, sound
from sharewell.kit.private_matching.rule import KeyKind, Rule

Key = tuple[KeyKind, str]
LETTERS = 3
_BETWEEN = "\x1f"


def private_keys(person: Particulars, rule: Rule) -> tuple[Key, ...]:
    """The keys of one person, each once, at most `rule.most_keys`; those that find most come first."""
    found: dict[Key, None] = {}
    left = {kind: rule.most.get(kind, 1) for kind in KeyKind}
    for kind, value in _made(person):
        key = kind, _BETWEEN.join((kind, *value))
        if key not in found and left[kind]:
            found[key] = None
            left[kind] -= 1
    return tuple(found)[: rule.most_keys]


def way_of_making(rule: Rule) -> str:
    """A fingerprint of how keys are made here: of the keys of people who do not exist. Two versions that hear names
    differently would find less than they should and say nothing; so this is signed, and compared.
    """
    made = [private_keys(person, rule) for person in _NOBODY]
    return hashlib.sha256(repr(made).encode()).hexdigest()[:16]


def _made(person: Particulars) -> Iterator[tuple[KeyKind, tuple[str, ...]]]:
    born = person.born.isoformat() if person.born else ""
    place = person.postcodes[0] if person.postcodes else ""
    numbers, heard = person.numbers_of(HEALTH), _heard(person)
    for number in numbers:
        yield KeyKind.NUMBER, (number,)
    if numbers and person.given:
        yield KeyKind.NUMBER_SOUND, (numbers[0], sound(person.given[0]))
    if born:
        yield from ((KeyKind.BORN_SOUND, (born, each)) for each in heard)
    if place:
        yield from ((KeyKind.PLACE_SOUND, (place, each)) for each in heard)
    if born and place:
        yield KeyKind.PLACE_YEAR, (place, born[:4])
    if born and person.given and person.family:
        # Sorted, so that names in the other order meet.
        letters = sorted((person.given[0][:LETTERS], person.family[0][:LETTERS]))
        yield KeyKind.BORN_LETTERS, (born, *letters)


def _heard(person: Particulars) -> tuple[str, ...]:
    """The sounds of the first forename, of the family names, of the second forename: without saying which is which."""
    words = (*person.given[:1], *person.family[:2], *person.given[1:2])
    return tuple(dict.fromkeys(sound(word) for word in words))


_NOBODY = (
    Particulars(given=("siobhan", "mary"), family=("oneill", "nguyen"), born=date(2015, 2, 3), postcodes=("ZQ11AA",)),
    Particulars(given=("muhammad",), family=("chowdhury",), born=date(2010, 12, 31), postcodes=("ZV129XY",)),
    Particulars(given=("caoimhe",), family=("wright",), born=date(2019, 7, 9)),
    Particulars(
        given=("zofia",), family=("szczepanska",), numbers=((IdentifierKind.NHS_NUMBER, "9990000018"),)
    ),
)  # fmt: skip
