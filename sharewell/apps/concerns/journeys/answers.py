"""The rows of check-your-answers: what was said, in the words of the page that asked."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from sharewell.apps.children.selectors import identity_words
from sharewell.apps.concerns.forms.circumstances import CIRCUMSTANCES, KINDS, PLACES
from sharewell.apps.concerns.forms.family import CONFIDENCE, NOBODY, NOT_SURE, TELLING, WISHES
from sharewell.apps.concerns.forms.items import STATUSES
from sharewell.apps.concerns.forms.words import PURPOSES
from sharewell.apps.concerns.forms.worry import HOW, URGENCIES
from sharewell.apps.concerns.presenters import words
from sharewell.apps.concerns.presenters.places import place_names
from sharewell.apps.concerns.selectors import places_named
from sharewell.apps.concerns.selectors.children import NEW, identity_from
from sharewell.apps.shares.selectors import limit_words
from sharewell.domain.sharing import OnwardLimit, Outcome, Telling
from sharewell.kit.clock import now
from sharewell.kit.journeys import Row

Answer = Mapping[str, Any]


def child_rows(answer: Answer) -> list[Row]:
    """Somebody new in words; an entry of ours is named by the page itself, because looking at it is recorded."""
    chosen = answer.get("chosen", NEW)
    who = (
        identity_words(identity_from(answer), today=now().date())
        if chosen == NEW
        else _("A child you have a record of")
    )
    return [Row(_("Child"), who)]


def worry_rows(answer: Answer) -> list[Row]:
    """Each thing with how it is known, and the urgency."""
    seen = [_observation(one) for one in answer["observations"]]
    return [Row(_("What worries you"), seen), Row(_("In danger?"), _said(URGENCIES, answer["urgency"]))]


def objective_rows(answer: Answer) -> list[Row]:
    """What should happen, and what is special where anything was said."""
    rows = [
        Row(_("What you want to happen"), _said(PURPOSES, answer["purpose"])),
        Row(_("What they should do"), answer["wanted"]),
    ]
    if answer.get("kind"):
        rows.append(Row(_("What it is mainly about"), _said(KINDS, answer["kind"])))
    if answer.get("special"):
        rows.append(Row(_("What is special"), [_said(CIRCUMSTANCES, box) for box in answer["special"]]))
    return rows + [
        Row(label, _said(PLACES, answer[question]))
        for question, label in (
            ("lives_in", _("Where the child lives")),
            ("is_in", _("Where the child is now")),
            ("happened_in", _("Where it happened")),
        )
        if answer.get(question, "unknown") not in {"", "unknown"}
    ]


def recipients_rows(answer: Answer) -> list[Row]:
    """Whom it goes to, by name."""
    return [
        Row(_("Who should know"), [name for _id, name in place_names(places_named(answer["recipients"]))])
    ]


def items_rows(answer: Answer) -> list[Row]:
    """Each item that was ticked, with why it is needed and what it is."""
    going = [one for one in answer["items"] if one["keep"]]
    return [Row(_("What they need"), [_item(one) for one in going])]


def family_rows(answer: Answer) -> list[Row]:
    """The three questions about the family and confidences, kept apart, and the one about links."""
    return [
        Row(_("Safe to tell the family?"), _said(TELLING, answer["telling"])),
        Row(_("Do they agree?"), _said(WISHES, answer["wishes"])),
        Row(_("Told in private?"), _said(CONFIDENCE, answer["confidence"])),
        Row(_("Could a dangerous person see it?"), _linked(answer["linked"])),
    ]


def decision_rows(answer: Answer) -> list[Row]:
    """The decision with its reasons and both sides of the risk."""
    rows = [
        Row(_("Decision"), _decided(answer)),
        Row(_("Why"), answer["reason"] or _("As the advice says")),
        Row(_("Harm sharing could do"), answer["harm_if_shared"]),
        Row(_("Harm of not sharing"), answer["harm_if_not"]),
        Row(_("The family"), [str(words.TOLD[Telling(answer["telling"])]), answer["telling_reason"]]),
    ]
    if answer["look_again_on"]:
        day = date.fromisoformat(answer["look_again_on"])
        rows.append(Row(_("Look again on"), date_format(day, "j F Y")))
    return rows


def _observation(one: Answer) -> str:
    marks = [str(_said(HOW, one["how"])), one.get("when", "")]
    return f"{one['text']} ({', '.join(mark for mark in marks if mark)})"


def _item(one: Answer) -> str:
    said = {
        "text": one["text"],
        "status": str(_said(STATUSES, one["status"])).partition(":")[0],
        "why": one["because"],
    }
    item = _("%(text)s (%(status)s. Needed: %(why)s)") % said
    limits = limit_words(one.get("goes_on", OnwardLimit.MAY_PASS_ON), one.get("guards", False))
    return ". ".join((item, *limits))


def _linked(said: Sequence[str]) -> str:
    if NOBODY in said:
        return _("No")
    return _("Not sure") if NOT_SURE in said else _("Yes")


def _decided(answer: Answer) -> str:
    said = str(words.OUTCOMES[Outcome(answer["outcome"])])
    return (
        _("%(decision)s, otherwise than the advice says") % {"decision": said} if answer["departs"] else said
    )


def _said(choices: Sequence[tuple[Any, Any]], value: str) -> Any:
    return next((words for key, words in choices if str(key) == value), value)
