"""Someone is in danger now: two pages, and it is sent."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from sharewell.apps.concerns.forms import DangerForm, SendNowForm
from sharewell.apps.concerns.journeys.alike import alike
from sharewell.apps.concerns.presenters.places import place_choices
from sharewell.apps.concerns.selectors import emergency_places
from sharewell.kit.journeys import Answers, Edge, Journey, Page, Visit


def send_now_arguments(visit: Visit) -> Mapping[str, Any]:
    """Whom to tell: the front door stands first and is ticked already; and who is likely meant."""
    places = emergency_places(visit.actor)
    return {
        "places": place_choices(places),
        "initial": {"recipients": [str(one.id) for one in places[:1]]},
        "alike": alike(visit, visit.answers.get("danger", {})),
    }


def send_now_context(visit: Visit) -> Mapping[str, Any]:
    """What goes, so that it can be read once more before it does."""
    outside = reverse("concerns:outside", args=[visit.draft])
    return {"going": going_rows(visit.answers), "sender": visit.actor, "outside_url": outside}


def going_rows(answers: Answers) -> list[tuple[str, str]]:
    """What was written, in order, by the question that asked for it."""
    danger = answers.get("danger", {})
    rows = [
        (_now("Who"), danger.get("who", "")),
        (_now("Age or date of birth"), danger.get("age", "")),
        (_now("Where they are"), danger.get("where", "")),
        (_now("What is happening"), danger.get("what", "")),
    ]
    return [(key, value) for key, value in rows if value]


EMERGENCY = Journey(
    "emergency",
    title=_("Someone is in danger now"),
    longest=2,
    pages=[
        Page(
            "danger", DangerForm, _("Someone is in danger now"), personal=True, next=[Edge("send")],
            template="concerns/danger.html",
        ),
        Page(
            "send", SendNowForm, _("Send it now"), personal=False, finishes=True, button=_("Send now"),
            arguments=send_now_arguments, context=send_now_context, template="concerns/send_now.html",
        ),
    ],
)  # fmt: skip
