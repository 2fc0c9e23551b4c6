"""What every test can rely on: no network, and a clock that stands when asked."""

import gc
import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings as hypothesis_settings

from tests.flushing import let_flush_past_triggers
from tests.template import start_from_template

TESTS = Path(__file__).parent
# A Sunday in winter, before which all rules of the packs present are in force.
STANDING_TIME = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
WITHOUT_SOCKETS = ("unit", "rules", "architecture")

hypothesis_settings.register_profile("sharewell", deadline=None)
hypothesis_settings.load_profile("sharewell")


def pytest_configure() -> None:
    """The key file of this run, made before pytest-xdist starts its workers; and clearing made possible."""
    from sharewell.kit.crypto.keyfile import create_key_file

    with suppress(FileExistsError):
        create_key_file(Path(os.environ["SHAREWELL_ROOT_KEY_FILE"]))
    let_flush_past_triggers()
    start_from_template()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests without a database may not open a socket; what takes long comes first, so that no core waits at the end."""
    for item in items:
        if _folder(item) in WITHOUT_SOCKETS:
            item.add_marker(pytest.mark.disable_socket)
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """With `--dist loadgroup`, as the suite runs them: see tests/sharing_out.py."""
    from tests.sharing_out import OneWorkerForWhatIsDear

    return OneWorkerForWhatIsDear(config, log) if config.getvalue("dist") == "loadgroup" else None


def pytest_collection_finish() -> None:
    """What is loaded by now stays to the end; looking through it for rubbish again and again gains nothing."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def _folder(item: pytest.Item) -> str:
    return item.path.relative_to(TESTS).parts[0] if item.path.is_relative_to(TESTS) else ""


@pytest.fixture
def standing_clock() -> Iterator[datetime]:
    """The clock stands at STANDING_TIME for the length of the test."""
    from sharewell.kit.clock import frozen

    with frozen(STANDING_TIME):
        yield STANDING_TIME
