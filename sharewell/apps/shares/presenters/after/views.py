"""Other views, as they stand beside what they are about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.disagreements.services import OtherView
from sharewell.domain.disagreements import About, State
from sharewell.kit.govuk.moments import full_moment_words, moment_words

STATES: dict[str, str | Promise] = {
    State.OPEN: gettext_lazy("Not settled yet"),
    State.AGREED: gettext_lazy("Agreed since"),
    State.BOTH_STAND: gettext_lazy("Both views stand"),
    "carried": gettext_lazy("It came with what was passed on"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownView:
    """One of them. `url` leads to the disagreement; it is empty for one that came with what was passed on."""

    title: str
    words: str
    answer: str
    state: str
    url: str


def present_views(views: Iterable[OtherView], *, position: int | None, at: datetime) -> Sequence[ShownView]:
    """Those about the item at a position; with None, those about all of it or what was done with it."""
    return tuple(_view(one, at) for one in views if one.position == position)


def view_lines(views: Iterable[OtherView], *, position: int | None) -> list[tuple[str, str]]:
    """The same for a record: title with the moment in full, and the words with what was answered."""
    return [
        (
            f"{_title(one, full_moment_words(one.at))}. {STATES[one.state]}",
            "\n".join(filter(None, (one.words, _answered(one)))),
        )
        for one in views
        if one.position == position
    ]


def _view(one: OtherView, at: datetime) -> ShownView:
    return ShownView(
        title=_title(one, moment_words(one.at, at=at)),
        words=one.words,
        answer=one.answer,
        state=str(STATES[one.state]),
        url=reverse("disagreements:see", args=[one.disagreement]) if one.disagreement else "",
    )


def _title(one: OtherView, when: str) -> str:
    if not one.by:
        return _("Somebody sees this differently (%(when)s)") % {"when": when}
    said = {"who": one.by, "when": when}
    if one.about == About.OUTCOME:
        return _("%(who)s sees what was done differently (%(when)s)") % said
    return _("%(who)s sees this differently (%(when)s)") % said


def _answered(one: OtherView) -> str:
    return _("Answer: %(answer)s") % {"answer": one.answer} if one.answer else ""
