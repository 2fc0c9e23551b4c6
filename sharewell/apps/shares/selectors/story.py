"""What was sent and received about somebody, for one story of them. Nothing sealed is fetched to be opened."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sharewell.apps.shares.models import Share, ShareAbout, ShareItem
from sharewell.apps.shares.selectors.lists import received
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES

MOST = 200


def shares_sent_about(actor: Actor, entries: Collection[UUID]) -> tuple[Share, ...]:
    """What the actor may see of what their organisation sent about somebody, newest first."""
    if actor.role not in CONTENT_ROLES:
        return ()
    rows = Share.objects.filter(concern__children__entry__in=entries, sender_id=actor.organisation)
    if actor.role is not Role.SAFEGUARDING_LEAD:
        rows = rows.filter(sent_by_id=actor.person)
    return tuple(rows.distinct().order_by("-sent_at", "reference")[:MOST])


def shares_received_about(actor: Actor, entries: Collection[UUID]) -> tuple[Share, ...]:
    """What the actor may see of what came to their organisation and was said to be about somebody, newest first."""
    about = ShareAbout.objects.filter(child__in=entries, by_sender=False, ended_at__isnull=True)
    rows = received(actor).filter(pk__in=about.values("share_id"))
    return tuple(rows.order_by("-sent_at", "reference")[:MOST])


def received_since(organisation: UUID, entries: Iterable[UUID], since: datetime) -> dict[UUID, list[UUID]]:
    """The shares that were said to be about each of these entries of an organisation since a moment."""
    rows = ShareAbout.objects.filter(
        child__in=list(entries),
        by_sender=False,
        ended_at__isnull=True,
        noted_at__gt=since,
        share__recipient_id=organisation,
    )
    found: dict[UUID, list[UUID]] = {}
    for child, share in rows.order_by("noted_at").values_list("child", "share_id"):
        found.setdefault(child, []).append(share)
    return found


class ItemSort(NamedTuple):
    """What sort of thing an item is, about whom, and whether it is kept from the person without asking the sender."""

    kind: str
    about: str
    guarded: bool


def item_sorts_of(shares: Iterable[UUID]) -> dict[UUID, list[ItemSort]]:
    """The sorts of the items of each share, in their order. One query."""
    rows = ShareItem.objects.filter(share_id__in=set(shares)).order_by("share_id", "position")
    found: dict[UUID, list[ItemSort]] = {}
    for share, kind, about, guarded in rows.values_list("share_id", "kind", "about", "guarded"):
        found.setdefault(share, []).append(ItemSort(kind, about, guarded))
    return found
