"""Serving as the operator does: in processes of their own, on a real database, ended by real signals."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from sharewell.commands.ports import answers
from tests.installation import (
    Installation,
    children,
    installation_in,
    migrate_by_copying,
    said,
    serving,
    sharewell,
    wait_until,
)

pytestmark = [pytest.mark.slow, pytest.mark.sqlite]


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """The environment of an installation that is set up: a demo without its people. That set-up migrates an empty
    database is seen with production's."""
    folder = tmp_path_factory.mktemp("installation")
    ours = installation_in(folder)
    migrate_by_copying(ours)
    assert sharewell(ours, "setup").returncode == 0
    return ours


def command_of(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")


def gone(pids: list[int]) -> bool:
    return not any(Path(f"/proc/{pid}").exists() for pid in pids)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_one_signal_ends_web_server_and_worker_cleanly(
    number: signal.Signals, installation: Installation
) -> None:
    with serving(installation) as (process, port):
        both = children(process)
        process.send_signal(number)

        assert process.wait(20) == 0
        assert len(both) == 2
        assert gone(both)
        assert not answers("127.0.0.1", port)


@pytest.mark.parametrize("half", ["granian", "worker"])
def test_when_one_half_is_killed_the_other_ends_and_the_code_says_so(
    half: str, installation: Installation
) -> None:
    with serving(installation) as (process, _):
        both = children(process)
        os.kill(next(pid for pid in both if half in command_of(pid).split("--workers")[0]), signal.SIGKILL)

        assert process.wait(20) == 1
        assert gone(both)
        assert "ended by itself" in said(installation).read_text()


def test_when_it_is_killed_outright_nothing_is_left_behind(installation: Installation) -> None:
    with serving(installation) as (process, port):
        both = children(process)
        process.kill()

        wait_until(lambda: gone(both))
        assert not answers("127.0.0.1", port)


def test_the_worker_enqueues_and_runs_the_tick(installation: Installation) -> None:
    assert sharewell(installation, "worker", "--batch").returncode == 0

    with closing(sqlite3.connect(Path(installation["SHAREWELL_DATA_DIR"]) / "sharewell.sqlite3")) as database:
        done = database.execute(
            "SELECT count(*) FROM django_tasks_database_dbtaskresult WHERE status <> 'READY'"
        )
        assert done.fetchone()[0] >= 1


def test_a_sound_installation_passes_its_check(installation: Installation) -> None:
    done = sharewell(installation, "check")

    assert (done.returncode, done.stderr) == (0, "")


def test_setting_up_again_changes_nothing(installation: Installation) -> None:
    key = Path(installation["SHAREWELL_ROOT_KEY_FILE"])
    before = key.read_bytes()

    assert sharewell(installation, "setup").returncode == 0
    assert key.read_bytes() == before


def test_migrations_that_wait_stop_it_from_serving(installation: Installation, tmp_path: Path) -> None:
    done = sharewell(
        {**installation, "SHAREWELL_DATABASE_URL": f"sqlite:///{tmp_path}/empty.sqlite3"}, "serve"
    )

    assert done.returncode == 1
    assert "run `sharewell migrate`" in done.stderr


def test_a_missing_key_stops_it_from_serving(installation: Installation, tmp_path: Path) -> None:
    done = sharewell({**installation, "SHAREWELL_ROOT_KEY_FILE": str(tmp_path / "none.key")}, "serve")

    assert done.returncode == 1
    assert "none.key" in done.stderr


def test_an_unsafe_database_stops_the_web_server_itself(installation: Installation) -> None:
    weakened = (
        "from sharewell.kit.database import address\n"
        "address.SQLITE_START = address.SQLITE_START.replace('FULL', 'NORMAL')\n"
        "import sharewell.config.wsgi\n"
    )
    done = subprocess.run([sys.executable, "-c", weakened], env=installation, capture_output=True, text=True)

    assert done.returncode == 1
    assert "synchronous is below FULL" in done.stderr
