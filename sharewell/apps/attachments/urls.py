"""Addresses of this app. An id is random and says nothing about anybody."""

from sharewell.apps.attachments import views
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.kit.permissions import roles, route

app_name = "attachments"
PEOPLE = roles(*CONTENT_ROLES)
ONE = "<uuid:attachment>/"

urlpatterns = [
    route("", views.files, name="list", allows=PEOPLE),
    route(ONE, views.one, name="one", allows=PEOPLE),
    route(f"{ONE}preview/", views.preview, name="preview", allows=PEOPLE),
    route(f"{ONE}pages/<int:page>/", views.page, name="page", allows=PEOPLE),
    route(f"{ONE}file/", views.file, name="file", allows=PEOPLE),
    route(f"{ONE}original/", views.original, name="original", allows=PEOPLE),
    route(f"{ONE}cover/", views.cover, name="cover", allows=PEOPLE),
    route(f"{ONE}remove/", views.remove, name="remove", allows=PEOPLE),
]
