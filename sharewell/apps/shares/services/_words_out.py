"""Words that go after a share, from either side: looked through before the other side can read them."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from sharewell.apps.children.services import Going, let_out
from sharewell.apps.decisions.selectors import Concern, children_of
from sharewell.apps.shares.models import Share
from sharewell.apps.shares.selectors.about import children_noted
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import Urgency
from sharewell.domain.sharing import Route


def is_emergency(concern: Concern) -> bool:
    """Whether nothing may stop what is sent about this concern."""
    return concern.route == Route.EMERGENCY or concern.urgency == Urgency.IMMEDIATE_DANGER


def entries_of_share(actor: Actor, record: UUID) -> tuple[UUID, ...]:
    """The entries of the actor's organisation that a share is about; none where the record is no share of theirs."""
    row = Share.objects.filter(pk=record).select_related("concern").first()
    return _entries(actor, row) if row and actor.organisation in (row.sender_id, row.recipient_id) else ()


def let_words(
    actor: Actor,
    share: Share,
    way: str,
    at: datetime,
    texts: Mapping[str, str],
    *,
    to: Iterable[UUID] = (),
) -> dict[str, str]:
    """The texts as they may go to the other side, and to these organisations. Raises KeptSafe."""
    going = Going(
        way=f"shares.{way}",
        record=share.pk,
        entries=_entries(actor, share),
        to=tuple(dict.fromkeys([share.sender_id, share.recipient_id, *to])),
        emergency=is_emergency(share.concern),
    )
    return let_out(actor=actor, going=going, texts=texts, at=at)


def _entries(actor: Actor, share: Share) -> tuple[UUID, ...]:
    sends = actor.organisation == share.sender_id
    return children_of(share.concern) if sends else children_noted(share)
