"""What changed about a rule, point by point, in plain words."""

from collections.abc import Callable, Iterable
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from sharewell.apps.guidance.presenters.changes import ShownDifference, shown_difference
from sharewell.apps.guidance.selectors.words import day_words
from sharewell.domain.advice.diff import ChangeKind
from sharewell.domain.advice.news import News, Point, PointKind
from sharewell.kit.advice.words import answer_words, in_language, question_words, within_words


def present_news(news: Iterable[News], on: date) -> list[ShownDifference]:
    """The rules that changed, each as at the day on which people were told."""
    return [shown_difference(one, on, _points(one)) for one in news]


def _points(news: News) -> list[str]:
    said = [_WORDS[point.kind](point) for point in news.points]
    if news.kind is ChangeKind.REMOVED:
        return [_("The rules no longer say this.")]
    return said or [_("How it stands now is on its page.")]


def _about(sentence: str) -> Callable[[Point], str]:
    """A sentence with a question and its answers in it."""

    def words(point: Point) -> str:
        return _(sentence) % {"question": question_words(point.key), "answers": _answers(point)}

    return words


def _answers(point: Point) -> str:
    return _(" or ").join(f"“{answer_words(point.key, value)}”" for value in point.values)


def _limit(point: Point) -> str:
    within = within_words(point.within, point.working_days)
    if not within:
        return _("There is no time limit for it any more.")
    return _("It is now to be done %(within)s.") % {"within": within}


def _lasts(point: Point) -> str:
    if not point.day:
        return _("It no longer has a last day.")
    return _("Its last day is %(day)s.") % {"day": _day(point)}


def _day(point: Point) -> str:
    return day_words(date.fromisoformat(point.day))


_WORDS: dict[PointKind, Callable[[Point], str]] = {
    PointKind.SAID: lambda point: _("It used to say: “%(said)s”") % {"said": in_language(point.text)},
    PointKind.DOES: lambda point: _("It does something else than before."),
    PointKind.COUNTS: lambda point: _("It counts for more or less beside other rules than before."),
    PointKind.LIMIT: _limit,
    PointKind.ASKS_NOW: _about(
        gettext_noop("It now speaks only where the answer to “%(question)s” is %(answers)s.")
    ),
    PointKind.ASKS_NO_MORE: _about(gettext_noop("It now speaks whatever the answer to “%(question)s” is.")),
    PointKind.ALSO: _about(
        gettext_noop("It now also speaks where the answer to “%(question)s” is %(answers)s.")
    ),
    PointKind.NO_LONGER: _about(
        gettext_noop("It no longer speaks where the answer to “%(question)s” is %(answers)s.")
    ),
    PointKind.BEGINS: lambda point: _("Its first day is %(day)s.") % {"day": _day(point)},
    PointKind.LASTS: _lasts,
    PointKind.TAKES_OVER: lambda point: (
        _("It takes the place of: “%(said)s”") % {"said": in_language(point.text)}
    ),
    PointKind.TAKEN_OVER: lambda point: (
        _("In its place comes: “%(said)s”") % {"said": in_language(point.text)}
    ),
    PointKind.RESTS: lambda point: _("What it rests on is not the same as before."),
}
