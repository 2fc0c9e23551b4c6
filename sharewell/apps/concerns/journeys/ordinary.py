"""I am worried about a child: ten pages at most, one thing each, and the way out to an emergency."""

from django.utils.translation import gettext_lazy as _

from sharewell.apps.concerns.forms import (
    ChildForm,
    DecisionForm,
    FamilyForm,
    ItemsForm,
    ObjectiveForm,
    RecipientsForm,
    SendNowForm,
    VoiceForm,
    WorryForm,
)
from sharewell.apps.concerns.journeys import answers as said
from sharewell.apps.concerns.journeys import visits
from sharewell.apps.concerns.selectors.items import items_cover_the_answers
from sharewell.domain.advice.vocabulary import Urgency
from sharewell.kit.journeys import Answers, Edge, Journey, Page


def child_is_in_danger_now(answers: Answers) -> bool:
    """Then nothing more is asked: it goes the emergency way, with what was written."""
    return answers.value("worry", "urgency") == Urgency.IMMEDIATE_DANGER


def recipients_are_still_chosen(answers: Answers) -> bool:
    """The links named belong to recipients that are still chosen."""
    chosen = set(answers.value("recipients", "recipients", ()))
    return set(answers.value("family", "linked", ())) <= chosen | {"nobody", "not_sure"}


ORDINARY = Journey(
    "ordinary",
    title=_("I am worried about a child"),
    longest=10,
    progress=True,
    pages=[
        Page(
            "child", ChildForm, _("Who is the child?"), personal=True, next=[Edge("worry")],
            arguments=visits.child_arguments, presents=said.child_rows, template="concerns/child.html",
        ),
        Page(
            "worry", WorryForm, _("What worries you?"), personal=True,
            next=[Edge("send-now", when=child_is_in_danger_now), Edge("voice")],
            presents=said.worry_rows, template="concerns/worry.html",
        ),
        Page(
            "send-now", SendNowForm, _("Send it now"), personal=False, finishes=True, button=_("Send now"),
            arguments=visits.send_now_arguments, context=visits.send_now_context, template="concerns/send_now.html",
        ),
        Page("voice", VoiceForm, _("The child’s own words"), personal=True, next=[Edge("objective")]),
        Page(
            "objective", ObjectiveForm, _("What do you want to happen?"), personal=True, next=[Edge("recipients")],
            presents=said.objective_rows, template="concerns/objective.html",
        ),
        Page(
            "recipients", RecipientsForm, _("Who should know?"), personal=False, next=[Edge("items")],
            arguments=visits.recipients_arguments, presents=said.recipients_rows,
            context=visits.recipients_context, template="concerns/recipients.html",
        ),
        Page(
            "items", ItemsForm, _("What do they need?"), personal=True, next=[Edge("family")],
            arguments=visits.items_arguments, context=visits.items_context, presents=said.items_rows,
            template="concerns/items.html",
            stands_while=items_cover_the_answers, aside=visits.add_file,
        ),
        Page(
            "family", FamilyForm, _("The family"), personal=True, next=[Edge("advice")],
            arguments=visits.family_arguments, presents=said.family_rows,
            stands_while=recipients_are_still_chosen,
        ),
        Page(
            "advice", None, _("Our advice"), next=[Edge("decision")], again_when_changed=True,
            context=visits.advice_context, template="concerns/advice.html", button=_("Decide what to do"),
        ),
        Page(
            "decision", DecisionForm, _("Your decision"), personal=True, next=[Edge("check")],
            again_when_changed=True, arguments=visits.decision_arguments,
            presents=said.decision_rows, template="concerns/decision.html",
        ),
        Page(
            "check", None, _("Check your answers"), checks=True, context=visits.check_context,
            template="concerns/check.html", button=_("Share"),
        ),
    ],
)  # fmt: skip
