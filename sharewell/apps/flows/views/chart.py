"""The map of cover across the partnership."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sharewell.apps.flows.forms import MapForm
from sharewell.apps.flows.policies import require_see_map
from sharewell.apps.flows.presenters import MapPage, gap_columns, gap_rows
from sharewell.apps.flows.selectors import cover_chart
from sharewell.domain.deadlines import local_day
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest

A_PAGE = 50


@require_safe
def chart(request: SignedInRequest) -> HttpResponse:
    """Where what regularly goes is covered, where not, and where twice: as a picture and as tables."""
    require_see_map(request.actor)
    found = cover_chart(request.actor.organisation, on=local_day(now()))
    form = MapForm(request.GET, sectors={one.sector for one in found.places.values()})
    page = MapPage(found, form.wanted)
    listed = Paginator(page.listed, A_PAGE).get_page(request.GET.get("page"))
    rows = gap_rows(listed.object_list, found.places)
    shown = {"form": form, "map": page, "page": listed, "columns": gap_columns(), "rows": rows}
    return render(request, "flows/map.html", shown)
