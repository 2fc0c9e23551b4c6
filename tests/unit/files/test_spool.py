"""Bytes between two steps: what was written is read again, and the disk never holds it."""

import hashlib
import io
import os
from pathlib import Path

import pytest

from sharewell.kit.files.spool import PIECE, Spool, spooled


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 7])
def test_what_was_written_is_read_again(size: int) -> None:
    content = bytes(range(256)) * (size // 256 + 1)
    spool = spooled(content[:size])

    assert b"".join(spool.pieces()) == content[:size]
    assert spool.read() == content[:size]
    assert spool.size == size
    assert spool.sha256 == hashlib.sha256(content[:size]).hexdigest()


def test_it_is_read_from_any_place_and_in_any_steps() -> None:
    content = os.urandom(2 * PIECE + 5)
    spool = spooled(content)
    spool.seek(PIECE - 3)

    assert spool.read(10) == content[PIECE - 3 : PIECE - 3 + len(content[PIECE - 3 : PIECE])]
    assert io.BufferedReader(spool).read() == content[PIECE:]
    assert hashlib.file_digest(spooled(content), "sha256").digest() == hashlib.sha256(content).digest()


def test_the_disk_never_holds_what_was_written_nor_a_name_of_it() -> None:
    secret = b"a bruise on the left arm " * 60_000
    spool = Spool()
    spool.write(secret)
    behind = Path(f"/proc/self/fd/{spool._file.fileno()}")

    assert str(behind.readlink()).endswith("(deleted)")
    assert len(behind.read_bytes()) > PIECE
    assert secret[:25] not in behind.read_bytes()
    spool.close()
    assert not behind.exists()
