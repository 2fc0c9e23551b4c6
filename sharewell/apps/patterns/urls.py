"""Addresses of this app."""

from sharewell.apps.patterns.views import story, watching
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.kit.permissions import roles, route

app_name = "patterns"
PEOPLE = roles(*CONTENT_ROLES)

urlpatterns = [
    route("<uuid:entry>/", story.story, name="story", allows=PEOPLE),
    route("<uuid:entry>/document/", story.document, name="story_document", allows=PEOPLE),
    route("watch/<uuid:concern>/", watching.watch, name="watch", allows=PEOPLE),
    route("watch/asked/<str:reference>/", watching.watch_asked, name="watch_request", allows=PEOPLE),
    route("watches/", watching.watches, name="watches", allows=PEOPLE),
    route("watches/<uuid:watch>/end/", watching.end, name="end_watch", allows=PEOPLE),
]
