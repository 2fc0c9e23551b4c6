"""Nothing grows beyond what one can hold in one's head. Each exception has a name and a reason."""

import ast
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Source, faults, length, python_sources, templates

LONGEST_FILE, LONGEST_FUNCTION, LONGEST_VIEW, LONGEST_TEST, LONGEST_TEMPLATE = 400, 40, 20, 30, 100
# An outsider must be able to read and run the verifier without the rest of us, so it is one file (DESIGN, "Log").
EXCEPTIONS = frozenset({"sharewell/domain/audit/verifier.py"})


def long_files(source: Source) -> Iterator[str]:
    lines = len(source.text.splitlines())
    if lines > LONGEST_FILE and not source.is_migration and source.path not in EXCEPTIONS:
        yield f"{source.path} has {lines} lines; split it"


def long_functions(source: Source) -> Iterator[str]:
    for function in source.each(ast.FunctionDef, ast.AsyncFunctionDef):
        longest = _longest(source, function.name)
        if length(function) > longest and not source.is_migration:
            yield f"{source.at(function)} {function.name} has {length(function)} lines, {longest} at most"


def _longest(source: Source, name: str) -> int:
    if name.startswith("test_"):
        return LONGEST_TEST
    in_views = source.app and ("views" in source.parts or source.parts[-1] == "views.py")
    return LONGEST_VIEW if in_views else LONGEST_FUNCTION


def long_templates(source: Source) -> Iterator[str]:
    lines = len(source.text.splitlines())
    if lines > LONGEST_TEMPLATE:
        yield f"{source.path} has {lines} lines; split it"


def too_complex(source: Source) -> Iterator[str]:
    words = [
        sys.executable,
        "-m",
        "ruff",
        "check",
        "--select",
        "C901",
        "--no-cache",
        "--output-format",
        "concise",
    ]
    done = subprocess.run(
        [*words, "--stdin-filename", source.path, "-"], input=source.text, capture_output=True, text=True
    )
    yield from (line for line in done.stdout.splitlines() if "C901" in line)


def test_no_file_is_too_long() -> None:
    assert faults(long_files, python_sources()) == []


def test_no_function_is_too_long() -> None:
    assert faults(long_functions, python_sources()) == []


def test_no_template_is_too_long() -> None:
    assert faults(long_templates, templates()) == []


def test_each_exception_is_still_needed() -> None:
    too_long = {source.path for source in python_sources() if len(source.text.splitlines()) > LONGEST_FILE}
    assert too_long >= EXCEPTIONS
    assert len(EXCEPTIONS) == 1


@pytest.mark.parametrize(
    ("path", "name", "lines"),
    [
        ("sharewell/domain/planted.py", "planted", 41),
        ("sharewell/apps/shares/views.py", "planted", 21),
        ("sharewell/apps/shares/views/inbox.py", "planted", 21),
        ("tests/unit/test_planted.py", "test_planted", 31),
    ],
)
def test_a_long_function_is_found_where_it_stands(path: str, name: str, lines: int) -> None:
    body = [f"def {name}():", *["    pass"] * (lines - 1)]

    assert len(list(long_functions(Source(path, "\n".join(body))))) == 1
    assert list(long_functions(Source(path, "\n".join(body[:-1])))) == []


def test_a_long_file_is_found_and_a_long_migration_is_not() -> None:
    text = "pass\n" * (LONGEST_FILE + 1)

    assert list(long_files(Source("sharewell/kit/planted.py", text)))
    assert not list(long_files(Source("sharewell/apps/shares/migrations/0001_initial.py", text)))


def test_a_long_template_is_found() -> None:
    assert list(long_templates(Source("planted.html", "<p>\n" * (LONGEST_TEMPLATE + 1))))


@pytest.mark.slow
def test_a_tangled_function_is_found() -> None:
    tangle = "".join(f"    if x == {n}:\n        return {n}\n" for n in range(9))

    assert list(
        too_complex(
            Source("sharewell/domain/planted.py", f"def planted(x: int) -> int:\n{tangle}    return 0\n")
        )
    )
