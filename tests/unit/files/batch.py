"""Runs every hostile file as the server would: each in a process of its own, with the same limits.

`python batch.py` answers with one line of JSON for each: its name, what was said, seconds of CPU and peak MiB. The
libraries are loaded once and each process is forked from there, which is what makes two hundred of them quick.
"""

import json
import os
import resource
import sys

from sharewell.kit.files import redact  # noqa: F401 (loads every library before the first fork)
from sharewell.kit.files.boxed import answer, limit_self
from sharewell.kit.files.check import office, recordings, text  # noqa: F401
from sharewell.kit.files.clean import office as cleaning  # noqa: F401
from sharewell.kit.files.reading import office as reading  # noqa: F401
from tests.unit.files.hostile import cases


def main() -> None:
    for name, make, _may in cases():
        content = make()
        told, used = _apart(content)
        row = [name, told, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]
        sys.stdout.write(json.dumps(row) + "\n")


def _apart(content: bytes) -> tuple[str, resource.struct_rusage]:
    get, put = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        limit_self()
        os.write(put, str(answer({"do": "take"}, content)[0].get("unfit", "taken")).encode())
        os._exit(0)
    os.close(put)
    _pid, status, used = os.wait4(child, 0)
    with os.fdopen(get, "rb") as told:
        said = told.read().decode()
    return said or f"ended by {status}", used


if __name__ == "__main__":
    main()
    sys.exit(0)
