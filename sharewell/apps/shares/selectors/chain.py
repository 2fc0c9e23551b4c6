"""Where an item went: every copy of it, through every share that passed it on."""

from collections.abc import Iterable
from uuid import UUID

from sharewell.apps.shares.models import ReturnAsk, Share, ShareItem
from sharewell.domain.sharing import GIVEN_BACK, GONE, ReturnAnswer


def copies_of(items: Iterable[ShareItem]) -> list[ShareItem]:
    """These items and every later copy of them, with their shares; nearer first. A query for each step of the way."""
    found = list(items)
    nearest = [one.pk for one in found]
    while nearest:
        # An item comes from an earlier one alone, so this ends.
        rows = ShareItem.objects.filter(came_from_id__in=nearest).select_related("share", "came_from")
        onward = list(rows.order_by("pk"))
        found += onward
        nearest = [one.pk for one in onward]
    return found


def still_held(items: Iterable[ShareItem]) -> list[ShareItem]:
    """Those of these items that their recipients have still: not taken back, returned or destroyed. One query."""
    there = [one for one in items if one.share.state not in GONE]
    back = given_back(one.share_id for one in there)
    return [one for one in there if (one.share_id, one.position) not in back]


def given_back(shares: Iterable[object]) -> set[tuple[object, int]]:
    """Share and position of the items given back from shares of which the rest is kept. One query."""
    asks = ReturnAsk.objects.filter(
        share_id__in=set(shares), reply__answer__in=GIVEN_BACK, positions__gt=""
    ).values_list("share_id", "positions")
    return {(share, place) for share, places in asks for place in positions(places)}


def positions(text: str) -> tuple[int, ...]:
    """The positions that a row names: "0,2"."""
    return tuple(int(part) for part in text.split(",") if part)


def positions_text(places: Iterable[int]) -> str:
    """How a row names positions."""
    return ",".join(str(place) for place in sorted(set(places)))


def is_given_back(answer: str) -> bool:
    """Whether after this answer nothing is read there any more."""
    return ReturnAnswer(answer) in GIVEN_BACK


def source_of_file(share: Share, attachment: UUID) -> UUID | None:
    """The share with which a file came that this share passes on; None where it was not passed on."""
    item = ShareItem.objects.filter(share_id=share.pk, attachment=attachment, came_from__isnull=False)
    found: UUID | None = item.values_list("came_from__share_id", flat=True).first()
    return found
