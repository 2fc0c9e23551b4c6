"""Who has to read what, who has, and who has not."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, F, OuterRef, QuerySet

from sharewell.apps.organisations.selectors import Colleague, people_of
from sharewell.apps.policies.models import Policy, Question, Reading
from sharewell.domain.access import Actor, Role
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.policies import Reader, ToRead


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Somebody who is asked to read a policy: from which day, and when they said that they have."""

    policy: Policy
    person: Colleague
    since: date
    read_at: datetime | None


def to_read(actor: Actor, *, on: date) -> list[Policy]:
    """What the actor is asked to read and has not said to have read, by title. One query."""
    said = Reading.objects.filter(policy=OuterRef("pk"), number=OuterRef("version"), person=actor.person)
    open_now = _asked_now(actor.organisation, on=on).exclude(Exists(said))
    return [one for one in open_now if actor.role in one.readers and one.read_from <= on]


def readings_of(actor: Actor) -> QuerySet[Reading]:
    """What the actor has said to have read, the newest first."""
    return Reading.objects.filter(person=actor.person).select_related("policy").order_by("-at", "-pk")


def asked_in(organisation: UUID, *, on: date, policy: Policy | None = None) -> list[Asked]:
    """Everybody who is asked to read something on a day: by policy, then by name. Three queries at most."""
    policies = [policy] if policy else list(_asked_now(organisation, on=on))
    people = people_of(organisation)
    said = _said(policies)
    return [
        Asked(policy=one, person=person, since=since, read_at=said[one.pk].get(person.person))
        for one in policies
        for person in people
        if (since := asked_from(one, person)) is not None and since <= on
    ]


def asked_from(policy: Policy, person: Colleague) -> date | None:
    """From which day somebody is asked to read the newest version of a policy; None where they are not."""
    if policy.starts_on is None:
        return None
    asked = ToRead(
        roles=frozenset(map(Role, policy.readers)), asked_from=policy.read_from, starts_on=policy.starts_on
    )
    return asked.due_from(Reader(person.role, local_day(person.since)))


def counts(organisation: UUID, *, on: date) -> dict[UUID, tuple[int, int]]:
    """By policy: how many have read its newest version, of how many who are asked. Three queries, and no more work
    for each policy than its readers are.
    """
    policies = [one for one in _asked_now(organisation, on=on) if one.read_from <= on]
    by_role: dict[str, set[UUID]] = defaultdict(set)
    for person in people_of(organisation):
        by_role[person.role].add(person.person)
    said = _said(policies)
    asked = {one.pk: set().union(*(by_role[role] for role in one.readers)) for one in policies}
    return {pk: (len(said[pk].keys() & people), len(people)) for pk, people in asked.items()}


def open_questions(organisation: UUID) -> QuerySet[Question]:
    """What was asked about policies of an organisation and is not answered, the oldest first."""
    rows = Question.objects.filter(policy__organisation=organisation, answered_at__isnull=True)
    return rows.select_related("policy").order_by("at", "pk")


def _asked_now(organisation: UUID, *, on: date) -> QuerySet[Policy]:
    """Policies whose newest version holds on a day."""
    held = Policy.objects.filter(organisation=organisation, starts_on__lte=on, ended_on__isnull=True)
    return held.defer("draft").order_by("title", "id")


def _said(policies: Sequence[Policy]) -> Mapping[UUID, dict[UUID, datetime]]:
    found: dict[UUID, dict[UUID, datetime]] = defaultdict(dict)
    rows = Reading.objects.filter(policy__in=policies, number=F("policy__version"))
    for policy, person, at in rows.values_list("policy_id", "person", "at"):
        found[policy][person] = at
    return found
