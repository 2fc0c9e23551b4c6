"""The administrator's pages: people and roles, no content."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.organisations.errors import EmailInUse, LastAdministrator, NotAMember
from sharewell.apps.organisations.forms import AddPersonForm, ChangeRoleForm
from sharewell.apps.organisations.policies import may_change_person, require_manage_people
from sharewell.apps.organisations.presenters.people import present_person, present_person_rows
from sharewell.apps.organisations.selectors import Colleague, colleague, people_of
from sharewell.apps.organisations.services import add_person, change_role, end_membership
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest

LAST = gettext_lazy("Nobody else here is an administrator. Make somebody else one first.")


def people(request: SignedInRequest) -> HttpResponse:
    """Everybody in the administrator's own organisation."""
    require_manage_people(request.actor, request.actor.organisation)
    listed = tuple(present_person(one) for one in people_of(request.actor.organisation))
    return render(request, "organisations/people.html", {"people": listed})


def add(request: SignedInRequest) -> HttpResponse:
    """A new colleague."""
    form = AddPersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            who = add_person(
                actor=request.actor, organisation=request.actor.organisation, at=now(), **form.cleaned_data
            )
        except EmailInUse:
            form.add_error("email", _("Somebody already signs in with this address"))
        else:
            messages.success(request, _("{name} has been added.").format(name=who.full_name))
            return redirect("organisations:people")
    return form_page(request, "organisations/add_person.html", {"form": form})


def person(request: SignedInRequest, person: UUID) -> HttpResponse:
    """One colleague, and what can be changed."""
    who = _colleague(request, person)
    context = {
        "who": present_person(who),
        "rows": present_person_rows(who),
        "permission": may_change_person(request.actor, who.organisation, who.person),
    }
    return render(request, "organisations/person.html", context)


def role(request: SignedInRequest, person: UUID) -> HttpResponse:
    """Another role for a colleague."""
    who = _colleague(request, person)
    form = ChangeRoleForm(request.POST or None, initial={"role": who.role, "is_deputy": who.is_deputy})
    if request.method == "POST" and form.is_valid():
        try:
            change_role(
                actor=request.actor,
                organisation=who.organisation,
                person=who.person,
                at=now(),
                **form.cleaned_data,
            )
        except LastAdministrator:
            form.add_error("role", LAST)
        else:
            return redirect("organisations:person", who.person)
    return form_page(request, "organisations/change_role.html", {"form": form, "who": present_person(who)})


def leave(request: SignedInRequest, person: UUID) -> HttpResponse:
    """A colleague leaves."""
    who = _colleague(request, person)
    if request.method != "POST":
        return render(request, "organisations/leave.html", {"who": present_person(who)})
    try:
        end_membership(actor=request.actor, organisation=who.organisation, person=who.person, at=now())
    except (NotAMember, LastAdministrator):
        messages.error(request, LAST)
        return redirect("organisations:person", who.person)
    messages.success(request, _("{name} no longer has access.").format(name=who.name))
    return redirect("organisations:people")


def _colleague(request: SignedInRequest, person: UUID) -> Colleague:
    require_manage_people(request.actor, request.actor.organisation)
    found = colleague(person, organisation=request.actor.organisation)
    if found is None:
        raise Http404
    return found
