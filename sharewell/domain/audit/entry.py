"""An event as the log commits to it: which fields, in which form (SECURITY.md B12)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import UUID

from sharewell.domain.audit.canonical import Value, canonical

LONGEST_DETAIL = 2000
LONGEST_TEXT = 300
MOST_FIELDS = 60
TIME_FORM = "%Y-%m-%dT%H:%M:%S.%fZ"


class EventRefused(ValueError):
    """An event that the log does not take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One event. Two times: when it happened, and when it was entered here."""

    sequence: int
    id: UUID
    kind: str
    happened_at: datetime
    entered_at: datetime
    person: UUID
    person_name: str
    organisation: UUID
    organisation_name: str
    role: str
    origin: str
    purpose: str = ""
    gateway: str = ""
    record: UUID | None = None
    child: UUID | None = None
    fields: str = ""
    version: int = 0
    outcome: str = "done"
    detail: str = field(default="{}", repr=False)

    def values(self) -> dict[str, Value]:
        """The fields as they are committed to: text, whole numbers, times in UTC to the microsecond."""
        return {
            "child": _id(self.child),
            "detail": self.detail,
            "entered_at": written_time(self.entered_at),
            "fields": self.fields,
            "gateway": self.gateway,
            "happened_at": written_time(self.happened_at),
            "id": str(self.id),
            "kind": self.kind,
            "organisation": str(self.organisation),
            "organisation_name": self.organisation_name,
            "origin": self.origin,
            "outcome": self.outcome,
            "person": str(self.person),
            "person_name": self.person_name,
            "purpose": self.purpose,
            "record": _id(self.record),
            "role": self.role,
            "sequence": self.sequence,
            "version": self.version,
        }


def written_time(at: datetime) -> str:
    """A time as the log writes it.

    Raises:
        EventRefused: the time has no time zone.
    """
    if at.tzinfo is None:
        raise EventRefused("a time needs a time zone")
    return at.astimezone(UTC).strftime(TIME_FORM)


def written_detail(detail: Mapping[str, Value]) -> str:
    """The detail of an event as canonical text.

    Raises:
        EventRefused: it is longer than LONGEST_DETAIL bytes.
        NotCanonical: a value is not text, a whole number or yes/no.
    """
    written = canonical(detail)
    if len(written) > LONGEST_DETAIL:
        raise EventRefused(f"detail is limited to {LONGEST_DETAIL} bytes: the log holds facts, not narrative")
    return written.decode("utf-8")


def written_fields(names: tuple[str, ...]) -> str:
    """The names of the fields read or changed, sorted, with commas between.

    Raises:
        EventRefused: a name is not a plain identifier, or there are too many.
    """
    if len(names) > MOST_FIELDS:
        raise EventRefused(f"at most {MOST_FIELDS} fields can be named")
    for name in names:
        if not name.isascii() or not name.replace(".", "_").replace("-", "_").isidentifier():
            raise EventRefused("a field is named in plain letters, digits, dots and dashes")
    return ",".join(sorted(set(names)))


def checked_text(name: str, text: str) -> str:
    """A short text as it can be kept by every database.

    Raises:
        EventRefused: it is too long, or holds the NUL character, which PostgreSQL cannot keep.
    """
    if len(text) > LONGEST_TEXT:
        raise EventRefused(f"{name} is limited to {LONGEST_TEXT} characters")
    if "\x00" in text:
        raise EventRefused(f"{name} holds a character that cannot be kept")
    return text


def _id(value: UUID | None) -> str:
    return str(value) if value else ""
