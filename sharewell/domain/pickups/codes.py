"""The code that opens a pick-up. It goes another way than the link: it is said, or texted."""

import unicodedata

LETTERS = "ABCDEFGHJKMNPQRTUVWXY346789"
"""Without letters and figures that look or sound alike on paper or on a bad line (I 1 L, O 0, S 5, Z 2)."""
CODE_LENGTH = 8


def code_from(digest: bytes) -> str:
    """Eight letters and figures (27^8 codes, of which five may be tried) out of a keyed digest of 256 bits."""
    number, letters = int.from_bytes(digest, "big"), []
    for _place in range(CODE_LENGTH):
        number, letter = divmod(number, len(LETTERS))
        letters.append(LETTERS[letter])
    return "".join(letters)


def spaced(code: str) -> str:
    """The code as it is read out and shown: in two groups of four."""
    return f"{code[:4]} {code[4:]}"


def code_as_typed(typed: str) -> str:
    """What somebody typed, as the code is made: capitals, without spaces, hyphens and invisible characters."""
    plain = unicodedata.normalize("NFKC", typed).upper()
    return "".join(letter for letter in plain if letter.isalnum() and letter.isascii())
