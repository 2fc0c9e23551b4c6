"""The clock in words, with what it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from django.utils.translation import gettext as _

from sharewell.apps.rights.selectors import RightsRequest
from sharewell.apps.rights.selectors.words import WAITS_WORDS
from sharewell.domain.cited import Source
from sharewell.domain.deadlines import milestones
from sharewell.domain.rights import Right, Running, Stage, rights_law
from sharewell.kit.advice.words import in_language
from sharewell.kit.govuk.moments import by_words, day_words, runs_out_words


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockWords:
    """What the clock says; `lines` are what it rests on, each with its source."""

    says: str
    late: bool
    lines: tuple[tuple[str, str], ...] = ()


def short_clock(request: RightsRequest, *, at: datetime) -> str:
    """The clock for a list."""
    if request.stage == Stage.ENDED:
        return day_words(request.ended_at.date()) if request.ended_at else ""
    if request.due_at is None:
        return _("No clock runs")
    if request.due_at <= at:
        return runs_out_words(request.due_at, at=at)
    return _("by %(when)s") % {"when": by_words(request.due_at, at=at)}


def is_late(request: RightsRequest, *, at: datetime) -> bool:
    """Whether the time for the answer has run out."""
    return request.stage != Stage.ENDED and request.due_at is not None and request.due_at <= at


def clock_words(request: RightsRequest, running: Running, *, at: datetime) -> ClockWords:
    """The clock for the request's page."""
    if request.stage == Stage.ENDED:
        return ClockWords(says="", late=False)
    lines = tuple(_lines(running.lines))
    if running.waits_for:
        return ClockWords(says=str(WAITS_WORDS[running.waits_for]), late=False, lines=lines)
    if running.due_at is None:
        return ClockWords(says=_without(request), late=False, lines=lines)
    late = running.due_at <= at
    said = {"when": by_words(running.due_at, at=at), "length": runs_out_words(running.due_at, at=at)}
    words = _("Late: the time was over at %(when)s. Answer now, and tell them why.") if late else None
    return ClockWords(says=(words or _("Answer by %(when)s, %(length)s.")) % said, late=late, lines=lines)


def _without(request: RightsRequest) -> str:
    if request.right == Right.COMPLAINT:
        return _("You have told them that it came. Look into it without delay and tell them the outcome.")
    return _("There is no clock for this. Answer without delay.")


def _lines(ids: Iterable[str]) -> Iterable[tuple[str, str]]:
    for one in dict.fromkeys(ids):
        if one in _known():
            says, source = _known()[one]
            yield in_language(says), f"{source.title}, {source.part}" if source.part else source.title


@cache
def _known() -> dict[str, tuple[str, Source]]:
    law = rights_law()
    found = {one.id: (one.says, one.source) for one in (*law.starts, *law.pauses)}
    return found | {one.id: (one.says, one.source) for one in milestones()}
