"""Which marks stand on a record. A mark says nothing of why; that is sealed in the request for which it was set."""

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.apps.children.models import RecordMark
from sharewell.domain.audit.digests import digest
from sharewell.domain.audit.entry import written_time
from sharewell.domain.children.marks import MarkKind

MARK_WORDS: dict[MarkKind, Promise] = {
    MarkKind.RESTRICTED: _("This is kept and not used, because somebody asked for that."),
    MarkKind.OBJECTED: _("Somebody objects to how this is used."),
}


def standing_marks(records: Iterable[UUID]) -> QuerySet[RecordMark]:
    """The marks that stand on these records, oldest first."""
    return RecordMark.objects.filter(record__in=list(records), lifted_at__isnull=True).order_by(
        "set_at", "pk"
    )


def marks_beside(*records: OuterRef) -> QuerySet[RecordMark]:
    """The marks that stand on records of another query, to be a part of that query."""
    on = reduce(or_, (Q(record=record) for record in records))
    return RecordMark.objects.filter(on, lifted_at__isnull=True)


def marks_on(*records: UUID) -> list[tuple[str, RecordMark]]:
    """What the pages of a record say of its marks, each sort once. One query."""
    found = {row.kind: row for row in reversed(standing_marks(records))}
    return [(str(MARK_WORDS[MarkKind(kind)]), row) for kind, row in sorted(found.items())]


def marks_because(organisation: UUID, reference: str) -> QuerySet[RecordMark]:
    """The marks that were set for a request, lifted ones too."""
    return RecordMark.objects.filter(organisation_id=organisation, because=reference).order_by("set_at", "pk")


def mark_digest(mark: RecordMark) -> str:
    """SHA-256 over a mark as it was set."""
    return digest(
        {
            "record": str(mark.record),
            "organisation": str(mark.organisation_id),
            "kind": mark.kind,
            "because": mark.because,
            "set_by": f"{mark.set_by} {mark.set_by_name}",
            "set_at": written_time(mark.set_at),
        }
    )


def mark_digests() -> Iterator[tuple[UUID, int, str]]:
    """Mark, version and present digest of each, for `sharewell verify`."""
    for row in RecordMark.objects.order_by("set_at", "id").iterator():
        yield row.pk, 1, mark_digest(row)
