"""The list of what is open, one disagreement, and what can be done with it."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from sharewell.apps.disagreements.forms import CloseForm, WordsForm
from sharewell.apps.disagreements.presenters.pages import present_disagreement, present_list
from sharewell.apps.disagreements.selectors import Disagreement, disagreement_for, open_disagreements
from sharewell.apps.disagreements.services import (
    DisagreementsError,
    answer_disagreement,
    close_disagreement,
    open_disagreement,
    take_up_disagreement,
)
from sharewell.domain.disagreements import Ending
from sharewell.kit.clock import now
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

SETTLING = gettext_noop("to settle a disagreement")
Service = Callable[..., object]


@require_safe
def waiting(request: SignedInRequest) -> HttpResponse:
    """What is open, by what runs out first."""
    page = open_disagreements(request.actor, after=request.GET.get("after", ""))
    shown = present_list(page, actor_organisation=request.actor.organisation, at=now())
    return render(request, "disagreements/list.html", {"page": shown})


@require_safe
def see(request: SignedInRequest, disagreement: UUID) -> HttpResponse:
    """All that was said in one."""
    found, at = _named(request, disagreement), now()
    opened = open_disagreement(actor=request.actor, disagreement=found, at=at, purpose=SETTLING)
    context = {"shown": present_disagreement(opened, at=at)}
    return render(request, "disagreements/see.html", context)


@either
def answer(request: SignedInRequest, disagreement: UUID) -> HttpResponse:
    """Answer it, or add to it."""
    form, said = WordsForm(request.POST or None), _("The other organisation has your answer.")
    return _step(request, disagreement, form, answer_disagreement, said, page="answer")


@either
def take_up(request: SignedInRequest, disagreement: UUID) -> HttpResponse:
    """Take it to the next level."""
    form, said = WordsForm(request.POST or None), _("It has gone to the next level, and both sides are told.")
    return _step(request, disagreement, form, take_up_disagreement, said, page="take_up")


@either
def close(request: SignedInRequest, disagreement: UUID) -> HttpResponse:
    """Close it."""
    form, said = CloseForm(request.POST or None), _("It is closed. Both views stay on record.")
    return _step(request, disagreement, form, close_disagreement, said, page="close")


def _step(
    request: SignedInRequest, pk: UUID, form: GovukForm, service: Service, said: str, *, page: str
) -> HttpResponse:
    found = _named(request, pk)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, f"disagreements/{page}.html", {"form": form, "one": found})
    try:
        service(actor=request.actor, disagreement=found, at=now(), **_words(form.cleaned_data))
    except DisagreementsError as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, said)
    return redirect("disagreements:see", found.pk)


def _words(cleaned: Mapping[str, Any]) -> dict[str, Any]:
    ending = {"ending": Ending(cleaned["ending"])} if "ending" in cleaned else {}
    return {"words": cleaned["words"], **ending}


def _named(request: SignedInRequest, pk: UUID) -> Disagreement:
    found = disagreement_for(request.actor, pk)
    if found is None:
        raise Http404
    return found
