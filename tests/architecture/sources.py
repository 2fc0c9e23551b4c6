"""The project's own files as the architecture tests see them. Each guard takes a Source, so that one can be planted."""

import ast
import subprocess
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "sharewell"
PYTHON_FOLDERS = ("sharewell", "scripts", "tests")


@dataclass(frozen=True)
class Source:
    """One file: its path from the root of the project, and its text."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @cached_property
    def _nodes(self) -> Mapping[type[ast.AST], list[Any]]:
        found: dict[type[ast.AST], list[Any]] = defaultdict(list)
        for node in ast.walk(self.tree):
            found[type(node)].append(node)
        return found

    def each(self, *kinds: type[ast.AST]) -> Iterator[Any]:
        """Its nodes of these kinds. It is walked once, whoever looks for what."""
        return chain.from_iterable(self._nodes.get(kind, ()) for kind in kinds)

    @cached_property
    def parts(self) -> tuple[str, ...]:
        return Path(self.path).parts

    @property
    def app(self) -> str:
        """The app that the file belongs to, or nothing."""
        return self.parts[2] if self.parts[:2] == ("sharewell", "apps") and len(self.parts) > 3 else ""

    @property
    def is_migration(self) -> bool:
        return "migrations" in self.parts

    def at(self, node: ast.AST) -> str:
        return f"{self.path}:{getattr(node, 'lineno', 0)}"


Guard = Callable[[Source], Iterable[str]]


@cache
def python_sources(*folders: str) -> tuple[Source, ...]:
    """Every Python file in the folders (all of the project's where none is named), migrations among them."""
    return tuple(
        _source(path)
        for folder in folders or PYTHON_FOLDERS
        for path in sorted((ROOT / folder).rglob("*.py"))
        if "__pycache__" not in path.parts
    )


@cache
def _source(path: Path) -> Source:
    """One and the same for everybody who looks, so that it is parsed once."""
    return Source(str(path.relative_to(ROOT)), path.read_text("utf-8"))


@cache
def templates() -> tuple[Source, ...]:
    return tuple(
        Source(str(path.relative_to(ROOT)), path.read_text("utf-8"))
        for path in sorted(PACKAGE.rglob("*.html"))
        if "templates" in path.parts
    )


@cache
def tracked_files() -> tuple[Path, ...]:
    """What a visitor of the repository would get."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    return tuple(ROOT / name for name in listed.stdout.decode().split("\0") if name)


def faults(guard: Guard, sources: Iterable[Source]) -> list[str]:
    """What the guard finds in the sources, each as one line."""
    return [fault for source in sources for fault in guard(source)]


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the last, without the docstring and the decorators."""
    first = node.body[0]
    is_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    docstring = (first.end_lineno or first.lineno) - first.lineno + 1 if is_docstring else 0
    return (node.end_lineno or node.lineno) - node.lineno + 1 - docstring


def called(node: ast.Call) -> str:
    """The dotted name of what is called, as written."""
    names, function = [], node.func
    while isinstance(function, ast.Attribute):
        names.append(function.attr)
        function = function.value
    # Names alone, as most are, need not be unparsed.
    return ".".join(
        [function.id if isinstance(function, ast.Name) else ast.unparse(function), *reversed(names)]
    )
