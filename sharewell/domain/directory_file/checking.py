"""Each line by itself: whether its cells can be what they should."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import StrEnum

from sharewell.domain.advice.vocabulary import Body, Nation, Sector
from sharewell.domain.contacts import BadHours, Purpose, read_hours
from sharewell.domain.directory_file.columns import CONTACT_COLUMNS, LONGEST, WHICH
from sharewell.domain.directory_file.reading import Fault, Line

TELEPHONE = re.compile(r"\+?[0-9][0-9 ()-]{5,39}")
EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
YES, NO = frozenset({"yes", "y", "true", "1"}), frozenset({"no", "n", "false", "0"})
HIGHEST_ORDER = 99


class _Wrong(ValueError):
    """A cell that cannot be what it should."""


def checked(line: Line) -> tuple[dict[str, str], tuple[Fault, ...]]:
    """The cells as they are stored, and what is wrong. An empty cell says nothing of its column."""
    cells, faults = dict(line.cells), list(_gaps(line))
    for column, cell in line.cells.items():
        if not cell:
            continue
        if not cell.isprintable() or len(cell) > LONGEST.get(column, 300):
            faults.append(Fault(line.number, column, "too_long", str(LONGEST.get(column, 300))))
            continue
        try:
            cells[column] = READERS.get(column, str)(cell)
        except ValueError as wrong:
            about = wrong.piece if isinstance(wrong, BadHours) else cell[:60]
            faults.append(Fault(line.number, column, CODES[column], about))
    return cells, tuple(faults)


def _gaps(line: Line) -> Iterator[Fault]:
    said = line.cells
    for column in WHICH:
        if not said[column]:
            yield Fault(line.number, column, "needed")
    if not any(said[column] for column in CONTACT_COLUMNS):
        return
    for column in ("contact_for", "contact_name"):
        if not said[column]:
            yield Fault(line.number, column, "needed_for_contact")


def _one_of(words: type[StrEnum]) -> Callable[[str], str]:
    known: Mapping[str, str] = {str(word): str(word) for word in words if word != "unknown"}

    def read(cell: str) -> str:
        return known[_plain(cell)] if _plain(cell) in known else _refuse()

    return read


def _plain(cell: str) -> str:
    return "_".join(re.sub(r"['’]", "", cell.casefold()).replace("_", " ").replace("-", " ").split())


def _refuse() -> str:
    raise _Wrong


def _yes_or_no(cell: str) -> str:
    said = cell.casefold()
    return "yes" if said in YES else "no" if said in NO else _refuse()


def _telephone(cell: str) -> str:
    return cell if TELEPHONE.fullmatch(cell) else _refuse()


def _email(cell: str) -> str:
    return cell.lower() if EMAIL.fullmatch(cell) else _refuse()


def _hours(cell: str) -> str:
    return str(read_hours(cell) or "")


def _order(cell: str) -> str:
    right = cell.isascii() and cell.isdigit() and len(cell) < 4 and 1 <= int(cell) <= HIGHEST_ORDER
    return str(int(cell)) if right else _refuse()


def _day(cell: str) -> str:
    found = DAY.fullmatch(cell)
    day = date(int(found[3]), int(found[2]), int(found[1])) if found else date.fromisoformat(cell)
    return day.isoformat()


READERS: Mapping[str, Callable[[str], str]] = {
    "nation": _one_of(Nation),
    "sector": _one_of(Sector),
    "body": _one_of(Body),
    "front_door": _yes_or_no,
    "phone": _telephone,
    "out_of_hours_phone": _telephone,
    "notice_email": _email,
    "contact_for": _one_of(Purpose),
    "contact_phone": _telephone,
    "contact_email": _email,
    "contact_hours": _hours,
    "contact_order": _order,
    "contact_valid_until": _day,
}
CODES: Mapping[str, str] = {
    "nation": "word",
    "sector": "word",
    "body": "word",
    "contact_for": "word",
    "front_door": "yes_or_no",
    "phone": "phone",
    "out_of_hours_phone": "phone",
    "contact_phone": "phone",
    "notice_email": "email",
    "contact_email": "email",
    "contact_hours": "hours",
    "contact_order": "order",
    "contact_valid_until": "day",
}
