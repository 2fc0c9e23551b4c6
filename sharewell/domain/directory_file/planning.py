"""What a file would change: compared with what is there, line by line. An empty cell leaves things as they are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sharewell.domain.directory_file.checking import checked
from sharewell.domain.directory_file.columns import (
    CONTACT_COLUMNS,
    NEEDED_FOR_NEW,
    ORGANISATION_COLUMNS,
    WHICH,
)
from sharewell.domain.directory_file.reading import Fault, Sheet

Cells = Mapping[str, str]
Which = tuple[str, str]
"""An organisation's name and area; or what a contact is for and its name."""


class What(StrEnum):
    """What becomes of an organisation or a contact."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Difference:
    """One column before and after."""

    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One organisation, or one contact of it where `contact` is set; `line` is where the file first names it."""

    what: What
    line: int
    organisation: Which
    contact: Which | None = None
    differences: tuple[Difference, ...] = ()

    @property
    def after(self) -> dict[str, str]:
        """The columns that change, as they will be."""
        return {one.column: one.after for one in self.differences}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One organisation as it is now, in the words of the file."""

    cells: Cells
    contacts: Mapping[Which, Cells] = field(default_factory=dict)
    suspended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything that would become of everything, organisations before their contacts, and what is wrong."""

    changes: tuple[Change, ...]
    faults: tuple[Fault, ...]

    def of(self, what: What) -> tuple[Change, ...]:
        """The changes of one kind."""
        return tuple(one for one in self.changes if one.what is what)

    @property
    def does_something(self) -> bool:
        """Whether anything is new or changed."""
        return any(one.what is not What.UNCHANGED for one in self.changes)


@dataclass(slots=True)
class _Asked:
    """What the file says of one organisation, with the line that first said each thing."""

    line: int
    cells: dict[str, str] = field(default_factory=dict)
    said_in: dict[str, int] = field(default_factory=dict)
    contacts: dict[Which, tuple[int, Cells]] = field(default_factory=dict)


def planned(sheet: Sheet, known: Mapping[Which, Known]) -> Plan:
    """What a file would do to what is there."""
    faults = list(sheet.faults)
    asked: dict[Which, _Asked] = {}
    for line in sheet.lines:
        cells, wrong = checked(line)
        faults += wrong
        if not wrong:
            faults += _gather(asked, cells, line.number)
    changes: list[Change] = []
    for which, one in asked.items():
        faults += _unfit(one, known.get(which))
        changes += _changes(which, one, known.get(which))
    return Plan(changes=tuple(changes), faults=tuple(sorted(faults, key=lambda one: one.line)))


def _gather(asked: dict[Which, _Asked], cells: Cells, line: int) -> Iterator[Fault]:
    one = asked.setdefault((cells["organisation"], cells["area"]), _Asked(line))
    for column in ORGANISATION_COLUMNS:
        said = cells[column]
        if said and one.cells.setdefault(column, said) != said:
            yield Fault(line, column, "two_values", str(one.said_in[column]))
        elif said:
            one.said_in.setdefault(column, line)
    if not cells["contact_for"]:
        return
    contact = (cells["contact_for"], cells["contact_name"])
    if contact in one.contacts:
        yield Fault(line, "contact_name", "twice", str(one.contacts[contact][0]))
    else:
        one.contacts[contact] = (line, cells)


def _unfit(one: _Asked, known: Known | None) -> Iterator[Fault]:
    if known is None:
        missing = (column for column in NEEDED_FOR_NEW if not one.cells.get(column))
        yield from (Fault(one.line, column, "needed_for_new") for column in missing)
    elif known.suspended:
        yield Fault(one.line, "organisation", "suspended")
    held = known.contacts if known else {}
    for contact, (line, cells) in one.contacts.items():
        reached = {**held.get(contact, {}), **{name: said for name, said in cells.items() if said}}
        if not reached.get("contact_phone") and not reached.get("contact_email"):
            yield Fault(line, "contact_phone", "no_way_to_reach")


def _changes(which: Which, one: _Asked, known: Known | None) -> Iterator[Change]:
    columns = [column for column in ORGANISATION_COLUMNS if column not in WHICH]
    found = _differences(columns, one.cells, known.cells if known else {})
    yield Change(what=_what(known, found), line=one.line, organisation=which, differences=found)
    for contact, (line, cells) in one.contacts.items():
        held = known.contacts.get(contact) if known else None
        columns = [column for column in CONTACT_COLUMNS if column not in ("contact_for", "contact_name")]
        found = _differences(columns, cells, held or {})
        yield Change(
            what=_what(held, found), line=line, organisation=which, contact=contact, differences=found
        )


def _differences(columns: list[str], said: Cells, held: Cells) -> tuple[Difference, ...]:
    pairs = ((column, held.get(column, ""), said.get(column, "")) for column in columns)
    return tuple(
        Difference(column, before, after) for column, before, after in pairs if after and after != before
    )


def _what(held: object, found: tuple[Difference, ...]) -> What:
    if held is None:
        return What.NEW
    return What.CHANGED if found else What.UNCHANGED
