"""What may find an entry: what is protected of it gives no key and takes part in no comparison.

Not even the present name may, where it is protected: a page shows it to those who may open the entry.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from sharewell.domain.children.compared import particulars_of
from sharewell.domain.children.covering import Tells, covered
from sharewell.domain.children.identity import Identity
from sharewell.domain.children.words import folded_words, searchable_words
from sharewell.domain.guarding import FactKind, Guard, ProtectedFact, Protection
from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import Families, Key, Particulars, name_words
from sharewell.domain.matching.finding import finding_keys, name_key

_POSTCODE = re.compile(r"\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b", re.IGNORECASE)


def open_particulars(identity: Identity, protections: Iterable[Protection]) -> Particulars:
    """What is compared of somebody, without what is protected: a new name, an address, a postcode, a property."""
    held = tuple(protections)
    if not held:
        return particulars_of(identity)
    person = particulars_of(covered(identity, _tells(held)))
    names, places, properties = _names(held), _places(held), _properties(held)
    return replace(
        person,
        given=tuple(word for word in person.given if word not in names),
        family=tuple(word for word in person.family if word not in names),
        postcodes=tuple(each for each in person.postcodes if each not in places),
        numbers=tuple(
            (kind, value)
            for kind, value in person.numbers
            if kind is not IdentifierKind.UPRN or value not in properties
        ),
    )


def entry_keys(identity: Identity, protections: Iterable[Protection], families: Families) -> frozenset[Key]:
    """Every key by which an entry is found."""
    held = tuple(protections)
    person = open_particulars(identity, held)
    hidden = _names(held) | _properties(held)
    seen = covered(identity, _tells(held)) if held else identity
    words = {*person.given, *person.family, *searchable_words(seen)} - hidden
    return finding_keys(person, families) | {name_key(word) for word in words}


def _tells(held: Iterable[Protection]) -> Tells:
    guard = Guard(
        ProtectedFact(id=str(which), kind=one.kind, text=one.text) for which, one in enumerate(held)
    )
    return lambda text: bool(guard.find(text))


def _names(held: Iterable[Protection]) -> frozenset[str]:
    texts = [one.text for one in held if one.kind is FactKind.NEW_NAME]
    return frozenset(word for text in texts for word in (*name_words(text), *folded_words(text)))


def _places(held: Iterable[Protection]) -> frozenset[str]:
    found = (_POSTCODE.findall(one.text) for one in held)
    return frozenset("".join(each.split()).upper() for texts in found for each in texts)


def _properties(held: Iterable[Protection]) -> frozenset[str]:
    return frozenset(one.text.strip().lstrip("0") for one in held if one.kind is FactKind.UPRN)
