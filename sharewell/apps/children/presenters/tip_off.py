"""That a family must not be told, in words."""

from collections.abc import Iterable
from datetime import date, datetime

from django.template.defaultfilters import linebreaksbr
from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.children.selectors import TipOffLift, TipOffLock
from sharewell.apps.children.services import HeldBack
from sharewell.kit.govuk.moments import day_words, moment_words
from sharewell.kit.govuk.parts import Link, SummaryRow


def tip_off_rows(lock: TipOffLock, why: str, *, at: datetime) -> list[SummaryRow]:
    """Who set it, since when, why, and when to look again."""
    return [
        SummaryRow(_("Why"), linebreaksbr(why)),
        SummaryRow(_("Written down by"), lock.set_by_name),
        SummaryRow(_("Since"), moment_words(lock.set_at, at=at)),
        SummaryRow(_("To be looked at again"), day_words(lock.review_on)),
    ]


def tip_off_lift_rows(lift: TipOffLift, reason: str) -> list[SummaryRow]:
    """Who asks that it end, and why."""
    return [
        SummaryRow(_("Who asks that they may be told"), lift.asked_by_name),
        SummaryRow(_("Their reason"), linebreaksbr(reason)),
    ]


def held_back_rows(waits: Iterable[HeldBack], *, at: datetime) -> list[tuple[Link, str]]:
    """What waits, each by its page, and since when."""
    return [(Link(one.what, one.href), moment_words(one.since, at=at)) for one in waits]


def is_due(lock: TipOffLock, today: date) -> bool:
    """Whether its day to be looked at has come."""
    return lock.review_on <= today


def tip_off_banner(lock: TipOffLock | None) -> str:
    """The page of a lock that stands, for a banner; empty where there is none."""
    return reverse("children:tip_off", args=[lock.entry_id]) if lock else ""
