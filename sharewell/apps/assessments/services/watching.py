"""Comparing signed assessments with what really goes and with the rules, and telling when they no longer fit."""

import logging
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from sharewell.apps.assessments.models import Assessment
from sharewell.apps.assessments.policies import require_watch
from sharewell.apps.assessments.selectors import content_of
from sharewell.apps.assessments.services._steps import write_step
from sharewell.apps.flows.selectors import flows_of
from sharewell.apps.guidance.selectors import news_told_since
from sharewell.apps.organisations.selectors import directory_entry, people_in_role
from sharewell.apps.organisations.services import tell_people
from sharewell.domain.access import Actor
from sharewell.domain.advice import load_guidance
from sharewell.domain.assessments import (
    MONTH,
    Beyond,
    Described,
    Gone,
    Happened,
    Stage,
    beyond,
    rules_touched,
)
from sharewell.domain.assessments.sides import WORKING
from sharewell.domain.deadlines import local_day
from sharewell.domain.flows import Flow, is_regular, regular_rule
from sharewell.kit.notify import NoticeKind
from sharewell.kit.ticks.each import each_safely

logger = logging.getLogger("sharewell.assessments")


def watch_assessments(*, actor: Actor, at: datetime) -> int:
    """Look at each signed assessment once a day; returns how many turned amber or back, or are to be reviewed.

    What is compared is what is regular: a child who is protected once by sharing more changes no assessment.
    """
    require_watch(actor)
    not_today = Q(looked_on__isnull=True) | Q(looked_on__lt=local_day(at))
    signed = Assessment.objects.filter(not_today, stage=Stage.SIGNED).order_by("organisation_id", "pk")
    ids = list(signed.values_list("pk", flat=True))
    return each_safely(
        ids, lambda one: _look(actor, one, at), doing="looking at an assessment", logger=logger
    )


def _look(actor: Actor, assessment: UUID, at: datetime) -> bool:
    row = Assessment.objects.select_for_update().filter(pk=assessment, stage=Stage.SIGNED).first()
    if row is None:
        return False
    row.looked_on = local_day(at)
    found = _amber(row, at)
    changed = bool(found) is not bool(row.amber)
    due = row.review_on is not None and row.review_on <= local_day(at) and row.reminded_of != row.review_on
    if due:
        row.reminded_of = row.review_on
    row.save(update_fields=["looked_on", "reminded_of"])
    if changed:
        row.amber, row.amber_since = found, local_day(at) if found else None
        write_step(actor, row, Happened.AMBER if found else Happened.NO_LONGER_AMBER, at)
    if due or (changed and found):
        _tell(row, at)
    return due or changed


def _amber(row: Assessment, at: datetime) -> dict[str, Any]:
    """In which way it no longer says how things are; empty where it does."""
    described = content_of(row).described
    more, rules = _beyond(row, described, at), _rules_changed(row, described)
    above = row.annex_to is not None and row.annex_to.version > row.annexed_version
    said = {"recipients": more.recipients, "kinds": more.kinds, "times": more.times, "rules": rules}
    return {**said, "overarching": above} if more or rules or above else {}


def _rules_changed(row: Assessment, described: Described) -> tuple[str, ...]:
    """The rules that it rests on and that people were told of since it was signed."""
    news = news_told_since(row.signed_at) if row.signed_at else ()
    place = directory_entry(row.organisation_id)
    if not news or place is None:
        return ()
    rules = {one.id: one for one in load_guidance().rules}
    return rules_touched(news, rules, nation=place.nation, sector=place.sector, kinds=described.kinds)


def _beyond(row: Assessment, described: Described, at: datetime) -> Beyond:
    scope = _scope(row, described.recipients)
    usual = [
        one for one in _sent(row, at, regular_rule().within_days, scope) if is_regular(one, regular_rule())
    ]
    lately = _sent(row, at, MONTH, scope)
    gone = Gone(
        recipients=frozenset(str(one.recipient) for one in usual),
        kinds=frozenset(str(kind) for one in usual for kind in one.kinds),
        times=sum(one.shares for one in lately),
    )
    return beyond(described, gone)


def _scope(row: Assessment, recipients: frozenset[str]) -> frozenset[str] | None:
    """Whom it is about: everybody, the parties of its agreement and whom it names, or in an annex these alone."""
    if row.agreement is None:
        return recipients if row.annex_to else None
    parties = row.agreement.parties.filter(left_on__isnull=True).values_list("organisation_id", flat=True)
    return recipients | {str(one) for one in parties}


def _sent(row: Assessment, at: datetime, days: int, scope: frozenset[str] | None) -> list[Flow]:
    flows = flows_of(row.organisation_id, at=at, days=days)
    sent = [one for one in flows if one.sender == row.organisation_id]
    return [one for one in sent if scope is None or str(one.recipient) in scope]


def _tell(row: Assessment, at: datetime) -> None:
    tell_people(
        (one for role in WORKING for one in people_in_role(row.organisation_id, role)),
        kind=NoticeKind.ASSESSMENT_WAITING,
        link_path=f"/assessments/{row.reference}/",
        key=f"assessment:{row.pk}:{row.steps_made}:{row.reminded_of}",
        at=at,
        is_record=False,
    )
