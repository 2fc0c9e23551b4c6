"""Where the boxes and lines of a family picture are: a trunk down the middle, rows beside it, words that fit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from unicodedata import combining, east_asian_width

BOX, PITCH, MIDDLE, PAD = 168, 180, 24, 10
"""The width of a box, of a place for one, of the free strip in the middle, and of what is left free in a box."""
STUB, BETWEEN, HEAD = 10, 14, 28
LETTER, LINE = {True: 9.8, False: 8.3}, {True: 20, False: 18}
"""Of a bold and of another letter: how wide it is on average, and how high its line."""
LINES = {True: 3, False: 2}
BROAD, SLIM = frozenset("mwMW@%—…"), frozenset("fijltrI.,;:'’!|()- ")


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words in a box, at its middle. `text` always fits."""

    text: str
    y: int
    bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Whom a box is for: a name, what they are, and what more is known of them."""

    name: str
    notes: Sequence[str]
    same_home: bool = False
    of_concern: bool = False
    is_self: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The people of one band, with its heading. `loose`: not family, so the line is broken."""

    title: str
    people: Sequence[Person]
    above: bool
    loose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One person as drawn."""

    person: Person
    x: int
    y: int
    width: int
    height: int
    words: Sequence[Words]

    @property
    def middle(self) -> int:
        """Where its words and its line are."""
        return self.x + self.width // 2


@dataclass(frozen=True, slots=True)
class Line:
    """From one point to another; only across or down."""

    x1: int
    y1: int
    x2: int
    y2: int
    loose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """All that is drawn, in its own units. A heading is words and how far down they are."""

    boxes: Sequence[Box]
    lines: Sequence[Line]
    headings: Sequence[tuple[str, int]]
    width: int
    height: int

    @property
    def outer(self) -> int:
        """The width with half a border on either side."""
        return self.width + 4


def drawn(self_: Person, groups: Sequence[Group], *, columns: int) -> Picture:
    """The picture with so many boxes in a row; an even number, so that the trunk runs between them."""
    middle = columns * PITCH // 2
    boxes: list[Box] = []
    lines: list[Line] = []
    headings: list[tuple[str, int]] = []
    y, trunk, last = 0, 0, 0
    for group in [one for one in groups if one.above]:
        headings.append((group.title, y + HEAD - 10))
        y += HEAD
        for row in _rows(group, columns, y):
            y = max(box.y + box.height for box in row) + STUB
            lines += _bus(row, y, middle, under=True, loose=group.loose)
            trunk, y = trunk or y, y + BETWEEN
            boxes += row
    own = _box(self_, middle - BOX // 2, y)
    boxes.append(own)
    if trunk:
        lines.append(Line(middle, trunk, middle, own.y))
    y = last = own.y + own.height
    for group in [one for one in groups if not one.above]:
        headings.append((group.title, y + HEAD))
        y += HEAD + BETWEEN
        for row in _rows(group, columns, y + STUB):
            lines += _bus(row, y, middle, under=False, loose=group.loose)
            lines.append(Line(middle, last, middle, y, group.loose))
            last, y = y, max(box.y + box.height for box in row) + BETWEEN
            boxes += row
    return Picture(boxes=boxes, lines=lines, headings=headings, width=columns * PITCH, height=y + 4)


def _rows(group: Group, columns: int, y: int) -> Iterator[list[Box]]:
    for first in range(0, len(group.people), columns):
        people = group.people[first : first + columns]
        row = [_box(one, x, y) for one, x in zip(people, _places(columns, len(people)), strict=True)]
        tallest = max(one.height for one in row)
        yield [replace(one, height=tallest) for one in row]
        y += tallest + STUB + BETWEEN


def _places(columns: int, people: int) -> list[int]:
    """The left edges of the places nearest the middle, left to right."""
    half, inner = columns // 2, (PITCH - BOX) // 2
    lefts = [place * PITCH + (0 if place < half else 2 * inner) for place in range(columns)]
    nearest = sorted(range(columns), key=lambda place: (abs(2 * place + 1 - columns), place))
    return [lefts[place] for place in sorted(nearest[:people])]


def _box(person: Person, x: int, y: int) -> Box:
    lines = [(text, True) for text in wrapped(person.name, bold=True)]
    lines += [(text, False) for note in person.notes for text in wrapped(note, bold=False)]
    at, words = y + PAD, []
    for text, bold in lines:
        at += LINE[bold]
        words.append(Words(text, at - 4, bold))
    return Box(person=person, x=x, y=y, width=BOX, height=at + PAD - y, words=words)


def _bus(row: Sequence[Box], y: int, middle: int, *, under: bool, loose: bool) -> Iterator[Line]:
    for box in row:
        edge = box.y + box.height if under else box.y
        yield Line(box.middle, edge, box.middle, y, loose)
    ends = [*(box.middle for box in row), middle]
    yield Line(min(ends), y, max(ends), y, loose)


def wrapped(text: str, *, bold: bool) -> list[str]:
    """The text in lines that fit into a box; what does not fit ends in three dots. The table has the whole."""
    room = (BOX - 2 * PAD) / LETTER[bold]
    lines: list[str] = []
    rest = " ".join(text.split())
    while rest and len(lines) < LINES[bold]:
        line, rest = _first_line(rest, room)
        lines.append(line)
    if rest:
        lines[-1] = _cut(lines[-1], room - _letter("…")) + "…"
    return lines


def _first_line(text: str, room: float) -> tuple[str, str]:
    if width_of(text) <= room:
        return text, ""
    fits = _cut(text, room)
    ends = [place for place in range(1, len(fits) + 1) if text[place] == " " or text[place - 1] == "-"]
    at = ends[-1] if ends else len(fits)
    return text[:at].rstrip(), text[at:].lstrip()


def _cut(text: str, room: float) -> str:
    used = 0.0
    for place, letter in enumerate(text):
        used += _letter(letter)
        if used > room:
            return text[:place]
    return text


def width_of(text: str) -> float:
    """How many average letters wide a text is."""
    return sum(map(_letter, text))


def _letter(letter: str) -> float:
    if combining(letter):
        return 0
    if east_asian_width(letter) in "WF":
        return 2
    if letter in SLIM:
        return 0.65
    return 1.6 if letter in BROAD else 1.25 if letter.isupper() else 1.05
