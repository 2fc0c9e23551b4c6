"""Who was not told yet, and looking again whether they can be."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from sharewell.apps.children.selectors import tip_off_lock_on
from sharewell.apps.decisions.selectors import Decision
from sharewell.apps.decisions.services import open_concern
from sharewell.apps.transparency.forms import LookForm
from sharewell.apps.transparency.presenters import look_rows, untold_rows
from sharewell.apps.transparency.presenters.untold import TELLING_WORDS
from sharewell.apps.transparency.selectors import untold_of, untold_one
from sharewell.apps.transparency.services import NotPossibleNow, look_at_telling, open_looks
from sharewell.domain.deadlines import local_day
from sharewell.domain.notices import Untold
from sharewell.domain.sharing import Telling
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

A_PAGE = 25
LOOKING = gettext_noop("to look whether the family can be told")


@require_safe
def untold(request: SignedInRequest) -> HttpResponse:
    """The families who were not told, the earliest day to look first."""
    at = now()
    page = Paginator(untold_of(request.actor), A_PAGE).get_page(request.GET.get("page"))
    rows = untold_rows(page.object_list, today=local_day(at), at=at)
    columns = [_("Record"), _("Decided"), _("What was said"), _("Look again")]
    return render(request, "transparency/untold.html", {"rows": rows, "columns": columns, "page": page})


@either
def look(request: SignedInRequest, decision: UUID) -> HttpResponse:
    """Why they were not told, what was said each time since, and what is said now."""
    found = untold_one(request.actor, decision)
    if found is None:
        raise Http404
    form = LookForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _is_said(request, found, form):
        messages.success(request, _("It is written down."))
        return redirect("transparency:untold")
    return _page(request, found, form)


def _page(request: SignedInRequest, found: Decision, form: LookForm) -> HttpResponse:
    at, actor = now(), request.actor
    opened = open_concern(actor=actor, concern=found.concern, at=at, purpose=LOOKING)
    looks = open_looks(actor=actor, at=at, decision=found, purpose=LOOKING)
    lock = tip_off_lock_on(actor.organisation, opened.children)
    context = {
        "form": form,
        "reference": opened.reference,
        "said": TELLING_WORDS[Telling(found.telling)],
        "why": opened.decisions[-1].telling_reason,
        "looks": look_rows(looks, at=at),
        "tip_off_url": f"/children/{lock.entry_id}/do-not-tell/" if lock else "",
    }
    return form_page(request, "transparency/look.html", context)


def _is_said(request: SignedInRequest, decision: Decision, form: LookForm) -> bool:
    """Whether it is written down; where not, the form says why."""
    said = {**form.cleaned_data, "said": Untold(form.cleaned_data["said"])}
    try:
        look_at_telling(actor=request.actor, at=now(), decision=decision, **said)
    except NotPossibleNow as late:
        form.add_error("said", late.sentence)
        return False
    return True
