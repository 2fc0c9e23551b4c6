"""The generated reference pages say what the code says."""

import importlib.util
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest

from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import clocks, milestones
from tests.architecture.sources import ROOT


@pytest.fixture
def reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_reference", ROOT / "scripts" / "make_reference.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_reference_page_is_stale(reference: ModuleType) -> None:
    assert reference.stale_pages() == ()


def test_a_stale_page_is_found(
    reference: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = {"one.md": "# One page\n", "other.md": "# Another\n"}
    monkeypatch.setattr(reference, "PAGES", {name: partial(str, text) for name, text in written.items()})
    monkeypatch.setattr(reference, "REFERENCE", tmp_path)
    for name, text in written.items():
        (tmp_path / name).write_text(text, "utf-8")
    assert reference.stale_pages() == ()

    for name, text in written.items():
        (tmp_path / name).write_text("# A page of last year\n", "utf-8")
        assert reference.stale_pages() == (name,)
        (tmp_path / name).write_text(text, "utf-8")


def test_each_reference_page_is_there_for_its_subject(reference: ModuleType) -> None:
    assert set(reference.PAGES) >= {"journeys.md", "ladder.md", "events.md", "clocks.md", "commands.md"}
    assert "```mermaid" in reference.PAGES["journeys.md"]()
    assert all(f"`{kind}`" in reference.PAGES["events.md"]() for kind in EventKind)
    assert all(f"## {clock.id}" in reference.PAGES["clocks.md"]() for clock in clocks())
    assert all(f"## {limit.id}" in reference.PAGES["clocks.md"]() for limit in milestones())
