"""What the pages of an answer are given: what was asked, what is held already, and the advice."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.concerns.journeys import visits as ordinary
from sharewell.apps.concerns.journeys.answering_said import something_is_withheld
from sharewell.apps.concerns.presenters.advice import present_advice
from sharewell.apps.concerns.presenters.asked import present_asked
from sharewell.apps.concerns.selectors import counsel_for, items_that_go, own_place
from sharewell.apps.concerns.selectors.answering import YES, as_worry, facts_said, rows_to_answer
from sharewell.apps.concerns.selectors.asked import asked_of_us
from sharewell.apps.concerns.selectors.children import NEW
from sharewell.apps.concerns.selectors.items import file_rows
from sharewell.apps.concerns.services import added_files
from sharewell.apps.concerns.services.asked import held_about, open_brief
from sharewell.apps.requests.policies import may_answer
from sharewell.domain.advice.vocabulary import Urgency
from sharewell.domain.deadlines.clocks import local_day
from sharewell.kit.journeys import Visit

PAGES = {"family", "items"}
"""The pages that questions of the advice can be answered on."""


def facts_arguments(visit: Visit) -> Mapping[str, Any]:
    """What is asked, in full and in brief. The look is in the log. Raises Refused where it is not ours."""
    opened, brief = open_brief(actor=visit.actor, reference=_reference(visit), at=visit.at)
    return {"asked": brief, "shown": present_asked(opened, at=visit.at)}


def always(visit: Visit) -> Mapping[str, Any]:
    """The two short ways out, which are on every page, and whether an answer is still waited for."""
    ask = asked_of_us(visit.actor, _reference(visit))
    allowed = may_answer(visit.actor, ask)
    return {
        "asked_reference": ask.reference,
        "asker_name": ask.asker_name,
        "closed": "" if allowed else allowed.sentence,
        "nothing_url": reverse("concerns:answering_nothing", args=[visit.draft]),
        "decline_url": reverse("requests:decline", args=[ask.reference]),
    }


def closing_context(visit: Visit) -> Mapping[str, Any]:
    """What is sent where nothing goes."""
    return {"withholds": something_is_withheld(visit.answers), **always(visit)}


def child_arguments(visit: Visit) -> Mapping[str, Any]:
    """How our own entries are found, with what the asker said of the child filled in."""
    given = dict(ordinary.child_arguments(visit))
    if visit.own is None:
        _opened, brief = open_brief(actor=visit.actor, reference=_reference(visit), at=visit.at)
        given["initial"] = dict(brief.found_by)
    return given


def items_arguments(visit: Visit) -> Mapping[str, Any]:
    """A row for each thing that is here; the first time also what is written down about the child already."""
    own = own_place(visit.actor)
    sector, kept = own.sector if own else "", tuple((visit.own or {}).get("items", ()))
    chosen = visit.answers.value("child", "chosen", NEW)
    new = visit.own is not None or chosen == NEW
    held = () if new else held_about(actor=visit.actor, entry=UUID(chosen), at=visit.at, sector=sector)
    facts = [(str(one["place"]), one["words"]) for one in facts_said(visit.answers, YES)]
    files = file_rows(added_files(actor=visit.actor, at=visit.at, place=visit.draft), sector)
    return {
        "suggested": rows_to_answer(visit.answers, held=held, kept=kept, files=files),
        "sharer": sector,
        "facts": facts,
    }


def items_context(visit: Visit) -> Mapping[str, Any]:
    """Whether there are files already, besides what is on every page."""
    return {**always(visit), **ordinary.items_context(visit)}


def family_arguments(visit: Visit) -> Mapping[str, Any]:
    """The asker, for the question whether they are close to a dangerous person."""
    return ordinary.family_arguments(_as_worry(visit))


def advice_context(visit: Visit) -> Mapping[str, Any]:
    """The advice for answering."""
    shaped = as_worry(visit.answers)
    items = items_that_go(shaped)
    counsel = counsel_for(visit.actor, shaped, on=local_day(visit.at))

    def page_url(slug: str) -> str:
        return reverse("concerns:answering_page", args=[visit.draft, slug]) if slug in PAGES else ""

    return {
        "counsel": [present_advice(one, items, page_url) for one in counsel],
        "is_urgent": visit.answers.value("facts", "urgency") == Urgency.SIGNIFICANT_HARM,
        **always(visit),
    }


def decision_arguments(visit: Visit) -> Mapping[str, Any]:
    """As in the ordinary journey, for one recipient: whoever asked."""
    return ordinary.decision_arguments(_as_worry(visit))


def check_context(visit: Visit) -> Mapping[str, Any]:
    """Who it is about and what goes; whatever is decided, the asker hears of it."""
    context = dict(ordinary.check_context(_as_worry(visit)))
    context["button"] = _("Send this answer")
    return {**context, **always(visit)}


def _as_worry(visit: Visit) -> Visit:
    return replace(visit, answers=as_worry(visit.answers))


def _reference(visit: Visit) -> str:
    """The request that this draft answers: what it was begun with."""
    own = visit.own if isinstance(visit.own, Mapping) else {}
    return str(visit.answers.value("facts", "reference", "") or own.get("reference", ""))
