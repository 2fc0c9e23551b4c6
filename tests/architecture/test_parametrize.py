"""The name of a test is the same in every process that reads it, or the workers that share the tests out disagree.

A time, a random id, what was compressed (gzip writes the time) or the order of a set differs from one process to the
next. Such arguments need `ids=`, or `pytest.param(…, id=…)`. Bytes that are written out are the same everywhere.
"""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Source, called, faults, python_sources

CHANGING = frozenset(
    {"compress", "now", "today", "utcnow", "monotonic", "uuid1", "uuid4", "new_id", "new_reference"}
    | {"urandom", "token_hex", "token_bytes", "token_urlsafe", "random", "randbytes", "mkdtemp", "gettempdir"}
)
NO_ORDER = "a set, which has no order"
IN_NO_ORDER = frozenset({"set", "frozenset"})


def changing_names(source: Source) -> Iterator[str]:
    """Arguments of parametrize, without ids, that another process may name otherwise."""
    assigned = {
        target.id: node.value
        for node in source.tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in source.each(ast.Call):
        if not (called(node).endswith("mark.parametrize") and len(node.args) > 1):
            continue
        if any(keyword.arg == "ids" for keyword in node.keywords):
            continue
        for part in _named(_behind(node.args[1], assigned), assigned):
            if why := _unsteady(part):
                yield f"{source.at(part)}: parametrize names a test after {why}; give it ids"


def _behind(node: ast.expr, assigned: dict[str, ast.expr]) -> ast.expr:
    """What a name of the module stands for."""
    return assigned.get(node.id, node) if isinstance(node, ast.Name) else node


def _named(node: ast.AST, assigned: dict[str, ast.expr]) -> Iterator[ast.expr]:
    """Every expression that pytest may take a name from; a lambda's and a dict's inside it never reads."""
    if isinstance(node, ast.Lambda | ast.Dict | ast.Subscript | ast.Compare):
        return
    if isinstance(node, ast.Call) and any(keyword.arg == "id" for keyword in node.keywords):
        return
    if isinstance(node, ast.expr):
        yield node
    if isinstance(node, ast.Call) and called(node) in {"sorted", "len", "type"}:
        return
    # A set that is one value is named by its place; what it must not be is what the values are drawn from.
    holds_values = isinstance(node, ast.List | ast.Tuple) or (
        isinstance(node, ast.Call) and called(node) == "pytest.param"
    )
    for child in ast.iter_child_nodes(node):
        if holds_values and _unsteady(child) == NO_ORDER:
            continue
        yield from _named(_behind(child, assigned) if isinstance(child, ast.expr) else child, assigned)


def _unsteady(node: ast.AST) -> str:
    if isinstance(node, ast.Set | ast.SetComp):
        return NO_ORDER
    if isinstance(node, ast.Call):
        word = called(node).rpartition(".")[2]
        if word in CHANGING:
            return f"{word}(), which differs each time"
        if word in IN_NO_ORDER:
            return NO_ORDER
    return ""


def test_every_process_names_the_tests_alike() -> None:
    assert faults(changing_names, python_sources("tests")) == []


@pytest.mark.parametrize(
    "given",
    [
        "[gzip.compress(TEXT)]",
        "[('a', datetime.now(UTC))]",
        "[str(uuid4())]",
        "{'a', 'b'}",
        "[*{'a', 'b'}]",
        "[one for one in {'a', 'b'}]",
        "sorted(A) + list({1, 2})",
        "GIVEN",
        "[*GIVEN]",
    ],
)
def test_an_argument_that_differs_is_found(given: str) -> None:
    text = f"GIVEN = [zlib.compress(b'x')]\n@pytest.mark.parametrize('one', {given})\ndef test_it(one): ..."

    assert faults(changing_names, [Source("tests/unit/planted.py", text)])


@pytest.mark.parametrize(
    "given",
    [
        "[b'x']",
        "[now()], ids=['x']",
        "[pytest.param(now(), id='x')]",
        "sorted({1, 2})",
        "[('a', {1, 2}), ('b', set())]",
        "['a', 'b']",
        "[lambda: uuid4()]",
    ],
)
def test_an_argument_that_is_always_the_same_is_let_through(given: str) -> None:
    text = f"@pytest.mark.parametrize('one', {given})\ndef test_it(one): ..."

    assert faults(changing_names, [Source("tests/unit/planted.py", text)]) == []
