"""What runs apart: reads one file from its input, answers on its output, and can harm nobody but itself.

It is started anew for each file, with nothing of the environment, with little memory, little time, no file to write to
and no core left behind. Nothing of Django is loaded here, no database is open, and no key is known.
"""

import json
import resource
import sys
from collections.abc import Callable, Mapping
from typing import Any, Final

from sharewell.kit.files.kinds import MEBIBYTE, Found, MediaType, Unfit, Unfitness

MOST_MEMORY: Final = 512 * MEBIBYTE
MOST_SECONDS: Final = 10

Answer = tuple[dict[str, Any], list[tuple[str, bytes]]]
"""What is told, and files by their names."""


def limit_self(*, memory: int = MOST_MEMORY, seconds: int = MOST_SECONDS) -> None:
    """From here on no more than this, and no way back."""
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        resource.setrlimit(what, (most, most))


def answer(job: Mapping[str, Any], content: bytes) -> Answer:
    """Do a job; a file that is not taken is an answer too."""
    try:
        return _JOBS[job["do"]](job, content)
    except Unfit as unfit:
        return {"unfit": unfit.why, "at_most": unfit.at_most}, []
    except (MemoryError, RecursionError):
        return {"unfit": Unfitness.TOO_MUCH_INSIDE, "at_most": 0}, []


def main() -> None:
    """One job: a line of JSON and the file on the input; a line of JSON and the files on the output."""
    limit_self()
    job = json.loads(sys.stdin.buffer.readline())
    told, files = answer(job, sys.stdin.buffer.read())
    told["files"] = [[name, len(content)] for name, content in files]
    sys.stdout.buffer.write(json.dumps(told).encode() + b"\n")
    for _name, content in files:
        sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _examine(_job: Mapping[str, Any], content: bytes) -> Answer:
    from sharewell.kit.files.check import examine

    return _told(examine(content)), []


def _read(job: Mapping[str, Any], content: bytes) -> Answer:
    from sharewell.kit.files.reading import words_in

    return {}, [("text", words_in(content, MediaType(job["media_type"])).encode("utf-8", "replace"))]


def _told(found: Found) -> dict[str, Any]:
    return {
        "media_type": found.media_type,
        "width": found.width,
        "height": found.height,
        "pages": found.pages,
        "seconds": found.seconds,
    }


_JOBS: Final[Mapping[str, Callable[[Mapping[str, Any], bytes], Answer]]] = {
    "examine": _examine,
    "read": _read,
}

if __name__ == "__main__":
    main()
