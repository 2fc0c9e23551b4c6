"""What was called, and calling: about whom, why, when, where, and who is asked."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.services import offered_choices
from sharewell.apps.discussions import policies
from sharewell.apps.discussions.forms import CallForm, InviteForm, MoveForm, WhyForm
from sharewell.apps.discussions.presenters import present_list
from sharewell.apps.discussions.selectors import Discussion, discussions_of
from sharewell.apps.discussions.services import (
    Calling,
    DiscussionsError,
    call_discussion,
    call_off,
    invite,
    move_discussion,
    stand_down,
)
from sharewell.apps.discussions.views.requests import TAKING_PART, done, named
from sharewell.apps.organisations.selectors import directory_entry, place_choices
from sharewell.domain.discussions import DiscussionKind, How, terms_of
from sharewell.kit.clock import now
from sharewell.kit.govuk.finding import find_page
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@require_safe
def discussions(request: SignedInRequest) -> HttpResponse:
    """Those that this person may see."""
    columns = [_("Which"), _("When"), _("Where it stands")]
    rows = present_list(discussions_of(request.actor), at=now())
    return render(request, "discussions/list.html", {"rows": rows, "columns": columns})


@either
def find(request: SignedInRequest) -> HttpResponse:
    """Which child."""
    return find_page(
        request,
        question=_("Which child is it about?"),
        look_up=lambda typed: offered_choices(
            actor=request.actor, typed=typed, at=now(), purpose=TAKING_PART
        ),
        leads_to="discussions:call",
        back_to="discussions:list",
    )


@either
def call(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """Call one about this child."""
    own = directory_entry(request.actor.organisation)
    if own is None or entry_of(request.actor, entry) is None:
        raise Http404
    terms = terms_of(own.nation)
    form = CallForm(
        request.POST or None,
        places=place_choices(but=request.actor.organisation, area=own.area),
        words=(_(terms.discussion), _(terms.conference)),
    )
    if request.method != "POST" or not form.is_valid():
        return step_page(request, form, _("Call it"), title=_("Call a discussion"))
    try:
        made = call_discussion(actor=request.actor, at=now(), calling=_calling(entry, form.cleaned_data))
    except DiscussionsError as refused:
        form.add_error("meets_at" if refused.code == "past" else "why", refused.sentence)
        return step_page(request, form, _("Call it"), title=_("Call a discussion"))
    messages.success(request, _("Called. Each organisation is asked to put in what it knows."))
    return redirect("discussions:discussion", made.reference)


@either
def ask_more(request: SignedInRequest, discussion: str) -> HttpResponse:
    """Ask one more organisation."""
    row = _own(request, discussion)
    words = request.POST.get("words", "").strip()
    looks = words or request.POST.get("organisation")
    places = place_choices(but=request.actor.organisation, query=words) if looks else []
    form = InviteForm(request.POST or None, places=places)
    is_chosen = request.method == "POST" and form.is_valid() and form.cleaned_data["organisation"]
    if not is_chosen or "look" in request.POST:
        return step_page(
            request, form, _("Ask them"), title=_("Ask one more"), reference=discussion, looks=True
        )
    one = UUID(form.cleaned_data["organisation"])
    return done(
        request,
        discussion,
        lambda: invite(actor=request.actor, discussion=row, at=now(), organisation=one),
        _("They are asked."),
    )


@either
def move(request: SignedInRequest, discussion: str) -> HttpResponse:
    """Another time or place."""
    row, form = _own(request, discussion), MoveForm(request.POST or None)
    title = _("Set another time or place")
    if request.method != "POST" or not form.is_valid():
        return step_page(request, form, title, title=title, reference=discussion)
    given, at = form.cleaned_data, now()
    how = How(given["how"])
    return done(
        request,
        discussion,
        lambda: move_discussion(
            actor=request.actor,
            discussion=row,
            at=at,
            meets_at=given["meets_at"],
            how=how,
            where=given["where"],
        ),
        _("Everybody who is asked has been told to look here."),
    )


@either
def take_out(request: SignedInRequest, discussion: str, organisation: UUID) -> HttpResponse:
    """Take an organisation out of it."""
    row, form = _own(request, discussion), WhyForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return step_page(request, form, _("Take them out of it"), reference=discussion)
    why, at = form.cleaned_data["why"], now()
    return done(
        request,
        discussion,
        lambda: stand_down(actor=request.actor, discussion=row, at=at, organisation=organisation, why=why),
        _("They can read nothing of this any more."),
    )


@either
def cancel(request: SignedInRequest, discussion: str) -> HttpResponse:
    """Call it off."""
    row, form = _own(request, discussion), WhyForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return step_page(request, form, _("Call it off"), reference=discussion)
    why, at = form.cleaned_data["why"], now()
    return done(
        request,
        discussion,
        lambda: call_off(actor=request.actor, discussion=row, at=at, why=why),
        _("Called off. Everybody who is asked has been told to look here."),
    )


def step_page(
    request: SignedInRequest,
    form: Any,
    button: str,
    *,
    title: str = "",
    reference: str = "",
    looks: bool = False,
    template: str = "discussions/step.html",
) -> HttpResponse:
    """The page of one form; with what is wrong where it is bound."""
    page = {"form": form, "button_text": button, "heading": title, "reference": reference, "looks": looks}
    return form_page(request, template, page)


def _own(request: SignedInRequest, reference: str) -> Discussion:
    found = named(request, reference)
    policies.require_lead(request.actor, found)
    return found


def _calling(entry: UUID, given: dict[str, Any]) -> Calling:
    return Calling(
        entry=entry,
        kind=DiscussionKind(given["kind"]),
        why=given["why"],
        meets_at=given["meets_at"],
        how=How(given["how"]),
        where=given["where"],
        urgency=given["urgency"],
        organisations=tuple(UUID(one) for one in given["organisations"]),
    )
