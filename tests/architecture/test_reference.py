"""The generated reference pages say what the code says."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

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
    for name, page in reference.PAGES.items():
        (tmp_path / name).write_text(page(), "utf-8")
    monkeypatch.setattr(reference, "REFERENCE", tmp_path)
    assert reference.stale_pages() == ()

    (tmp_path / "settings.md").write_text("# Settings of last year\n", "utf-8")

    assert reference.stale_pages() == ("settings.md",)
