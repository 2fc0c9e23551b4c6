"""Addresses of this app. A reference is random and says nothing about anybody."""

from sharewell.apps.desk.views import about, queue, settings
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.sharing.sides import RECEIVERS
from sharewell.kit.permissions import roles, route

app_name = "desk"
PEOPLE = roles(*CONTENT_ROLES)

urlpatterns = [
    route("", queue.queue, name="queue", allows=PEOPLE),
    route("give/", queue.give, name="give", allows=PEOPLE),
    route("filter/", settings.choose_filters, name="filter", allows=PEOPLE),
    route("people/", settings.people, name="people", allows=roles(*RECEIVERS)),
    route("keys/", settings.keys, name="keys", allows=PEOPLE),
    route("child/<slug:reference>/", about.child, name="child", allows=PEOPLE),
    route("child/<slug:reference>/new/", about.new_child, name="new_child", allows=PEOPLE),
    route("child/<slug:reference>/not/", about.not_this_child, name="not_this_child", allows=PEOPLE),
]
