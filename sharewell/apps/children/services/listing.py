"""An organisation's whole list as it is compared with others. Nobody is shown it; one event says that it was read."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.models import Entry
from sharewell.apps.children.policies import require_keep_entries
from sharewell.apps.children.services._opening import FIELD, opened, protections
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Kind, open_particulars
from sharewell.domain.matching import Particulars

AT_ONCE = 500


def list_to_compare(
    *, actor: Actor, at: datetime, run: UUID, with_others: bool, shielded_too: bool = False
) -> list[tuple[UUID, Particulars]]:
    """What is compared of every child of the actor's organisation, in the order of their ids.

    An entry of which something is protected, itself or linked to it, is left out of a list that is compared with
    another organisation's, unless two people have said that they are in (`shielded_too`), and never gives a place. One
    whose key was destroyed is left out. The event is in the log before anything is read.

    Raises:
        Refused: the actor's role has no content.
    """
    require_keep_entries(actor)
    kept = Entry.objects.filter(organisation_id=actor.organisation, withdrawn_at__isnull=True)
    rows = kept.filter(kind=Kind.CHILD).order_by("pk")
    with transaction.atomic():
        record_event(
            actor=actor, kind=EventKind.MATCH_LIST_READ, at=at, record=run, purpose="safeguarding",
            fields=[FIELD], detail={"entries": rows.count(), "with_others": with_others, "shielded_too": shielded_too},
        )  # fmt: skip
    return [
        one
        for some in _some_at_once(rows.iterator(chunk_size=AT_ONCE))
        for one in _compared(actor, some, shielded_too or not with_others)
    ]


def _some_at_once(rows: Iterator[Entry]) -> Iterator[list[Entry]]:
    while some := list(islice(rows, AT_ONCE)):
        yield some


def _compared(
    actor: Actor, entries: Sequence[Entry], shielded_too: bool
) -> Iterator[tuple[UUID, Particulars]]:
    known = opened(actor, entries, without_erased=True)
    held = protections(actor, known)
    for entry in entries:
        if entry.pk not in known:
            continue
        if entry.pk not in held:
            yield entry.pk, open_particulars(known[entry.pk], ())
        elif shielded_too:
            yield entry.pk, replace(open_particulars(known[entry.pk], held[entry.pk]), postcodes=())
