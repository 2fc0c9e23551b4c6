"""The words by which an entry can be found: folded, so that Siân finds Sian and O'Neill finds ONeill."""

import unicodedata

from sharewell.domain.children.identity import Identity

SHORTEST = 2
APOSTROPHES = str.maketrans("", "", "'’‘`´.")


def folded_words(text: str) -> tuple[str, ...]:
    """The words of a name without accents, case, apostrophes or hyphens, in order, each once."""
    # Case goes again at the end: a letter taken apart can be a capital (℠ becomes SM).
    bare = unicodedata.normalize("NFKD", text.casefold()).casefold().translate(APOSTROPHES)
    kept = "".join(c if c.isalnum() else " " for c in bare if not unicodedata.combining(c))
    return tuple(dict.fromkeys(word for word in kept.split() if len(word) >= SHORTEST))


def searchable_words(identity: Identity) -> tuple[str, ...]:
    """Every word, date and number under which this person is found again."""
    names = folded_words(" ".join(name.text for name in identity.names))
    dates = tuple(day.isoformat() for day in (identity.born, identity.due) if day)
    numbers = tuple(value.casefold() for _, value in identity.identifiers)
    return names + dates + numbers
