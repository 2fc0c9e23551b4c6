"""Keeping files sealed in the database, in pieces, in and out as a stream.

A piece is bound to its record, the file's name, its place, and how many pieces and bytes the file has: swapped, cut
off, reordered or added pieces do not open. Who may keep or read is for the caller to ask, and to tell the log.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.kit.crypto import CannotUnseal, KeyRing, RecordGone, keyring
from sharewell.kit.files.models import Chunk, StoredFile
from sharewell.kit.files.spool import PIECE, Spool


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What may be known of a kept file without opening it. `sha256` is of its plain bytes."""

    record: UUID
    name: str
    size: int
    pieces: int
    sha256: str


@transaction.atomic
def keep_file(*, record: UUID, holder: UUID, name: str, content: Spool, at: datetime) -> Kept:
    """Seal a file under its record's key.

    Raises:
        CannotSeal: the holder has no key to the record.
        django.db.IntegrityError: the record has a file of this name.
    """
    ring = keyring(holder=holder, records=[record])
    row = StoredFile.objects.create(
        record=record,
        name=name,
        size=content.size,
        pieces=-(-content.size // PIECE),
        sha256=content.sha256,
        kept_at=at,
    )
    kept = _kept(row)
    for position, piece in enumerate(content.pieces()):
        sealed = ring.seal_bytes(record=record, field=_field(kept), content=piece, version=position)
        Chunk.objects.create(file=row, position=position, sealed=sealed)
    return kept


def kept_file(record: UUID, name: str) -> Kept | None:
    """The file of this name that a record has, unopened."""
    row = StoredFile.objects.filter(record=record, name=name).first()
    return _kept(row) if row else None


def read_file(*, record: UUID, holder: UUID, name: str) -> Iterator[bytes]:
    """A file's plain bytes, piece by piece; the keys are looked for at once, each piece only when it is wanted.

    Raises:
        CannotUnseal: the holder has no key, there is no such file, or a piece was changed, moved or lost.
        RecordGone: the holder destroyed its key.
    """
    row = StoredFile.objects.filter(record=record, name=name).first()
    ring = keyring(holder=holder, records=[record])
    if ring.is_gone(record):
        raise RecordGone("the key was destroyed")
    if row is None or record not in ring:
        raise CannotUnseal("no such file for this holder")
    return _opened(ring, row)


@transaction.atomic
def drop_files(records: Iterable[UUID]) -> int:
    """Take away every file of these records; how many there were."""
    rows = StoredFile.objects.filter(record__in=list(records))
    Chunk.objects.filter(file__in=rows).delete()
    return rows.delete()[0]


def _opened(ring: KeyRing, row: StoredFile) -> Iterator[bytes]:
    kept, digest = _kept(row), hashlib.sha256()
    for position in range(kept.pieces):
        sealed = (
            Chunk.objects.filter(file_id=row.pk, position=position).values_list("sealed", flat=True).first()
        )
        if sealed is None:
            raise CannotUnseal("a piece of the file is lost")
        piece = ring.unseal_bytes(record=kept.record, field=_field(kept), sealed=sealed, version=position)
        digest.update(piece)
        yield piece
    if digest.hexdigest() != kept.sha256:
        raise CannotUnseal("the file is not what was kept")


def _kept(row: StoredFile) -> Kept:
    return Kept(record=row.record, name=row.name, size=row.size, pieces=row.pieces, sha256=row.sha256)


def _field(kept: Kept) -> str:
    return f"file {kept.name} {kept.size} {kept.pieces}"
