"""Addresses of this app. A reference is random and says nothing about anybody."""

from sharewell.apps.rights.views import coming, request
from sharewell.domain.rights.sides import READING, WORKING
from sharewell.kit.permissions import roles, route

app_name = "rights"
PEOPLE, READERS = roles(*WORKING), roles(*READING)
ONE = "<str:rights>/"

urlpatterns = [
    route("", coming.requests, name="list", allows=READERS),
    route("new/find/", coming.find, name="find", allows=PEOPLE),
    route("new/", coming.start, name="start", allows=PEOPLE),
    route("new/<uuid:entry>/", coming.start_about, name="start_about", allows=PEOPLE),
    route(ONE, request.one, name="request", allows=PEOPLE),
    route(f"{ONE}settle/", request.settled, name="settle", allows=PEOPLE),
    route(f"{ONE}step/<slug:turn>/", request.step, name="step", allows=PEOPLE),
    route(f"{ONE}owner/", request.owner, name="owner", allows=PEOPLE),
    route(f"{ONE}withdraw/", request.withdrawn, name="withdraw", allows=PEOPLE),
]
