"""What runs apart: reads one file from its input, answers on its output, and can harm nobody but itself.

It is started anew for each file, with nothing of the environment, with little memory, little time, no file to write to
and no core left behind. Nothing of Django is loaded here, no database is open, and no key is known.
"""

import json
import resource
import sys
from collections.abc import Callable, Mapping
from typing import Any, Final

from sharewell.kit.files.kinds import MEBIBYTE, REDACTABLE, Found, MediaType, Unfit, Unfitness

MOST_MEMORY: Final = 512 * MEBIBYTE
MOST_SECONDS: Final = 10
SECONDS_FOR: Final = {"table": 60}
"""A workbook of the most rows that are taken needs more than a page does."""

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
    job = json.loads(sys.stdin.buffer.readline())
    limit_self(seconds=SECONDS_FOR.get(job["do"], MOST_SECONDS))
    told, files = answer(job, sys.stdin.buffer.read())
    told["files"] = [[name, len(content)] for name, content in files]
    sys.stdout.buffer.write(json.dumps(told).encode() + b"\n")
    for _name, content in files:
        sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _take(_job: Mapping[str, Any], content: bytes) -> Answer:
    """Everything about a new file: what it is, its shared copy, a small picture of it, and the words of the copy."""
    from sharewell.kit.files.check import examine
    from sharewell.kit.files.clean import clean

    found = examine(content)
    made = clean(content, found)
    told = {**_told(made.found), "taken_as": found.media_type, "left_out": list(made.left_out)}
    return told, [("copy", made.content), *_beside(made.content, made.found.media_type)]


def _cover(job: Mapping[str, Any], content: bytes) -> Answer:
    from sharewell.kit.files.covers import Cover
    from sharewell.kit.files.redact import covered

    made = covered(content, MediaType(job["media_type"]), [Cover(**box) for box in job["covers"]])
    told = {**_told(made.found), "taken_as": made.found.media_type, "left_out": []}
    return told, [("copy", made.content), *_beside(made.content, made.found.media_type)]


def _page(job: Mapping[str, Any], content: bytes) -> Answer:
    from sharewell.kit.files.redact import page_preview

    return {}, [("preview", page_preview(content, MediaType(job["media_type"]), int(job["page"])))]


def _beside(copy: bytes, kind: MediaType) -> list[tuple[str, bytes]]:
    from sharewell.kit.files.reading import words_in
    from sharewell.kit.files.redact import page_preview

    files = [("text", words_in(copy, kind).encode("utf-8", "replace"))]
    return [*files, ("preview", page_preview(copy, kind, 0))] if kind in REDACTABLE else files


def _read(job: Mapping[str, Any], content: bytes) -> Answer:
    from sharewell.kit.files.reading import words_in

    return {}, [("text", words_in(content, MediaType(job["media_type"])).encode("utf-8", "replace"))]


def _table(_job: Mapping[str, Any], content: bytes) -> Answer:
    from sharewell.kit.files.tabling import table_in

    told, rows = table_in(content)
    return told, [("rows", rows)]


def _told(found: Found) -> dict[str, Any]:
    return {
        "media_type": found.media_type,
        "width": found.width,
        "height": found.height,
        "pages": found.pages,
        "seconds": found.seconds,
    }


_JOBS: Final[Mapping[str, Callable[[Mapping[str, Any], bytes], Answer]]] = {
    "take": _take,
    "cover": _cover,
    "page": _page,
    "read": _read,
    "table": _table,
}

if __name__ == "__main__":
    main()
