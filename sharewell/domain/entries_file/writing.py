"""An organisation's own entries as a list that can be brought in again. What is protected never stands in it."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from sharewell.domain.advice.vocabulary import YesNo
from sharewell.domain.children import Identity, NameKind, Tells, Way, covered
from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.tables import harmless

HEADINGS = (
    "our reference", "kind", "given names", "family name", "known as", "former family name", "date of birth",
    "due date", "sex", "nhs number", "chi number", "health and care number", "upn", "uln", "address", "postcode",
    "uprn", "first language", "interpreter", "telephone", "email", "protected",
)  # fmt: skip
PROTECTED = "protected"
_NUMBERS = (
    IdentifierKind.NHS_NUMBER,
    IdentifierKind.CHI,
    IdentifierKind.HEALTH_AND_CARE,
    IdentifierKind.UPN,
    IdentifierKind.ULN,
)


def exported_cells(identity: Identity, tells: Tells | None = None) -> tuple[str, ...]:
    """The cells of one entry. `tells` is given where something is protected: whatever tells it is left out."""
    shown = covered(identity, tells) if tells else identity
    numbers = dict(shown.identifiers)
    address = next((one for one in shown.addresses if one.is_now), None)
    former = next((one.family for one in shown.other_names if one.kind is NameKind.FORMER), "")
    cells = (
        numbers.get(IdentifierKind.LOCAL, ""),
        str(shown.kind),
        shown.given_names,
        shown.family_name,
        shown.known_as,
        former,
        shown.born.isoformat() if shown.born else "",
        shown.due.isoformat() if shown.due else "",
        str(shown.sex),
        *(numbers.get(kind, "") for kind in _NUMBERS),
        ", ".join(address.lines.splitlines()) if address else "",
        address.postcode if address else "",
        address.uprn if address else "",
        shown.languages[0] if shown.languages else "",
        "" if shown.interpreter is YesNo.UNKNOWN else str(shown.interpreter),
        _reached(shown, Way.TELEPHONE),
        _reached(shown, Way.EMAIL),
        PROTECTED if tells else "",
    )
    return tuple("" if tells and cell and tells(cell) else harmless(cell) for cell in cells)


def csv_pieces(rows: Iterable[Sequence[str]], headings: Sequence[str] = HEADINGS) -> Iterator[bytes]:
    """A CSV file in UTF-8 with its mark, row by row."""
    yield "\N{BYTE ORDER MARK}".encode() + _line(headings)
    for row in rows:
        yield _line(row)


def _line(cells: Sequence[str]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerow(cells)
    return out.getvalue().encode("utf-8")


def _reached(identity: Identity, way: Way) -> str:
    return next((one.value for one in identity.contacts if one.way is way), "")
