"""How I am told; and whom of my organisation no e-mail reaches."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sharewell.apps.organisations.forms.reaching import (
    AT_ONCE,
    DAILY,
    CodeFromTextForm,
    MobileForm,
    TryAddressForm,
    WhenToldForm,
)
from sharewell.apps.organisations.policies import require_see_unreached
from sharewell.apps.organisations.presenters.reaching import present_unreached
from sharewell.apps.organisations.selectors import how_told, unreached
from sharewell.apps.organisations.services import (
    choose_when_told,
    confirm_mobile,
    forget_own_mobile,
    give_mobile,
    try_address,
)
from sharewell.domain.access import Role
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.notify.choices import Choices, CodeAnswer, TooManyCodes
from sharewell.kit.permissions import SignedInRequest

ACCOUNT = "organisations:account"


def when_told(request: SignedInRequest) -> HttpResponse:
    """Quiet hours, and one message a day."""
    form = WhenToldForm(request.POST or None, initial=_chosen(how_told(request.actor.person).choices))
    if request.method == "POST" and form.is_valid():
        quiet, daily_at = form.cleaned_data["quiet"], form.cleaned_data["daily_at"]
        choose_when_told(actor=request.actor, quiet=quiet, daily_at=daily_at, at=now())
        messages.success(request, _("Saved. What is urgent always comes at once."))
        return redirect(ACCOUNT)
    return form_page(request, "organisations/when_told.html", {"form": form})


def mobile(request: SignedInRequest) -> HttpResponse:
    """A number for texts."""
    told = how_told(request.actor.person)
    if not told.texts_here:
        raise Http404
    form = MobileForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            give_mobile(actor=request.actor, mobile=form.cleaned_data["mobile"], at=now())
        except TooManyCodes:
            form.add_error("mobile", _("Three codes were sent within the hour. Try again in an hour."))
        else:
            return redirect("organisations:mobile_code")
    return form_page(
        request, "organisations/mobile.html", {"form": form, "has_one": bool(told.choices.mobile)}
    )


def mobile_code(request: SignedInRequest) -> HttpResponse:
    """The code that was texted to it."""
    form = CodeFromTextForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "organisations/mobile_code.html", {"form": form})
    answer = confirm_mobile(actor=request.actor, code=form.cleaned_data["code"], at=now())
    if answer is CodeAnswer.RIGHT:
        messages.success(request, _("What is urgent is texted to you from now on."))
        return redirect(ACCOUNT)
    if answer is CodeAnswer.OVER:
        messages.error(request, _("This code no longer works. Ask for another."))
        return redirect("organisations:mobile")
    # A redirect, because a wrong try is counted: what a page answers directly leaves nothing behind.
    messages.error(request, _("This is not the code. Look again."))
    return redirect("organisations:mobile_code")


def forget(request: SignedInRequest) -> HttpResponse:
    """No more texts."""
    if request.method != "POST":
        raise Http404
    forget_own_mobile(actor=request.actor, at=now())
    messages.success(request, _("Your number is forgotten. No text is sent to it any more."))
    return redirect(ACCOUNT)


def unreached_page(request: SignedInRequest) -> HttpResponse:
    """The addresses of the organisation to which e-mails do not arrive."""
    require_see_unreached(request.actor, request.actor.organisation)
    found = tuple(present_unreached(one) for one in unreached(request.actor.organisation))
    context = {"unreached": found, "manages_people": request.actor.role is Role.ADMINISTRATOR}
    return render(request, "organisations/unreached.html", context)


def try_again(request: SignedInRequest) -> HttpResponse:
    """Try an address anew: one of the organisation's, or my own."""
    form = TryAddressForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        raise Http404
    try_address(actor=request.actor, address=form.cleaned_data["address"], at=now())
    messages.success(
        request, _("We try it now. If it does not arrive, it stands here again in a few minutes.")
    )
    return redirect(ACCOUNT if request.POST.get("from") == "account" else "organisations:unreached")


def _chosen(choices: Choices) -> dict[str, Any]:
    quiet = choices.quiet
    return {
        "quiet_from": str(quiet.start) if quiet else "",
        "quiet_until": str(quiet.end) if quiet else "",
        "how_often": AT_ONCE if choices.daily_at is None else DAILY,
        "daily_at": str(8 if choices.daily_at is None else choices.daily_at),
    }
