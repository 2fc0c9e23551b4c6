"""The words of the story of many answers: days, gaps, what an item is, and why a fact is missing."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.requests.selectors import ask_state_words
from sharewell.apps.shares.selectors import item_kind_words, item_status_words, limit_words
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.requests import AnswerKind
from sharewell.domain.requests.chronology import Gap, Told
from sharewell.domain.requests.missing import NotGiven
from sharewell.domain.requests.rough_days import RoughDay
from sharewell.domain.sharing import OnwardLimit
from sharewell.kit.govuk.moments import day_words

COLOURS: dict[str, str] = {
    AnswerKind.SHARED_IN_FULL: "green",
    AnswerKind.SHARED_IN_PART: "blue",
    AnswerKind.HOLDS_NOTHING: "grey",
    AnswerKind.DECLINED: "red",
    AnswerKind.FORWARDED: "purple",
}
NOT_GIVEN: dict[NotGiven, str | Promise] = {
    NotGiven.NO_ANSWER: gettext_lazy("%(name)s has not answered"),
    NotGiven.NOTHING_HELD: gettext_lazy("%(name)s holds nothing"),
    NotGiven.WITHHELD: gettext_lazy("%(name)s will not share it"),
    NotGiven.FORWARDED: gettext_lazy("%(name)s named somebody else to ask"),
    NotGiven.WITHDRAWN: gettext_lazy("%(name)s need not answer any more"),
    NotGiven.NOT_SAID: gettext_lazy("%(name)s did not say"),
}


def rough_words(day: RoughDay) -> str:
    """A day, or from when to when, with "about" where whoever told it left it open."""
    if day.is_one_day:
        said = day_words(day.first)
        return _("About %(day)s") % {"day": said} if day.about else said
    told = {"first": day_words(day.first), "last": day_words(day.last)}
    return _("Some time from %(first)s to %(last)s") % told


def gap_words(gap: Gap, *, filtered: bool) -> str:
    """A gap in words. With some organisations left out, nothing is said of everybody."""
    told = {"first": day_words(gap.first), "last": day_words(gap.last)}
    if filtered:
        return _("Nothing from those chosen between %(first)s and %(last)s") % told
    return _("Nothing from anybody between %(first)s and %(last)s") % told


def mark_words(told: Told, source: str) -> str:
    """Who says so, what sort of statement it is, and what it is about."""
    parts = (source, item_status_words(told.status), item_kind_words(told.kind))
    return " · ".join(part for part in parts if part)


WRONG_CHILD = gettext_lazy("This is about the wrong child. They have asked for it back.")


def hint_words(told: Told) -> str:
    """What rides on the item, and that it brings a file; then where it was told."""
    plain = told.onward is OnwardLimit.MAY_PASS_ON and not told.guarded
    limits = [] if plain else [f"{one}." for one in limit_words(told.onward, told.guarded)]
    brings = [str(_("It brings a file."))] if told.attachment else []
    when = _("Told on %(day)s, in") % {"day": day_words(local_day(told.told_at))}
    otherwise = [_("Somebody sees this differently: %(words)s") % {"words": one} for one in told.views]
    mended = [str(_("It was corrected since."))] if told.before else []
    return " ".join([*limits, *brings, *mended, *otherwise, when])


def said_words(said: Iterable[tuple[str, NotGiven]]) -> str:
    """What each organisation that was asked said of a fact that nobody gave."""
    return "; ".join(str(NOT_GIVEN[why]) % {"name": name} for name, why in said)


def silent_words(state: str) -> str:
    """Where an ask stands that has no answer."""
    return _("No answer yet: %(state)s") % {"state": ask_state_words(state).lower()}
