"""Pairs of entries whose keys were destroyed are taken away: what was found of them has no use any more."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from sharewell.apps.matching.models import MatchPair
from sharewell.domain.access import Actor, require
from sharewell.domain.holdings import gathers


@transaction.atomic
def forget_pairs(*, actor: Actor, organisation: UUID, entries: Collection[UUID]) -> int:
    """Take away every pair that these entries of an organisation stand in; how many. Raises Refused."""
    require(gathers(actor, organisation))
    of = Q(left__in=entries, left__organisation=organisation) | Q(
        right__in=entries, right__organisation=organisation
    )
    return MatchPair.objects.filter(of).delete()[0]
