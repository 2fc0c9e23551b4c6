"""With whom something was shared about a child, and when; never what. Other apps rank by it whom to ask."""

from collections.abc import Iterator
from uuid import UUID

from sharewell.apps.decisions.selectors import concerns_about
from sharewell.apps.shares.models import Share
from sharewell.domain.access import Actor
from sharewell.domain.requests.knowing import EarlierLink, Why
from sharewell.domain.sharing import ShareState


def links_by_sharing(actor: Actor, entry: UUID) -> Iterator[EarlierLink]:
    """The organisations that the actor's own shared with about an entry, as far as the actor may see that."""
    concerns = [one.pk for one in concerns_about(actor, entry)]
    if not concerns:
        return
    rows = Share.objects.filter(concern_id__in=concerns, sender_id=actor.organisation)
    went = rows.exclude(state=ShareState.RECALLED).values_list("recipient_id", "sent_at", "answers_id")
    for recipient, at, answers in went:
        yield EarlierLink(organisation=recipient, why=Why.ASKED_US if answers else Why.WE_SHARED, at=at)
