"""One door for every kind of identifier."""

import re
from collections.abc import Callable

from sharewell.domain.identifiers.education import check_uln, check_upn
from sharewell.domain.identifiers.health import check_chi, check_health_and_care, check_nhs_number
from sharewell.domain.identifiers.kinds import BadIdentifier, IdentifierKind

LONGEST_LOCAL = 40
LONGEST_UPRN = 12


def check_identifier(kind: IdentifierKind, typed: str, *, demo: bool = False) -> str:
    """The identifier in its plain form: capitals, no spaces or hyphens.

    Args:
        kind: what the number should be.
        typed: what the person typed.
        demo: in the demo a CHI may carry an impossible date, because no range is reserved for tests.

    Raises:
        BadIdentifier: with a sentence that says what to do.
    """
    if kind is IdentifierKind.LOCAL:
        return _check_local(typed)
    plain = re.sub(r"[\s-]", "", typed).upper()
    if kind is IdentifierKind.CHI:
        return check_chi(plain, demo=demo)
    return CHECKS[kind](plain)


def _check_local(typed: str) -> str:
    plain = " ".join(typed.split())
    if not plain or len(plain) > LONGEST_LOCAL:
        raise BadIdentifier(IdentifierKind.LOCAL, f"Enter a reference of 1 to {LONGEST_LOCAL} characters")
    return plain


def _check_uprn(plain: str) -> str:
    # No check digit; 1 to 999,999,999,999, never reused (GeoPlace, secondary).
    if not plain.isascii() or not plain.isdigit() or len(plain) > LONGEST_UPRN or int(plain) == 0:
        raise BadIdentifier(IdentifierKind.UPRN, "Enter a property number (UPRN) of up to 12 figures")
    return plain.lstrip("0")


CHECKS: dict[IdentifierKind, Callable[[str], str]] = {
    IdentifierKind.NHS_NUMBER: check_nhs_number,
    IdentifierKind.HEALTH_AND_CARE: check_health_and_care,
    IdentifierKind.UPN: check_upn,
    IdentifierKind.ULN: check_uln,
    IdentifierKind.UPRN: _check_uprn,
}
