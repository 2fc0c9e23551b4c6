"""Whether the demo stands already, told without Django, so that a second start takes a moment.

A note beside the embedded database says what it was set up from; any change of that, and set-up looks again.
"""

import hashlib
import json
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import sharewell
from sharewell.config.environment import Environment

PACKAGE = Path(sharewell.__file__).parent
# Tables, files and people come from these.
MADE_FROM = ("**/migrations/*.py", "**/static/**/*", "config/demo*", "config/demo/**/*", "guidance/demo/**/*")
WITH_TABLES = ("Django", "django-allauth", "django-axes", "django-tasks-db")


def noted_greeting(environment: Environment) -> str | None:
    """What to say when the demo stands as noted; None when it has to be set up, or looked at again."""
    try:
        note = json.loads(_note(environment).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    if not _files_stand(environment) or note.get("made_from") != _fingerprint(environment):
        return None
    return str(note["greeting"])


def note_greeting(environment: Environment, greeting: str) -> None:
    """Note that the demo stands."""
    note = {"made_from": _fingerprint(environment), "greeting": greeting}
    _note(environment).write_text(json.dumps(note), "utf-8")


def _note(environment: Environment) -> Path:
    return environment.data_dir / "set-up.json"


def _files_stand(environment: Environment) -> bool:
    """Whether what set-up makes is there. A database elsewhere is always asked itself."""
    database = environment.database
    keys = environment.root_key_file.is_file() and environment.secret_key_file.is_file()
    return keys and database.is_sqlite and Path(database.name).is_file()


def _fingerprint(environment: Environment) -> str:
    digest = hashlib.sha256(f"{environment.database_url} {environment.public_address}".encode())
    for package in WITH_TABLES:
        digest.update(f"{package} {version(package)}\n".encode())
    for path in sorted(_sources()):
        state = path.stat()
        digest.update(f"{path} {state.st_size} {state.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _sources() -> Iterator[Path]:
    for pattern in MADE_FROM:
        yield from (path for path in PACKAGE.glob(pattern) if path.is_file() and path.suffix != ".pyc")
