"""`make check`: everything that can be said of the code without running it, two things at a time."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
TESTED = frozenset({"sizes and names", "reference pages"})
"""Steps that the suite takes anyway, as tests/architecture; `make test` does not take them twice."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to check: its name, and the command that exits with 0 when all is well."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    step: Step
    code: int
    seconds: float
    said: str


def steps() -> tuple[Step, ...]:
    """The longest first, so that the two lanes end together."""
    python, pytest = sys.executable, (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")
    return (
        Step("types", (str(BIN / "mypy"),)),
        Step("sizes and names", (*pytest, "tests/architecture", "-m", "not slow")),
        Step("imports", (str(BIN / "lint-imports"),)),
        Step("rules", (python, "-m", "sharewell", "rules", "lint")),
        Step("inventory of the rules", (python, "-m", "sharewell", "rules", "inventory")),
        Step("format", (str(BIN / "ruff"), "format", "--check", ".")),
        Step("lint", (str(BIN / "ruff"), "check", "--output-format", "concise", ".")),
        Step("templates", (str(BIN / "djade"), "--check", "--target-version", "5.2", *templates())),
        Step("reference pages", (python, "scripts/make_reference.py", "--check")),
    )


def templates() -> tuple[str, ...]:
    return tuple(
        sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("sharewell/**/templates/**/*.html"))
    )


def run(step: Step) -> Result:
    started = time.monotonic()
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        step.words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
    )
    return Result(step, done.returncode, time.monotonic() - started, done.stdout)


def report(results: Sequence[Result]) -> None:
    for result in results:
        print(f"{'ok    ' if result.code == 0 else 'FAILED'} {result.step.name} ({result.seconds:.1f} s)")
        if result.code:
            print(result.said)


def mend() -> int:
    """Put code and templates into their one format."""
    ruff = str(BIN / "ruff")
    for words in ((ruff, "check", "-q", "--fix-only", "."), (ruff, "format", "-q", ".")):
        subprocess.run(words, cwd=ROOT, check=True)
    # djade exits with 1 when it has changed a file.
    subprocess.run(
        (str(BIN / "djade"), "--target-version", "5.2", *templates()), cwd=ROOT, capture_output=True
    )
    return 0


def main() -> int:
    if sys.argv[1:] == ["--format"]:
        return mend()
    before_tests = sys.argv[1:] == ["--before-tests"]
    asked = [step for step in steps() if not (before_tests and step.name in TESTED)]
    started = time.monotonic()
    with ThreadPoolExecutor(max_workers=2) as lanes:
        results = tuple(lanes.map(run, asked))
    report(results)
    failed = [result.step.name for result in results if result.code]
    said = f"failed: {', '.join(failed)}" if failed else "all well"
    print(f"check: {said}, in {time.monotonic() - started:.0f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
