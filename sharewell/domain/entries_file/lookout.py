"""Whether a row may be about somebody of whom something must be kept safe.

A child whose address is protected was once entered anew by a list that did not match, and stood there open
(ContactPoint). So a row that may be such a child, and is not surely theirs, is held for a person. This asks
less than a match: a wrong hold costs a look.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from sharewell.domain.children import Identity, particulars_of
from sharewell.domain.guarding import FactKind, Protection, Use
from sharewell.domain.matching import Key, Level, Particulars, keys_of, name_words
from sharewell.domain.matching.comparing import date_level

_POSTCODE = re.compile(r"\b([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9][A-Z]{2})\b", re.IGNORECASE)
_FIGURES = re.compile(r"\+?[0-9][0-9 ()-]{7,}[0-9]")
_FAR = frozenset({Level.OTHER, Level.YEAR})
_ALONE = frozenset({"born", "number"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Shielded:
    """One person of whom something is protected, and what."""

    entry: UUID
    identity: Identity
    protections: tuple[Protection, ...]


class Lookout:
    """Those of one organisation of whom something is protected, by everything that a list could know them by."""

    def __init__(self, shielded: Iterable[Shielded]) -> None:
        self._people: dict[UUID, Particulars] = {}
        self._by_key: dict[Key, set[UUID]] = {}
        self._by_fact: dict[str, UUID] = {}
        for one in shielded:
            person = _with_new_names(particulars_of(one.identity), one.protections)
            self._people[one.entry] = person
            for key in keys_of(person):
                self._by_key.setdefault(key, set()).add(one.entry)
            for fact in _facts(one.protections):
                self._by_fact[fact] = one.entry

    def __contains__(self, entry: object) -> bool:
        return entry in self._people

    def may_be(self, identity: Identity) -> UUID | None:
        """Somebody protected whom this may be: a number, a name with the date of birth, both names with a date that is
        not far off, or a place or number that is itself protected, is theirs. None where nobody is near.
        """
        if not self._people:
            return None
        for fact in _told(identity):
            if fact in self._by_fact:
                return self._by_fact[fact]
        person = particulars_of(identity)
        for key in sorted(keys_of(person)):
            for entry in sorted(self._by_key.get(key, ())):
                if key[0] in _ALONE or (key[0] == "pair" and not _far(person, self._people[entry])):
                    return entry
        return None


def _far(one: Particulars, other: Particulars) -> bool:
    return bool(one.born and other.born and date_level(one.born, other.born) in _FAR)


def _with_new_names(person: Particulars, protections: Iterable[Protection]) -> Particulars:
    words = [word for one in protections if one.kind is FactKind.NEW_NAME for word in name_words(one.text)]
    # Which of the words is a forename is not said.
    return (
        replace(person, given=(*person.given, *words), family=(*person.family, *words)) if words else person
    )


def _facts(protections: Iterable[Protection]) -> Iterable[str]:
    for one in protections:
        if one.use is Use.KEEP_SAFE:
            yield from _places_in(one.text)
            if one.kind is FactKind.UPRN:
                yield f"uprn {one.text.strip().lstrip('0')}"
            if one.kind is FactKind.EMAIL:
                yield one.text.strip().casefold()


def _told(identity: Identity) -> Iterable[str]:
    for address in identity.addresses:
        yield from _places_in(address.text)
        if address.uprn:
            yield f"uprn {address.uprn}"
    for contact in identity.contacts:
        yield from _places_in(contact.value)
        yield contact.value.strip().casefold()


def _places_in(text: str) -> Iterable[str]:
    for found in _POSTCODE.finditer(text):
        yield f"{found[1]}{found[2]}".upper()
    for found in _FIGURES.finditer(text):
        figures = "".join(sign for sign in found[0] if sign.isdigit())
        yield f"tel {figures[-9:]}"
