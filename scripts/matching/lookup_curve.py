"""What one search costs as the list grows: `lookup_curve.py FILE.json…` keeps the figures of `measure_lookup` as a
table and draws them.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from math import log10
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]
from matching.figures import FILE, Figure, Section, Value, put

PICTURE = "figures/lookup.svg"
WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 660, 380, 64, 24, 170, 52
LINES = (("p50", "half of the searches", "#1d70b8"), ("p99", "99 of 100 searches", "#d4351c"))
INK, FAINT = "#0b0c0c", "#b1b4b6"
ROWS: Sequence[tuple[str, str, str]] = (
    ("Half of the searches within, ms", "ms.p50", "≤ 1"),
    ("99 of 100 within, ms", "ms.p99", "≤ 10"),
    ("Found among the first ten, all kinds", "recall_at_10.all", "≥ 0.975"),
    ("… with a date of birth or a number", "recall_at_10.date_or_number", "≥ 0.98"),
    ("… if everybody were compared (a sample of the misses)", "whole_recall_at_10", ""),
    ("Bytes a child in memory, without words", "bytes_each", "≤ 70"),
    ("Columns made, s", "build_s", "≤ 90"),
    ("Sealed copy opened, s", "open_s", "≤ 2"),
    ("Peak with the making of the people, GB", "peak_gb", ""),
)


def at(figures: dict[str, Any], path: str) -> Value:
    """A figure by its path; empty where it was not measured."""
    for part in path.split("."):
        figures = figures.get(part, "") if isinstance(figures, dict) else ""
    found: Any = figures
    return found if found != {} else ""


def tables(runs: Sequence[dict[str, Any]], on: str) -> Iterator[Section]:
    """The cost by size, and how well the largest finds by kind of query and by origin of names."""
    columns = [f"{round(run['size'], -3):,}" for run in runs]
    seed, count = runs[-1]["seed"], "; ".join(f"{run['queries']:,}" for run in runs)
    words = (
        f"One search in the serving copy, one thread, warm. Made-up children, seed {seed}; {count} searches from left "
        "to right, of six kinds, with twice the faults of a list (a fifth of the forenames and of the family names "
        "is not as held, of these two in five family names are another altogether; a tenth has moved). Whoever is "
        "missed is mostly one of many who fit what was typed as well: comparing with everybody finds little more. "
        "Measured while others used both cores."
    )
    yield Section(
        id="lookup", order=40, title="One search, by the size of the list", words=words, on=on, columns=columns,
        figures=[Figure(name, [at(run, path) for run in runs], goal) for name, path, goal in ROWS],
        picture=PICTURE, alt="Milliseconds of one search against the number of children, both by powers of ten.",
    )  # fmt: skip
    for order, part, title, name in (
        (41, "kind", "One search, by what was typed", "What was typed"),
        (42, "origin", "One search, by where names are from", "Where names are from"),
    ):
        known = runs[-1][f"recall_by_{part}"]
        kinds = sorted(
            {kind for run in runs for kind in run[f"recall_by_{part}"]}, key=lambda kind: -known.get(kind, 0)
        )
        yield Section(
            id=f"lookup-{part}", order=order, title=title, on=on, columns=columns,
            words=f"{name}: the share found among the first ten. The same searches; the smallest groups have "
            f"{min(runs[-1][f'of_{part}'].values())} of {runs[-1]['queries']:,}. All made up.",
            figures=[Figure(kind, [run[f"recall_by_{part}"].get(kind, "") for run in runs]) for kind in kinds],
        )  # fmt: skip


def drawn(runs: Sequence[dict[str, Any]]) -> str:
    """The curve as SVG, both axes by powers of ten."""
    sizes = [run["size"] for run in runs]
    wide = log10(sizes[-1]) - log10(sizes[0]) or 1
    lowest, highest = -1.0, 1.1

    def x(size: float) -> float:
        return LEFT + (log10(size) - log10(sizes[0])) / wide * (WIDTH - LEFT - RIGHT)

    def y(ms: float) -> float:
        return HEIGHT - BOTTOM - (log10(ms) - lowest) / (highest - lowest) * (HEIGHT - TOP - BOTTOM)

    parts = [f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>']
    for ms in (0.1, 0.3, 1, 3, 10):
        parts.append(_line(LEFT, y(ms), WIDTH - RIGHT, y(ms), FAINT, 1))
        parts.append(_text(LEFT - 8, y(ms) + 5, f"{ms:g}", "end"))
    for size in sizes:
        parts.append(_text(x(size), HEIGHT - BOTTOM + 22, f"{round(size, -3):,}", "middle"))
    parts.append(_text(LEFT, TOP - 6, "milliseconds", "middle"))
    parts.append(_text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, "children in the list", "middle"))
    for name, words, colour in LINES:
        points = [(x(run["size"]), y(run["ms"][name])) for run in runs]
        path = " ".join(f"{across:.1f},{down:.1f}" for across, down in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="3"/>')
        parts += [
            f'<circle cx="{across:.1f}" cy="{down:.1f}" r="4" fill="{colour}"/>' for across, down in points
        ]
        parts.append(_text(points[-1][0] + 12, points[-1][1] + 5, words, "start", colour))
    box = f'viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="14"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {box}>'
    return "\n".join(
        (head, "<title>Milliseconds of one search by the number of children</title>", *parts, "</svg>\n")
    )


def _line(x1: float, y1: float, x2: float, y2: float, colour: str, width: int) -> str:
    ends = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
    return f'<line {ends} stroke="{colour}" stroke-width="{width}"/>'


def _text(x: float, y: float, words: str, anchor: str, colour: str = INK) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{words}</text>'


def main() -> None:
    """Keep the figures and the picture. The last argument is the day, as 2026-11-22."""
    *files, on = sys.argv[1:]
    runs = sorted(
        (json.loads(Path(file).read_text("utf-8")) for file in files), key=lambda run: int(run["size"])
    )
    for section in tables(runs, on):
        put(section)
    (FILE.parent.parent / PICTURE).write_text(drawn(runs), "utf-8")


if __name__ == "__main__":
    main()
