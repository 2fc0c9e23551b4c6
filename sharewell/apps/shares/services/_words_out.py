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
    sends = actor.organisation == share.sender_id
    going = Going(
        way=f"shares.{way}",
        record=share.pk,
        entries=children_of(share.concern) if sends else children_noted(share),
        to=tuple(dict.fromkeys([share.sender_id, share.recipient_id, *to])),
        emergency=is_emergency(share.concern),
    )
    return let_out(actor=actor, going=going, texts=texts, at=at)
