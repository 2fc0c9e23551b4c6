"""A new policy: one of the body's own, or the whole set from short answers."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction

from sharewell.apps.policies.models import Policy
from sharewell.apps.policies.policies import require_keep
from sharewell.apps.policies.selectors import kinds_kept
from sharewell.apps.policies.services._steps import write_step
from sharewell.domain.access import Actor, Role
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.policies import Kind, Stage, Step, Text, drafts, policy_set, written
from sharewell.kit.ids import new_reference


@transaction.atomic
def start_policy(*, actor: Actor, at: datetime, kind: Kind, title: str, owner: str) -> Policy:
    """Begin a draft without a word in it. Everybody is to read it until something else is said. Raises Refused."""
    require_keep(actor)
    return _begun(actor, at, kind, Text(title=title, owner=owner), tuple(Role))


@transaction.atomic
def start_set(*, actor: Actor, at: datetime, answers: Mapping[str, str]) -> list[Policy]:
    """Begin a draft of each sort that the organisation does not have yet, from the answers to the ten questions.

    Raises Refused. Returns the drafts that were begun: none, where there is one of each already.
    """
    require_keep(actor)
    kept = kinds_kept(actor.organisation)
    made = drafts(policy_set(), answers, body=actor.organisation_name, on=local_day(at))
    return [_begun(actor, at, one.kind, one.text, one.readers) for one in made if one.kind not in kept]


def _begun(actor: Actor, at: datetime, kind: Kind, text: Text, readers: Sequence[Role]) -> Policy:
    policy = Policy.objects.create(
        reference=new_reference("PO"),
        organisation_id=actor.organisation,
        organisation_name=actor.organisation_name,
        kind=kind,
        title=text.title,
        stage=Stage.DRAFT,
        draft=written(text),
        readers=[str(one) for one in readers],
        read_from=local_day(at),
        created_at=at,
    )
    write_step(actor, policy, Step.STARTED, at)
    return policy
