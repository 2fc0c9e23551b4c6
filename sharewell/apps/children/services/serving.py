"""A serving copy: an organisation's entries as columns, sealed in one file, for lists too long for the keys alone.

The copy says only who may be meant. Who is given back is opened, weighed and logged as ever, so a copy that is a moment
old shows nothing that has been protected, closed or erased since.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from uuid import UUID, uuid5

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.models import Entry
from sharewell.apps.children.policies import require_find_entries
from sharewell.apps.children.selectors.serving import entries_changed_since, entries_to_serve
from sharewell.apps.children.services._opening import FIELD, opened, protections
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import open_particulars
from sharewell.domain.matching import Particulars, shipped_families, shipped_weights
from sharewell.domain.matching.sought import Sought
from sharewell.kit.crypto import KeyRing, create_record_key, keyring
from sharewell.kit.lookup import Register, build, read_both, write_copy

AT_ONCE, MOST = 1_000, 20
OVERLAP = timedelta(minutes=2)
"""Entries that were being written while another was read are read again."""
Progress = Callable[[int], None]
_MOMENT, _ID = 8, 16


class ServingCopy:
    """A copy that was opened, and who came or changed since. For one thread."""

    def __init__(self, actor: Actor, register: Register, ids: list[UUID], made_at: datetime) -> None:
        self._actor, self._register, self._ids = actor, register, ids
        self._places = {entry: place for place, entry in enumerate(ids)}
        self._read_to = made_at

    def refresh(self, at: datetime) -> int:
        """Read who came or changed since it was last read; how many."""
        changed = list(entries_changed_since(self._actor, self._read_to - OVERLAP))
        for some in (changed[first : first + AT_ONCE] for first in range(0, len(changed), AT_ONCE)):
            people = dict(_people(self._actor, [one for one in some if one.withdrawn_at is None]))
            for entry in some:
                self._take(entry.pk, people.get(entry.pk))
        self._read_to = at
        return len(changed)

    def candidates(self, sought: Sequence[Sought]) -> list[UUID]:
        """The entries that may be meant, the likeliest first."""
        return [self._ids[found.place] for found in self._register.search(sought, MOST)]

    def _take(self, entry: UUID, person: Particulars | None) -> None:
        if person is None:
            if (place := self._places.get(entry)) is not None:
                self._register.remove(place)
            return
        place = self._places.setdefault(entry, len(self._ids))
        if place == len(self._ids):
            self._ids.append(entry)
        self._register.add(place, person)


def write_serving_copy(*, actor: Actor, at: datetime, file: Path, progress: Progress = lambda _: None) -> int:
    """Make the copy of the actor's organisation; how many entries it has. One event is in the log before.

    An entry whose key was destroyed is left out; what is protected of one takes part in nothing.

    Raises:
        Refused: the actor's role has no content, and they are not the operator at the command line.
        OSError: the file cannot be written.
    """
    require_find_entries(actor)
    _log_reading(actor, at, entries_to_serve(actor).count())
    ids: list[UUID] = []
    columns = build(_noted(actor, ids, progress), shipped_families())
    record, ring = _key(actor)
    beside = int(at.timestamp() * 1e6).to_bytes(_MOMENT, "big") + b"".join(one.bytes for one in ids)
    write_copy(
        columns, file,
        lambda place, plain: ring.seal_bytes(record=record, field=place, content=plain), beside=beside,
    )  # fmt: skip
    return len(ids)


def open_serving_copy(*, actor: Actor, at: datetime, file: Path) -> ServingCopy:
    """The copy of the actor's organisation, with who came since.

    Raises:
        Refused: as there. OSError, BadCopy, CannotUnseal: it cannot be read, is not whole, or is another's.
    """
    require_find_entries(actor)
    _log_reading(actor, at, 0)
    record, ring = _key(actor)
    columns, beside = read_both(
        file, lambda place, sealed: ring.unseal_bytes(record=record, field=place, sealed=sealed), shipped_families()
    )  # fmt: skip
    made_at = datetime.fromtimestamp(int.from_bytes(beside[:_MOMENT], "big") / 1e6, at.tzinfo)
    ids = [UUID(bytes=beside[first : first + _ID]) for first in range(_MOMENT, len(beside), _ID)]
    copy = ServingCopy(actor, Register(columns, shipped_weights()), ids, made_at)
    copy.refresh(at)
    return copy


def _people(actor: Actor, entries: Sequence[Entry]) -> Iterator[tuple[UUID, Particulars]]:
    known = opened(actor, entries, without_erased=True)
    held = protections(actor, known)
    for entry, identity in known.items():
        yield entry, open_particulars(identity, held.get(entry, ()))


def _noted(actor: Actor, ids: list[UUID], progress: Progress) -> Iterator[Particulars]:
    """Everybody, a part at a time; their ids are noted in the same order."""
    rows = entries_to_serve(actor).iterator(chunk_size=AT_ONCE)
    while some := list(islice(rows, AT_ONCE)):
        for entry, person in _people(actor, some):
            ids.append(entry)
            yield person
        progress(len(ids))


def _key(actor: Actor) -> tuple[UUID, KeyRing]:
    """The key under which an organisation's copies are sealed: that of a record that is nothing else."""
    record = uuid5(actor.organisation, "serving copy")
    ring = keyring(holder=actor.organisation, records=[record])
    if record not in ring:
        create_record_key(record=record, owner=actor.organisation)
        ring = keyring(holder=actor.organisation, records=[record])
    return record, ring


@transaction.atomic
def _log_reading(actor: Actor, at: datetime, entries: int) -> None:
    record_event(
        actor=actor, kind=EventKind.MATCH_LIST_READ, at=at, record=uuid5(actor.organisation, "serving copy"),
        purpose="safeguarding", fields=[FIELD], detail={"entries": entries, "with_others": False},
    )  # fmt: skip
