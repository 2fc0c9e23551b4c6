"""docs/reference/clocks.md: how long each thing may wait, by which source, and how that was checked."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from sharewell.domain.cited import NATIONS
from sharewell.domain.deadlines import Clock, Limit, Owes, Span, calendar_of, clocks, milestones
from sharewell.domain.deadlines.load import URGENCIES

WORDS = (
    "When a clock runs out, somebody else is told: see [the ladder](ladder.md). The most particular clock counts: one "
    "that names a nation and a sector before one that names either, before one that names none. Minutes and hours "
    "run through the night. Working days leave out weekends and the nation's bank holidays."
)
MILESTONES = (
    "What the law, or guidance under it, wants done by when. Nothing climbs when one passes. Of a share, the nation "
    "and sector of whoever receives it count; of an organisation's own duties, its own. What counts in days ends with "
    "the day. A month ends on the same date, or on the month's last day where it has no such date."
)
SEEN = {
    "source": "the source itself was read",
    "secondary": "read in a later text, not in the source itself",
    "unverified": "not verified",
    "own": "for the partnership to agree",
}
OWES = {
    Owes.SENDER: "whoever shares",
    Owes.RECEIVER: "whoever receives",
    Owes.ORGANISATION: "the organisation that has the duty",
    Owes.AGENCIES: "the agencies together",
}


def clocks_page(made: str) -> str:
    """Every clock with its lengths by urgency, every milestone, and the bank holidays known, with their sources."""
    lines = [
        "# Clocks",
        made.format(source="each pack's `clocks.toml` in `sharewell/guidance`"),
        WORDS,
        *map(_clock, clocks()),
        "## Milestones",
        MILESTONES,
        *_milestones(),
        "## Bank holidays",
        "\n".join(map(_calendar, NATIONS)),
    ]
    return "\n\n".join(lines) + "\n"


def _clock(clock: Clock) -> str:
    rows = [f"| {_plain(urgency).capitalize()} | {_length(clock.spans[urgency])} |" for urgency in URGENCIES]
    table = ("| How urgent | At most |", "|---|---|", *rows)
    return "\n\n".join((f"## {clock.id}", clock.says, "\n".join(_facts(clock)), "\n".join(table)))


def _milestones() -> Iterator[str]:
    for pack, limits in groupby(milestones(), key=lambda one: one.id.split("/")[0]):
        yield f"### {_plain(pack).capitalize() if pack != 'core' else 'Every nation'}"
        yield from map(_milestone, limits)


def _milestone(limit: Limit) -> str:
    way = "before" if limit.before else "after"
    facts = (
        f"* At most: {_length(limit.span)} {way}: {_plain(limit.start)}"
        + ("; then the next working day" if limit.rolls_on else ""),
        f"* Who has to: {OWES[limit.owes]}",
        *_facts(limit),
    )
    return "\n\n".join((f"#### {limit.id}", limit.says, "\n".join(facts)))


def _facts(one: Clock | Limit) -> tuple[str, ...]:
    source = one.source
    part = f", {source.part}" if source.part else ""
    until = f" until {_day(one.last)}" if one.last else ""
    return (
        f"* For: {_where(one)}",
        f"* In force: from {_day(one.first)}{until}",
        f"* Source: {source.title}{part}; looked at on {_day(source.checked)}: {SEEN[source.seen]}",
    )


def _calendar(nation: str) -> str:
    known = calendar_of(nation)
    days = f"{len(known.holidays)} days, known from {_day(known.first)} to {_day(known.last)}"
    return f"* {_plain(nation).title()}: {days}"


def _where(one: Clock | Limit) -> str:
    nation = _plain(one.nation).title() if one.nation else "every nation"
    return f"{nation}, {_plain(one.sector) if one.sector else 'every sector'}"


def _length(span: Span) -> str:
    unit = _plain(span.unit)
    return f"{span.length} {unit.removesuffix('s') if span.length == 1 else unit}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _plain(word: str) -> str:
    return word.replace("_", " ").replace("childrens", "children's")
