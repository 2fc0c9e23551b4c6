"""Answers to what was asked, several in one look: the items of the shares that answered."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.disagreements.services import OtherView
from sharewell.apps.requests.policies import as_asker
from sharewell.apps.shares.models import Share, ShareItem
from sharewell.apps.shares.policies import may_open
from sharewell.apps.shares.services._opened_after import NOTHING
from sharewell.apps.shares.services._reading_after import after_of
from sharewell.apps.shares.services._unsealing import OpenedItem, opened_item
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing import GONE
from sharewell.kit.crypto import KeyRing, keyring


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedAnswer:
    """A share that answered, with its items in plain text."""

    share: Share
    items: tuple[OpenedItem, ...]
    views: tuple[OtherView, ...] = ()
    wrong_child: bool = False


def open_answers(
    *,
    actor: Actor,
    shares: Sequence[UUID],
    at: datetime,
    purpose: str,
    kind: EventKind = EventKind.SHARE_READ,
    keys: KeyRing | None = None,
) -> tuple[OpenedAnswer, ...]:
    """The items of these shares, where the actor's side asked for them and may open them; one event names them all.

    Whoever asked may read what was answered, whether or not they receive for their organisation. A look at many does
    not count as opening any: the receipt is given on each share's own page.

    Raises:
        EventRefused: no purpose is named.
        CannotUnseal: a key was destroyed, or a sealed text was changed.
    """
    found = [one for one in _named(actor, shares) if _may_read(actor, one)]
    if not found:
        return ()
    _tell_log(actor, found, at, purpose, kind)
    ring = keys or keyring(holder=actor.organisation, records=[one.pk for one in found])
    return _opened(actor, ring, found)


def open_held(
    *, actor: Actor, shares: Sequence[UUID], at: datetime, purpose: str
) -> tuple[OpenedAnswer, ...]:
    """The items of these shares, of those whose key the actor's organisation holds and that were not taken back.

    Whoever calls this has asked its own policy whether the actor may read them: they lie open in a discussion. It is
    not the opening that a recipient's receipt tells of.

    Raises:
        EventRefused: no purpose is named.
        CannotUnseal: a key was destroyed, or a sealed text was changed.
    """
    rows = Share.objects.filter(pk__in=shares).exclude(state__in=[str(state) for state in GONE])
    ring = keyring(holder=actor.organisation, records=list(shares))
    found = [one for one in rows.order_by("sent_at", "id") if one.pk in ring] if shares else []
    if not found:
        return ()
    _tell_log(actor, found, at, purpose, EventKind.SHARE_READ)
    return _opened(actor, ring, found)


def _opened(actor: Actor, ring: KeyRing, found: Sequence[Share]) -> tuple[OpenedAnswer, ...]:
    items: dict[UUID, list[OpenedItem]] = defaultdict(list)
    rows = list(ShareItem.objects.filter(share__in=found).order_by("share_id", "position"))
    after = after_of(actor, ring, found, rows)
    for row in rows:
        items[row.share_id].append(opened_item(ring, row, after.get(row.share_id, NOTHING)))
    return tuple(
        OpenedAnswer(
            share=one,
            items=tuple(items[one.pk]),
            views=after.get(one.pk, NOTHING).views,
            wrong_child=after.get(one.pk, NOTHING).wrong_child,
        )
        for one in found
    )


def _named(actor: Actor, shares: Sequence[UUID]) -> list[Share]:
    rows = Share.objects.filter(pk__in=shares, recipient_id=actor.organisation).select_related("answers")
    return list(rows.order_by("sent_at", "id")) if shares else []


def _may_read(actor: Actor, share: Share) -> bool:
    asked = share.answers
    if share.state in GONE:
        return False
    return bool(may_open(actor, share) or (asked and as_asker(actor, asked)))


def _tell_log(actor: Actor, shares: Sequence[Share], at: datetime, purpose: str, kind: EventKind) -> None:
    # Committed here, before anything is given back; see record_read, which tells of one record.
    with transaction.atomic():
        record_event(
            actor=actor,
            kind=kind,
            at=at,
            purpose=purpose,
            fields=("items",),
            detail={"with": ",".join(one.reference for one in shares), "count": len(shares)},
        )
