"""An organisation's whole list as it is compared with others. Nobody is shown it; one event says that it was read."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.models import Entry, EntryVersion, Shield
from sharewell.apps.children.policies import require_keep_entries
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Identity, Kind, particulars_of
from sharewell.domain.matching import Particulars
from sharewell.kit.crypto import keyring

FIELD = "identity"
AT_ONCE = 1_000


def list_to_compare(
    *, actor: Actor, at: datetime, run: UUID, with_others: bool
) -> list[tuple[UUID, Particulars]]:
    """What is compared of every child of the actor's organisation, in the order of their ids.

    An entry of which something is protected is left out of a list that is compared with another organisation's, and
    gives no place in its own. One whose key was destroyed is left out. The event is in the log before anything is read.

    Raises:
        Refused: the actor's role has no content.
    """
    require_keep_entries(actor)
    rows = Entry.objects.filter(organisation_id=actor.organisation, kind=Kind.CHILD)
    entries = dict(rows.order_by("pk").values_list("pk", "version"))
    shields = Shield.objects.filter(entry__organisation_id=actor.organisation).exclude(lifts__agreed=True)
    shielded = frozenset(shields.values_list("entry_id", flat=True))
    with transaction.atomic():
        record_event(
            actor=actor, kind=EventKind.MATCH_LIST_READ, at=at, record=run, purpose="safeguarding",
            fields=[FIELD], detail={"entries": len(entries), "with_others": with_others},
        )  # fmt: skip
    found = []
    for entry, identity in _opened(actor.organisation, entries):
        if entry not in shielded:
            found.append((entry, particulars_of(identity)))
        elif not with_others:
            found.append((entry, replace(particulars_of(identity), postcodes=())))
    return found


def _opened(organisation: UUID, entries: dict[UUID, int]) -> Iterator[tuple[UUID, Identity]]:
    ids = list(entries)
    for first in range(0, len(ids), AT_ONCE):
        some = ids[first : first + AT_ONCE]
        ring = keyring(holder=organisation, records=some)
        rows = EntryVersion.objects.filter(entry_id__in=some).order_by("entry_id")
        for row in rows:
            if row.version == entries[row.entry_id] and row.entry_id in ring:
                text = ring.unseal(
                    record=row.entry_id, field=FIELD, sealed=bytes(row.identity), version=row.version
                )
                yield row.entry_id, Identity.from_json(text)
