"""docs/reference/matching.md: how well and how fast the same child is found again, from the figures that were kept."""

from operator import ge, le

from matching.figures import Figure, Section, Value, sections

WORDS = (
    "Whether two records are one child is told in [one way](../adr/0031-one-way-of-comparing-people.md). Here is how "
    "well and how fast. **All children in it are made up** (`scripts/matching`), unless a table says otherwise. "
    "How often they are misspelt, moved or without a number was chosen harsher than published figures. What is true of "
    "them need not be true of real children: before a threshold decides anything, a labelled sample of a partner's own "
    "is needed."
)
READING = (
    "*Precision* is the share of pairs taken that are right; *recall* the share of right pairs that are taken; *F1* "
    "their harmonic mean. Times are of the processor unless a row says otherwise. “Missed” is a goal not reached."
)
MET = {"≥": ge, "≤": le}


def matching_page(made: str) -> str:
    """Every section as a table, with its goals and whether they were met."""
    parts = [
        "# How well the same child is found",
        made.format(source="`docs/reference/figures/matching.toml`"),
        WORDS,
        READING,
        *map(_section, sections()),
    ]
    return "\n\n".join(parts) + "\n"


def met(value: Value, goal: str) -> str:
    """Whether a figure keeps to a goal such as "≥ 0.98", in a word; empty where there is none or no number."""
    sign, _, limit = goal.partition(" ")
    if sign not in MET or isinstance(value, str):
        return ""
    return "met" if MET[sign](value, float(limit.split()[0].replace(",", ""))) else "**missed**"


def _section(section: Section) -> str:
    goals = any(figure.goal for figure in section.figures)
    columns = ("", *section.columns, *(("Goal", "") if goals else ()))
    rows = [_row(section, figure, goals) for figure in section.figures]
    table = "\n".join(map(_line, (columns, ("---",) * len(columns), *rows)))
    picture = [f"![{section.alt}]({section.picture})"] if section.picture else []
    parts = [f"## {section.title}", f"{section.words} Measured on {section.on}.", table, *picture]
    return "\n\n".join(parts)


def _row(section: Section, figure: Figure, goals: bool) -> tuple[str, ...]:
    cells = (figure.name, *map(_cell, figure.values))
    if not goals:
        return cells
    held = figure.values[list(section.columns).index(section.goal_at) if section.goal_at else -1]
    return (*cells, figure.goal, met(held, figure.goal))


def _cell(value: Value) -> str:
    if isinstance(value, str):
        return value or "–"
    return f"{value:,}"


def _line(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cells) + " |"
