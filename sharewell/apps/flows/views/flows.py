"""What goes between this organisation and others."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.agreements.services import NotPossible
from sharewell.apps.flows.policies import may_draft, require_see_flows
from sharewell.apps.flows.presenters import flow_rows
from sharewell.apps.flows.selectors import covered_flows
from sharewell.apps.flows.services import draft_agreement
from sharewell.apps.organisations.selectors import organisation_names
from sharewell.domain.flows import regular_rule
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest

A_PAGE = 20


@require_safe
def flows(request: SignedInRequest) -> HttpResponse:
    """How much of what went which way, and what no agreement covers."""
    actor, rule = request.actor, regular_rule()
    require_see_flows(actor)
    found = covered_flows(actor.organisation, at=now())
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    shown = list(page.object_list)
    names = organisation_names({side for one in shown for side in (one.flow.sender, one.flow.recipient)})
    rows = flow_rows(shown, own=actor.organisation, names=names)
    return render(
        request,
        "flows/flows.html",
        {"rows": rows, "page": page, "rule": rule, "may_draft": bool(may_draft(actor))},
    )


@require_POST
def draft(request: SignedInRequest, partner: UUID) -> HttpResponse:
    """Begin an agreement with a partner from what goes already."""
    try:
        made = draft_agreement(actor=request.actor, at=now(), partner=partner)
    except NotPossible as refused:
        messages.error(request, refused.sentence)
        return redirect("flows:flows")
    if made is None:
        raise Http404
    messages.success(request, _("The draft is made. It names what goes already; you can change all of it."))
    return redirect("agreements:agreement", made.reference)
