"""Ask the rules: any situation, and what they say of it. Nothing is kept."""

from django.http import HttpResponse
from django.shortcuts import render

from sharewell.apps.guidance.forms import AskForm
from sharewell.apps.guidance.presenters.asking import fields_asked, present_answer
from sharewell.apps.guidance.selectors import own_facts
from sharewell.apps.guidance.views.requests import today
from sharewell.domain.advice import advise
from sharewell.kit.permissions import SignedInRequest, either


@either
def ask(request: SignedInRequest) -> HttpResponse:
    """Every question of the rules, and the answer above them once it is asked for."""
    if request.method != "POST":
        initial = {**own_facts(request.actor), "on": today()}
        return render(request, "guidance/ask.html", {"form": AskForm(initial=initial, today=today())})
    form = AskForm(request.POST, today=today())
    if not form.is_valid():
        return render(request, "guidance/ask.html", {"form": form}, status=422)
    advice = advise(form.situation)
    form.would_change = fields_asked(advice, form.places_filled)
    return render(
        request, "guidance/ask.html", {"form": form, "one": present_answer(advice, form.places_filled)}
    )
