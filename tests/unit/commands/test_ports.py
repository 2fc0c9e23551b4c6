"""A taken port is told plainly."""

import socket
from collections.abc import Iterator

import pytest

from sharewell.commands.ports import answers, is_taken
from sharewell.commands.serve import serve
from sharewell.config.environment import load

pytestmark = pytest.mark.enable_socket


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on loopback that something listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_port_that_something_listens_on_is_taken(taken: int) -> None:
    assert answers("127.0.0.1", taken)
    assert is_taken("127.0.0.1", taken)


def test_a_port_is_free_again_when_it_is_left() -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]

    assert not answers("127.0.0.1", port)
    assert not is_taken("127.0.0.1", port)


def test_serving_on_a_taken_port_says_in_one_line_what_to_do(
    taken: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert serve(load({"SHAREWELL_PORT": str(taken)})) == 1

    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert f"Port {taken} is taken" in said
    assert f"SHAREWELL_PORT={taken + 1}" in said
