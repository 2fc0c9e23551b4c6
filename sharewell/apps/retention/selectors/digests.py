"""SHA-256 over what was decided about keeping and destroying; the same stands in the log, so an edit by SQL shows."""

import json
from collections.abc import Iterator
from uuid import UUID

from sharewell.apps.retention.models import Certificate, Done, FileStepTaken, Hold, OwnPeriodSet
from sharewell.domain.audit.digests import digest
from sharewell.domain.audit.entry import written_time

Found = Iterator[tuple[UUID, int, str]]


def period_digest(row: OwnPeriodSet) -> str:
    """The digest of what an organisation decided for a kind of file."""
    said = f"{row.kind} {row.version} {row.years} {row.after}"
    return digest(
        {"organisation": str(row.organisation_id), "said": said, "because": row.because, **_made(row)}
    )


def file_step_digest(row: FileStepTaken) -> str:
    """The digest of one thing that was done to a file."""
    of = f"{row.file_id} {row.sequence} {row.kind}"
    return digest({"of": of, "reason": row.reason, "until": str(row.until or ""), **_made(row)})


def hold_digest(row: Hold) -> str:
    """The digest of a hold."""
    of = f"{row.organisation_id} {row.entry or 'all'}"
    return digest({"of": of, "reason": row.reason, **_made(row)})


def certificate_digest(row: Certificate) -> str:
    """The digest of a certificate."""
    return digest(
        {
            "of": f"{row.reference} {row.organisation_id} {row.organisation_name} {row.file_id}",
            "counts": json.dumps(row.counts, sort_keys=True),
            "numbers": f"{row.records} {row.kept}",
            "line": f"{row.line} {row.says}",
            "proposed": f"{row.proposed_by_name} {written_time(row.proposed_at)}",
            "gone_on": row.gone_on.isoformat(),
            **_made(row),
        }
    )


def period_digests() -> Found:
    """For `sharewell verify`."""
    for row in OwnPeriodSet.objects.order_by("at", "id").iterator():
        yield row.pk, row.version, period_digest(row)


def file_step_digests() -> Found:
    """For `sharewell verify`."""
    for row in FileStepTaken.objects.order_by("file_id", "sequence").iterator():
        yield row.file_id, row.sequence, file_step_digest(row)


def hold_digests() -> Found:
    """For `sharewell verify`."""
    for row in Hold.objects.order_by("at", "id").iterator():
        yield row.pk, 1, hold_digest(row)


def certificate_digests() -> Found:
    """For `sharewell verify`."""
    for row in Certificate.objects.order_by("at", "id").iterator():
        yield row.pk, 1, certificate_digest(row)


def _made(row: Done) -> dict[str, str]:
    return {"person": f"{row.person} {row.person_name}", "at": written_time(row.at)}
