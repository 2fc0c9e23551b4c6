"""Asking a virus scanner (ClamAV's daemon) about a file, in its own protocol. Without one, a file is "not scanned"."""

import socket
from collections.abc import Iterable
from enum import StrEnum
from typing import Final
from urllib.parse import urlsplit

PATIENCE: Final = 20.0
"""Seconds for each step of the talk."""
_LONGEST_REPLY: Final = 4096


class Scan(StrEnum):
    """What a scanner said of a file."""

    CLEAN = "clean"
    INFECTED = "infected"
    NOT_SCANNED = "not_scanned"


def scanned(address: str, pieces: Iterable[bytes], *, patience: float = PATIENCE) -> Scan:
    """What the scanner at `unix:/path` or `tcp://host:port` says; not scanned where it is absent, hangs or fails."""
    if not address:
        return Scan.NOT_SCANNED
    try:
        with _connected(address, patience) as talk:
            reply = _asked(talk, pieces)
    except (OSError, ValueError):
        return Scan.NOT_SCANNED
    if reply == b"stream: OK\x00":
        return Scan.CLEAN
    return (
        Scan.INFECTED if reply.startswith(b"stream: ") and reply.endswith(b" FOUND\x00") else Scan.NOT_SCANNED
    )


def _connected(address: str, patience: float) -> socket.socket:
    where = urlsplit(address)
    if where.scheme == "unix":
        talk = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        talk.settimeout(patience)
        try:
            talk.connect(where.path)
        except OSError:
            talk.close()
            raise
        return talk
    return socket.create_connection((where.hostname or "", where.port or 3310), timeout=patience)


def _asked(talk: socket.socket, pieces: Iterable[bytes]) -> bytes:
    """INSTREAM: each piece with its length in front, nought at the end, then one line of answer."""
    talk.sendall(b"zINSTREAM\x00")
    for piece in pieces:
        talk.sendall(len(piece).to_bytes(4, "big") + piece)
    talk.sendall(bytes(4))
    reply = b""
    while not reply.endswith(b"\x00") and len(reply) < _LONGEST_REPLY and (part := talk.recv(_LONGEST_REPLY)):
        reply += part
    return reply
