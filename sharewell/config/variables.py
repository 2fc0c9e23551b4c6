"""Every setting of Sharewell, declared once; the start-up check and the settings reference come from here.

Checks that need more than one setting at a time are in `environment`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sharewell.config.readers import (
    database_url,
    email_address,
    email_url,
    hosts,
    id_or_nothing,
    notify_key,
    one_of,
    path,
    plain_text,
    public_address,
    scanner_address,
    switch,
    whole_number,
)
from sharewell.domain.outside import folders_in


class Mode(StrEnum):
    """What this installation is for; it decides which settings are required and which are refused."""

    DEMO = "demo"
    PRODUCTION = "production"
    TEST = "test"


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """One environment variable. `read` turns text into a value or raises ValueError with what to write."""

    name: str
    attribute: str
    meaning: str
    example: str
    read: Callable[[str], object]
    default: str = ""
    default_in: Mapping[Mode, str] = field(default_factory=dict)
    required_in: frozenset[Mode] = frozenset()
    secret: bool = False

    def default_for(self, mode: Mode) -> str:
        return self.default_in.get(mode, self.default)


IN_PRODUCTION = frozenset({Mode.PRODUCTION})


def _mode(raw: str) -> Mode:
    return Mode(one_of(*Mode)(raw))


VARIABLES: tuple[Variable, ...] = (
    Variable(
        name="SHAREWELL_MODE",
        attribute="mode",
        meaning="What this installation is for. Only `production` may hold anything about a real child.",
        example="production",
        read=_mode,
        default=Mode.DEMO,
    ),
    Variable(
        name="SHAREWELL_DATA_DIR",
        attribute="data_dir",
        meaning="The folder for the embedded database and, in the demo, the outgoing e-mails.",
        example="/var/lib/sharewell",
        read=path,
        default="var/data",
        required_in=IN_PRODUCTION,
    ),
    Variable(
        name="SHAREWELL_DATABASE_URL",
        attribute="database_url",
        meaning="Where the database is: an SQLite file, or PostgreSQL for a partnership.",
        example="postgresql://sharewell:a-long-password@db.example.org:5432/sharewell?sslmode=verify-full",
        read=database_url,
        default="sqlite:///{data_dir}/sharewell.sqlite3",
        secret=True,
    ),
    Variable(
        name="SHAREWELL_SECRET_KEY",
        attribute="secret_key",
        meaning="Signs sessions and forms: at least 50 characters that nobody can guess. "
        "The demo makes its own beside the root key.",
        example="(the output of: python3 -c 'import secrets; print(secrets.token_urlsafe(48))')",
        read=plain_text,
        required_in=IN_PRODUCTION,
        secret=True,
    ),
    Variable(
        name="SHAREWELL_ROOT_KEY_FILE",
        attribute="root_key_file",
        meaning="The file with the root key, under which every organisation's key is wrapped. Keep it apart "
        "from the data, and its copy apart from the backups. `sharewell setup` makes one for the demo.",
        example="/etc/sharewell/root.key",
        read=path,
        default="var/keys/root.key",
        required_in=IN_PRODUCTION,
    ),
    Variable(
        name="SHAREWELL_HOSTS",
        attribute="hosts",
        meaning="The host names that this installation answers to, with commas between.",
        example="sharewell.example.org",
        read=hosts,
        default="localhost,127.0.0.1,[::1]",
        default_in={Mode.PRODUCTION: "", Mode.TEST: "localhost,127.0.0.1,[::1],testserver"},
        required_in=IN_PRODUCTION,
    ),
    Variable(
        name="SHAREWELL_LISTEN",
        attribute="listen",
        meaning="The network address that the web server listens on. The demo listens on loopback alone.",
        example="127.0.0.1",
        read=plain_text,
        default="127.0.0.1",
    ),
    Variable(
        name="SHAREWELL_PORT",
        attribute="port",
        meaning="The port that the web server listens on.",
        example="8000",
        read=whole_number(1, 65535),
        default="8000",
    ),
    Variable(
        name="SHAREWELL_PUBLIC_ADDRESS",
        attribute="public_address",
        meaning="The address that people type; it stands in e-mails. In production it begins with https.",
        example="https://sharewell.example.org",
        read=public_address,
        default="http://localhost:{port}",
        default_in={Mode.PRODUCTION: ""},
        required_in=IN_PRODUCTION,
    ),
    Variable(
        name="SHAREWELL_EMAIL_URL",
        attribute="email_url",
        meaning="How notices leave: a mail server, or in the demo a folder of files. `smtp` uses STARTTLS.",
        example="smtp://sharewell:a-password@mail.example.org:587",
        read=email_url,
        default="file://{data_dir}/outbox",
        default_in={Mode.PRODUCTION: ""},
        required_in=IN_PRODUCTION,
        secret=True,
    ),
    Variable(
        name="SHAREWELL_FROM_ADDRESS",
        attribute="from_address",
        meaning="The sender of notices.",
        example="noreply@sharewell.example.org",
        read=email_address,
        default="noreply@sharewell.example",
        default_in={Mode.PRODUCTION: ""},
        required_in=IN_PRODUCTION,
    ),
    Variable(
        name="SHAREWELL_NOTIFY_API_KEY",
        attribute="notify_api_key",
        meaning="The API key of a GOV.UK Notify service, for a second way to send e-mails, and for texts. Needs the "
        "extra `notify`; see docs/how-to/reach-people.md.",
        example="sharewell-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0",
        read=notify_key,
        secret=True,
    ),
    Variable(
        name="SHAREWELL_NOTIFY_EMAIL_TEMPLATE",
        attribute="notify_email_template",
        meaning="The id of Notify's e-mail template whose subject is `((subject))` and whose message is `((body))`.",
        example="9d751e0e-f929-4891-82a1-a3e1c3c18ee3",
        read=id_or_nothing,
    ),
    Variable(
        name="SHAREWELL_NOTIFY_TEXT_TEMPLATE",
        attribute="notify_text_template",
        meaning="The id of Notify's text message template, which is `((body))` alone. Without it no texts are sent.",
        example="f33517ff-2a88-4f6e-b855-c550268ce08a",
        read=id_or_nothing,
    ),
    Variable(
        name="SHAREWELL_NOTIFY_URL",
        attribute="notify_url",
        meaning="Where Notify is. To be changed only for a service that speaks the same API.",
        example="https://api.notifications.service.gov.uk",
        read=public_address,
        default="https://api.notifications.service.gov.uk",
    ),
    Variable(
        name="SHAREWELL_FIRST_ROUTE",
        attribute="first_route",
        meaning="Which way e-mails go first: the mail server (`mail`) or GOV.UK Notify (`notify`).",
        example="notify",
        read=one_of("mail", "notify"),
        default="mail",
    ),
    Variable(
        name="SHAREWELL_SECOND_ROUTE_MINUTES",
        attribute="second_route_minutes",
        meaning="So long an urgent notice waits for one e-mail route before it goes by the other too.",
        example="5",
        read=whole_number(1, 60),
        default="5",
    ),
    Variable(
        name="SHAREWELL_PICKUP_DANGER_HOURS",
        attribute="pickup_danger_hours",
        meaning="So long something left for somebody without an account waits where a child is in danger now.",
        example="24",
        read=whole_number(1, 72),
        default="24",
    ),
    Variable(
        name="SHAREWELL_PICKUP_HARM_HOURS",
        attribute="pickup_harm_hours",
        meaning="So long it waits where it is about significant harm.",
        example="48",
        read=whole_number(1, 120),
        default="48",
    ),
    Variable(
        name="SHAREWELL_PICKUP_HOURS",
        attribute="pickup_hours",
        meaning="So long anything else waits. The more urgent may not wait longer.",
        example="72",
        read=whole_number(1, 168),
        default="72",
    ),
    Variable(
        name="SHAREWELL_PICKUP_VISIT_MINUTES",
        attribute="pickup_visit_minutes",
        meaning="So long whoever opened it may read, answer and download.",
        example="30",
        read=whole_number(5, 60),
        default="30",
    ),
    Variable(
        name="SHAREWELL_PICKUP_CODE_MINUTES",
        attribute="pickup_code_minutes",
        meaning="So long whoever made a link sees its code, to read it out or text it.",
        example="30",
        read=whole_number(5, 60),
        default="30",
    ),
    Variable(
        name="SHAREWELL_WORKERS",
        attribute="workers",
        meaning="Web server processes. Two for each two cores is a good start.",
        example="2",
        read=whole_number(1, 64),
        default="2",
    ),
    Variable(
        name="SHAREWELL_THREADS",
        attribute="threads",
        meaning="Threads in each web server process. Keep to one or two on SQLite, which has one writer.",
        example="1",
        read=whole_number(1, 64),
        default="1",
    ),
    Variable(
        name="SHAREWELL_TICK_SECONDS",
        attribute="tick_seconds",
        meaning="How often the worker looks for clocks that have run out.",
        example="30",
        read=whole_number(1, 3600),
        default="30",
    ),
    Variable(
        name="SHAREWELL_IDLE_MINUTES",
        attribute="idle_minutes",
        meaning="A session without activity ends after this many minutes.",
        example="15",
        read=whole_number(1, 30),
        default="15",
    ),
    Variable(
        name="SHAREWELL_SESSION_MINUTES",
        attribute="session_minutes",
        meaning="Any session ends after this many minutes, however busy.",
        example="720",
        read=whole_number(5, 720),
        default="720",
    ),
    Variable(
        name="SHAREWELL_DEMO_SIGN_IN",
        attribute="demo_sign_in",
        meaning="Whether the sign-in page offers the demo's people with one press. Refused outside the demo.",
        example="on",
        read=switch,
        default="off",
        default_in={Mode.DEMO: "on"},
    ),
    Variable(
        name="SHAREWELL_LOG_LEVEL",
        attribute="log_level",
        meaning="How much is logged. Nothing about a child is logged at any level.",
        example="WARNING",
        read=one_of("DEBUG", "INFO", "WARNING", "ERROR"),
        default="INFO",
    ),
    Variable(
        name="SHAREWELL_PACKS",
        attribute="packs",
        meaning="Folders with notes, contacts and clocks of your partnership's own, a colon between two. "
        "They add to the shipped rules and cannot weaken them (docs/how-to/add-a-local-pack.md).",
        example="/etc/sharewell/packs/leeds",
        read=folders_in,
    ),
    Variable(
        name="SHAREWELL_CLAMAV",
        attribute="clamav",
        meaning="Where ClamAV's daemon listens. Each file that people add is then checked for viruses; without it, or "
        "while it does not answer, files are taken and shown as not checked.",
        example="unix:/run/clamav/clamd.ctl",
        read=scanner_address,
    ),
    Variable(
        name="SHAREWELL_BACKUP_DAYS",
        attribute="backup_days",
        meaning="For how many days your backups are kept. A certificate of destruction says on which day the last "
        "backup that still holds the keys has aged out; keep none for longer.",
        example="35",
        read=whole_number(1, 3650),
        default="35",
    ),
    Variable(
        name="SHAREWELL_LANGUAGE",
        attribute="language",
        meaning="The language shown until a person chooses another: English or Welsh.",
        example="cy",
        read=one_of("en-gb", "cy"),
        default="en-gb",
    ),
)
