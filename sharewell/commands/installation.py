"""Making and checking an installation: folders, keys, tables, static files. Used by several commands."""

import os
import secrets
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec

import django
from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from sharewell.config.environment import Environment, load
from sharewell.kit.database.safety import unsafe_settings, without_checksums

# A clock that is far off makes every deadline wrong; nothing of ours was written before this year.
EARLIEST_YEAR = 2026


def make_folders_and_keys(environment: Environment) -> None:
    """Make the data folder and, outside production, the keys. Must run before Django reads its settings."""
    environment.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    if environment.is_production:
        return
    from sharewell.kit.crypto.keyfile import create_key_file

    if not environment.root_key_file.exists():
        create_key_file(environment.root_key_file)
    if not environment.secret_key_file.exists():
        environment.secret_key_file.touch(mode=0o600)
        environment.secret_key_file.write_text(secrets.token_urlsafe(48), "ascii")


def migrate() -> int:
    """Apply the migrations that wait; answers how many there were."""
    waiting = pending_migrations()
    if waiting:
        _allow_long_statements()
        call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    return len(waiting)


def index_entries() -> int:
    """Write the keys of entries that cannot be found by today's; answers how many there were."""
    from sharewell.apps.children.selectors import organisations_to_index
    from sharewell.apps.children.services import index_entries
    from sharewell.domain.access import SYSTEM

    # A change of one scheme to another touches every entry, which no request waits for.
    actors = (replace(SYSTEM, origin="cli", organisation=each) for each in organisations_to_index())
    return sum(index_entries(actor=actor) for actor in actors)


def pending_migrations() -> tuple[str, ...]:
    """The migrations that the database has not had yet, as app/name."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return tuple(f"{migration.app_label}/{migration.name}" for migration, _ in plan)


def collect_static_files() -> None:
    """Put styles and scripts where the web server serves them from."""
    call_command("collectstatic", interactive=False, verbosity=0)


def start_django() -> None:
    django.setup()


def stands() -> bool:
    """Start Django, and answer whether a command may write; says what must be mended first."""
    start_django()
    found = tuple(problems(load(os.environ)))
    for problem in found:
        print(f"wrong: {problem}", file=sys.stderr)
    return not found


def problems(environment: Environment) -> Iterator[str]:
    """Everything that must be mended before this installation may serve, one plain line each."""
    yield from _key_problems(environment)
    yield from _clock_problems()
    yield from pack_problems(environment)
    if environment.notify_api_key and find_spec("notifications_python_client") is None:
        yield "SHAREWELL_NOTIFY_API_KEY is set but Notify's client is missing; install the extra: sharewell[notify]."
    try:
        connection.ensure_connection()
    except OperationalError as failed:
        yield f"The database cannot be reached: {str(failed).splitlines()[0]}."
        return
    yield from unsafe_settings()
    waiting = pending_migrations()
    if waiting:
        yield f"{len(waiting)} migrations wait; run `sharewell migrate`."


def warnings() -> Iterator[str]:
    """What is worth mending, but does not stop this installation."""
    if without_checksums():
        yield "PostgreSQL runs without page checksums; make the cluster with initdb --data-checksums."
    yield from _pack_warnings()
    yield from _finding_warnings()


def pack_problems(environment: Environment) -> Iterator[str]:
    """Why the packs from outside cannot be used, each with its file, its line and what to write instead."""
    if environment.packs:
        from sharewell.domain.advice.packs import faults_of_packs

        yield from (f"A pack from outside is wrong: {fault}" for fault in faults_of_packs(environment.packs))


def _pack_warnings() -> Iterator[str]:
    """What the lint and the proof say of the packs from outside; nothing where there are none."""
    packs = load(os.environ).packs
    if not packs:
        return
    from sharewell.domain.advice.lint import lint
    from sharewell.domain.advice.packs import located, read_packs
    from sharewell.domain.advice.proof import prove

    read = read_packs()
    of_packs = [fault for fault in lint(read) if fault.file.startswith("local/")]
    yield from (str(fault) for fault in located(of_packs, packs))
    yield from (str(finding) for finding in prove(read.guidance))


def _finding_warnings() -> Iterator[str]:
    from sharewell.apps.children.selectors import organisations_to_index

    if waiting := len(organisations_to_index()):
        yield f"{waiting} organisations have entries that are not found yet; run `sharewell migrate`."


def _key_problems(environment: Environment) -> Iterator[str]:
    from sharewell.kit.crypto.keyfile import problems_with_key_file

    yield from problems_with_key_file(environment.root_key_file, data_dir=environment.data_dir)


def _clock_problems() -> Iterator[str]:
    from sharewell.kit.clock import now

    if now().year < EARLIEST_YEAR:
        yield f"This machine's clock says {now():%Y}; set it right, or every deadline will be wrong."


def _allow_long_statements() -> None:
    # The limit that keeps a request short would break a migration of a large table.
    if connection.vendor == "postgresql":
        connection.close()
        settings.DATABASES["default"]["OPTIONS"]["options"] = "-c synchronous_commit=on"
