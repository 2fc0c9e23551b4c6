"""The file with the key that signs this side's messages. It signs nothing else, and opens nothing."""

import os
import secrets
from pathlib import Path

from sharewell.kit.private_matching.messages import BadMessage, Identity

HEADING = "sharewell private-match key 1"


def create_identity(file: Path) -> Identity:
    """Make a new key file that only its owner can read. Raises FileExistsError: one is never overwritten."""
    identity = Identity(secrets.token_bytes(32))
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as opened:
        opened.write(f"{HEADING}\n{identity.seed.hex()}\n")
    return identity


def read_identity(file: Path) -> Identity:
    """The key in a file. Raises BadMessage where it is no such file, OSError where it cannot be read."""
    lines = file.read_text("ascii", "replace").splitlines()
    try:
        if len(lines) == 2 and lines[0] == HEADING and len(seed := bytes.fromhex(lines[1])) == 32:
            return Identity(seed)
    except ValueError:
        pass
    raise BadMessage(f"{file} is no key file; make one with `private-match key`")
