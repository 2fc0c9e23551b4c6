"""An app is reached by its services, selectors and policies alone, also where the import linter cannot look."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Source, called, faults, python_sources

DOORS = frozenset({"services", "selectors", "policies"})
LOWEST_FIRST = (
    "audit",
    "organisations",
    "children",
    "attachments",
    "decisions",
    "requests",
    "shares",
    "concerns",
    "guidance",
    "home",
)
DOTTED = re.compile(r"^sharewell\.(?:apps|config)\.\w")
MODEL = re.compile(r"^(?P<app>[a-z]+)\.[A-Z]\w+$")
RELATIONS = ("ForeignKey", "OneToOneField", "ManyToManyField")
BY_NAME = ("get_model", "import_string", "import_module", "__import__")


def side_doors(source: Source) -> Iterator[str]:
    """Imports of another app that go past its doors."""
    for node in source.each(ast.Import, ast.ImportFrom):
        for module in _imported(node):
            parts = module.split(".")
            if parts[:2] != ["sharewell", "apps"] or len(parts) < 3 or parts[2] == source.app:
                continue
            if len(parts) < 4 or parts[3] not in DOORS:
                yield f"{source.at(node)} reaches {module}; use its services, selectors or policies"


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        if node.module in {"sharewell.apps", "sharewell"} or node.module.count(".") == 2:
            return [f"{node.module}.{alias.name}" for alias in node.names]
        return [node.module]
    return []


def dotted_strings(source: Source) -> Iterator[str]:
    """Modules of ours that are named in a string, past the linter; and models fetched by name."""
    own = f"sharewell.apps.{source.app}"
    for node in source.each(ast.Constant, ast.Call):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and DOTTED.match(node.value):
            if not node.value.startswith(own):
                yield f"{source.at(node)} names {node.value!r} in a string"
        elif isinstance(node, ast.Call) and called(node).split(".")[-1] in BY_NAME and not _of_itself(node):
            yield f"{source.at(node)} fetches by name: {ast.unparse(node)[:60]}"


def _of_itself(node: ast.Call) -> bool:
    """Whether a package fetches a part of its own, as one that imports lazily does."""
    return bool(node.args) and "__name__" in ast.unparse(node.args[0])


def loose_relations(source: Source) -> Iterator[str]:
    """Foreign keys that walk upwards, or let a row below be deleted from under one above."""
    for node in source.each(ast.Call):
        if called(node).split(".")[-1] in RELATIONS and node.args:
            yield from (f"{source.at(node)} {fault}" for fault in _relation_faults(source.app, node))


def _relation_faults(app: str, node: ast.Call) -> Iterator[str]:
    target = _text(node.args[0])
    other = match["app"] if (match := MODEL.match(target)) else app
    if app == "audit":
        yield "the audit keeps ids and text, never foreign keys"
    if other == app or other not in LOWEST_FIRST or app not in LOWEST_FIRST:
        return
    if LOWEST_FIRST.index(other) > LOWEST_FIRST.index(app):
        yield f"{target} is in a higher app"
    given = {keyword.arg: ast.unparse(keyword.value) for keyword in node.keywords}
    if given.get("related_name") not in {"'+'", '"+"'}:
        yield f"{target} needs related_name='+', or the lower app could walk up"
    if not given.get("on_delete", "").endswith("PROTECT"):
        yield f"{target} needs on_delete=PROTECT"


def _text(node: ast.expr) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else ast.unparse(node)


def _apps() -> tuple[Source, ...]:
    return tuple(
        source for source in python_sources("sharewell/apps") if source.app and not source.is_migration
    )


def test_apps_are_reached_by_their_doors() -> None:
    assert faults(side_doors, _apps()) == []


def test_nothing_of_an_app_or_the_settings_is_named_in_a_string() -> None:
    kit = tuple(
        source
        for source in python_sources("sharewell/kit")
        if not source.path.startswith("sharewell/kit/ticks/")
    )
    assert faults(dotted_strings, (*_apps(), *kit)) == []


def test_foreign_keys_point_down_and_protect() -> None:
    assert faults(loose_relations, _apps()) == []


@pytest.mark.parametrize(
    "planted",
    [
        "from sharewell.apps.decisions.models import Decision",
        "from sharewell.apps.decisions import models",
        "import sharewell.apps.decisions.forms",
        "def later():\n    from sharewell.apps.decisions.presenters import DecisionPresenter",
    ],
)
def test_a_side_door_is_found(planted: str) -> None:
    assert list(side_doors(Source("sharewell/apps/shares/services.py", planted)))


@pytest.mark.parametrize(
    "planted",
    [
        "from sharewell.apps.decisions import selectors",
        "from sharewell.apps.decisions.services import decide",
    ],
)
def test_a_door_is_left_alone(planted: str) -> None:
    assert not list(side_doors(Source("sharewell/apps/shares/services.py", planted)))


@pytest.mark.parametrize(
    "planted",
    [
        "HANDLER = 'sharewell.apps.decisions.services.decide'",
        "SETTINGS = 'sharewell.config.settings'",
        "apps.get_model('decisions', 'Decision')",
    ],
)
def test_a_name_in_a_string_is_found(planted: str) -> None:
    assert list(dotted_strings(Source("sharewell/apps/shares/services.py", planted)))


@pytest.mark.parametrize(
    "planted",
    [
        "models.ForeignKey('shares.Share', related_name='+', on_delete=models.PROTECT)",
        "models.ForeignKey('children.Entry', on_delete=models.PROTECT)",
        "models.ForeignKey('children.Entry', related_name='+', on_delete=models.CASCADE)",
    ],
)
def test_a_loose_relation_is_found(planted: str) -> None:
    assert list(loose_relations(Source("sharewell/apps/decisions/models.py", planted)))


def test_a_foreign_key_in_the_audit_is_found() -> None:
    planted = "models.ForeignKey('organisations.Person', related_name='+', on_delete=models.PROTECT)"

    assert list(loose_relations(Source("sharewell/apps/audit/models.py", planted)))
