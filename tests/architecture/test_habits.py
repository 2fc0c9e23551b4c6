"""Habits that hide what happens: the clock asked anywhere, saves that do more than save, signals."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Source, called, faults, functions, python_sources

CLOCK = re.compile(r"(?:^|\.)(?:(?:datetime|date|timezone)\.(?:now|utcnow|today|localdate)|time\.time)$")
CLOCK_HOME = "sharewell/kit/clock/"
BANNED_MODULES = ("django.dispatch", "django.db.models.signals", "django.contrib.admin")
HIDDEN_WRITES = frozenset({"save", "delete", "bulk_create"})


def clock_asked(source: Source) -> Iterator[str]:
    for node in source.each(ast.Call):
        if CLOCK.search(called(node)) and not source.path.startswith(CLOCK_HOME):
            yield f"{source.at(node)} asks {called(node)}(); ask sharewell.kit.clock.now()"


def clock_asked_in_domain(source: Source) -> Iterator[str]:
    for node in source.each(ast.ImportFrom):
        if node.module == "sharewell.kit.clock":
            yield f"{source.at(node)}: in the domain, time is an argument"


def hidden_writes(source: Source) -> Iterator[str]:
    """Overridden saves: what a write does is to be read in its service."""
    for node in source.each(ast.ClassDef):
        if any("Model" in ast.unparse(base) for base in node.bases):
            yield from (
                f"{source.at(function)} {node.name}.{function.name} is overridden"
                for function in functions(node)
                if function.name in HIDDEN_WRITES and not _refuses(function)
            )


def _refuses(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether the function does nothing but refuse, as an append-only model's may."""
    body = [
        node
        for node in function.body
        if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
    ]
    return all(isinstance(node, ast.Raise) for node in body)


def banned_imports(source: Source) -> Iterator[str]:
    for node in source.each(ast.Import, ast.ImportFrom):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
        for name in names:
            if name.startswith(BANNED_MODULES):
                yield f"{source.at(node)} imports {name}"


GUARDS = {
    "clock": (
        clock_asked,
        "from django.utils import timezone\ntimezone.now()\n",
        "import datetime\ndatetime.datetime.now(datetime.UTC)\n",
        "from datetime import date\ndate.today()\n",
    ),
    "saves": (
        hidden_writes,
        "class Share(models.Model):\n    def save(self, *args):\n        super().save(*args)\n",
        "class Share(Model):\n    def delete(self):\n        self.gone = True\n",
    ),
    "imports": (
        banned_imports,
        "from django.dispatch import receiver\n",
        "from django.db.models.signals import post_save\n",
        "import django.contrib.admin\n",
    ),
}


@pytest.mark.parametrize("name", GUARDS)
def test_the_code_keeps_the_habit(name: str) -> None:
    assert faults(GUARDS[name][0], python_sources("sharewell")) == []


@pytest.mark.parametrize(
    ("name", "planted"), [(name, text) for name, (_, *texts) in GUARDS.items() for text in texts]
)
def test_a_break_of_the_habit_is_found(name: str, planted: str) -> None:
    assert list(GUARDS[name][0](Source("sharewell/apps/shares/planted.py", planted)))


def test_the_domain_is_given_the_time() -> None:
    assert faults(clock_asked_in_domain, python_sources("sharewell/domain")) == []
    assert list(clock_asked_in_domain(Source("planted.py", "from sharewell.kit.clock import now\n")))
