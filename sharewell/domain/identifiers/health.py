"""NHS number (England, Wales), CHI (Scotland), Health and Care number (Northern Ireland).

All three are ten figures with the same modulus 11 check (open-source NHS number documentation, secondary) and
do not overlap, so that a number of another nation can be named in the message.
"""

from datetime import date

from sharewell.domain.identifiers.kinds import BadIdentifier, IdentifierKind

LENGTH = 10
DEMO_SAMPLE = "9876543210"
"""Passes the checksum, stands in many manuals, belongs to nobody."""


def check_nhs_number(plain: str) -> str:
    """A ten-figure NHS number, or BadIdentifier."""
    kind = IdentifierKind.NHS_NUMBER
    _require_ten_figures(plain, kind, "an NHS number")
    if looks_like_uln(plain):
        raise BadIdentifier(
            kind, "This looks like a learner number (ULN). Enter the NHS number, or leave it out"
        )
    _require_checksum(plain, kind, "NHS number")
    body = int(plain[:9])
    if looks_like_chi(body):
        raise BadIdentifier(kind, "This looks like a Scottish CHI number. Choose CHI instead")
    if looks_northern_irish(body):
        raise BadIdentifier(kind, "This looks like a Health and Care number. Choose Health and Care instead")
    return plain


def check_health_and_care(plain: str) -> str:
    """A ten-figure Health and Care number (nine-figure body 320000001 to 399999999), or BadIdentifier."""
    kind = IdentifierKind.HEALTH_AND_CARE
    _require_ten_figures(plain, kind, "a Health and Care number")
    _require_checksum(plain, kind, "Health and Care number")
    if not looks_northern_irish(int(plain[:9])):
        raise BadIdentifier(kind, "This is not a Health and Care number. Check the kind of number")
    return plain


def check_chi(plain: str, *, demo: bool) -> str:
    """A ten-figure CHI number that begins with a date (DDMMYY), or BadIdentifier.

    The layout is unverified. In the demo an impossible date is let through: no test range is reserved.
    """
    kind = IdentifierKind.CHI
    _require_ten_figures(plain, kind, "a CHI number")
    _require_checksum(plain, kind, "CHI number")
    if not demo and not _is_a_date(plain[:6]):
        raise BadIdentifier(kind, "A CHI number begins with a date of birth, such as 150314. Check it")
    return plain


def weighted_sum(ten: str) -> int:
    """Figures times 10, 9 … 1; divisible by 11 for a sound health number."""
    return sum(int(figure) * weight for figure, weight in zip(ten, range(10, 0, -1), strict=True))


def looks_like_uln(ten: str) -> bool:
    """A learner number has remainder 10 where a health number has 0 (HESA, seen at the source)."""
    return ten[0] != "0" and weighted_sum(ten) % 11 == 10


def looks_like_chi(body: int) -> bool:
    """Nine-figure body within the date range of CHI numbers."""
    return 10_100_000 <= body <= 311_299_999


def looks_northern_irish(body: int) -> bool:
    """Nine-figure body within Northern Ireland's range."""
    return 320_000_001 <= body <= 399_999_999


def _require_ten_figures(plain: str, kind: IdentifierKind, what: str) -> None:
    if len(plain) != LENGTH or not plain.isascii() or not plain.isdigit():
        raise BadIdentifier(kind, f"Enter {what} of 10 figures, such as 999 000 0018")


def _require_checksum(plain: str, kind: IdentifierKind, what: str) -> None:
    if weighted_sum(plain) % 11 != 0 or len(set(plain)) == 1 or plain == DEMO_SAMPLE:
        raise BadIdentifier(kind, f"This {what} has a slip in it. Check each figure, or leave it out")


def _is_a_date(six: str) -> bool:
    try:
        # The century cannot be told from two figures; 2000 is a leap year, as generous as any.
        date(2000 + int(six[4:6]), int(six[2:4]), int(six[:2]))
    except ValueError:
        return six[:4] == "2902"
    return True
