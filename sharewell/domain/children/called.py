"""Whether what another organisation calls somebody is exactly what we call them too."""

from datetime import date

from sharewell.domain.children.identity import Identity
from sharewell.domain.children.words import folded_words


def is_called(identity: Identity, name: str, born: date | None) -> bool:
    """Whether one of the names and the date of birth are the same. Without a date nobody is said to be meant."""
    if born is None or born != identity.born:
        return False
    said = set(folded_words(name))
    return bool(said) and any(said == set(folded_words(one.text)) for one in identity.names)
