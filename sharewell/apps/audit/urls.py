"""Addresses of this app."""

from sharewell.apps.audit import views
from sharewell.domain.access import Role
from sharewell.kit.permissions import roles, route

READERS = roles(Role.SAFEGUARDING_LEAD, Role.INFORMATION_GOVERNANCE_LEAD, Role.ADMINISTRATOR)

app_name = "audit"
urlpatterns = [
    route("", views.trail, name="trail", allows=READERS),
    route("checkpoint/", views.checkpoint, name="checkpoint", allows=READERS),
]
