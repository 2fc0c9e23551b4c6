"""A short journey of every kind of page, for the engine's tests."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import include, path

from sharewell.kit.clock import now
from sharewell.kit.crypto.models import OrganisationKey
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.ids import new_id
from sharewell.kit.journeys import Answers, CannotFinish, Edge, Journey, Page, Repeats, Visit
from sharewell.kit.journeys.models import Draft
from sharewell.kit.journeys.routes import journey_routes
from sharewell.kit.permissions import SIGNED_IN, route

HANDED_OVER: list[dict[str, Any]] = []
"""What submit was given, call by call."""


class ChildForm(forms.Form):
    name = forms.CharField(label="What is the child called?", max_length=50)
    unborn = forms.BooleanField(label="Not born yet", required=False)


class DueForm(forms.Form):
    due = GovukDateField(label="When is the baby due?")


class SawForm(forms.Form):
    words = forms.CharField(label="What did you see?", max_length=100, widget=forms.Textarea)
    kind = forms.ChoiceField(label="How do you know?", choices=[("fact", "I saw it"), ("told", "I was told")])


class WhoForm(forms.Form):
    who = forms.ChoiceField(label="Who should know?", widget=forms.RadioSelect)

    def __init__(self, *args: Any, choices: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].choices = choices  # type: ignore[attr-defined]


def is_unborn(answers: Answers) -> bool:
    return bool(answers.value("child", "unborn"))


def places_to_tell(visit: Visit) -> Mapping[str, Any]:
    """Choices that depend on who is here and on an earlier answer."""
    return {"choices": [("duty", f"{visit.actor.organisation_name} duty desk"), ("refuse", "Nobody")]}


def advice(visit: Visit) -> Mapping[str, Any]:
    return {"button": f"I have read this about {len(visit.answers.items_of('saw'))}"}


PAGES = [
    Page("child", ChildForm, "The child", personal=True, next=[Edge("due", when=is_unborn), Edge("saw")]),
    Page("due", DueForm, "The due date", personal=True, next=[Edge("saw")]),
    Page("saw", SawForm, "What you saw", personal=True, next=[Edge("who")],
         repeats=Repeats(at_least=2, at_most=3, item="Observation")),
    Page("who", WhoForm, "Who should know", personal=False, next=[Edge("advice")], arguments=places_to_tell),
    Page("advice", None, "Our advice", next=[Edge("check")], context=advice, again_when_changed=True),
    Page("check", None, "Check your answers", checks=True, button="Share"),
]  # fmt: skip
LONG = Journey("long", pages=PAGES, title="A long way", progress=True)
QUICK = Journey(
    "quick", pages=[Page("tell", ChildForm, "Tell us", personal=True, finishes=True)], title="A quick way"
)


def submit(_request: HttpRequest, answers: Answers, draft: Draft) -> HttpResponse:
    """Leaves a mark for each call; refuses when asked to tell nobody."""
    OrganisationKey.objects.create(organisation=new_id(), wrapped=b"", created_at=now())
    HANDED_OVER.append(answers.plain())
    if answers.value("who", "who") == "refuse" or answers.value("tell", "name") == "refuse":
        raise CannotFinish("Somebody has to know.")
    return HttpResponseRedirect(f"/sent/{draft.pk}/")


def sent(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("home")


made = (
    [
        *journey_routes(LONG, prefix="long/", submit=submit, leave="home", allows=SIGNED_IN),
        *journey_routes(QUICK, prefix="quick/", submit=submit, leave="home", allows=SIGNED_IN),
    ],
    "pages",
)
urlpatterns = [route("", sent, name="home", allows=SIGNED_IN), path("p/", include(made))]
