"""Which shares are about the same child, as the recipient knows it, and how many lesser worries stand together."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.timezone import get_default_timezone

from sharewell.apps.shares.models import Share, ShareAbout
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import Urgency
from sharewell.domain.desk import Worries, window_start, worries_among
from sharewell.domain.reaching import is_urgent
from sharewell.domain.sharing import ShareState
from sharewell.kit.database.prepared import Prepared, PreparedList

LESSER = tuple(urgency.value for urgency in Urgency if not is_urgent(urgency))
"""What nobody tells in the middle of the night, and what is therefore read by itself and put aside."""
TAKEN_BACK = frozenset({ShareState.RECALLED, ShareState.RETURNED})
Came = tuple[UUID, UUID, datetime]


def children_noted(share: Share) -> tuple[UUID, ...]:
    """The recipient's entries that a share was said to be about, in the order noted."""
    return tuple(child for (child,) in NOTED.rows(share.pk))


def children_of_same_sender(share: Share) -> tuple[UUID, ...]:
    """Entries noted on other shares that the same sender sent about the same child of theirs."""
    own = _standing().filter(share_id=share.pk, by_sender=True).values("child")
    alike = _standing().filter(child__in=own, by_sender=True).exclude(share_id=share.pk).values("share_id")
    noted = _standing().filter(share_id__in=alike, by_sender=False)
    return tuple(dict.fromkeys(noted.order_by("-noted_at").values_list("child", flat=True)[:10]))


def lesser_worries(actor: Actor, shares: Collection[UUID], *, at: datetime) -> Mapping[UUID, Worries]:
    """For each of these shares that came to the actor's organisation: the lesser worries about the same child.

    One query, whatever the number of shares; a share about which nothing stands together is left out.
    """
    return _worries(_about_the_same(shares), actor, shares, at)


def standing_beside(actor: Actor, share: Share, *, at: datetime) -> tuple[Worries | None, bool]:
    """The lesser worries about the same child as this share, and whether the recipient noted a child. One query."""
    rows = _about_the_same([share.pk])
    is_noted = any(row[1] == share.pk and not row[7] for row in rows)
    return _worries(rows, actor, [share.pk], at).get(share.pk), is_noted


def _worries(
    rows: list[tuple[Any, ...]], actor: Actor, shares: Collection[UUID], at: datetime
) -> dict[UUID, Worries]:
    zone, asked = get_default_timezone(), frozenset(shares)
    seen = _seen(rows, actor, asked, window_start(at, zone))
    children: dict[UUID, set[UUID]] = defaultdict(set)
    came: dict[UUID, list[Came]] = defaultdict(list)
    for child, share, sender, sent, urgency, state in seen:
        if share in asked:
            children[share].add(child)
        if urgency in LESSER and state not in TAKEN_BACK:
            came[child].append((share, sender, sent))
    found = {
        share: worries_among([one for child in about for one in came[child]], at=at, zone=zone)
        for share, about in children.items()
    }
    return {share: worries for share, worries in found.items() if worries}


def _of_their_children(shares: Collection[UUID]) -> QuerySet[ShareAbout, Any]:
    children = _standing().filter(share_id__in=shares).values("child")
    # A condition on the share would let the database begin with every share of the organisation.
    return _standing().filter(child__in=children).values_list(
        "child", "share_id", "share__sender_id", "share__sent_at", "share__urgency", "share__state",
        "share__recipient_id", "by_sender",
    )  # fmt: skip


def _about_the_same(shares: Collection[UUID]) -> list[tuple[Any, ...]]:
    return OF_THEIR_CHILDREN.rows(among=shares)


def _seen(
    rows: list[tuple[Any, ...]], actor: Actor, shares: Collection[UUID], start: datetime
) -> list[tuple[Any, ...]]:
    return [row[:6] for row in rows if row[6] == actor.organisation and (row[3] >= start or row[1] in shares)]


def _standing() -> QuerySet[ShareAbout]:
    return ShareAbout.objects.filter(ended_at__isnull=True)


OF_THEIR_CHILDREN = PreparedList(_of_their_children, takes=0)


def _noted(share: UUID) -> QuerySet[ShareAbout, Any]:
    rows = _standing().filter(share_id=share, by_sender=False)
    return rows.order_by("noted_at", "pk").values_list("child")


NOTED = Prepared(_noted)
