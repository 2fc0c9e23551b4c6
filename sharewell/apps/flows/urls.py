"""Addresses of this app."""

from sharewell.apps.flows.policies import LOOKING
from sharewell.apps.flows.views import chart, flows
from sharewell.domain.agreements.sides import WORKING
from sharewell.kit.permissions import roles, route

app_name = "flows"

urlpatterns = [
    route("", flows.flows, name="flows", allows=roles(*LOOKING)),
    route("map/", chart.chart, name="map", allows=roles(*WORKING)),
    route("draft/<uuid:partner>/", flows.draft, name="draft", allows=roles(*WORKING)),
]
