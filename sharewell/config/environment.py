"""The settings of this installation, read from SHAREWELL_* and refused with one list of everything wrong.

The table of settings is in `variables`. Nothing here creates a file or opens a database.
"""

import difflib
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sharewell.config.variables import VARIABLES, Mode, Variable
from sharewell.kit.database.address import DatabaseAddress, read_address

PREFIX = "SHAREWELL_"
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
SHORTEST_SECRET = 50
FEWEST_DIFFERENT = 12
# Words of the keys that are copied from manuals and repositories.
EXAMPLE_MARKS = ("example", "change", "secret", "insecure", "password", "your-", "token_urlsafe", "test-only")
TEST_SECRET = "test-only-" + "sharewell-signs-nothing-real-with-this-key"
ENCRYPTED_POSTGRESQL = frozenset({"require", "verify-ca", "verify-full"})


class SettingsRefused(Exception):
    """The settings are wrong or unsafe. `problems` has one line for each thing to mend."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """The settings of one installation, checked. Field by field as in docs/reference/settings.md."""

    mode: Mode
    data_dir: Path
    database_url: str = field(repr=False)
    secret_key: str = field(repr=False)
    root_key_file: Path
    hosts: tuple[str, ...]
    public_address: str
    listen: str
    port: int
    email_url: str = field(repr=False)
    from_address: str
    notify_api_key: str = field(repr=False)
    notify_email_template: str
    notify_text_template: str
    notify_url: str
    first_route: str
    second_route_minutes: int
    pickup_danger_hours: int
    pickup_harm_hours: int
    pickup_hours: int
    pickup_visit_minutes: int
    pickup_code_minutes: int
    workers: int
    threads: int
    tick_seconds: int
    idle_minutes: int
    session_minutes: int
    demo_sign_in: bool
    log_level: str
    packs: tuple[Path, ...]
    language: str
    clamav: str
    backup_days: int

    @property
    def database(self) -> DatabaseAddress:
        return read_address(self.database_url)

    @property
    def is_demo(self) -> bool:
        return self.mode is Mode.DEMO

    @property
    def is_production(self) -> bool:
        return self.mode is Mode.PRODUCTION

    @property
    def is_test(self) -> bool:
        return self.mode is Mode.TEST

    @property
    def secret_key_file(self) -> Path:
        """Where the demo keeps the key that it made for itself."""
        return self.root_key_file.with_name("session.key")


def load(environ: Mapping[str, str]) -> Environment:
    """The settings in `environ`. Raises SettingsRefused with every problem found, not only the first."""
    problems = list(_unknown(environ))
    values = _read_all(environ, problems)
    if problems:
        raise SettingsRefused(tuple(problems))
    environment = Environment(**values)
    problems = list(_unsafe(environment, environ))
    if problems:
        raise SettingsRefused(tuple(problems))
    return environment


def _unknown(environ: Mapping[str, str]) -> Iterator[str]:
    known = [variable.name for variable in VARIABLES]
    for name in sorted(environ):
        if name.startswith(PREFIX) and name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            instead = (
                f"did you mean {near[0]}?"
                if near
                else "take it away; docs/reference/settings.md lists them all."
            )
            yield f"{name} is not a setting: {instead}"


def _read_all(environ: Mapping[str, str], problems: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    mode = _mode_of(environ)
    for variable in VARIABLES:
        raw = environ.get(variable.name, "").strip()
        try:
            values[variable.attribute] = _read(variable, raw, mode, values)
        except ValueError as wrong:
            problems.append(f"{variable.name}{_shown(variable, raw)}: {wrong}.")
    if mode is not Mode.PRODUCTION and not values.get("secret_key"):
        values["secret_key"] = _own_secret(mode, values.get("root_key_file"))
    return values


def _mode_of(environ: Mapping[str, str]) -> Mode:
    """The mode asked for; a word that is no mode is judged as production, the strictest."""
    try:
        return Mode(environ.get("SHAREWELL_MODE", "").strip() or Mode.DEMO)
    except ValueError:
        return Mode.PRODUCTION


def _read(variable: Variable, raw: str, mode: Mode, earlier: Mapping[str, Any]) -> object:
    if not raw and mode in variable.required_in:
        raise ValueError(f"is required in {mode}; write for instance {variable.example}")
    text = raw or variable.default_for(mode)
    if not raw and text:
        # A default may name a setting that stands earlier (or the port); one that failed is reported once.
        port = earlier.get("port", "8000")
        text = text.replace("{data_dir}", str(earlier.get("data_dir", "var/data"))).replace(
            "{port}", str(port)
        )
    return variable.read(text)


def _shown(variable: Variable, raw: str) -> str:
    return "" if variable.secret or not raw else f"={raw}"


def _own_secret(mode: Mode, root_key_file: Path | None) -> str:
    if mode is Mode.TEST:
        return TEST_SECRET
    made = root_key_file.with_name("session.key") if root_key_file else None
    if made is not None and made.is_file():
        return made.read_text("ascii").strip()
    # Before set-up has run nobody can have a session, so a key for this process alone does no harm.
    return secrets.token_urlsafe(SHORTEST_SECRET)


def _unsafe(environment: Environment, environ: Mapping[str, str]) -> Iterator[str]:
    yield from _demo_rules(environment)
    yield from _key_apart(environment)
    yield from _no_packs(environment)
    yield from _half_of_notify(environment)
    yield from _urgent_waits_longer(environment)
    if environment.is_production:
        yield from _debugging(environment, environ)
        yield from _weak_secret(environment.secret_key)
        yield from _bad_root_key(environment.root_key_file)
        yield from _open_to_reading(environment)


def _demo_rules(environment: Environment) -> Iterator[str]:
    if environment.demo_sign_in and not environment.is_demo:
        yield f"SHAREWELL_DEMO_SIGN_IN=on: the demo's sign-in is refused in {environment.mode}; write off."
    if environment.is_demo and environment.listen not in LOOPBACK:
        yield (
            f"SHAREWELL_LISTEN={environment.listen}: the demo lets anybody in, so it stays on loopback; "
            "write 127.0.0.1, or SHAREWELL_MODE=production."
        )
    if not environment.is_test and environment.database.name == ":memory:":
        yield "SHAREWELL_DATABASE_URL: a database in memory is lost at the end; write sqlite:///path/to/file.sqlite3."


def _key_apart(environment: Environment) -> Iterator[str]:
    if environment.root_key_file.is_relative_to(environment.data_dir):
        yield (
            f"SHAREWELL_ROOT_KEY_FILE={environment.root_key_file}: lies among the data that it protects; "
            "write a path outside SHAREWELL_DATA_DIR."
        )


def _no_packs(environment: Environment) -> Iterator[str]:
    for folder in environment.packs:
        if not _is_file(folder / "pack.toml"):
            yield f"SHAREWELL_PACKS: {folder} is no pack; write the path of a folder with a pack.toml."


def _half_of_notify(environment: Environment) -> Iterator[str]:
    templates = environment.notify_email_template or environment.notify_text_template
    if bool(templates) != bool(environment.notify_api_key):
        yield (
            "SHAREWELL_NOTIFY_API_KEY: the key and the id of at least one template "
            "(SHAREWELL_NOTIFY_EMAIL_TEMPLATE, SHAREWELL_NOTIFY_TEXT_TEMPLATE) go together; write both or none."
        )
    if environment.first_route == "notify" and not environment.notify_email_template:
        yield "SHAREWELL_FIRST_ROUTE=notify: needs SHAREWELL_NOTIFY_EMAIL_TEMPLATE; write its id, or mail."
    if environment.is_production and not environment.notify_url.startswith("https://"):
        yield f"SHAREWELL_NOTIFY_URL={environment.notify_url}: write an address that begins with https://."


def _urgent_waits_longer(environment: Environment) -> Iterator[str]:
    lives = (environment.pickup_danger_hours, environment.pickup_harm_hours, environment.pickup_hours)
    if list(lives) != sorted(lives):
        yield (
            f"SHAREWELL_PICKUP_DANGER_HOURS={lives[0]}: something urgent would wait longer than something that is less "
            "so; write numbers that do not fall from SHAREWELL_PICKUP_DANGER_HOURS over SHAREWELL_PICKUP_HARM_HOURS "
            "to SHAREWELL_PICKUP_HOURS."
        )


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        # It lies where we may not look, or its name is too long for a path.
        return False


def _debugging(environment: Environment, environ: Mapping[str, str]) -> Iterator[str]:
    for name in ("DEBUG", "DJANGO_DEBUG"):
        if environ.get(name, "").strip().lower() in {"1", "true", "yes", "on"}:
            yield f"{name}={environ[name]}: debugging shows records to strangers; take it away in production."
    if environment.log_level == "DEBUG":
        yield "SHAREWELL_LOG_LEVEL=DEBUG: is for development alone; write INFO or WARNING in production."


def _weak_secret(key: str) -> Iterator[str]:
    made_with = "write the output of: python3 -c 'import secrets; print(secrets.token_urlsafe(48))'"
    if any(mark in key.lower() for mark in EXAMPLE_MARKS):
        yield f"SHAREWELL_SECRET_KEY: looks like an example that others know too; {made_with}."
    elif len(key) < SHORTEST_SECRET or len(set(key)) < FEWEST_DIFFERENT:
        yield f"SHAREWELL_SECRET_KEY: is too short or too plain; {made_with}."


def _bad_root_key(path: Path) -> Iterator[str]:
    setting = f"SHAREWELL_ROOT_KEY_FILE={path}"
    make_one = f"make one with `sharewell new-root-key {path}`"
    if not path.is_file():
        yield f"{setting}: there is no such file; {make_one}."
        return
    if path.stat().st_mode & 0o077:
        yield f"{setting}: others on this machine can read it; write chmod 600 {path}."
    if len(set(path.read_bytes().strip())) < FEWEST_DIFFERENT:
        yield f"{setting}: is not a key but an example; {make_one}."


def _open_to_reading(environment: Environment) -> Iterator[str]:
    if not environment.public_address.startswith("https://"):
        yield f"SHAREWELL_PUBLIC_ADDRESS={environment.public_address}: write an address that begins with https://."
    if not environment.email_url.startswith("smtp"):
        yield "SHAREWELL_EMAIL_URL: notices in files reach nobody; write smtp://user:password@host:587."
    database = environment.database
    if not database.is_local and database.options.get("sslmode") not in ENCRYPTED_POSTGRESQL:
        yield "SHAREWELL_DATABASE_URL: would cross the network in clear; add ?sslmode=verify-full at the end."
