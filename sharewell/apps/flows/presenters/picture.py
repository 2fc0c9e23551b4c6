"""The picture of the map of cover: a square for each two, its shape and colour for what agreements say.

Ways of one state are one path, so that many thousand squares are a few hundred bytes a hundred.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from sharewell.apps.flows.presenters.rows import COVER_WORDS
from sharewell.apps.organisations.selectors import Place, sector_words
from sharewell.domain.agreements import CoverState, Crossing

CELL = 40
SMALL = 7
MARGIN = 210
"""To the left of the squares, and above them, for what the lines are."""
COLOURS = {
    CoverState.COVERED: "#00703c",
    CoverState.PARTLY: "#805500",
    CoverState.EXPIRED: "#505a5f",
    CoverState.NONE: "#d4351c",
}
SHAPES = {
    CoverState.COVERED: "h{s}v{s}h-{s}z",
    CoverState.PARTLY: "h{s}l-{s} {s}z",
    CoverState.EXPIRED: "l{s} {s}m0 -{s}l-{s} {s}",
    CoverState.NONE: "h{s}v{s}h-{s}z",
}
TEXT = '<text transform="translate({} {}) rotate({})" text-anchor="{}" font-size="12" fill="{}">{}</text>'
FILLED = frozenset({CoverState.COVERED, CoverState.PARTLY})


@dataclass(frozen=True, slots=True)
class Drawn:
    """All squares of one state."""

    path: str
    colour: str
    filled: bool


@dataclass(frozen=True, slots=True)
class Label:
    """A word beside a line of squares, or above one, turned."""

    words: str
    x: int
    y: int
    turned: bool = False
    middle: bool = False
    colour: str = "#0b0c0c"

    @property
    def parts(self) -> tuple[object, ...]:
        """What stands in TEXT."""
        anchor = "middle" if self.middle else "start" if self.turned else "end"
        return self.x, self.y, -90 if self.turned else 0, anchor, self.colour, self.words


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn, with what each shape means."""

    width: int
    height: int
    shapes: list[Drawn]
    labels: list[Label]
    lines: str
    keys: list[tuple[Drawn, str]]

    @property
    def words(self) -> SafeString:
        """The labels, made at once: there are some hundreds."""
        return format_html_join("", TEXT, (one.parts for one in self.labels))


def sectors_picture(cells: Mapping[tuple[str, str], list[int]]) -> Picture:
    """One square for each two kinds of organisation, with how many ways of how many are covered."""
    givers = sorted({giver for giver, _r in cells}, key=sector_words)
    receivers = sorted({receiver for _g, receiver in cells}, key=sector_words)
    paths: dict[CoverState, list[str]] = {}
    labels = _labels([sector_words(one) for one in givers], [sector_words(one) for one in receivers], CELL)
    for (giver, receiver), (ways, covered, in_part) in cells.items():
        some = CoverState.PARTLY if covered or in_part else CoverState.NONE
        state = CoverState.COVERED if covered == ways else some
        x, y = _at(receivers.index(receiver), CELL), _at(givers.index(giver), CELL)
        paths.setdefault(state, []).append(f"M{x} {y}" + SHAPES[CoverState.COVERED].format(s=CELL - 2))
        colour = "#ffffff" if state in FILLED else COLOURS[state]
        labels.append(
            Label(f"{covered}/{ways}", x + CELL // 2, y + CELL // 2 + 4, middle=True, colour=colour)
        )
    keys = {
        CoverState.COVERED: _("All of it is covered"),
        CoverState.PARTLY: _("Some of it is covered"),
        CoverState.NONE: _("None of it is covered"),
    }
    squares = dict.fromkeys(keys, SHAPES[CoverState.COVERED])
    return _picture(
        len(receivers),
        len(givers),
        CELL,
        paths,
        labels,
        keys,
        squares,
        (range(len(givers)), range(len(receivers))),
    )


def bodies_picture(crossings: Iterable[Crossing], places: Mapping[str, Place]) -> Picture:
    """One square for each two organisations, gathered by their kind."""
    ways = list(crossings)
    givers = _ordered({one.giver for one in ways}, places)
    receivers = _ordered({one.receiver for one in ways}, places)
    size = CELL // 2 if max(len(givers), len(receivers), 1) <= 30 else SMALL
    paths: dict[CoverState, list[str]] = {}
    shapes = {state: shape.format(s=size - 2) for state, shape in SHAPES.items()}
    for one in ways:
        x, y = _at(receivers[one.receiver], size), _at(givers[one.giver], size)
        paths.setdefault(one.state, []).append(f"M{x} {y}{shapes[one.state]}")
    heads = (_heads(givers, places, size), _heads(receivers, places, size))
    begins = tuple([line for line, words in enumerate(one) if words] for one in heads)
    labels = _labels(*heads, size)
    keys = {state: str(COVER_WORDS[state]) for state in SHAPES}
    return _picture(len(receivers), len(givers), size, paths, labels, keys, SHAPES, (begins[0], begins[1]))


def _ordered(found: Iterable[str], places: Mapping[str, Place]) -> dict[str, int]:
    """Organisations by their kind and then by name, each with its line."""
    names = {one: sector_words(one) for one in {place.sector for place in places.values()}}
    by_kind = sorted(found, key=lambda one: (names[places[one].sector], places[one].name))
    return {one: line for line, one in enumerate(by_kind)}


def _heads(found: Mapping[str, int], places: Mapping[str, Place], size: int) -> list[str]:
    """What stands at each line: the name where there is room, else the kind where it begins."""
    if size > SMALL:
        return [places[one].name for one in found]
    kinds = [places[one].sector for one in found]
    return [
        sector_words(kind) if not line or kinds[line - 1] != kind else "" for line, kind in enumerate(kinds)
    ]


def _labels(givers: list[str], receivers: list[str], size: int) -> list[Label]:
    beside = [
        Label(_short(words), MARGIN - 8, _at(line, size) + size // 2 + 3)
        for line, words in enumerate(givers)
        if words
    ]
    above = [
        Label(_short(words), _at(line, size) + size // 2 + 3, MARGIN - 8, turned=True)
        for line, words in enumerate(receivers)
        if words
    ]
    return [*beside, *above]


def _short(words: str) -> str:
    return words if len(words) <= 30 else words[:29] + "…"


def _at(line: int, size: int) -> int:
    return MARGIN + line * size


def _picture(
    across: int,
    down: int,
    size: int,
    paths: Mapping[CoverState, list[str]],
    labels: list[Label],
    keys: Mapping[CoverState, str],
    forms: Mapping[CoverState, str],
    begins: tuple[Iterable[int], Iterable[int]],
) -> Picture:
    right, below = _at(across, size), _at(down, size)
    ruled = [f"M{MARGIN} {_at(line, size) - 1}H{right - 1}" for line in (*begins[0], down)]
    ruled += [f"M{_at(line, size) - 1} {MARGIN}V{below - 1}" for line in (*begins[1], across)]
    shapes = [_drawn(state, "".join(found)) for state, found in paths.items()]
    small = {state: forms[state].format(s=14) for state in keys}
    return Picture(
        width=right + 10,
        height=below + 10,
        shapes=shapes,
        labels=labels,
        lines="".join(ruled),
        keys=[(_drawn(state, f"M2 2{small[state]}"), words) for state, words in keys.items()],
    )


def _drawn(state: CoverState, path: str) -> Drawn:
    return Drawn(path, COLOURS[state], state in FILLED)
