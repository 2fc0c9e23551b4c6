"""Addresses of this app. An id is random and says nothing about anybody."""

from sharewell.apps.disagreements.views import pages
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.kit.permissions import roles, route

app_name = "disagreements"
PEOPLE = roles(*CONTENT_ROLES)
ONE = "<uuid:disagreement>/"

urlpatterns = [
    route("", pages.waiting, name="list", allows=PEOPLE),
    route(ONE, pages.see, name="see", allows=PEOPLE),
    route(f"{ONE}answer/", pages.answer, name="answer", allows=PEOPLE),
    route(f"{ONE}take-up/", pages.take_up, name="take_up", allows=PEOPLE),
    route(f"{ONE}close/", pages.close, name="close", allows=PEOPLE),
]
