"""One request on its page, and as a row of the register."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.rights.presenters.clock import clock_words, is_late, short_clock
from sharewell.apps.rights.selectors import RightsRequest, clock_of
from sharewell.apps.rights.selectors.words import (
    ASKER_WORDS,
    CHANNEL_WORDS,
    DO_WORDS,
    ENDING_WORDS,
    HAPPENED_WORDS,
    RIGHT_SHORT,
    RIGHT_WORDS,
    SETTLED_WORDS,
    STAGE_COLOURS,
    STAGE_WORDS,
)
from sharewell.apps.rights.services import OpenedRequest, OpenedStep
from sharewell.domain.rights import (
    Answered,
    Asker,
    Case,
    Channel,
    Ending,
    Happened,
    Right,
    Stage,
    competence_of,
    rights_law,
    steps_now,
    to_settle,
    unsettled,
)
from sharewell.kit.advice.words import in_language
from sharewell.kit.govuk.moments import day_words, full_moment_words, moment_words
from sharewell.kit.govuk.parts import Event, Link, SummaryRow


def present_row(request: RightsRequest, *, at: datetime) -> dict[str, Any]:
    """A request in the register: no name stands in a list."""
    return {
        "reference": request.reference,
        "right": str(RIGHT_SHORT[Right(request.right)]),
        "owner": request.owner_name,
        "came": day_words(request.received_on),
        "clock": short_clock(request, at=at),
        "late": is_late(request, at=at),
        "stage": str(STAGE_WORDS[Stage(request.stage)]),
        "colour": STAGE_COLOURS[Stage(request.stage)],
    }


def present_page(opened: OpenedRequest, case: Case, *, at: datetime) -> dict[str, Any]:
    """The head of a request's page: who asks, the clock, what is settled, what happened."""
    request = opened.request
    is_open = request.stage != Stage.ENDED
    return {
        **present_row(request, at=at),
        "title": str(RIGHT_WORDS[Right(request.right)]),
        "ending": str(ENDING_WORDS[Ending(request.ending)]) if request.ending else "",
        "is_open": is_open,
        "rows": _rows(opened),
        "running": clock_words(request, clock_of(request, opened.rows), at=at),
        "settled": _settled(opened, case),
        "unsettled": len(unsettled(rights_law(), case, _answers(opened))),
        "competence": _competence(case),
        "steps": _steps(opened) if is_open else [],
        "events": [_event(one, at) for one in reversed(opened.steps)],
    }


def _rows(opened: OpenedRequest) -> list[SummaryRow]:
    request, told = opened.request, opened.content.told
    found = [
        (_("Who asks"), f"{told.asker} ({ASKER_WORDS[Asker(request.asker)]})"),
        (_("About"), told.about),
        (_("Their words"), told.words),
        (
            _("It came"),
            f"{day_words(request.received_on)}, {str(CHANNEL_WORDS[Channel(request.channel)]).lower()}",
        ),
        (_("Reached safely"), told.safe),
        (_("Address"), told.address),
        (_("E-mail"), told.email),
        (_("Telephone"), told.telephone),
        (_("Answers it"), request.owner_name),
    ]
    return [SummaryRow(key=key, value=value) for key, value in found if value]


def _answers(opened: OpenedRequest) -> dict[str, Any]:
    return {key: one.answer for key, one in opened.content.settled.items()}


def _settled(opened: OpenedRequest, case: Case) -> list[SummaryRow]:
    rows = []
    for one in to_settle(rights_law(), case):
        said = opened.content.settled.get(one.id, Answered())
        words = str(SETTLED_WORDS[said.answer])
        rows.append(SummaryRow(key=in_language(one.says), value=": ".join(filter(None, [words, said.note]))))
    return rows


def _competence(case: Case) -> str:
    """What is to be thought of where the person is or may be a child."""
    if case.asker is Asker.ADULT or (case.age is not None and case.age >= 18):
        return ""
    known = competence_of(rights_law(), nation=case.nation, day=case.day)
    return in_language(known.says) if known else ""


def _steps(opened: OpenedRequest) -> Sequence[Link]:
    possible = steps_now(Right(opened.request.right), [one.kind for one in opened.steps])
    reference = opened.request.reference
    return [Link(str(DO_WORDS[one]), reverse("rights:step", args=[reference, str(one)])) for one in possible]


def _event(step: OpenedStep, at: datetime) -> Event:
    when = moment_words(step.at, at=at)
    on = day_words(step.on)
    is_same = full_moment_words(step.at).startswith(on)
    title = str(HAPPENED_WORDS[Happened(step.kind)])
    return Event(
        title=title if is_same else _("%(what)s on %(day)s") % {"what": title, "day": on},
        when=when,
        by=step.person_name,
        text=step.note,
    )
