"""`make test`: the whole suite, stage by stage, with everything it needs; nothing is left out in silence.

ALLOW_MISSING=chromium,postgresql lets the run pass without them; what then did not run is named at the end.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from xml.etree import ElementTree

from test_databases import Databases
from test_environment import Missing, compiled_once, find_chromium, in_memory

ROOT = Path(__file__).resolve().parent.parent
NO_TESTS = 5
IN_PARALLEL = ("-n", "2")
BY_WHAT_IS_DEAR = (*IN_PARALLEL, "--dist", "loadgroup")
"""Tests that share something dear stay with one worker: tests/sharing_out.py."""
KINDS = ("passed", "failed", "errors", "skipped")


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of the suite: its name, pytest's arguments, what it needs beside Python, and its kind of database."""

    name: str
    arguments: tuple[str, ...]
    needs: str = ""
    database: str = ""


SAME_ON_BOTH = tuple(
    f"--ignore=tests/integration/{name}"
    for name in (
        *("concerns", "demo", "guidance", "home", "journeys", "production", "shares_pages"),
        *("accountability", "assessments", "breaches", "flows", "policies", "transparency"),
        *sorted(
            f"{one.parent.name}/{one.name}" for one in (ROOT / "tests/integration").glob("*/test_*pages.py")
        ),
        "commands/test_serving.py",
        *(
            f"sweeps/test_{name}.py"
            for name in (
                "canaries",
                "every_look",
                "foreign_ids",
                "headers",
                "mass_assignment",
                "odd_bodies",
                "register",
                "unsafe_requests",
                "what_was_destroyed",
            )
        ),
    )
) + tuple(
    f"--deselect=tests/integration/sweeps/test_{name}"
    for name in (
        "malformed_input.py::test_no_nonsense_in_an_address_breaks_it",
        "malformed_input.py::test_no_question_behind_an_address_breaks_it",
        "malformed_input.py::test_a_page_that_says_what_is_wrong_says_so_in_its_status_too",
        "what_is_kept.py::test_what_is_shown_was_logged_and_committed_before",
    )
)
"""What looks at pages and addresses, who may come, what is answered and what is in the log by then: the same code on
both databases; what serves an installation of its own, which is on SQLite in any stage; and the apps that write papers,
each of whose presses the sweeps make on both. Services, selectors, races, migrations and the sweeps that a database
decides (what is kept, malformed fields, one effect, written together) run on both, and `make deep` runs all on both."""
ON_POSTGRESQL = ("tests/integration", "-m", "not sqlite", *BY_WHAT_IS_DEAR)
STAGES = (
    Stage("without a database", ("tests/unit", "tests/rules", "tests/architecture", *IN_PARALLEL)),
    Stage("on SQLite", ("tests/integration", "-m", "not postgresql", *BY_WHAT_IS_DEAR), database="sqlite"),
    Stage("on PostgreSQL", (*ON_POSTGRESQL, *SAME_ON_BOTH), needs="postgresql", database="postgresql"),
    Stage("in the browser", ("tests/system", *BY_WHAT_IS_DEAR), needs="chromium", database="sqlite"),
)


DEEP = tuple(
    Stage(stage.name, ON_POSTGRESQL, stage.needs, stage.database) if stage.needs == "postgresql" else stage
    for stage in STAGES
)
"""`make deep`: nothing is left to one database, and nothing to chance (tests/sampling.py)."""


@dataclass(slots=True)
class Tally:
    """What came of the stages so far."""

    counts: dict[str, int]
    failed: list[str]
    not_run: list[str]


def main(stages: Sequence[Stage] = ()) -> int:
    started = time.monotonic()
    tally = Tally(dict.fromkeys(KINDS, 0), [], [])
    allowed = {name.strip() for name in os.environ.get("ALLOW_MISSING", "").split(",") if name.strip()}
    stages = stages or STAGES
    with ExitStack() as until_the_end:
        until_the_end.enter_context(in_memory())
        until_the_end.enter_context(compiled_once())
        check = until_the_end.enter_context(checking())
        databases = Databases(until_the_end)
        for stage, after in zip_longest(stages, stages[1:]):
            databases.begin(after.database if after else "")
            _run_stage(stage, tally, allowed, databases)
        if _told(check):
            tally.failed.append("check")
    return _close(tally, time.monotonic() - started)


@contextmanager
def checking() -> Iterator["subprocess.Popen[str]"]:
    """The checks, beside the first tests: most of their time they use one core. They end with the run."""
    words = [sys.executable, "scripts/check.py", "--before-tests"]
    check = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        yield check
    finally:
        check.kill()
        check.wait()


def _told(check: "subprocess.Popen[str]") -> int:
    """Print what the checks said, once they have ended; answers with their exit code."""
    said, _nothing = check.communicate()
    print(f"\n===== checks\n{said}", flush=True)
    return check.returncode


def _run_stage(stage: Stage, tally: Tally, allowed: set[str], databases: Databases) -> None:
    print(f"\n===== {stage.name}: pytest {' '.join(stage.arguments)}", flush=True)
    try:
        environment = _provide(stage, databases)
    except Missing as missing:
        tally.not_run.append(f"{' '.join(stage.arguments[:1])} ({stage.name}): {missing}")
        if stage.needs not in allowed:
            tally.failed.append(f"{stage.name} (allow with ALLOW_MISSING={stage.needs})")
        return
    if not _has_tests(stage):
        tally.not_run.append(f"{stage.arguments[0]} ({stage.name}): there are no tests in it")
        return
    if _pytest(stage, environment, tally):
        tally.failed.append(stage.name)


def _has_tests(stage: Stage) -> bool:
    folders = [ROOT / word for word in stage.arguments if word.startswith("tests/")]
    return any(any(folder.rglob("test_*.py")) for folder in folders)


def _provide(stage: Stage, databases: Databases) -> Mapping[str, str]:
    """The environment in which what the stage needs is to hand. Raises Missing."""
    browser = {"CHROMIUM": str(find_chromium())} if stage.needs == "chromium" else {}
    return {**databases.environment(stage.database), **browser}


def _pytest(stage: Stage, environment: Mapping[str, str], tally: Tally) -> bool:
    """Run a stage; answers whether it failed."""
    with tempfile.TemporaryDirectory(prefix="sharewell-results-") as folder:
        results = Path(folder) / "results.xml"
        words = [sys.executable, "-m", "pytest", "-q", f"--junitxml={results}", *stage.arguments]
        code = subprocess.run(words, cwd=ROOT, env={**os.environ, **environment}).returncode
        for kind, count in _counts(results):
            tally.counts[kind] += count
    return code != 0


def _counts(results: Path) -> Iterator[tuple[str, int]]:
    if not results.is_file():
        return
    for suite in ElementTree.parse(results).getroot().iter("testsuite"):
        found = {name: int(suite.get(name, 0)) for name in ("tests", "failures", "errors", "skipped")}
        yield "failed", found["failures"]
        yield "errors", found["errors"]
        yield "skipped", found["skipped"]
        yield "passed", found["tests"] - found["failures"] - found["errors"] - found["skipped"]


def _close(tally: Tally, seconds: float) -> int:
    """Say what did not run and what failed, and end with one line in pytest's own form."""
    for line in tally.not_run:
        print(f"NOT RUN: {line}")
    skipped = tally.counts["skipped"]
    if skipped:
        tally.failed.append(f"{skipped} tests were skipped, and a skipped test proves nothing")
    for name in tally.failed:
        print(f"FAILED: {name}")
    said = ", ".join(f"{count} {kind}" for kind, count in tally.counts.items() if count or kind in KINDS[:2])
    print(f"===== {said} in {seconds:.2f}s ({int(seconds // 60)}:{int(seconds % 60):02}) =====")
    return 1 if tally.failed else 0


def _stages(words: Sequence[str]) -> Sequence[Stage]:
    if list(words) not in ([], ["--deep"]):
        sys.exit("run_tests.py takes --deep or nothing; run .venv/bin/pytest for a part of the suite.")
    if words:
        os.environ["DEEP"] = "yes"
    return DEEP if words else STAGES


if __name__ == "__main__":
    sys.exit(main(_stages(sys.argv[1:])))
