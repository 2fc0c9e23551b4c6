"""What goes between this organisation and others."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sharewell.apps.flows.policies import require_see_flows
from sharewell.apps.flows.presenters import flow_rows
from sharewell.apps.flows.selectors import covered_flows
from sharewell.apps.organisations.selectors import organisation_names
from sharewell.domain.flows import regular_rule
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest

A_PAGE = 50


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
    return render(request, "flows/flows.html", {"rows": rows, "page": page, "rule": rule})
