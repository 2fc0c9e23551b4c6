"""Asking for a private matching, the other side's answer, the second person's, and whom it found."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.matching import policies
from sharewell.apps.matching.forms import AcceptForm, AskForm
from sharewell.apps.matching.presenters import match_rows, present_children, present_match
from sharewell.apps.matching.selectors import (
    PrivateMatch,
    match_of,
    matches_of,
    names_of_partners,
    private_partners,
)
from sharewell.apps.matching.services import (
    NotPossible,
    accept_privately,
    answer_about_shielded,
    ask_privately,
    decline_privately,
    open_found,
    why_shielded,
)
from sharewell.apps.organisations.selectors import directory_entry, organisation_names
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

LOOKING = gettext_noop("to see which children another organisation knows too")


@require_safe
def matches(request: SignedInRequest) -> HttpResponse:
    """What was asked and what was matched, newest first."""
    found = matches_of(request.actor)
    context = {
        "rows": match_rows(found, names=names_of_partners(found), at=now()),
        "may_start": bool(policies.may_start_private(request.actor)),
    }
    return render(request, "matching/private.html", context)


@either
def ask(request: SignedInRequest) -> HttpResponse:
    """Ask an organisation with which it was agreed."""
    at = now()
    here = [
        one for one, (_agreed, key) in private_partners(request.actor.organisation, at).items() if not key
    ]
    others = sorted(organisation_names(here).items(), key=lambda item: item[1])
    form = AskForm(request.POST or None, others=[(str(one), name) for one, name in others])
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            found = ask_privately(
                actor=request.actor, at=at, other=UUID(said["other"]), shielded_why=said["why"]
            )
        except NotPossible as late:
            messages.error(request, late.sentence)
            return redirect("matching:private")
        messages.success(request, _("They have been asked. Nothing is read before they say yes."))
        return redirect("matching:private_match", match=found.pk)
    return form_page(request, "matching/private_ask.html", {"form": form, "others": others})


@require_safe
def match(request: SignedInRequest, match: UUID) -> HttpResponse:
    """How far it is, what waits, and what it came to."""
    found = _match(request, match)
    is_second = bool(policies.may_be_second(request.actor, found))
    context = {
        "match": found.pk,
        "shown": present_match(found, names=names_of_partners([found]), at=now()),
        "may_answer": bool(policies.may_answer_private(request.actor, found)),
        "is_second": is_second,
        "why": why_shielded(actor=request.actor, at=now(), match=found) if is_second else "",
    }
    return render(request, "matching/private_match.html", context)


@either
def accept(request: SignedInRequest, match: UUID) -> HttpResponse:
    """Say yes to what another organisation asked."""
    found = _match(request, match)
    policies.require_answer_private(request.actor, found)
    form = AcceptForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            accept_privately(
                actor=request.actor, at=now(), match=found, shielded_why=form.cleaned_data["why"]
            )
            messages.success(request, _("You have said yes. It begins within a minute or two."))
        except NotPossible as late:
            messages.error(request, late.sentence)
        return redirect("matching:private_match", match=found.pk)
    shown = present_match(found, names=names_of_partners([found]), at=now())
    return form_page(
        request, "matching/private_accept.html", {"form": form, "match": found.pk, "shown": shown}
    )


@require_POST
def decline(request: SignedInRequest, match: UUID) -> HttpResponse:
    """Say no, or take back what was asked."""
    found = _match(request, match)
    try:
        decline_privately(actor=request.actor, at=now(), match=found)
        messages.success(request, _("It will not be done. Nothing was read."))
    except NotPossible as late:
        messages.error(request, late.sentence)
    return redirect("matching:private_match", match=found.pk)


@require_POST
def second(request: SignedInRequest, match: UUID) -> HttpResponse:
    """The second person's answer about children who are kept safe."""
    found = _match(request, match)
    agreed = request.POST.get("answer") == "yes"
    answer_about_shielded(actor=request.actor, at=now(), match=found, agreed=agreed)
    messages.success(request, _("They are in.") if agreed else _("They are left out."))
    return redirect("matching:private_match", match=found.pk)


@require_safe
def children(request: SignedInRequest, match: UUID) -> HttpResponse:
    """Whom it found, some at a time: what one's own organisation holds, and by which names to ask on a call."""
    found = _match(request, match)
    typed = request.GET.get("after", "")
    after = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 9 else 0
    opened, following = open_found(actor=request.actor, at=now(), match=found, after=after, purpose=LOOKING)
    here = reverse("matching:private_children", args=[found.pk])
    context = {
        "match": found.pk,
        "children": present_children(opened),
        "partner": directory_entry(found.other_id),
        "more_url": f"{here}?after={following}" if following else "",
        "first_url": here if after else "",
    }
    return render(request, "matching/private_children.html", context)


def _match(request: SignedInRequest, match: UUID) -> PrivateMatch:
    found = match_of(request.actor, match)
    if found is None:
        raise Http404
    policies.require_see_private(request.actor, found)
    return found
