"""Whether the two may match privately now: what was agreed, and how often it was done."""

from datetime import datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from sharewell.apps.matching.errors import NotPossible
from sharewell.apps.matching.selectors.private import Partner, match_with, private_partners, times_of
from sharewell.kit.private_matching import TooOften, require_room, shipped_rule


def agreed_partner(organisation: UUID, other: UUID, at: datetime) -> Partner:
    """What was agreed with a partner. Raises NotPossible."""
    found = private_partners(organisation, at).get(other)
    if found is None:
        raise NotPossible("not_agreed", _("Both organisations must agree to this first."))
    return found


def require_turn(organisation: UUID, other: UUID, at: datetime, *, offers: bool) -> None:
    """Raises NotPossible where one is under way, or where there were as many as the rule allows."""
    if match_with(organisation, other, offers=offers):
        raise NotPossible("runs_already", _("One is under way with them. Wait until it is done."))
    rule = shipped_rule()
    try:
        since = at - timedelta(days=rule.days)
        require_room(times_of(organisation, other, offers=offers, since=since), rule, at=at)
    except TooOften as often:
        facts = {"a_day": rule.a_day, "most": rule.exchanges, "days": rule.days}
        words = _(
            "It was done too often: %(a_day)d times a day and %(most)d times in %(days)d days are allowed."
        )
        raise NotPossible("too_often", words % facts) from often
