"""Every way out asks the guard: a service that keeps somebody's words asks it, or stands here with why it need not."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Source, faults, python_sources

TALKING = frozenset({"requests", "disagreements", "shares", "transfers", "discussions", "pickups"})
"""The apps in which one organisation writes what another reads."""
KEEPS = frozenset({"checked"})
"""Whoever keeps typed words asks whether they can be kept: so a new way out shows by this call."""
ASKS = frozenset(
    {
        "let_words", "let_request", "let_ask_words", "let_on", "let_view", "let_in", "let_call", "let_newcomer",
        "let_file", "let_note", "let_reply", "let_out", "send_worry", "guard_outgoing", "is_unsafe_address",
    }
)  # fmt: skip
NEED_NOT = {
    ("disagreements", "raise_disagreement"): "the apps that keep the record ask before they call it",
    ("requests", "withdraw"): "asked in _withdrawn",
    ("requests", "withdraw_request"): "asked in _withdrawn",
    ("shares", "recall_share"): "the reason stays with the sender",
    ("shares", "ask_second"): "goes to a colleague",
    ("shares", "answer_second"): "goes to a colleague",
    ("transfers", "write_move"): "writes what its callers have asked about",
    ("transfers", "start_transfer"): "nobody else reads it before the file goes, and then it is asked about",
    ("transfers", "give_up"): "the next place has no key to it",
}


def keeps_without_asking(source: Source) -> Iterator[str]:
    """Functions of services that keep typed words and ask no guard."""
    if source.app not in TALKING or "services" not in source.parts:
        return
    for node in source.tree.body:
        if not isinstance(node, ast.FunctionDef) or (source.app, node.name) in NEED_NOT:
            continue
        called = set(_called(node))
        if called & KEEPS and not called & ASKS:
            yield f"{source.at(node)} {node.name} keeps words that another organisation may read, and asks no guard"


def _called(function: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id


def test_whatever_another_organisation_reads_is_looked_through_first() -> None:
    assert faults(keeps_without_asking, python_sources("sharewell/apps")) == []


def test_each_exception_still_stands_in_the_code() -> None:
    known = {
        (source.app, node.name)
        for source in python_sources("sharewell/apps")
        if "services" in source.parts
        for node in source.tree.body
        if isinstance(node, ast.FunctionDef) and set(_called(node)) & KEEPS
    }
    assert set(NEED_NOT) <= known


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        ("def add_note(*, actor, share, note): keep(checked(note))", True),
        ("def add_note(*, actor, share, note): keep(let_words(actor, share, 'add', checked(note)))", False),
    ],
)
def test_a_new_way_out_that_asks_nobody_is_found(planted: str, found: bool) -> None:
    source = Source("sharewell/apps/shares/services/adding.py", planted)
    assert bool(list(keeps_without_asking(source))) is found
