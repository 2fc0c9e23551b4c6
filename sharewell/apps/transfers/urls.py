"""Addresses of this app. A reference is random and says nothing about anybody."""

from sharewell.apps.transfers.views import moving, school, starting
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.kit.permissions import roles, route

app_name = "transfers"
PEOPLE = roles(*CONTENT_ROLES)
ONE = "<str:transfer>/"

urlpatterns = [
    route("", starting.transfers, name="list", allows=PEOPLE),
    route("new/", starting.find, name="find", allows=PEOPLE),
    route("new/<uuid:entry>/", starting.start, name="start", allows=PEOPLE),
    route("school/", school.notices, name="school", allows=PEOPLE),
    route("school/new/", school.find, name="school_find", allows=PEOPLE),
    route("school/new/<uuid:entry>/", school.tell, name="school_tell", allows=PEOPLE),
    route(ONE, moving.one, name="transfer", allows=PEOPLE),
    route(f"{ONE}place/", starting.place, name="place", allows=PEOPLE),
    route(f"{ONE}note/", moving.note, name="note", allows=PEOPLE),
    route(f"{ONE}send/", moving.send, name="send", allows=PEOPLE),
    route(f"{ONE}rest/", moving.rest, name="rest", allows=PEOPLE),
    route(f"{ONE}no-file/", moving.no_file, name="no_file", allows=PEOPLE),
    route(f"{ONE}confirm/", moving.confirm, name="confirm", allows=PEOPLE),
    route(f"{ONE}missing/", moving.missing, name="missing", allows=PEOPLE),
]
