"""Writes the reference pages that are made from the code: `make_reference.py`, or `--check` to see if they are stale.

To add a page, write a function that returns its Markdown and name it in PAGES.
"""

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

from reference_clocks import clocks_page
from reference_events import events_page
from reference_guarding import guarding_page
from reference_journeys import journeys_page
from reference_ladder import ladder_page
from reference_matching import matching_page
from reference_permissions import permissions_page
from reference_rules import rules_page, unverified_page

from sharewell.commands.register import COMMANDS
from sharewell.config.variables import VARIABLES, Mode, Variable
from sharewell.domain.agreements import agreement_schema
from sharewell.domain.assessments import assessment_schema

REFERENCE = ROOT / "docs" / "reference"
MADE = "<!-- Made by `make docs` from {source}; change it there. -->"

SETTINGS_WORDS = (
    "Sharewell reads its settings from the environment and checks them at start. What is wrong is told in one list, "
    "each line with what to write instead. A name that is not on this page is refused, so that a slip of the pen "
    "cannot pass for a default."
)
COMMANDS_WORDS = (
    "A command that is not in this register is refused. `sharewell COMMAND --help` says how to use one. "
    "The exit code is 0 when it is done, 1 when it failed, 2 when it was refused."
)


def settings_page() -> str:
    """Every setting, from the table that the start-up check uses."""
    lines = [
        "# Settings",
        MADE.format(source="`sharewell/config/variables.py`"),
        SETTINGS_WORDS,
        *(_setting(variable) for variable in VARIABLES),
    ]
    return "\n\n".join(lines) + "\n"


def _setting(variable: Variable) -> str:
    required = ", ".join(sorted(variable.required_in))
    facts = [f"* Required in: {required}" if required else "", *_defaults(variable)]
    facts += [f"* Example: `{variable.example}`"]
    facts += [
        "* Secret: keep it out of files that others can read, and out of the log." if variable.secret else ""
    ]
    return f"## {variable.name}\n\n{variable.meaning}\n\n" + "\n".join(fact for fact in facts if fact)


def _defaults(variable: Variable) -> list[str]:
    found: dict[str, list[str]] = {}
    for mode in Mode:
        if variable.default_for(mode) and mode not in variable.required_in:
            found.setdefault(variable.default_for(mode), []).append(mode)
    everywhere = len(found) == 1 and len(next(iter(found.values()))) == len(Mode)
    return [
        f"* Default{'' if everywhere else ' in ' + ', '.join(modes)}: `{text}`"
        for text, modes in found.items()
    ]


def commands_page() -> str:
    """Every command, from the permission register of commands."""
    rows = [
        f"| `sharewell {command.name}` | {command.does} | {command.run_by} | {', '.join(sorted(command.modes))} |"
        for command in COMMANDS.values()
    ]
    lines = [
        "# Commands",
        MADE.format(source="`sharewell/commands/register.py`"),
        COMMANDS_WORDS,
        "\n".join(("| Command | What it does | Who runs it | Modes |", "|---|---|---|---|", *rows)),
    ]
    return "\n\n".join(lines) + "\n"


def index_page() -> str:
    """The pages of this folder by their titles; the last is written by `make bench`."""
    texts = {name: page() for name, page in PAGES.items() if page is not index_page}
    rows = [f"* [{_title(name, text)}]({name})" for name, text in texts.items()]
    rows.append("* [Benchmarks](benchmarks.md)")
    return "\n\n".join(("# Reference", MADE.format(source="the code"), "\n".join(rows))) + "\n"


def _title(name: str, text: str) -> str:
    if name.endswith(".json"):
        return f"{json.loads(text)['title']}: the JSON Schema"
    return text.splitlines()[0].lstrip("# ")


def schema_page(schema: Callable[[], Mapping[str, Any]]) -> str:
    """A JSON Schema that files follow which are given away."""
    return json.dumps(schema(), indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def guard_page() -> str:
    """What the guard finds, with the mark of a page that is made."""
    title, _, rest = guarding_page().partition("\n")
    return f"{title}\n\n{MADE.format(source='tests/unit/guarding/figures.py')}\n{rest}"


PAGES: Mapping[str, Callable[[], str]] = {
    "README.md": index_page,
    "settings.md": settings_page,
    "commands.md": commands_page,
    "journeys.md": partial(journeys_page, MADE),
    "ladder.md": partial(ladder_page, MADE),
    "events.md": partial(events_page, MADE),
    "permissions.md": partial(permissions_page, MADE),
    "guard.md": guard_page,
    "clocks.md": partial(clocks_page, MADE),
    "rules.md": partial(rules_page, MADE),
    "matching.md": partial(matching_page, MADE),
    "unverified.md": partial(unverified_page, MADE),
    "agreement.schema.json": partial(schema_page, agreement_schema),
    "assessment.schema.json": partial(schema_page, assessment_schema),
}


def stale_pages() -> tuple[str, ...]:
    """The pages that no longer say what the code says."""
    return tuple(name for name, page in PAGES.items() if _written(name) != page())


def _written(name: str) -> str:
    path = REFERENCE / name
    return path.read_text("utf-8") if path.is_file() else ""


def main() -> int:
    parser = argparse.ArgumentParser(description="Write the generated reference pages.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a page is stale")
    stale = stale_pages()
    if parser.parse_args().check:
        for name in stale:
            print(f"docs/reference/{name} is stale: run `make docs`.", file=sys.stderr)
        return 1 if stale else 0
    REFERENCE.mkdir(parents=True, exist_ok=True)
    for name in stale:
        (REFERENCE / name).write_text(PAGES[name](), "utf-8")
    print(f"{len(stale)} of {len(PAGES)} pages written anew.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
