"""Processes that are run as one end together."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from sharewell.commands.supervision import Supervised, supervise

pytestmark = [pytest.mark.slow, pytest.mark.enable_socket]

NOWHERE = ("127.0.0.1", 1)


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


WAITS = python("import time; time.sleep(60)")


@pytest.fixture(autouse=True)
def _own_signals() -> Iterator[None]:
    """What the test process did on a signal before is put back."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_when_one_ends_by_itself_the_other_is_stopped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = tmp_path / "pid"
    noted = python(f"import os,time; open({str(note)!r},'w').write(str(os.getpid())); time.sleep(60)")
    ends = python("import sys,time; time.sleep(1); sys.exit(3)")

    code = supervise([Supervised("A", noted), Supervised("B", ends)], ready=NOWHERE, greeting="")

    assert code == 1
    assert "B ended by itself (code 3)" in capsys.readouterr().err
    assert not _alive(int(note.read_text()))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_told_to_end_it_ends_both_cleanly(number: signal.Signals) -> None:
    teller = threading.Timer(0.5, os.kill, (os.getpid(), number))
    teller.start()

    assert supervise([Supervised("A", WAITS), Supervised("B", WAITS)], ready=NOWHERE, greeting="") == 0
    teller.join()


def test_the_greeting_comes_once_the_address_answers(capsys: pytest.CaptureFixture[str]) -> None:
    serves = python(
        "import socket,time; s=socket.socket(); s.bind(('127.0.0.1',8131)); s.listen(); time.sleep(60)"
    )
    teller = threading.Timer(2.0, os.kill, (os.getpid(), signal.SIGTERM))
    teller.start()

    supervise([Supervised("A", serves)], ready=("127.0.0.1", 8131), greeting="Come in.")

    teller.join()
    assert capsys.readouterr().out == "Come in.\n"
