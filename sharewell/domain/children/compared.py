"""From who somebody is to what is compared of them: the one way."""

from collections.abc import Iterator

from sharewell.domain.children.identity import Identity
from sharewell.domain.children.names import Name, NameOrder
from sharewell.domain.matching import Particulars, name_words


def particulars_of(identity: Identity) -> Particulars:
    """What is compared, the present name and address first. Give it a covered copy where something is protected.

    A due date is no date of birth, and neither is a guessed age. Of a birthday that is known in part, the year is.
    """
    parts = [_parts(one) for one in identity.names]
    return Particulars(
        given=tuple(dict.fromkeys(word for given, _ in parts for word in given)),
        family=tuple(dict.fromkeys(word for _, family in parts for word in family)),
        born=identity.born,
        year=None if identity.born or not identity.born_about else int(identity.born_about[:4]),
        sex=identity.sex,
        postcodes=tuple(dict.fromkeys(_postcodes(identity))),
        numbers=identity.identifiers,
    )


def _parts(name: Name) -> tuple[tuple[str, ...], tuple[str, ...]]:
    given, family = name_words(name.given), name_words(name.family)
    if name.order is not NameOrder.AS_WRITTEN:
        return given, family
    # A name that is not parted (Somali, Ethiopian, South Indian): its first word is theirs, the others may be either.
    return given, given[1:] + family


def _postcodes(identity: Identity) -> Iterator[str]:
    for address in sorted(identity.addresses, key=lambda one: not one.is_now):
        if address.postcode:
            yield address.postcode.replace(" ", "")
