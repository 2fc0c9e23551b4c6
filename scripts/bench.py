"""`make bench`: measures, prints its tables and writes docs/reference/benchmarks.md.

Each section is a script `bench_<subject>.py` and runs in a process of its own. It has the rows that bench_table names.
"""

import argparse
import importlib
import json
import os
import platform
import sqlite3
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent
sys.path.insert(0, str(SCRIPTS.parent))

from bench_table import Table, broken_budgets, held, markdown

from sharewell.kit.clock import now

PAGE = SCRIPTS.parent / "docs" / "reference" / "benchmarks.md"
SECTIONS = ("advice", "pages", "records", "files", "inbox", "agreements", "matching")
ADVICE_WORDS = (
    "The rules alone, without web or database, on 5,000 situations, a third of their answers unknown. The engine "
    "zen-engine is given the same rules as a decision table and fires the same ones; it weighs, cites and asks nothing."
)
ADVICE_BUDGETS = {
    "One advice in process, p99 (best of three each)": (1.0, "ms"),
    "Load of all packs": (150.0, "ms"),
    "Whole advice here as a share of zen-engine firing alone": (50.0, "%"),
    "Whole proof, all days, all situations": (60.0, "s"),
}
MADE = "<!-- Made by `make bench`; do not edit. -->"
MADE = "<!-- Made by `make bench`; do not edit. -->"
WORDS = (
    "Figures are of one machine on one day, and are there to be compared with each other and with what was aimed at. "
    "Processor time is what the measuring process used, which a busy machine makes longer; time on the wall is said "
    "where it is meant."
)


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure, and write docs/reference/benchmarks.md.")
    parser.add_argument("--section", choices=SECTIONS, help="measure one section and print it as JSON")
    section = parser.parse_args().section
    if section:
        print(json.dumps(asdict(_measured(section))))
        return 0
    return _measure_all()


def _measure_all() -> int:
    machine, tables = _machine(), []
    for section in SECTIONS:
        words = [sys.executable, __file__, "--section", section]
        done = subprocess.run(words, stdout=subprocess.PIPE, text=True)
        if done.returncode:
            print(f"bench: {section} could not be measured; the page stays as it was")
            return 1
        tables.append(Table(**json.loads(done.stdout.splitlines()[-1])))
        print(markdown(tables[-1]), flush=True, end="\n\n")
    PAGE.write_text(page(machine, tables), "utf-8")
    broken = broken_budgets(tables)
    print("bench: written to docs/reference/benchmarks.md. " + (_sum_up(broken)))
    return 0


def page(machine: str, tables: list[Table]) -> str:
    """The page as it is written. Raises RowsMissing."""
    summary = _sum_up(broken_budgets(tables))
    parts = ["# Benchmarks", MADE, WORDS, machine, summary, *map(markdown, tables)]
    return "\n\n".join(parts) + "\n"


def _sum_up(broken: tuple[str, ...]) -> str:
    return f"Budgets not met: {', '.join(broken)}." if broken else "All budgets are met."


def _measured(section: str) -> Table:
    """One section, measured in this process."""
    module = importlib.import_module(f"bench_{section}")
    found: Table = _advice(module.rows()) if section == "advice" else module.table()
    return found


def _advice(measured: list[tuple[str, str]]) -> Table:
    rows = [[name, figure, *_advice_budget(name, figure)] for name, figure in measured]
    return Table(title="Advice", words=ADVICE_WORDS, columns=("Figure",), rows=rows)


def _advice_budget(name: str, figure: str) -> tuple[str, str]:
    if name not in ADVICE_BUDGETS:
        return "", ""
    limit, unit = ADVICE_BUDGETS[name]
    return held(float(figure.partition(" ")[0]), limit, unit)


def _machine() -> str:
    """The day, the machine, and how busy it was when it began: what a figure cannot be read without."""
    cores, busy = os.cpu_count() or 1, os.getloadavg()[0]
    return (
        f"Measured on {now():%-d %B %Y} on {_processor()}, {cores} cores, {platform.system()}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}. "
        f"{busy:.1f} processes wanted its {cores} cores when it began."
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.machine()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


if __name__ == "__main__":
    sys.exit(main())
