"""Modules are named for what is in them, and the tree holds nothing of one person's machine."""

import re
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Source, faults, python_sources, tracked_files

NAMELESS = frozenset({"utils", "util", "helpers", "helper", "misc", "common", "shared", "stuff", "tools"})
# Folders of one machine; the registries that packages come from; and addresses with a password in them.
OF_ONE_MACHINE = re.compile(
    r"(?<![\w.])/(?:root|home/\w+|work|Users/\w+)/(?!\.\.)"
    r"|/tmp/(?!sharewell)\w"
    r"|https?://[^\s/\"']*(?:pypi|npmjs|pythonhosted|artifactory|nexus|yarnpkg)"
)
UNFINISHED = re.compile(r"\b(?:{}|{}|{})\b".format("TO" + "DO", "FIX" + "ME", "X" * 3))
TEXT = frozenset(
    {".py", ".md", ".toml", ".txt", ".json", ".html", ".css", ".js", ".typ", ".po", ".sh", ".yml", ""}
)


def nameless_modules(source: Source) -> Iterator[str]:
    for part in source.parts:
        if part.removesuffix(".py") in NAMELESS:
            yield f"{source.path}: {part} says nothing of what is in it"


def lines_of_one_machine(source: Source) -> Iterator[str]:
    for number, line in enumerate(source.text.splitlines(), 1):
        if OF_ONE_MACHINE.search(line):
            yield f"{source.path}:{number}: {line.strip()[:80]}"


def unfinished(source: Source) -> Iterator[str]:
    for number, line in enumerate(source.text.splitlines(), 1):
        if UNFINISHED.search(line):
            yield f"{source.path}:{number}: {line.strip()[:80]}"


def _tracked_text() -> Iterator[Source]:
    for path in tracked_files():
        if path.suffix in TEXT and path.is_file() and path.name != "test_names.py":
            yield Source(
                path.name if path.parent.name == "" else str(path), path.read_text("utf-8", "replace")
            )


def test_no_module_is_without_a_name() -> None:
    assert faults(nameless_modules, python_sources()) == []


def test_no_file_speaks_of_one_machine_or_of_a_registry() -> None:
    assert faults(lines_of_one_machine, _tracked_text()) == []


def test_nothing_is_left_for_later_in_the_code() -> None:
    assert faults(unfinished, python_sources()) == []


@pytest.mark.parametrize(
    "path", ["sharewell/utils.py", "sharewell/apps/shares/helpers.py", "sharewell/kit/misc/x.py"]
)
def test_a_nameless_module_is_found(path: str) -> None:
    assert list(nameless_modules(Source(path, "")))


@pytest.mark.parametrize(
    "line",
    [
        "cd /" + "root/project",
        "see /" + "tmp/x/y",
        "/" + "home/ann/venv",
        "--index-url https://pypi.example.org/simple",
    ],
)
def test_a_line_of_one_machine_is_found(line: str) -> None:
    assert list(lines_of_one_machine(Source("planted.md", line)))


def test_what_is_left_for_later_is_found() -> None:
    assert list(unfinished(Source("planted.py", "# TO" + "DO: mend this")))
