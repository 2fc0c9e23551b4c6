"""Addresses of this app. A reference is random and says nothing about anybody."""

from sharewell.apps.accountability.views import packs, processing
from sharewell.kit.permissions import SIGNED_IN, route

app_name = "accountability"

urlpatterns = [
    route("", processing.processing, name="processing", allows=SIGNED_IN),
    route("table/", processing.spreadsheet, name="spreadsheet", allows=SIGNED_IN),
    route("document/", processing.document, name="document", allows=SIGNED_IN),
    route("packs/", packs.packs, name="packs", allows=SIGNED_IN),
    route("packs/<str:pack>/", packs.pack, name="pack", allows=SIGNED_IN),
]
