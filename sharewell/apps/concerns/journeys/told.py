"""I have already rung them: a spoken share, written down afterwards."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sharewell.apps.concerns.forms import SpokenForm, ToldForm
from sharewell.apps.concerns.journeys.alike import alike
from sharewell.apps.concerns.presenters.places import place_names
from sharewell.apps.concerns.selectors import own_place, places_like, places_outside
from sharewell.kit.journeys import Edge, Journey, Page, Visit


def spoken_arguments(visit: Visit) -> Mapping[str, Any]:
    """Every service of the area, front doors first; the time stands filled in with now; and who is likely meant."""
    own = own_place(visit.actor)
    near = places_like(visit.actor, nation=own.nation, area=own.area) if own else ()
    near = (*(near or places_like(visit.actor)), *places_outside(visit.actor))
    return {
        "places": [("", _("Choose a service")), *place_names(near)],
        "initial": {"spoken_at": visit.at},
        "alike": alike(visit, visit.answers.get("call", {})),
    }


def outside_context(visit: Visit) -> Mapping[str, Any]:
    """Where somebody who has no account is added."""
    return {"outside_url": reverse("concerns:outside", args=[visit.draft])}


TOLD = Journey(
    "told",
    title=_("I have already rung them"),
    longest=2,
    pages=[
        Page("call", ToldForm, _("What you told them"), personal=True, next=[Edge("spoken")]),
        Page(
            "spoken", SpokenForm, _("Who you spoke to"), personal=True, finishes=True, button=_("Put it on record"),
            arguments=spoken_arguments, context=outside_context, template="concerns/spoken.html",
        ),
    ],
)  # fmt: skip
