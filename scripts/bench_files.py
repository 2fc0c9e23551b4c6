"""Large files measured: 100 MB sealed into the database and out again as a stream, and a photograph read apart."""

import io
import os
import statistics
import sys
import time
from pathlib import Path
from threading import Event, Thread

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench_start import person, start_demo
from bench_table import NONE, ROWS, Table, held, markdown

TITLE = "A large file"
WORDS = (
    "A file waits in a sealed temporary file, lies in the database in sealed pieces of 512 KiB, and leaves piece by "
    "piece. Memory is the process’s own at its highest, without pages of the database that the system maps. Reading "
    "a file is done in a process of its own, which is counted with its start."
)
LARGE = 100 * 1024 * 1024
STEP = 1024 * 1024
MEMORY = 30.0
"""Megabytes that a file of 100 may cost the server."""
READINGS = 3


def table() -> Table:
    """Every figure, measured."""
    start_demo()
    sealing, opening, memory = _large()
    figures = (f"{sealing:.2f} s", f"{opening:.2f} s", f"{memory:.1f} MB", f"{_photograph():.2f} s")
    budgets = dict.fromkeys(ROWS[TITLE], NONE) | {ROWS[TITLE][2]: held(memory, MEMORY, "MB")}
    rows = [[name, figure, *budgets[name]] for name, figure in zip(ROWS[TITLE], figures, strict=True)]
    return Table(title=TITLE, words=WORDS, columns=("Figure",), rows=rows)


def _large() -> tuple[float, float, float]:
    """Seconds of the processor to take 100 MB in and seal it, and to open it; megabytes of memory for both."""
    from sharewell.apps.organisations.models import Membership
    from sharewell.kit.clock import now
    from sharewell.kit.crypto import create_record_key
    from sharewell.kit.files.spool import Spool
    from sharewell.kit.files.store import keep_file, read_file
    from sharewell.kit.ids import new_id

    holder = Membership.objects.get(person_id=person("Joe Tanner")).organisation_id
    record, noise = new_id(), os.urandom(STEP)
    create_record_key(record=record, owner=holder)
    with _Memory() as memory:
        began = time.process_time()
        with Spool() as spool:
            for _ in range(LARGE // STEP):
                spool.write(noise)
            keep_file(record=record, holder=holder, name="bench", content=spool, at=now())
        between = time.process_time()
        size = sum(len(piece) for piece in read_file(record=record, holder=holder, name="bench"))
        ended = time.process_time()
    if size != LARGE:
        raise RuntimeError("the file did not come out whole")
    return between - began, ended - between, memory.growth


class _Memory:
    """How much this process's own memory grew at most, in megabytes, looked at every few milliseconds."""

    def __enter__(self) -> "_Memory":
        self._over, self._before = Event(), _own_memory()
        self.growth = 0.0
        self._watch = Thread(target=self._look, daemon=True)
        self._watch.start()
        return self

    def __exit__(self, *_wrong: object) -> None:
        self._over.set()
        self._watch.join()

    def _look(self) -> None:
        while not self._over.wait(0.005):
            self.growth = max(self.growth, _own_memory() - self._before)


def _own_memory() -> float:
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon:")) / 1024


def _photograph() -> float:
    from PIL import Image

    from sharewell.kit.files.box import run_apart
    from sharewell.kit.files.spool import spooled

    out = io.BytesIO()
    Image.effect_noise((4000, 3000), 40).convert("RGB").save(out, "JPEG", quality=85)
    took = []
    for _ in range(READINGS):
        began = time.perf_counter()
        run_apart({"do": "take"}, spooled(out.getvalue()))
        took.append(time.perf_counter() - began)
    return statistics.median(took)


if __name__ == "__main__":
    print(markdown(table()))
