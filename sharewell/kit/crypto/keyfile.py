"""The key file: the root key and the key that signs the log. It lies apart from the data; so do its copies.

    sharewell keys 1
    root <43 letters>
    log <43 letters>

Whoever has this file and the database can read everything; whoever loses it can read nothing again.
"""

import os
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from sharewell.kit.crypto.errors import BadRootKey

HEADING = "sharewell keys 1"
KEY_LENGTH = 32
FEWEST_DIFFERENT = 18
"""A random key has fewer different bytes than this once in 10^12 times; an example nearly always."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The two secrets of an installation, 32 bytes each."""

    root: bytes = field(repr=False)
    log: bytes = field(repr=False)


def create_key_file(path: Path) -> Keys:
    """Make a new key file that only its owner can read, and return the keys.

    Raises:
        FileExistsError: there is a file already; it is never overwritten.
    """
    keys = new_keys()
    text = f"{HEADING}\nroot {_written(keys.root)}\nlog {_written(keys.log)}\n"
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    return keys


def new_keys() -> Keys:
    """Fresh random keys, kept nowhere."""
    return Keys(root=secrets.token_bytes(KEY_LENGTH), log=secrets.token_bytes(KEY_LENGTH))


def read_key_file(path: Path) -> Keys:
    """The keys in a file.

    Raises:
        BadRootKey: the file is absent, malformed, or holds an example.
    """
    try:
        text = path.read_text("ascii")
    except (OSError, UnicodeDecodeError) as failed:
        raise BadRootKey(f"the key file {path} cannot be read") from failed
    heading, *lines = text.splitlines()[:3] or [""]
    named = dict(line.split(" ", 1) for line in lines if " " in line)
    if heading != HEADING or set(named) != {"root", "log"}:
        raise BadRootKey(f"{path} is not a key file; make one with create_key_file")
    keys = Keys(root=_read(named["root"], path), log=_read(named["log"], path))
    if keys.root == keys.log:
        raise BadRootKey(f"{path}: the two keys are the same, so this is an example")
    return keys


def problems_with_key_file(path: Path, *, data_dir: Path | None = None) -> Iterator[str]:
    """What is wrong with a key file, in plain sentences; nothing when it is sound."""
    try:
        read_key_file(path)
    except BadRootKey as bad:
        yield str(bad)
        return
    if path.stat().st_mode & 0o077:
        yield f"{path} can be read by others on this machine; its mode must be 600"
    if data_dir is not None and path.resolve().is_relative_to(data_dir.resolve()):
        yield f"{path} lies among the data that it protects; keep it apart"


def _written(key: bytes) -> str:
    return urlsafe_b64encode(key).decode("ascii").rstrip("=")


def _read(text: str, path: Path) -> bytes:
    try:
        key = urlsafe_b64decode(text + "=")
    except NotBase64 as broken:
        raise BadRootKey(f"{path}: a key in it is not readable") from broken
    if len(key) != KEY_LENGTH:
        raise BadRootKey(f"{path}: a key in it has not {KEY_LENGTH} bytes")
    if len(set(key)) < FEWEST_DIFFERENT or _counts_up(key):
        raise BadRootKey(f"{path}: a key in it is an example that others know too")
    return key


def _counts_up(key: bytes) -> bool:
    steps = {(after - before) % 256 for before, after in pairwise(key)}
    return len(steps) == 1
