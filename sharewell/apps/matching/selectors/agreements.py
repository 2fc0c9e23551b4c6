"""Agreements as `sharewell verify` compares them with the log."""

from collections.abc import Iterator
from uuid import UUID

from sharewell.apps.matching.models import Agreement
from sharewell.domain.audit.digests import digest
from sharewell.domain.audit.entry import written_time

MADE, ENDED = 1, 2
"""The versions of an agreement: as it was made, and as it ended."""


def agreement_digest(row: Agreement) -> str:
    """SHA-256 of what one side agreed to."""
    return digest(
        {
            "agreement": str(row.pk),
            "between": f"{row.organisation_id} {row.other_id}",
            "way": f"{row.way} {row.partner_key}",
            "purpose": row.purpose,
            "by": f"{row.person} {row.person_name}",
            "at": written_time(row.at),
            "until": written_time(row.until),
        }
    )


def ending_digest(row: Agreement) -> str:
    """SHA-256 of when it ended, and by whom."""
    ended = written_time(row.ended_at) if row.ended_at else ""
    return digest({"agreement": str(row.pk), "ended": ended, "by": row.ended_by_name})


def agreement_digests() -> Iterator[tuple[UUID, int, str]]:
    """Agreement, version and present digest of each."""
    for row in Agreement.objects.order_by("at", "id").iterator():
        yield row.pk, MADE, agreement_digest(row)
        if row.ended_at or row.ended_by_name:
            yield row.pk, ENDED, ending_digest(row)
