"""Makes the environment in .venv from the hash-pinned requirements, and leaves `sharewell` in .venv/bin.

Run by `make`, or as `python3 scripts/setup_environment.py [--dev]`. Needs nothing but the standard library.
A second run ends at once. Whatever is missing gets one plain line that says what to do, and exit code 1.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Python 3.11 or newer is needed; this is %d.%d. On Debian or Ubuntu: sudo apt install python3 "
        "python3-venv; or name another: make run PYTHON=python3.11" % sys.version_info[:2]
    )

import argparse
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
COMMAND = VENV / "bin" / "sharewell"
LOG = VENV / "setup.log"
BOOTSTRAP = ROOT / "scripts" / "requirements-bootstrap.txt"
PREPARED = ROOT / "sharewell" / "kit" / "govuk" / "static" / "govuk" / "STAMP"
CATALOGUES = ROOT / "sharewell" / "locale"
# What a finished environment depends on: a change of any means that it is made up to date.
INPUTS = (
    "pyproject.toml",
    "package-lock.json",
    "scripts/requirements-bootstrap.txt",
    "scripts/prepare_govuk.py",
)


class CannotSetUp(Exception):
    """Something is missing; the message is one plain line that says what to do."""


def main() -> int:
    parser = argparse.ArgumentParser(description="Make the environment in .venv.")
    parser.add_argument("--dev", action="store_true", help="with what the tests and checks need")
    development = parser.parse_args().dev
    started = time.monotonic()
    try:
        if set_up(development):
            print(f"Set up in {time.monotonic() - started:.0f} s.", flush=True)
    except CannotSetUp as missing:
        print(missing, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; the next `make setup` goes on from here.", file=sys.stderr)
        return 130
    return 0


def set_up(development: bool) -> bool:
    """Bring the environment up to date; answers whether anything had to be done."""
    requirements = ROOT / ("requirements-dev.txt" if development else "requirements.txt")
    stamp = VENV / ("ready-for-development" if development else "ready")
    wanted = fingerprint(requirements)
    if stands(stamp, wanted) or (not development and stands(VENV / "ready-for-development", None)):
        compile_catalogues()
        return False
    make_venv()
    stamp.unlink(missing_ok=True)
    say("Installing the pinned packages…")
    install("--require-hashes", "-r", str(requirements))
    install("--no-deps", "--no-build-isolation", "-e", str(ROOT))
    prepare_design_system()
    compile_catalogues()
    stamp.write_text(wanted)
    return True


def fingerprint(requirements: Path) -> str:
    """What a finished environment was made from: a digest of the files, this folder and this Python."""
    digest = hashlib.sha256()
    for path in (requirements, *(ROOT / name for name in INPUTS)):
        if path.is_file():
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    made_from = {"files": digest.hexdigest(), "folder": str(ROOT), "python": sys.version.split()[0]}
    return json.dumps(made_from, sort_keys=True)


def stands(stamp: Path, wanted: str | None) -> bool:
    """Whether the environment was finished from what is `wanted` (None: from the development requirements now)."""
    if wanted is None:
        wanted = fingerprint(ROOT / "requirements-dev.txt")
    whole = PYTHON.exists() and COMMAND.exists() and PREPARED.is_file()
    return whole and stamp.is_file() and stamp.read_text() == wanted


def make_venv() -> None:
    """Make .venv where there is none; one that is half made, or was moved, is made anew."""
    if VENV.exists() and not works():
        say("The environment in .venv is half made or was moved; making it anew.")
        shutil.rmtree(VENV)
    if VENV.exists():
        return
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise CannotSetUp(
            f"Python's venv module is missing. On Debian or Ubuntu: sudo apt install python{version}-venv"
        )
    say("Making the environment in .venv…")
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True)
    if made.returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        last = (made.stderr or made.stdout).strip().splitlines()[-1:] or ["no reason was given"]
        raise CannotSetUp(f"The environment could not be made ({last[0]}). Is there room on the disk?")


def works() -> bool:
    """Whether .venv has a Python that runs, with pip, of the version at hand, and was made here."""
    if not PYTHON.exists():
        return False
    ask = "import sys, pip; print(sys.version.split()[0])"
    try:
        answer = subprocess.run([str(PYTHON), "-c", ask], capture_output=True, text=True)
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.split() == [sys.version.split()[0]] and not was_moved()


def was_moved() -> bool:
    """Whether .venv was made for another folder: its commands would then start the Python there."""
    noted = VENV / "pyvenv.cfg"
    lines = noted.read_text(errors="replace").splitlines() if noted.is_file() else []
    return any(line.startswith("command = ") and not line.endswith(str(VENV)) for line in lines)


def install(*arguments: str) -> None:
    """Install with uv where it can be had (ten times faster), and with pip where not."""
    with_uv = [str(VENV / "bin" / "uv"), "pip", "install", "--python", str(PYTHON), *arguments]
    if has_uv() and quietly(with_uv):
        return
    if not quietly([str(PYTHON), "-m", "pip", "install", "--no-input", *arguments]):
        raise CannotSetUp(
            f"The packages could not be installed; {LOG.relative_to(ROOT)} has the reason. "
            "Set-up needs the network once: mend that and run `make setup` again."
        )


def has_uv() -> bool:
    uv = VENV / "bin" / "uv"
    if not uv.exists():
        quietly([str(PYTHON), "-m", "pip", "install", "--no-input", "--require-hashes", "-r", str(BOOTSTRAP)])
    return uv.exists()


def quietly(words: Sequence[str]) -> bool:
    """Run a command, its words into the log; answers whether it went well."""
    with LOG.open("a", encoding="utf-8") as log:
        environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
        return subprocess.run(words, stdout=log, stderr=log, cwd=ROOT, env=environment).returncode == 0


def prepare_design_system() -> None:
    """Fetch and prepare GOV.UK Frontend; its script says itself in one line what is missing."""
    say("Preparing the design system…")
    if subprocess.run([str(PYTHON), str(ROOT / "scripts" / "prepare_govuk.py")], cwd=ROOT).returncode:
        raise CannotSetUp("The design system could not be prepared: see the line above.")


def compile_catalogues() -> None:
    """Compile the translations whose source is newer than what was made of it."""
    sources = CATALOGUES.glob("*/LC_MESSAGES/*.po") if CATALOGUES.is_dir() else ()
    stale = [source for source in sources if is_stale(source)]
    if stale:
        compiler = str(ROOT / "scripts" / "compile_catalogues.py")
        if not quietly([str(PYTHON), compiler, *map(str, stale)]):
            raise CannotSetUp(f"A translation could not be compiled; {LOG.relative_to(ROOT)} has the reason.")


def is_stale(source: Path) -> bool:
    made = source.with_suffix(".mo")
    return not made.is_file() or made.stat().st_mtime < source.stat().st_mtime


def say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
