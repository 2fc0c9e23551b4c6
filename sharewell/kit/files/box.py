"""Having a file read apart, in a process of its own with limits: whatever is in the file, this process goes on."""

import json
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

from sharewell.kit.files.kinds import MediaType, Unfit, Unfitness
from sharewell.kit.files.spool import PIECE, Spool, spooled

_ROOT: Final = str(Path(__file__).resolve().parents[3])
_COMPILED: Final = {"PYTHONPYCACHEPREFIX": sys.pycache_prefix} if sys.pycache_prefix else {}
"""Where compiled modules are, if not beside their sources; the process that reads a file only reads there."""
_WAIT: Final = 30
_WAIT_FOR: Final = {"table": 150}
_LONGEST_LINE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Answered:
    """What a job told, and the files that it made, each sealed in a spool."""

    told: Mapping[str, Any]
    files: Mapping[str, Spool]


def run_apart(job: Mapping[str, Any], content: Spool) -> Answered:
    """Do a job of `boxed` with a file.

    Raises:
        Unfit: the file is not taken; also where it broke the process that read it, or took it too long.
    """
    with subprocess.Popen(
        [sys.executable, "-s", "-P", "-m", "sharewell.kit.files.boxed"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env={"PYTHONPATH": _ROOT, "PYTHONDONTWRITEBYTECODE": "1", **_COMPILED},
        close_fds=True,
    ) as process:
        clock = threading.Timer(_WAIT_FOR.get(job["do"], _WAIT), process.kill)
        clock.start()
        try:
            return _spoken_with(process, job, content)
        finally:
            clock.cancel()
            process.kill()


def text_of(data: bytes | Path, media_type: str) -> str:
    """The words in a file, for the guard, read apart; see `reading.words_in`.

    Raises:
        Unfit: it is not a whole file of this kind.
        ValueError: the kind is not one that is taken.
    """
    content = data.read_bytes() if isinstance(data, Path) else data
    with spooled(content) as spool:
        made = run_apart({"do": "read", "media_type": MediaType(media_type)}, spool)
    return b"".join(made.files["text"].pieces()).decode("utf-8")


def _spoken_with(process: subprocess.Popen[bytes], job: Mapping[str, Any], content: Spool) -> Answered:
    assert process.stdin and process.stdout  # noqa: S101 (both are pipes)
    with suppress(BrokenPipeError):
        process.stdin.write(json.dumps(dict(job)).encode() + b"\n")
        for piece in content.pieces():
            process.stdin.write(piece)
    with suppress(BrokenPipeError):
        process.stdin.close()
    line = process.stdout.readline(_LONGEST_LINE)
    if not line.endswith(b"\n"):
        # It ended before it could answer: out of memory or time, or broken by the file.
        raise Unfit(Unfitness.TOO_SLOW if process.wait() in _STOPPED else Unfitness.DAMAGED)
    told = json.loads(line)
    if "unfit" in told:
        raise Unfit(Unfitness(told["unfit"]), at_most=int(told["at_most"]))
    return Answered(told, {name: _file(process.stdout, size) for name, size in told["files"]})


_STOPPED: Final = frozenset({-9, -24})
"""Killed by the clock here, or by its own limit of time."""


def _file(output: IO[bytes], size: int) -> Spool:
    spool = Spool()
    while spool.size < size:
        piece = output.read(min(PIECE, size - spool.size))
        if not piece:
            raise Unfit(Unfitness.DAMAGED)
        spool.write(piece)
    return spool
