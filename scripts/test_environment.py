"""What the suite needs beside Python: Chromium and a throw-away PostgreSQL, found, installed or started here.

Installing asks apt, as root alone. The cluster is stopped by its process id at the end, and its folder removed.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
POSTGRESQL_HOMES = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")
CLUSTER_USERS = ("postgres", "nobody")
STARTS_WITHIN = 30.0
COMPILED = "PYTHONPYCACHEPREFIX"
MEMORY, ROOM = Path("/dev/shm"), 4 * 2**30  # noqa: S108 - a folder of our own is made in it


class Missing(Exception):
    """Something cannot be had on this machine; the message says why."""


def find_chromium() -> Path:
    """Chromium's path; installed when absent and allowed. Raises Missing."""
    found = _chromium() or (_installed("chromium") and _chromium())
    if not found:
        raise Missing("there is no Chromium (on Debian: sudo apt install chromium)")
    return Path(found)


def _chromium() -> str | None:
    return next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def find_postgresql() -> Path:
    """The folder of PostgreSQL's own programs; installed when absent and allowed. Raises Missing."""
    found = _postgresql() or (_installed("postgresql") and _postgresql())
    if not found:
        raise Missing("there is no PostgreSQL (on Debian: sudo apt install postgresql)")
    return found


def _postgresql() -> Path | None:
    homes = [home for pattern in POSTGRESQL_HOMES for home in Path("/").glob(pattern.lstrip("/"))]
    on_path = shutil.which("initdb")
    homes += [Path(on_path).resolve().parent] if on_path else []
    whole = [home for home in homes if (home / "initdb").exists() and (home / "postgres").exists()]
    return max(whole, key=_version, default=None)


def _version(home: Path) -> int:
    digits = "".join(letter for letter in home.parent.name if letter.isdigit())
    return int(digits or "0")


def _installed(package: str) -> bool:
    """Install a Debian package where this is Debian and we are root; answers whether it went well."""
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        return False
    print(f"Installing {package} with apt-get…", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = [apt, "install", "-y", "-q", "--no-install-recommends", package]
    for words in ([apt, "update", "-q"], install):
        done = subprocess.run(words, env=environment, capture_output=True, text=True)
        if done.returncode and words is install:
            print("\n".join(done.stderr.splitlines()[-3:]))
    return done.returncode == 0


@contextmanager
def in_memory() -> Iterator[None]:
    """Temporary files are kept in memory where there is plenty: each commit of a safe database waits for its disk."""
    if not (os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM):
        yield
        return
    before = os.environ.get("TMPDIR")
    with tempfile.TemporaryDirectory(prefix="sharewell-", dir=MEMORY) as folder:
        Path(folder).chmod(0o711)  # whoever runs PostgreSQL gets through to its own folder
        os.environ["TMPDIR"], tempfile.tempdir = folder, None
        try:
            yield
        finally:
            os.environ.pop("TMPDIR")
            os.environ.update({"TMPDIR": before} if before else {})
            tempfile.tempdir = None


@contextmanager
def compiled_once() -> Iterator[None]:
    """Modules are compiled once for a run and kept beside it, also where Python is told to write no bytecode.

    Else each of the hundred processes of a run compiles Django and all else that it loads.
    """
    before = {name: os.environ.pop(name, None) for name in ("PYTHONDONTWRITEBYTECODE", COMPILED)}
    with tempfile.TemporaryDirectory(prefix="sharewell-compiled-") as folder:
        os.environ[COMPILED] = folder
        try:
            yield
        finally:
            del os.environ[COMPILED]
            os.environ.update({name: text for name, text in before.items() if text is not None})


@contextmanager
def postgresql() -> Iterator[str]:
    """A PostgreSQL of this run alone, as safe as production's; gives its address. Raises Missing."""
    home = find_postgresql()
    folder = Path(tempfile.mkdtemp(prefix="sharewell-pg-"))
    server: subprocess.Popen[bytes] | None = None
    try:
        user = _owner(folder)
        _make_cluster(home, folder, user)
        server = _start(home, folder, user)
        _wait_until_ready(home, folder, server)
        yield f"postgresql://sharewell@/sharewell?host={folder}"
    finally:
        if server is not None:
            _stop(server, folder)
        shutil.rmtree(folder, ignore_errors=True)


def _owner(folder: Path) -> str:
    """PostgreSQL refuses to run as root: whom to run it as, and the folder is theirs ("" is ourselves)."""
    if os.geteuid() != 0:
        return ""
    known = {entry.pw_name for entry in pwd.getpwall()}
    user = next((name for name in CLUSTER_USERS if name in known), "")
    if not user or not shutil.which("setpriv"):
        raise Missing("PostgreSQL does not run as root, and there is no other user to run it as")
    shutil.chown(folder, user)
    # The tests, which may run as root or not, reach the socket inside.
    folder.chmod(0o755)
    return user


def _as(user: str, words: Sequence[str]) -> list[str]:
    if not user:
        return list(words)
    entry = pwd.getpwnam(user)
    return ["setpriv", f"--reuid={entry.pw_uid}", f"--regid={entry.pw_gid}", "--clear-groups", *words]


def _make_cluster(home: Path, folder: Path, user: str) -> None:
    words = [str(home / "initdb"), "-D", str(folder / "data"), "-U", "sharewell", "-A", "trust"]
    words += ["-E", "UTF8", "--locale=C.UTF-8", "--data-checksums", "--no-sync"]
    made = subprocess.run(_as(user, words), capture_output=True, text=True, cwd="/")
    if made.returncode:
        raise Missing(f"initdb failed: {(made.stderr.strip().splitlines() or ['no reason given'])[-1]}")


def _start(home: Path, folder: Path, user: str) -> subprocess.Popen[bytes]:
    words = [str(home / "postgres"), "-D", str(folder / "data"), "-k", str(folder)]
    # The socket alone: no port to be taken, nothing for the network to find.
    words += ["-c", "listen_addresses=", "-c", "max_connections=60", "-c", "shared_buffers=64MB"]
    log = (folder / "log").open("wb")
    return subprocess.Popen(_as(user, words), stdout=log, stderr=log, cwd="/", start_new_session=True)


def _wait_until_ready(home: Path, folder: Path, server: subprocess.Popen[bytes]) -> None:
    create = [str(home / "createdb"), "-h", str(folder), "-U", "sharewell", "sharewell"]
    deadline = time.monotonic() + STARTS_WITHIN
    while server.poll() is None and time.monotonic() < deadline:
        if subprocess.run(create, capture_output=True).returncode == 0:
            return
        time.sleep(0.2)
    last = (folder / "log").read_text(errors="replace").strip().splitlines()[-1:]
    raise Missing(f"PostgreSQL did not start: {(last or ['no reason given'])[0]}")


def _stop(server: subprocess.Popen[bytes], folder: Path) -> None:
    if server.poll() is None:
        # INT is the fast shutdown; sent to this process alone (setpriv became it).
        server.send_signal(signal.SIGINT)
    try:
        server.wait(20)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
