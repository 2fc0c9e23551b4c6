"""The children whom both know: kept sealed, and opened for the leads of one side, who see what they hold alone."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event, record_read
from sharewell.apps.children.selectors import entries_of
from sharewell.apps.children.services import open_entries
from sharewell.apps.matching.models import PrivateFound, PrivateMatch, PrivateState
from sharewell.apps.matching.policies import require_answer_private
from sharewell.apps.matching.selectors.private import children_found, private_digest
from sharewell.apps.matching.services._private import CHILD, tell
from sharewell.apps.organisations.selectors import software_of
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Identity
from sharewell.kit.crypto import keyring
from sharewell.kit.ids import new_id
from sharewell.kit.notify import NoticeKind
from sharewell.kit.private_matching import KeyKind, Shared

AT_ONCE = 10
ROWS_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedChild:
    """A child of the reader's own list whom the partner knows too, and by what both can name them on a call."""

    entry: UUID
    identity: Identity
    ours: str
    theirs: str
    kinds: Sequence[KeyKind]


@transaction.atomic
def keep_found(
    match: PrivateMatch, found: Iterable[Shared], references: Mapping[str, str], *, at: datetime, origin: str
) -> None:
    """Keep whom one side learnt of, and end that side. What could try guesses goes."""
    ring = keyring(holder=match.organisation_id, records=[match.pk])
    rows = []
    for place, one in enumerate(sorted(found, key=lambda each: (-each.points, each.mine))):
        row = PrivateFound(id=new_id(), match=match, entry_id=UUID(references[one.mine]), place=place)
        said = {"ours": one.mine, "theirs": one.theirs, "points": one.points, "kinds": list(one.kinds)}
        row.detail = ring.seal(record=match.pk, field=CHILD.format(row.pk), text=json.dumps(said))
        rows.append(row)
    PrivateFound.objects.bulk_create(rows, batch_size=ROWS_AT_ONCE)
    match.state, match.finished_at, match.found, match.kept = PrivateState.DONE, at, len(rows), None
    if match.offers or match.pair is None:
        match.message = None
    match.save(update_fields=["state", "finished_at", "found", "kept", "message"])
    tell(match, NoticeKind.PRIVATE_MATCH_MOVED, at=at)
    record_event(
        actor=software_of(match.organisation_id, origin), kind=EventKind.PRIVATE_FINISHED, at=at, record=match.pk,
        purpose="safeguarding", version=1,
        detail={"found": len(rows), "exchange": match.exchange, "sha256": private_digest(match)},
    )  # fmt: skip


def open_found(
    *, actor: Actor, at: datetime, match: PrivateMatch, after: int = 0, purpose: str
) -> tuple[list[OpenedChild], int | None]:
    """Some of the children from a place on, and where the next begin. What is not open to the actor is absent.

    Raises:
        Refused: the actor may not see whom it found.
    """
    require_answer_private(actor, match)
    rows = list(children_found(match, after=after, most=AT_ONCE + 1))
    shown, more = rows[:AT_ONCE], rows[AT_ONCE:]
    entries = list(entries_of(actor, {row.entry_id for row in shown}))
    record_read(actor=actor, kind=EventKind.PRIVATE_OPENED, at=at, record=match.pk, purpose=purpose)
    known = open_entries(actor=actor, entries=entries, at=at, purpose=purpose) if entries else {}
    ring = keyring(holder=actor.organisation, records=[match.pk])
    found = []
    for row in shown:
        if row.entry_id in known:
            text = ring.unseal(record=match.pk, field=CHILD.format(row.pk), sealed=bytes(row.detail))
            found.append(_opened(row, known[row.entry_id], json.loads(text)))
    return found, more[0].place if more else None


def _opened(row: PrivateFound, identity: Identity, said: Mapping[str, object]) -> OpenedChild:
    kinds = said["kinds"]
    return OpenedChild(
        entry=row.entry_id,
        identity=identity,
        ours=str(said["ours"]),
        theirs=str(said["theirs"]),
        kinds=[KeyKind(kind) for kind in kinds] if isinstance(kinds, list) else [],
    )
