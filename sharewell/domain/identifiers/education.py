"""Unique pupil number and unique learner number."""

from sharewell.domain.identifiers.health import weighted_sum
from sharewell.domain.identifiers.kinds import BadIdentifier, IdentifierKind

CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
"""A to Z without I, O and S, valued 0 to 22 (Data Standards Catalogue 2.0, seen at the source)."""
UPN_LENGTH = 13
ULN_LENGTH = 10


def check_upn(plain: str) -> str:
    """A 13-character pupil number, permanent or temporary, or BadIdentifier."""
    kind = IdentifierKind.UPN
    body, last = plain[1:12], plain[12:]
    if (
        len(plain) != UPN_LENGTH
        or not plain.isascii()
        or not (body + (last if last.isdigit() else "0")).isdigit()
    ):
        raise BadIdentifier(
            kind, "Enter a pupil number (UPN): a letter and 12 figures, such as L999900026001"
        )
    if plain[0] not in CHECK_LETTERS or not (last.isdigit() or last in CHECK_LETTERS):
        raise BadIdentifier(kind, "A pupil number begins with a letter other than I, O or S. Check it")
    if upn_letter(plain[1:]) != plain[0]:
        raise BadIdentifier(kind, "This pupil number has a slip in it. Check each character, or leave it out")
    return plain


def upn_letter(twelve: str) -> str:
    """The check letter: values of positions 2 to 13 times 2 … 13, modulo 23 (same source)."""
    values = (int(c) if c.isdigit() else CHECK_LETTERS.index(c) for c in twelve)
    return CHECK_LETTERS[sum(v * w for v, w in zip(values, range(2, 14), strict=True)) % 23]


def check_uln(plain: str) -> str:
    """A ten-figure learner number, or BadIdentifier. Weights 10 … 1, remainder 10 (HESA, seen at the source)."""
    kind = IdentifierKind.ULN
    if len(plain) != ULN_LENGTH or not plain.isascii() or not plain.isdigit() or plain[0] == "0":
        raise BadIdentifier(kind, "Enter a learner number (ULN) of 10 figures")
    if weighted_sum(plain) % 11 == 0:
        raise BadIdentifier(kind, "This looks like an NHS number. Choose NHS number instead")
    if weighted_sum(plain) % 11 != 10:
        raise BadIdentifier(kind, "This learner number has a slip in it. Check each figure, or leave it out")
    return plain
