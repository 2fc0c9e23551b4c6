"""Comparing what other apps hold with what the log says was written, to find a quiet edit of a record.

An app whose tables keep versions registers them when it starts (AppConfig.ready):

    register_digests("decisions", versions, kinds=[EventKind.DECISION_RECORDED])

where `versions()` yields a Digest for each stored version, computed from the row as it is now, and the
service that wrote it put the same value into its event:

    record_event(…, record=…, version=…, detail={"sha256": …})
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from sharewell.apps.audit.models import Event
from sharewell.domain.audit.kinds import EventKind


@dataclass(frozen=True, slots=True)
class Digest:
    """The SHA-256, in hexadecimal, of one version of one record as it stands now."""

    record: UUID
    version: int
    sha256: str


@dataclass(frozen=True, slots=True)
class _Source:
    rows: Callable[[], Iterable[Digest]]
    kinds: tuple[EventKind, ...]


_sources: dict[str, _Source] = {}


def register_digests(name: str, rows: Callable[[], Iterable[Digest]], *, kinds: Iterable[EventKind]) -> None:
    """Have `sharewell verify` compare these rows with the last event of these kinds on each version."""
    _sources[name] = _Source(rows, tuple(kinds))


def changed_records() -> Iterator[str]:
    """A sentence for each record that is not as the log last says it was, was never logged, or is gone."""
    for name, source in sorted(_sources.items()):
        faults = _faults(name, source)
        # What is written while we compare looks amiss once; what was altered does so each time.
        lasting = set(_faults(name, source)) if faults else set()
        yield from (fault for fault in faults if fault in lasting)


def _faults(name: str, source: _Source) -> list[str]:
    try:
        return list(_differences(name, source))
    except (TypeError, ValueError, OverflowError):
        # Text where bytes stood, a date that is none: an edit as well, and it must not hide the others.
        return [f"{name}: a row holds what is never written here, so they could not all be compared."]


def _differences(name: str, source: _Source) -> Iterator[str]:
    logged = _logged(source.kinds)
    for row in source.rows():
        said = logged.pop((row.record, row.version), None)
        what = f"{name}: record {row.record} version {row.version}"
        if said is None:
            yield f"{what} was put in without an event in the log."
        elif said[1] != row.sha256:
            yield f"{what} was changed after event {said[0]}, which wrote it."
    for (record, version), (sequence, _) in sorted(logged.items()):
        yield f"{name}: record {record} version {version}, written by event {sequence}, is gone."


def _logged(kinds: tuple[EventKind, ...]) -> dict[tuple[UUID, int], tuple[int, str]]:
    events = Event.objects.filter(kind__in=kinds, record__isnull=False).order_by("sequence")
    found: dict[tuple[UUID, int], tuple[int, str]] = {}
    for sequence, record, version, detail in events.values_list("sequence", "record", "version", "detail"):
        digest = _read_digest(detail)
        if record is not None and digest:
            found[record, version] = (sequence, digest)
    return found


def _read_digest(detail: str) -> str:
    try:
        return str(json.loads(detail).get("sha256", ""))
    except (ValueError, AttributeError):
        # An altered event: the verifier names it, so it must not stop the comparison of the others.
        return ""
