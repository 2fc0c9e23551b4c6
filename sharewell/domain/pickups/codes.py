"""The two halves of a pick-up: a link that is mailed, and a code that is said or texted."""

import secrets
import unicodedata

LETTERS = "ABCDEFGHJKMNPQRTUVWXY346789"
"""Without letters and figures that look or sound alike on paper or on a bad line (I 1 L, O 0, S 5, Z 2)."""
CODE_LENGTH = 8


def new_token() -> str:
    """What stands in the link: 256 bits, as text for a path."""
    return secrets.token_urlsafe(32)


def new_code() -> str:
    """Eight letters and figures: 27^8 codes, of which five may be tried."""
    return "".join(secrets.choice(LETTERS) for _place in range(CODE_LENGTH))


def spaced(code: str) -> str:
    """The code as it is read out and shown: in two groups of four."""
    return f"{code[:4]} {code[4:]}"


def code_as_typed(typed: str) -> str:
    """What somebody typed, as the code is kept: capitals, without spaces, hyphens and invisible characters."""
    plain = unicodedata.normalize("NFKC", typed).upper()
    return "".join(letter for letter in plain if letter.isalnum() and letter.isascii())
