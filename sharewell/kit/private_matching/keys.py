"""The keys of a person for private matching: few, each nearly telling by itself, two of them telling together.

Unlike `domain.matching.keys`, which finds candidates for somebody who may see them, these decide by themselves.
"""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date

from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import HEALTH, Particulars, sound
from sharewell.kit.private_matching.rule import KeyKind, Rule

Key = tuple[KeyKind, str]
LETTERS = 3
_BETWEEN = "\x1f"


def private_keys(person: Particulars, rule: Rule) -> tuple[Key, ...]:
    """The keys of one person, each once, at most `rule.most_keys`; strongest kinds first."""
    found: list[Key] = []
    for kind, values in _made(person):
        each = dict.fromkeys(_BETWEEN.join((kind, *value)) for value in values)
        found += [(kind, text) for text in list(each)[: rule.most.get(kind, 1)]]
    return tuple(found[: rule.most_keys])


def way_of_making(rule: Rule) -> str:
    """A fingerprint of how keys are made here: of the keys of people who do not exist. Two versions that hear names
    differently would find less than they should and say nothing; so this is signed, and compared.
    """
    made = [private_keys(person, rule) for person in _NOBODY]
    return hashlib.sha256(repr(made).encode()).hexdigest()[:16]


def _made(person: Particulars) -> Iterator[tuple[KeyKind, Iterable[tuple[str, ...]]]]:
    born = person.born.isoformat() if person.born else ""
    place = person.postcodes[0] if person.postcodes else ""
    heard = _heard(person)
    yield KeyKind.NUMBER, ((number,) for number in person.numbers_of(HEALTH))
    if born:
        yield KeyKind.BORN_SOUND, ((born, each) for each in heard)
    if place:
        yield KeyKind.PLACE_SOUND, ((place, each) for each in heard)
    if born and person.given and person.family:
        # Sorted, so that names in the other order meet.
        letters = sorted((person.given[0][:LETTERS], person.family[0][:LETTERS]))
        yield KeyKind.BORN_LETTERS, [(born, *letters)]
    if born and place:
        yield KeyKind.BORN_PLACE, [(born, place)]


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
