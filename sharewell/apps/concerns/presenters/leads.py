"""Questions to leads: whom one can ask, and where a question stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.concerns.presenters.when import moment_words
from sharewell.apps.decisions.services import OpenedQuestion
from sharewell.apps.organisations.selectors import Colleague
from sharewell.domain.sharing import FollowUp


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAsked:
    """One question that was asked about a draft."""

    sentence: str
    url: str
    is_answered: bool


def lead_choices(leads: Iterable[Colleague]) -> list[tuple[str, str]]:
    """(id, name and job) of each lead."""
    return [(str(one.person), f"{one.name}, {one.job}" if one.job else one.name) for one in leads]


def present_asked(question: Any, *, at: datetime) -> ShownAsked:
    """Where a question to a lead stands, in a sentence."""
    answered = question.state != FollowUp.WAITING
    if answered:
        said = _("%(name)s has answered.") % {"name": question.answered_by_name}
    else:
        told = {"name": question.lead_name, "when": moment_words(question.due_at, at=at)}
        said = _("You asked %(name)s, who should answer by %(when)s.") % told
    return ShownAsked(
        sentence=said, url=reverse("concerns:question", args=[question.pk]), is_answered=answered
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownQuestion:
    """A question to a lead with its answer, as both read it."""

    asked_by: str
    asked_at: str
    lead: str
    due: str
    question: str
    answer: str
    answered_by: str
    answered_at: str


def present_question(question: Any, opened: OpenedQuestion, *, at: datetime) -> ShownQuestion:
    """The words of the page."""
    answered = question.answered_at
    return ShownQuestion(
        asked_by=question.asked_by_name,
        asked_at=moment_words(question.asked_at, at=at),
        lead=question.lead_name,
        due=moment_words(question.due_at, at=at),
        question=opened.question,
        answer=opened.answer,
        answered_by=question.answered_by_name,
        answered_at=moment_words(answered, at=at) if answered else "",
    )
