"""A demo that stands is served at once; one that may not is set up again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sharewell.commands import standing
from sharewell.commands.standing import note_greeting, noted_greeting
from sharewell.config.environment import Environment, load


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One file that the demo is made from."""
    source = tmp_path / "0001_initial.py"
    source.write_text("tables")

    def only_this() -> Iterator[Path]:
        yield source

    monkeypatch.setattr(standing, "_sources", only_this)
    return source


@pytest.fixture
def demo(tmp_path: Path, sources: Path) -> Environment:
    """A demo whose files are there, noted as standing."""
    environment = load(
        {
            "SHAREWELL_DATA_DIR": str(tmp_path / "data"),
            "SHAREWELL_ROOT_KEY_FILE": str(tmp_path / "keys" / "root.key"),
        }
    )
    for path in (environment.root_key_file, environment.secret_key_file, Path(environment.database.name)):
        path.parent.mkdir(exist_ok=True)
        path.write_text("made")
    note_greeting(environment, "Come in.")
    return environment


def test_a_demo_that_stands_is_greeted_at_once(demo: Environment) -> None:
    assert noted_greeting(demo) == "Come in."


@pytest.mark.parametrize("missing", ["root_key_file", "secret_key_file", "database"])
def test_a_demo_that_lost_a_file_is_set_up_again(missing: str, demo: Environment) -> None:
    path = Path(demo.database.name) if missing == "database" else getattr(demo, missing)
    path.unlink()

    assert noted_greeting(demo) is None


def test_a_demo_whose_tables_changed_is_set_up_again(demo: Environment, sources: Path) -> None:
    sources.write_text("other tables")

    assert noted_greeting(demo) is None


def test_a_note_that_is_cut_short_is_not_believed(demo: Environment) -> None:
    (demo.data_dir / "set-up.json").write_text('{"made_from"')

    assert noted_greeting(demo) is None
