"""The names that one person has or had, each in its own order and script."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

LATIN = "LATIN"


class NameKind(StrEnum):
    """What a name is to the person."""

    PRESENT = "present"
    KNOWN_AS = "known_as"
    FORMER = "former"
    AT_BIRTH = "at_birth"
    OTHER_WRITING = "other_writing"


class NameOrder(StrEnum):
    """Which part comes first when the name is said. A name as written is whole in `given` and is never turned."""

    GIVEN_FIRST = "given_first"
    FAMILY_FIRST = "family_first"
    AS_WRITTEN = "as_written"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One name. `given` and `family` are as people write them, in whatever script."""

    kind: NameKind = NameKind.PRESENT
    given: str = ""
    family: str = ""
    order: NameOrder = NameOrder.GIVEN_FIRST

    @property
    def text(self) -> str:
        """The name as it is said."""
        parts = (self.given, self.family)
        said = parts[::-1] if self.order is NameOrder.FAMILY_FIRST else parts
        return " ".join(part for part in said if part)

    @property
    def script(self) -> str:
        """The script of its first letter as Unicode calls it: LATIN, GURMUKHI, ARABIC; empty without a letter."""
        return script_of(self.text)


def script_of(text: str) -> str:
    """The script of a text's first letter.

    >>> script_of("ਹਰਪ੍ਰੀਤ"), script_of("Łucja"), script_of("?")
    ('GURMUKHI', 'LATIN', '')
    """
    letter = next((sign for sign in text if sign.isalpha()), "")
    return unicodedata.name(letter, "").split(" ")[0] if letter else ""
