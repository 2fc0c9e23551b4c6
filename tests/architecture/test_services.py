"""Every write is a service that says who acts: keyword-only, `actor` first."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Source, faults, python_sources

# Each with its reason; none writes in somebody's name.
NOBODY_ACTS = {
    ("audit", "register_digests"): "registers a function at start-up",
    ("audit", "changed_records"): "reads",
    ("audit", "exported_log"): "reads; the service that exports records who asked",
    ("audit", "log_key"): "reads",
    ("audit", "wait_for_turn"): "locks, inside record_event",
    ("holdings", "register_held"): "registers functions at start-up",
    ("children", "register_held_back"): "registers a function at start-up",
    ("children", "register_what_went"): "registers a function at start-up",
    ("organisations", "close_sessions"): "inside the services that end a membership",
    ("organisations", "record_refusal"): "nobody is signed in",
    ("organisations", "record_lockout"): "nobody is signed in",
    ("shares", "when_let_go"): "registers a function at start-up",
    ("holdings", "register_hold"): "registers a function at start-up",
    ("holdings", "register_erasures"): "registers functions at start-up",
    ("organisations", "tell_people"): "queues notices, inside the service of whoever acts",
    ("organisations", "tell_desk_of"): "queues a notice, inside the service of whoever acts",
}


def services_without_actor(source: Source) -> Iterator[str]:
    """Public functions of services that may be called without saying who acts."""
    if not _is_service(source):
        return
    for node in source.tree.body:
        if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
            continue
        if not _well_signed(node) and (source.app, node.name) not in NOBODY_ACTS:
            yield f"{source.at(node)} {node.name} does not begin with (*, actor: Actor, …)"


def _is_service(source: Source) -> bool:
    """A service module; in a package `services`, modules that begin with an underscore are its own affair."""
    in_services = "services" in source.parts[3:-1] or source.parts[-1] == "services.py"
    return bool(source.app) and in_services and not source.parts[-1].startswith("_")


def _well_signed(function: ast.FunctionDef) -> bool:
    arguments = function.args
    if arguments.args or arguments.posonlyargs or arguments.vararg or not arguments.kwonlyargs:
        return False
    first = arguments.kwonlyargs[0]
    annotation = ast.unparse(first.annotation) if first.annotation else ""
    return first.arg == "actor" and annotation.strip("'\"") == "Actor" and arguments.kw_defaults[0] is None


def test_every_service_says_who_acts() -> None:
    assert faults(services_without_actor, python_sources("sharewell/apps")) == []


def test_each_exception_still_stands_in_the_code() -> None:
    known = {
        (source.app, node.name)
        for source in python_sources("sharewell/apps")
        for node in source.tree.body
        if _is_service(source) and isinstance(node, ast.FunctionDef)
    }

    assert set(NOBODY_ACTS) <= known


@pytest.mark.parametrize(
    "planted",
    [
        "def send(share: Share) -> None: ...",
        "def send(actor: Actor, share: Share) -> None: ...",
        "def send(*, share: Share, actor: Actor) -> None: ...",
        "def send(*, actor: Actor | None = None) -> None: ...",
        "def send(*, actor) -> None: ...",
    ],
)
@pytest.mark.parametrize(
    "path", ["sharewell/apps/shares/services.py", "sharewell/apps/shares/services/sending.py"]
)
def test_a_service_that_hides_who_acts_is_found(path: str, planted: str) -> None:
    assert list(services_without_actor(Source(path, planted)))


def test_a_service_that_says_who_acts_is_left_alone() -> None:
    planted = "def send(*, actor: Actor, share: Share, at: datetime) -> Share: ...\n\ndef _seal(share): ..."

    assert not list(services_without_actor(Source("sharewell/apps/shares/services.py", planted)))
