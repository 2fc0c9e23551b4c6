"""Addresses of this app: the three journeys, and what follows from them."""

from sharewell.apps.concerns.journeys import EMERGENCY, ORDINARY, TOLD
from sharewell.apps.concerns.views import after, asking, completing, looking, starting, submit
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.kit.journeys.routes import journey_routes
from sharewell.kit.permissions import roles, route

app_name = "concerns"

PEOPLE = roles(*CONTENT_ROLES)
HOME = "home"

_EMERGENCY = journey_routes(
    EMERGENCY, prefix="danger/", submit=submit.submit_emergency, leave=HOME, allows=PEOPLE
)

urlpatterns = [
    # In an emergency no page says "Start": the first question is there at once.
    route("danger/", starting.start_emergency, name="emergency_start", allows=PEOPLE),
    *(found for found in _EMERGENCY if found.name != "emergency_start"),
    *journey_routes(ORDINARY, prefix="worry/", submit=submit.submit_ordinary, leave=HOME, allows=PEOPLE),
    *journey_routes(TOLD, prefix="told/", submit=submit.submit_told, leave=HOME, allows=PEOPLE),
    route("<uuid:concern>/", after.sent, name="sent", allows=PEOPLE),
    route("ask/<uuid:draft>/", asking.ask, name="ask_lead", allows=PEOPLE),
    route("questions/<uuid:question>/", asking.question, name="question", allows=PEOPLE),
    route("complete/<uuid:task>/", completing.complete, name="complete", allows=PEOPLE),
    route("review/<uuid:task>/", completing.review, name="review", allows=PEOPLE),
    route("look-again/<uuid:look_again>/", looking.look_again, name="look_again", allows=PEOPLE),
]
