"""docs/reference/clocks.md: how long each thing may wait, by which source, and how that was checked."""

from datetime import date

from sharewell.domain.deadlines.clocks import Clock
from sharewell.domain.deadlines.load import URGENCIES, clocks
from sharewell.domain.deadlines.span import Span

WORDS = (
    "When a clock runs out, somebody else is told: see [the ladder](ladder.md). The most particular clock counts: one "
    "that names a nation and a sector before one that names either, before one that names none. Minutes and hours "
    "run through the night. Working days leave out weekends and the nation's bank holidays."
)
SEEN = {
    "source": "the source itself was read",
    "secondary": "read in a later text, not in the source itself",
    "unverified": "not verified",
    "own": "for the partnership to agree",
}


def clocks_page(made: str) -> str:
    """Every clock with its lengths by urgency, and its source."""
    lines = [
        "# Clocks",
        made.format(source="`sharewell/guidance/core/clocks.toml`"),
        WORDS,
        *map(_clock, clocks()),
    ]
    return "\n\n".join(lines) + "\n"


def _clock(clock: Clock) -> str:
    source = clock.source
    part = f", {source.part}" if source.part else ""
    until = f" until {_day(clock.last)}" if clock.last else ""
    facts = (
        f"* For: {_where(clock)}",
        f"* In force: from {_day(clock.first)}{until}",
        f"* Source: {source.title}{part}; looked at on {_day(source.checked)}: {SEEN[source.seen]}",
    )
    rows = [f"| {_plain(urgency).capitalize()} | {_length(clock.spans[urgency])} |" for urgency in URGENCIES]
    table = ("| How urgent | At most |", "|---|---|", *rows)
    return "\n\n".join((f"## {clock.id}", clock.says, "\n".join(facts), "\n".join(table)))


def _where(clock: Clock) -> str:
    nation = _plain(clock.nation).title() if clock.nation else "every nation"
    return f"{nation}, {_plain(clock.sector) if clock.sector else 'every sector'}"


def _length(span: Span) -> str:
    unit = _plain(span.unit)
    return f"{span.length} {unit.removesuffix('s') if span.length == 1 else unit}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _plain(word: str) -> str:
    return word.replace("_", " ").replace("childrens", "children's")
