"""The policies of an organisation."""

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from sharewell.apps.policies.models import Policy, PolicyVersion
from sharewell.domain.access import Actor
from sharewell.domain.policies import Stage, Text, read_written


def policies_of(actor: Actor, *, drafts: bool) -> QuerySet[Policy]:
    """Those of the actor's organisation by title; first drafts and what has ended only for those who write them."""
    own = Policy.objects.filter(organisation=actor.organisation).defer("draft").order_by("title", "id")
    if drafts:
        return own.exclude(version=0, ended_on__isnull=False)
    return own.filter(version__gt=0, ended_on__isnull=True)


def offered_to(actor: Actor) -> QuerySet[Policy]:
    """Those of the actor's organisation that were put to the leader, the oldest first."""
    own = Policy.objects.filter(organisation=actor.organisation, stage=Stage.OFFERED, ended_on__isnull=True)
    return own.defer("draft").order_by("created_at", "id")


def kinds_kept(organisation: UUID) -> frozenset[str]:
    """The sorts of policy that an organisation has or is making."""
    live = Policy.objects.filter(organisation=organisation, ended_on__isnull=True)
    return frozenset(live.values_list("kind", flat=True))


def texts_in_force(organisation: UUID, *, on: date) -> list[tuple[Policy, Text]]:
    """Each policy that holds on a day, with its text, by title."""
    rows = PolicyVersion.objects.filter(policy__organisation=organisation, starts_on__lte=on)
    live = rows.filter(Q(policy__ended_on__isnull=True) | Q(policy__ended_on__gt=on)).select_related("policy")
    newest: dict[UUID, PolicyVersion] = {}
    for version in live.order_by("policy__title", "number"):
        newest[version.policy_id] = version
    return [(one.policy, read_written(one.text)) for one in newest.values()]


def texts_being_made(organisation: UUID) -> list[tuple[Policy, Text]]:
    """Each policy of which a version is being made, with that text, by title."""
    rows = Policy.objects.filter(organisation=organisation, ended_on__isnull=True).exclude(draft="")
    return [(one, read_written(one.draft)) for one in rows.order_by("title", "id")]
