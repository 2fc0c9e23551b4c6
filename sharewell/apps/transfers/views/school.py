"""Telling a school before the school day begins, and which notices were read in time."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from sharewell.apps.children.selectors import entry_of, tip_off_lock_on
from sharewell.apps.children.services import offered_choices
from sharewell.apps.organisations.selectors import directory, place_choices
from sharewell.apps.shares.services import SharesError
from sharewell.apps.transfers.forms import SchoolForm, tell_of
from sharewell.apps.transfers.presenters import present_notices
from sharewell.apps.transfers.selectors import sent_to_schools
from sharewell.apps.transfers.services import SCHOOLS, TransfersError, tell_school
from sharewell.apps.transfers.views.requests import TELLING
from sharewell.kit.clock import now
from sharewell.kit.govuk.finding import find_page
from sharewell.kit.permissions import SignedInRequest, either


@require_safe
def notices(request: SignedInRequest) -> HttpResponse:
    """What was sent to schools, and which was read in time."""
    sent = sent_to_schools(request.actor)
    phones = {one.id: one.phone for one in directory()} if sent else {}
    page = {
        "rows": present_notices(sent, phones=phones, at=now()),
        "columns": [_("School"), _("School begins"), _("Read?")],
    }
    return render(request, "transfers/school_list.html", page)


@either
def find(request: SignedInRequest) -> HttpResponse:
    """Which child."""
    return find_page(
        request,
        question=_("Which child’s school must know?"),
        look_up=lambda typed: offered_choices(actor=request.actor, typed=typed, at=now(), purpose=TELLING),
        leads_to="transfers:school_tell",
        back_to="transfers:school",
    )


@either
def tell(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """What the school must know of this child."""
    if entry_of(request.actor, entry) is None:
        raise Http404
    locked = tip_off_lock_on(request.actor.organisation, [entry]) is not None
    form = SchoolForm(request.POST or None, places=_schools(request), locked=locked)
    if request.method != "POST" or form.is_looking or not form.is_valid():
        return _page(request, form)
    try:
        sent = tell_school(actor=request.actor, at=now(), tell=tell_of(form, entry))
    except (TransfersError, SharesError) as refused:
        form.add_error(None, refused.sentence)
        return _page(request, form)
    if sent is None:
        messages.error(
            request, _("This was stopped: it names something that is kept safe. Nothing has gone.")
        )
        return redirect("home:home")
    messages.success(request, _("Sent. You are told to ring if nobody has read it when school begins."))
    return redirect("transfers:school")


def _schools(request: SignedInRequest) -> list[tuple[str, str]]:
    words, chosen = request.POST.get("words", "").strip(), request.POST.get("recipient", "")
    mine = request.actor.organisation
    return place_choices(but=mine, query=words, sectors=SCHOOLS) if words or chosen else []


def _page(request: SignedInRequest, form: SchoolForm) -> HttpResponse:
    looking = form.is_bound and form.is_looking
    status = 422 if form.is_bound and not looking else 200
    return render(request, "transfers/school.html", {"form": form, "looking": looking}, status=status)
