"""The figures of matching as they are kept: docs/reference/figures/matching.toml, from which the page is made."""

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

FILE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "figures" / "matching.toml"
HEAD = """\
# What was measured of matching; docs/reference/matching.md is made from it by `make docs`.
# Measuring scripts of scripts/matching write their own sections with `figures.put`; so can you by hand:
# a [[section]] is a table of the page. `columns` heads its values; each figure has a name, a value for each column
# ("" where none was measured) and perhaps a goal ("≥ 0.98", "≤ 10"), which is held against the column `goal_at`
# (the last where that is empty). `words` say what was measured, with seeds, numbers of people, pairs or queries, and
# runs. `picture` is a file of docs/reference with `alt` as its words.
"""
UNKNOWN = ""
Value = float | int | str


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of a table."""

    name: str
    values: Sequence[Value]
    goal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One table of the page. `order` says where on the page; `on` is the day of measuring."""

    id: str
    order: int
    title: str
    words: str
    on: str
    columns: Sequence[str]
    figures: Sequence[Figure]
    goal_at: str = ""
    picture: str = ""
    alt: str = ""


def sections(file: Path = FILE) -> list[Section]:
    """Every section in the order of the page. Raises ValueError where a figure has too few or too many values."""
    rows = tomllib.loads(file.read_text("utf-8")).get("section", []) if file.is_file() else []
    return sorted(map(_section, rows), key=lambda each: (each.order, each.id))


def put(section: Section, file: Path = FILE) -> None:
    """Keep a section, in place of the one with its id."""
    known = [each for each in sections(file) if each.id != section.id]
    whole = sorted([*known, section], key=lambda each: (each.order, each.id))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(HEAD + "".join(map(_written, whole)), "utf-8")


def put_column(section: Section, file: Path = FILE) -> None:
    """Keep a section of one column beside the other columns of the section with its id."""
    known = next((each for each in sections(file) if each.id == section.id), None)
    put(section if known is None else _beside(known, section), file)


def _beside(known: Section, new: Section) -> Section:
    (column,) = new.columns
    columns = sorted({*known.columns, column}, key=_size)
    before = {each.name: dict(zip(known.columns, each.values, strict=True)) for each in known.figures}
    now = {each.name: {column: each.values[0]} for each in new.figures}
    goals = {each.name: each.goal for each in (*known.figures, *new.figures)}
    cells = {name: before.get(name, {}) | now.get(name, {}) for name in dict.fromkeys((*now, *before))}
    figures = [
        Figure(name, [row.get(head, UNKNOWN) for head in columns], goals[name]) for name, row in cells.items()
    ]
    return replace(new, columns=columns, figures=figures)


def _size(column: str) -> int:
    return int(column.split()[0].replace(",", ""))


def _section(row: Mapping[str, Any]) -> Section:
    figures = [Figure(each["name"], each["values"], each.get("goal", "")) for each in row["figures"]]
    for figure in figures:
        if len(figure.values) != len(row["columns"]):
            raise ValueError(f"{row['id']}: “{figure.name}” needs {len(row['columns'])} values")
    return Section(**{**row, "figures": figures})


def _written(section: Section) -> str:
    single = ("id", "order", "title", "words", "on", "columns", "goal_at", "picture", "alt")
    facts = {name: getattr(section, name) for name in single}
    lines = [f"{name} = {_plain(value)}" for name, value in facts.items() if value != ""]
    return "\n[[section]]\n" + "\n".join((*lines, "figures = [", *map(_line, section.figures), "]\n"))


def _line(figure: Figure) -> str:
    goal = f", goal = {_plain(figure.goal)}" if figure.goal else ""
    return f"  {{ name = {_plain(figure.name)}, values = {_plain(figure.values)}{goal} }},"


def _plain(value: Value | Iterable[Value]) -> str:
    # Texts, numbers and lists of them are written in TOML as in JSON.
    return json.dumps(value, ensure_ascii=False)
