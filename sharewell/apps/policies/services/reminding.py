"""What the clock does: people are told what they have to read, and those who write it what is to be looked at again.

Looks at stored state alone, once a day for each organisation: late or twice is no harm.
"""

import logging
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import partial
from uuid import UUID

from sharewell.apps.organisations.services import tell_people
from sharewell.apps.policies.models import Policy
from sharewell.apps.policies.policies import require_watch
from sharewell.apps.policies.selectors import Asked, asked_in
from sharewell.apps.policies.services._notices import tell_keepers
from sharewell.domain.access import Actor
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.policies import last_mark, policy_set
from sharewell.kit.notify import NoticeKind
from sharewell.kit.ticks.each import each_safely

logger = logging.getLogger("sharewell.policies")
READING_LIST = "/policies/"


def look_after_policies(*, actor: Actor, at: datetime) -> int:
    """Look once a day at the policies of each organisation that has any; returns at how many it looked."""
    require_watch(actor)
    due = Policy.objects.filter(look_on__lte=local_day(at), ended_on__isnull=True)
    organisations = due.order_by("organisation_id").values_list("organisation_id", flat=True).distinct()
    return each_safely(organisations, partial(_look, at), doing="looking at policies", logger=logger)


def _look(at: datetime, organisation: UUID) -> bool:
    today = local_day(at)
    rows = Policy.objects.select_for_update().filter(
        organisation=organisation, look_on__lte=today, ended_on__isnull=True
    )
    for policy in rows:
        _tell_of_review(policy, today, at)
    _tell_readers(asked_in(organisation, on=today), today, at)
    return bool(rows.update(look_on=today + timedelta(days=1)))


def _tell_of_review(policy: Policy, today: date, at: datetime) -> None:
    if policy.review_on is None:
        return
    mark = last_mark([policy.review_on], today, policy_set().times.review_days)
    if mark is not None:
        tell_keepers(policy, NoticeKind.POLICY_REVIEW, at, key=f"review:{mark}")


def _tell_readers(asked: Iterable[Asked], today: date, at: datetime) -> None:
    """One notice for all that somebody has to read; the day that brings it is its key, so that none comes twice."""
    waiting: dict[UUID, list[Asked]] = defaultdict(list)
    for one in asked:
        if one.read_at is None:
            waiting[one.person.person].append(one)
    for person, found in waiting.items():
        mark = last_mark((one.since for one in found), today, policy_set().times.remind_days)
        tell_people(
            [found[0].person],
            kind=NoticeKind.POLICY_TO_READ,
            link_path=READING_LIST,
            key=f"policies:{person}:{mark}",
            at=at,
            is_record=False,
        )
