"""Asking a virus scanner, as one that answers well, ill, late or not at all."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from sharewell.kit.files.scan import Scan, scanned

# The harmless file by which scanners are tested, in two halves so that none stops at this one.
pytestmark = pytest.mark.enable_socket
EICAR = (r"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*").encode()


@contextmanager
def scanner(talk: Callable[[socket.socket], None]) -> Iterator[str]:
    """A scanner on loopback that talks once, as it is told."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def once() -> None:
            with server.accept()[0] as connection:
                connection.settimeout(5)
                talk(connection)

        thread = threading.Thread(target=once, daemon=True)
        thread.start()
        yield f"tcp://127.0.0.1:{server.getsockname()[1]}"
        thread.join(5)


def _read_all(connection: socket.socket) -> bytes:
    assert _exactly(connection, 10) == b"zINSTREAM\x00"
    content = b""
    while length := int.from_bytes(_exactly(connection, 4), "big"):
        content += _exactly(connection, length)
    return content


def _exactly(connection: socket.socket, length: int) -> bytes:
    got = b""
    while len(got) < length:
        got += connection.recv(length - len(got))
    return got


def _honest(connection: socket.socket) -> None:
    found = EICAR in _read_all(connection)
    connection.sendall(b"stream: Eicar-Signature FOUND\x00" if found else b"stream: OK\x00")


def _says(*words: bytes) -> Callable[[socket.socket], None]:
    def talk(connection: socket.socket) -> None:
        _read_all(connection)
        for word in words:
            connection.sendall(word)

    return talk


def _hangs(connection: socket.socket) -> None:
    _read_all(connection)
    connection.recv(1)


def _leaves(connection: socket.socket) -> None:
    connection.recv(4)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ([b"a photograph"], Scan.CLEAN),
        ([EICAR], Scan.INFECTED),
        ([EICAR[:30], EICAR[30:]], Scan.INFECTED),
        ([], Scan.CLEAN),
    ],
    ids=["harmless", "infected", "infected in two pieces", "empty"],
)
def test_an_honest_scanner_is_believed(content: list[bytes], says: Scan) -> None:
    with scanner(_honest) as address:
        assert scanned(address, content, patience=5) is says


@pytest.mark.parametrize(
    "talk",
    [
        _hangs,
        _leaves,
        _says(b""),
        _says(b"stream: O"),
        _says(b"INSTREAM size limit exceeded. ERROR\x00"),
        _says(b"stream: OK"),
        _says(b"x" * 10_000),
        _says(b"stream: OK\x00stream: OK\x00"),
    ],
    ids=["hangs", "leaves", "silent", "half", "too large", "no end", "endless", "twice"],
)
def test_whatever_is_not_a_whole_answer_is_not_scanned(talk: Callable[[socket.socket], None]) -> None:
    with scanner(talk) as address:
        assert scanned(address, [b"a photograph"], patience=0.3) is Scan.NOT_SCANNED


def test_an_answer_in_halves_is_put_together() -> None:
    with scanner(_says(b"stream: Eicar", b"-Signature FOU", b"ND\x00")) as address:
        assert scanned(address, [EICAR], patience=5) is Scan.INFECTED


@pytest.mark.parametrize("address", ["", "tcp://127.0.0.1:1", "unix:/nowhere/clamd.ctl"])
def test_without_a_scanner_nothing_is_scanned(address: str) -> None:
    assert scanned(address, [EICAR], patience=0.3) is Scan.NOT_SCANNED
