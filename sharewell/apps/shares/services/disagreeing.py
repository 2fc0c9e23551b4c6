"""Another view of a share, of one of its items or of what was done with it; it goes wherever the item went."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.disagreements.selectors import Disagreement
from sharewell.apps.disagreements.services import Dispute, Way, carry_views, raise_disagreement
from sharewell.apps.shares.errors import NotPossibleNow
from sharewell.apps.shares.models import Share, ShareItem
from sharewell.apps.shares.policies import may_disagree, require_see_share
from sharewell.apps.shares.selectors.chain import copies_of
from sharewell.apps.shares.services._after import next_place
from sharewell.apps.shares.services._moving import held
from sharewell.apps.shares.services._notices import link_to
from sharewell.apps.shares.services._words_out import let_words
from sharewell.domain.access import Actor
from sharewell.domain.disagreements import About


@transaction.atomic
def disagree_with_share(
    *, actor: Actor, share: Share, about: About, position: int | None, view: str, at: datetime
) -> Disagreement:
    """Record another view, from either side, and start the ladder of the nation. It goes where the item went.

    Raises:
        Refused: the actor stands on neither side.
        NotPossibleNow: it is not opened yet, is gone, or there is no such item.
        disagreements.services.NotPossibleNow: the organisation has raised this already.
        BadContent: no view is given.
    """
    row = held(share)
    require_see_share(actor, row)
    permission = may_disagree(actor, row)
    if not permission:
        raise NotPossibleNow(permission.code, permission.sentence)
    items = list(ShareItem.objects.filter(share_id=row.pk).select_related("share"))
    meant = [one for one in items if position in (None, one.position)]
    if not meant:
        raise NotPossibleNow("no_such_item", _("There is no such item."))
    to = {copy.share.recipient_id for copy in copies_of(meant)}
    view = let_words(actor, row, "disagree_with_share", at, {"view": view}, to=to)["view"]
    found = raise_disagreement(actor=actor, dispute=_dispute(actor, row, about, position), view=view, at=at)
    next_place(row)
    _carry_on(actor, meant, at)
    return found


def _carry_on(actor: Actor, items: list[ShareItem], at: datetime) -> None:
    """Carry the other views of these items along every way that they went, nearer ones first."""
    ways: dict[tuple[UUID, UUID], list[tuple[int, int]]] = {}
    onward: dict[UUID, Share] = {}
    for copy in copies_of(items)[len(items) :]:
        if copy.came_from is not None:
            onward[copy.share_id] = copy.share
            between = (copy.came_from.share_id, copy.share_id)
            ways.setdefault(between, []).append((copy.came_from.position, copy.position))
    for (record, then), places in ways.items():
        way = Way(record=record, onward=then, holder=onward[then].sender_id, places=tuple(places))
        if carry_views(actor=actor, at=at, way=way):
            next_place(held(onward[then]))


def _dispute(actor: Actor, share: Share, about: About, position: int | None) -> Dispute:
    by_sender = actor.organisation == share.sender_id
    return Dispute(
        record=share.pk,
        position=position,
        about=about,
        reference=share.reference,
        link_path=link_to(share),
        other=share.recipient_id if by_sender else share.sender_id,
        other_person=share.owner_id if by_sender else share.sent_by_id,
        urgency=share.urgency,
        nation=share.nation,
    )
