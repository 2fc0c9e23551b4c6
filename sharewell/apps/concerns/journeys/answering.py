"""Another organisation asked: seven pages at most from what they ask to what goes, or two where nothing goes."""

from django.utils.translation import gettext_lazy as _

from sharewell.apps.concerns.forms import ChildForm, DecisionForm, FamilyForm
from sharewell.apps.concerns.forms.answering import AnswerItemsForm, ClosingForm, FactsForm
from sharewell.apps.concerns.journeys import answering_said as told
from sharewell.apps.concerns.journeys import answering_visits as visits
from sharewell.apps.concerns.journeys import answers as said
from sharewell.apps.concerns.journeys.visits import add_file
from sharewell.apps.concerns.selectors.answering import every_fact_is_answered, items_fit_the_facts
from sharewell.kit.journeys import Edge, Journey, Page

ANSWERING = Journey(
    "answering",
    title=_("Answer another organisation"),
    longest=7,
    progress=True,
    pages=[
        Page(
            "facts", FactsForm, _("What do you have?"), personal=True,
            next=[Edge("closing", when=told.nothing_goes), Edge("child")], stands_while=every_fact_is_answered,
            arguments=visits.facts_arguments, context=visits.always, presents=told.facts_rows,
            template="concerns/answering/facts.html",
        ),
        Page(
            "closing", ClosingForm, _("Send your answer"), personal=True, finishes=True, button=_("Send this answer"),
            context=visits.closing_context, template="concerns/answering/closing.html",
        ),
        Page(
            "child", ChildForm, _("Which child is this?"), personal=True, next=[Edge("items")],
            arguments=visits.child_arguments, context=visits.always, presents=said.child_rows,
            template="concerns/answering/child.html",
        ),
        Page(
            "items", AnswerItemsForm, _("Your answer"), personal=True, next=[Edge("family")],
            arguments=visits.items_arguments, context=visits.items_context, presents=told.items_rows,
            template="concerns/answering/items.html", stands_while=items_fit_the_facts, aside=add_file,
        ),
        Page(
            "family", FamilyForm, _("The family"), personal=True, next=[Edge("advice")],
            arguments=visits.family_arguments, context=visits.always, presents=said.family_rows,
            template="concerns/answering/page.html",
        ),
        Page(
            "advice", None, _("Our advice"), next=[Edge("decision")], again_when_changed=True,
            context=visits.advice_context, template="concerns/answering/advice.html", button=_("Decide what to do"),
        ),
        Page(
            "decision", DecisionForm, _("Your decision"), personal=True, next=[Edge("check")],
            again_when_changed=True, arguments=visits.decision_arguments, context=visits.always,
            presents=said.decision_rows, template="concerns/answering/decision.html",
        ),
        Page(
            "check", None, _("Check your answer"), checks=True, context=visits.check_context,
            template="concerns/answering/check.html", button=_("Send this answer"),
        ),
    ],
)  # fmt: skip
