"""What follows a share, files that move, and discussions: there are few of them, and one question reads them all."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import BinaryField, Case, CharField, F, Q, SmallIntegerField, UUIDField, Value, When
from django.db.models.functions import Cast

from sharewell.apps.desk.selectors.source import Rows, Source
from sharewell.apps.discussions.selectors import records_that_wait, seats_that_wait
from sharewell.apps.shares.selectors import errands_that_wait
from sharewell.apps.transfers.selectors import files_to_confirm, files_to_send
from sharewell.domain.desk import Kind, Part, Sort


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Something that waits and is no share or request itself, as the desk shows it.

    `record` is the key under which `subject`, whom it is about, is sealed. `what` is the kind of errand or of
    discussion. `duty` tells what is wanted of the caller of a discussion ("record") from what is wanted of those
    asked. `state` is where the share, file or discussion stands.
    """

    kind: Kind
    duty: str
    row: UUID
    rank: int
    at: datetime
    reference: str
    state: str
    what: str
    nation: str
    urgency: str
    due_at: datetime
    sent_at: datetime
    owner_name: str
    other: str
    other_by: str
    record: UUID | None
    subject: bytes

    @property
    def pk(self) -> UUID:
        """The row's id, as every other kind has it."""
        return self.row


NAMES = tuple(sorted(one.name for one in fields(Matter)))


def _text(text: str) -> Value:
    return Value(text, output_field=CharField())


def _parts(owner: str) -> dict[Part, Q]:
    """What nobody has is new, what somebody has is in hand; none of these is opened and not taken on."""
    return {
        Part.NEW: Q(**{f"{owner}__isnull": True}),
        Part.OPENED: Q(pk__in=()),
        Part.IN_HAND: Q(**{f"{owner}__isnull": False}),
    }


def _files_to_confirm(*given: Any, **named: Any) -> Rows:
    # Nobody takes a file on; the column is there to be asked for.
    return files_to_confirm(*given, **named).annotate(owner=Cast(Value(None), UUIDField()))


RANK = "pressing"
_FILE = {"reference": F("reference"), "state": F("state"), "what": F("leaving")}
_OWN = {"urgency_rank": RANK}
_OF_SEAT = {
    "urgency_rank": RANK,
    "owner": "attends",
    "urgency": "discussion__urgency",
    "nation": "discussion__nation",
}


def _file(waiting: Callable[..., Rows], other: str, owner: str, says: Mapping[str, Any]) -> Source:
    """A file of a child that moves, seen from the side that waits for the other one."""
    return Source(
        kind=Kind.TRANSFER,
        waiting=waiting,
        sender=other,
        sent="state_at",
        columns={**_OWN, "owner": owner},
        parts=_parts(owner),
        says={**_FILE, **says, "other": F(f"{other}_name")},
    )


def _discussion(path: str) -> dict[str, Any]:
    """What a discussion says of itself; `path` leads to it."""
    said = {"other": "caller_name", "other_by": "called_by_name", "what": "kind"}
    same = {name: name for name in ("reference", "state", "subject")}
    return {name: F(path + column) for name, column in (same | said).items()}


_ASKS_SENDER = Q(share__sender_id=F("waits_id"))
MATTERS = (
    Source(
        kind=Kind.ERRAND,
        waiting=errands_that_wait,
        sender="waits",
        sent="since",
        columns={
            "urgency_rank": RANK,
            "owner": "share__owner",
            "urgency": "share__urgency",
            "nation": "share__nation",
        },
        parts=_parts("share__owner"),
        says={
            "reference": F("share__reference"),
            "state": F("share__state"),
            "what": F("kind"),
            "duty": _text("answer"),
            "owner_name": F("share__owner_name"),
            "other": Case(
                When(_ASKS_SENDER, then=F("share__sender_name")), default=F("share__recipient_name")
            ),
            "other_by": Case(When(_ASKS_SENDER, then=F("share__sent_by_name")), default=_text("")),
        },
    ),
    _file(
        files_to_send,
        "recipient",
        "started_by",
        {"duty": _text("send"), "owner_name": F("started_by_name"), "other_by": _text("")},
    ),
    _file(
        _files_to_confirm,
        "sender",
        "owner",
        {"duty": _text("confirm"), "owner_name": _text(""), "other_by": F("started_by_name")},
    ),
    Source(
        kind=Kind.DISCUSSION,
        waiting=seats_that_wait,
        sender="discussion__caller",
        sent="asked_at",
        columns=_OF_SEAT,
        parts=_parts("attends"),
        says={
            **_discussion("discussion__"),
            "duty": _text("take_part"),
            "owner_name": F("attends__full_name"),
            "record": F("discussion_id"),
        },
    ),
    Source(
        kind=Kind.DISCUSSION,
        waiting=records_that_wait,
        sender="caller",
        sent="called_at",
        columns={**_OWN, "owner": "called_by"},
        parts=_parts("called_by"),
        not_before="meets_at",
        says={
            **_discussion(""),
            "duty": _text("record"),
            "owner_name": F("called_by_name"),
            "record": F("pk"),
        },
    ),
)


def first_matters(several: Sequence[tuple[Source, Rows]], sort: Sort, limit: int) -> Rows:
    """The first of all of these together, in one question."""
    first, *others = (_asked(source, rows, sort) for source, rows in several)
    order = [f"desk_{name}" for name in ("rank", "at", "row")]
    backwards = [f"-{name}" for name in order]
    found = first.union(*others, all=True).order_by(*(backwards if sort is Sort.NEWEST else order))
    return found[:limit]


def _asked(source: Source, rows: Rows, sort: Sort) -> Rows:
    # Names that no table has, since a question may not give a column a name that its table has.
    said = {
        "kind": _text(source.kind),
        "row": F("pk"),
        "rank": F(RANK) if sort is Sort.URGENCY else Value(0, output_field=SmallIntegerField()),
        "at": F(source.sent if sort is Sort.NEWEST else "due_at"),
        "nation": F(source.column("nation")),
        "urgency": F(source.column("urgency")),
        "due_at": F("due_at"),
        "sent_at": F(source.sent),
        "record": Cast(Value(None), UUIDField()),
        "subject": Cast(Value(None), BinaryField()),
        **source.says,
    }
    # Every part of a union gives its columns in the same order.
    return rows.order_by().values(**{f"desk_{name}": said[name] for name in NAMES})


def matter_of(row: Sequence[Any]) -> Matter:
    """A row of `first_matters`."""
    said = dict(zip(NAMES, row, strict=True))
    return Matter(
        **{
            **said,
            "kind": Kind(said["kind"]),
            "owner_name": said["owner_name"] or "",
            "subject": bytes(said["subject"] or b""),
        }
    )
