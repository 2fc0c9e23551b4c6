"""What somebody is told of: which record, since when, how long, and what happened. Never a child's name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.patterns.selectors import Met, Watch
from sharewell.domain.patterns import WatchedKind, pattern_rules
from sharewell.kit.govuk.moments import moment_words
from sharewell.kit.govuk.parts import Cell

MET_WORDS: Mapping[str, str | Promise] = {
    WatchedKind.MOVED: gettext_lazy("The child’s address changed"),
    WatchedKind.SHARED: gettext_lazy("Another organisation shared something about the child with you"),
    WatchedKind.FILE: gettext_lazy("Something happened to the child’s file that left"),
    WatchedKind.LOOKED: gettext_lazy("Another organisation looked whether you know the child"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchPresenter:
    """One line of the list, with the page of what happened and the address that stops it."""

    title: str
    url: str
    since: str
    met: str
    end_url: str


def present_watches(watches: Iterable[Watch], *, at: datetime) -> list[WatchPresenter]:
    """The lines of the list, in the order given."""
    return [_line(one, at) for one in watches]


def met_rows(met: Iterable[Met], *, at: datetime) -> list[list[Cell]]:
    """What happened of which somebody wanted to be told."""
    return [[Cell(moment_words(one.at, at=at)), Cell(str(MET_WORDS[one.kind]))] for one in met]


def until_words(watch: Watch) -> str:
    """Since when somebody is told, and until when at the latest."""
    last = watch.set_at + timedelta(days=pattern_rules().watch_at_most)
    days = {"since": _day(watch.set_at), "until": _day(last)}
    return _("You are told since %(since)s, until %(until)s at the latest.") % days


def _line(one: Watch, at: datetime) -> WatchPresenter:
    if one.concern is not None:
        title, url = one.concern.reference, reverse("patterns:watch", args=[one.concern_id])
    elif one.request is not None:
        title = one.request.reference
        url = reverse("patterns:watch_request", args=[title])
    met: datetime | None = one.met_at  # type: ignore[attr-defined]
    return WatchPresenter(
        title=title,
        url=url,
        since=until_words(one),
        met=_("Something happened: %(when)s") % {"when": moment_words(met, at=at)} if met else "",
        end_url=reverse("patterns:end_watch", args=[one.pk]),
    )


def _day(at: datetime) -> str:
    return date_format(localtime(at), "j F Y")
