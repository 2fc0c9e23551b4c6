"""The demo's door: be one of its people with one press. Shut everywhere else."""

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from sharewell.apps.organisations.forms import DemoSignInForm
from sharewell.apps.organisations.presenters.people import present_demo
from sharewell.apps.organisations.selectors import demo_people, person_to_try
from sharewell.kit.idempotency.exempt import exempt_from_idempotency


def demo(request: HttpRequest) -> HttpResponse:
    """Everybody who can be tried."""
    _only_in_the_demo()
    context = {"groups": present_demo(demo_people()), "next": request.GET.get("next", "")}
    return render(request, "organisations/demo.html", context)


@exempt_from_idempotency("signing in twice is being signed in")
def sign_in_as(request: HttpRequest) -> HttpResponse:
    """Be this person now."""
    _only_in_the_demo()
    form = DemoSignInForm(request.POST)
    person = person_to_try(form.cleaned_data["person"]) if form.is_valid() else None
    if request.method != "POST" or person is None:
        raise Http404
    adapter = get_adapter(request)
    if request.user.is_authenticated:
        adapter.logout(request)
    adapter.login(request, person)
    return HttpResponseRedirect(form.cleaned_data["next"])


def _only_in_the_demo() -> None:
    # The route says so too; a second lock, because this door has no key.
    if not (settings.SHAREWELL_DEMO and settings.SHAREWELL_DEMO_SIGN_IN):
        raise Http404
