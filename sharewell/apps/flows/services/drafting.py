"""A draft agreement that begins from what goes already."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.agreements.selectors import Agreement
from sharewell.apps.agreements.services import start_agreement
from sharewell.apps.flows.policies import require_draft
from sharewell.apps.flows.selectors import flows_of
from sharewell.apps.organisations.selectors import organisation_names
from sharewell.domain.access import Actor
from sharewell.domain.agreements import AgreedItem, Kind
from sharewell.domain.flows import Flow, regular_rule


@transaction.atomic
def draft_agreement(*, actor: Actor, at: datetime, partner: UUID) -> Agreement | None:
    """Begin a draft with a partner that names what goes between the two already; None where nothing does.

    Raises:
        Refused: the actor's work is not with agreements.
        agreements.services.NotPossible: the partner cannot be a party.
    """
    require_draft(actor)
    between = [
        one
        for one in flows_of(actor.organisation, at=at, days=regular_rule().within_days)
        if partner in (one.sender, one.recipient)
    ]
    if not between or partner == actor.organisation:
        return None
    names = {"ours": actor.organisation_name, "theirs": organisation_names([partner]).get(partner, "")}
    both_ways = any(one.sender == partner for one in between)
    return start_agreement(
        actor=actor,
        at=at,
        kind=Kind.RECIPROCAL if both_ways else Kind.ONE_WAY,
        title=(_("What goes between %(ours)s and %(theirs)s") % names)[:150],
        short=True,
        others=[partner],
        items=_items(between),
    )


def _items(flows: list[Flow]) -> tuple[AgreedItem, ...]:
    sorts = dict.fromkeys(sort for one in flows for sort in sorted(one.items))
    return tuple(AgreedItem(kind=sort.kind, about=sort.about) for sort in sorts)
