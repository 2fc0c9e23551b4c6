"""From who somebody is to what is compared of them: the one way."""

from sharewell.domain.children.identity import Identity
from sharewell.domain.matching import Particulars, name_words


def particulars_of(identity: Identity) -> Particulars:
    """What is compared. A due date is no date of birth, and a guessed age is none either."""
    given = (*name_words(identity.given_names), *name_words(identity.known_as))
    return Particulars(
        given=tuple(dict.fromkeys(given)),
        family=name_words(identity.family_name),
        born=identity.born,
        numbers=identity.identifiers,
    )
