"""A mail server on loopback that does as it is told: takes, refuses, defers, hangs, drips, resets."""

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum

A_WHILE = 0.02


class Manner(StrEnum):
    """How the server behaves."""

    TAKES = "takes"
    REFUSES = "refuses"
    REFUSES_US = "refuses us"
    DEFERS = "defers"
    REFUSES_DATA = "refuses data"
    HANGS = "hangs"
    DRIPS = "drips"
    RESETS = "resets"


RCPT = {
    Manner.REFUSES: b"550 5.1.1 no such mailbox\r\n",
    Manner.REFUSES_US: b"550 5.7.1 relaying denied\r\n",
    Manner.DEFERS: b"451 4.7.1 greylisted, come back\r\n",
}


@dataclass
class MailPeer:
    """`manner` may be changed at any time; `taken` are the messages in full."""

    port: int
    manner: Manner = Manner.TAKES
    taken: list[str] = field(default_factory=list)
    conversations: int = 0
    over: threading.Event = field(default_factory=threading.Event)

    def talk(self, peer: socket.socket) -> None:
        """One conversation."""
        self.conversations += 1
        with suppress(OSError), peer:
            if self.manner is Manner.HANGS:
                self.over.wait(30)
            elif self.manner is Manner.DRIPS:
                while not self.over.wait(A_WHILE):
                    peer.sendall(b"2")
            else:
                self._converse(peer)

    def _converse(self, peer: socket.socket) -> None:
        peer.sendall(b"220 loopback\r\n")
        lines = peer.makefile("rb")
        for line in lines:
            word = line.split()[0].upper() if line.split() else b""
            if word == b"DATA":
                self._data(peer, lines)
            elif word == b"RCPT":
                peer.sendall(RCPT.get(self.manner, b"250 yes\r\n"))
            elif word == b"QUIT":
                peer.sendall(b"221 bye\r\n")
                return
            else:
                peer.sendall(b"250 yes\r\n")

    def _data(self, peer: socket.socket, lines: Iterator[bytes]) -> None:
        if self.manner is Manner.RESETS:
            # To linger for no time sends a reset in place of an orderly end.
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            peer.shutdown(socket.SHUT_RDWR)
            raise OSError
        peer.sendall(b"354 go on\r\n")
        message: list[bytes] = []
        for line in lines:
            if line == b".\r\n":
                break
            message.append(line)
        if self.manner is Manner.REFUSES_DATA:
            peer.sendall(b"554 5.6.0 not like this\r\n")
            return
        self.taken.append(b"".join(message).decode())
        peer.sendall(b"250 taken\r\n")


@contextmanager
def mail_peer() -> Iterator[MailPeer]:
    """A server on a free port of loopback for as long as the block lasts."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        peer = MailPeer(port=listening.getsockname()[1])

        def serve() -> None:
            with suppress(OSError):
                while True:
                    connected, _ = listening.accept()
                    threading.Thread(target=peer.talk, args=(connected,), daemon=True).start()

        threading.Thread(target=serve, daemon=True).start()
        yield peer
        peer.over.set()
        listening.shutdown(socket.SHUT_RDWR)
