"""How much went between organisations, counted by the database. Nothing sealed is opened, no child is named."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Min, Q, QuerySet

from sharewell.apps.shares.models import Share, ShareItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """So many shares and items of one sort. Where `kind` is empty, all shares between the two, and no items."""

    sender: UUID
    recipient: UUID
    kind: str
    about: str
    shares: int
    items: int


def gone_between(first: datetime, end: datetime, *, of: UUID | None = None) -> list[Gone]:
    """What went from `first` on and before `end`: all of it, or what one organisation sent or had."""
    when: dict[str, Any] = {"sent_at__gte": first, "sent_at__lt": end}
    shares = _of(Share.objects.filter(**when), "", of).order_by().values("sender", "recipient")
    whole = shares.annotate(n=Count("pk")).values_list("sender", "recipient", "n")
    inside = {f"share__{name}": value for name, value in when.items()}
    items = _of(ShareItem.objects.filter(**inside), "share__", of).order_by()
    return [
        *(Gone(sender=a, recipient=b, kind="", about="", shares=n, items=0) for a, b, n in whole),
        *_by_sort(items),
    ]


def first_sent_at() -> datetime | None:
    """When the first share of all went."""
    found: datetime | None = Share.objects.aggregate(first=Min("sent_at"))["first"]
    return found


def _by_sort(items: QuerySet[ShareItem]) -> Iterator[Gone]:
    fields = ("share__sender", "share__recipient", "kind", "about")
    counted = items.values(*fields).annotate(s=Count("share", distinct=True), n=Count("pk"))
    for sender, recipient, kind, about, shares, number in counted.values_list(*fields, "s", "n"):
        yield Gone(sender=sender, recipient=recipient, kind=kind, about=about, shares=shares, items=number)


def _of(rows: QuerySet[Any], way: str, organisation: UUID | None) -> QuerySet[Any]:
    if organisation is None:
        return rows
    return rows.filter(Q(**{f"{way}sender": organisation}) | Q(**{f"{way}recipient": organisation}))
