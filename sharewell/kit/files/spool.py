"""Where the bytes of a file wait between two steps: a temporary file without a name, sealed under a key in memory.

The kernel frees a file without a name when its process ends, however it ends, and what then still lies on the disk is
ciphertext whose key was never written. So nothing readable is left after a crash.
"""

import hashlib
import io
import os
import tempfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

if TYPE_CHECKING:
    from typing_extensions import Buffer

PIECE: Final = 512 * 1024
"""Bytes in a piece, here and in the store."""
_OVERHEAD: Final = 16


class Spool(io.RawIOBase):
    """Written once from beginning to end, then read as often as wanted, as a file or by pieces."""

    def __init__(self) -> None:
        super().__init__()
        self._seal = AESGCM(os.urandom(32))
        self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 (closed by close())
        self._tail = bytearray()
        self._sealed_pieces = 0
        self._at = 0
        self._kept: tuple[int, bytes] = (-1, b"")
        self._digest = hashlib.sha256()
        self.size = 0

    @property
    def sha256(self) -> str:
        """SHA-256 of everything written, in hexadecimal."""
        return self._digest.hexdigest()

    def write(self, data: "Buffer", /) -> int:
        """Add bytes at the end."""
        plain = memoryview(data)
        self._digest.update(plain)
        self.size += len(plain)
        self._tail += plain
        while len(self._tail) >= PIECE:
            self._put(bytes(self._tail[:PIECE]))
            del self._tail[:PIECE]
        return len(plain)

    def pieces(self) -> Iterator[bytes]:
        """Everything that was written, in pieces of PIECE bytes; the last may be shorter."""
        for position in range(self._sealed_pieces):
            yield self._piece(position)
        if self._tail:
            yield bytes(self._tail)

    def readinto(self, buffer: "Buffer", /) -> int:
        """Read on from where the last read ended."""
        room = memoryview(buffer).cast("B")
        if self._at >= self.size or not room:
            return 0
        position, offset = divmod(self._at, PIECE)
        plain = bytes(self._tail) if position == self._sealed_pieces else self._piece(position)
        part = plain[offset : offset + len(room)]
        room[: len(part)] = part
        self._at += len(part)
        return len(part)

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """Move the place of the next read."""
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self.size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        """The place of the next read."""
        return self._at

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def close(self) -> None:
        """Let everything go."""
        if not self.closed:
            self._file.close()
            self._tail.clear()
            self._kept = (-1, b"")
        super().close()

    def _put(self, plain: bytes) -> None:
        sealed = self._seal.encrypt(_nonce(self._sealed_pieces), plain, None)
        self._file.seek(0, os.SEEK_END)
        written = 0
        while written < len(sealed):
            written += self._file.write(sealed[written:])
        self._sealed_pieces += 1

    def _piece(self, position: int) -> bytes:
        if self._kept[0] != position:
            self._file.seek(position * (PIECE + _OVERHEAD))
            sealed = bytearray()
            while len(sealed) < PIECE + _OVERHEAD and (
                part := self._file.read(PIECE + _OVERHEAD - len(sealed))
            ):
                sealed += part
            self._kept = (position, self._seal.decrypt(_nonce(position), bytes(sealed), None))
        return self._kept[1]


def spooled(content: bytes) -> Spool:
    """A spool that holds these bytes."""
    spool = Spool()
    spool.write(content)
    return spool


def _nonce(position: int) -> bytes:
    # Never twice under one key: the key is of this spool alone, and each piece is written once.
    return position.to_bytes(12, "big")
