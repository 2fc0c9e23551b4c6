"""Families who were not told yet, in words."""

from collections.abc import Iterable
from datetime import date, datetime

from django.template.defaultfilters import linebreaksbr
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.decisions.selectors import Decision
from sharewell.apps.transparency.services import OpenedLook
from sharewell.domain.notices import Untold, notice_form
from sharewell.domain.sharing import Telling
from sharewell.kit.advice.words import in_language
from sharewell.kit.govuk.moments import day_words, moment_words
from sharewell.kit.govuk.parts import Cell, SummaryRow

TELLING_WORDS = {
    Telling.WILL_TELL: gettext_lazy("Somebody said that they will tell them"),
    Telling.TELL_LATER: gettext_lazy("To be told later"),
    Telling.DO_NOT_TELL: gettext_lazy("Not to be told"),
    Telling.ASK_LEAD: gettext_lazy("A lead was to be asked"),
    Telling.UNKNOWN: gettext_lazy("Not thought about yet"),
}
SAID_WORDS = {
    Untold.TOLD: gettext_lazy("They were told"),
    Untold.LATER: gettext_lazy("To be told later"),
    Untold.STILL_NOT: gettext_lazy("Still not to be told"),
}


def untold_rows(decisions: Iterable[Decision], *, today: date, at: datetime) -> list[list[Cell | str]]:
    """One row each: the record, when it was decided and by whom, what was said of telling, the day to look again."""
    return [_row(one, today, at) for one in decisions]


def _row(one: Decision, today: date, at: datetime) -> list[Cell | str]:
    look: date = one.next_look  # type: ignore[attr-defined]
    day = day_words(look)
    return [
        Cell(one.concern.reference, url=reverse("transparency:look", args=[one.pk])),
        f"{moment_words(one.decided_at, at=at)}, {one.decided_by_name}",
        str(TELLING_WORDS[Telling(one.telling)]),
        _("%(day)s, the day has come") % {"day": day} if look <= today else day,
    ]


def look_rows(looks: Iterable[OpenedLook], *, at: datetime) -> list[tuple[str, list[SummaryRow]]]:
    """What was said each time: a title and rows."""
    return [(moment_words(one.look.at, at=at), list(_said(one))) for one in looks]


def _said(one: OpenedLook) -> Iterable[SummaryRow]:
    yield SummaryRow(_("What was said"), str(SAID_WORDS[Untold(one.look.said)]))
    yield SummaryRow(_("By"), one.look.by_name)
    reason = notice_form().reason(one.look.law)
    if reason:
        source = f"{reason.source.title}, {reason.source.part}"
        yield SummaryRow(_("Reason in law"), linebreaksbr(f"{in_language(reason.says)}\n{source}"))
    if one.words:
        yield SummaryRow(_("In their words"), linebreaksbr(one.words))
    if one.look.look_on:
        yield SummaryRow(_("Next look"), day_words(one.look.look_on))
