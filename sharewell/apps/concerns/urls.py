"""Addresses of this app: the three journeys, and what follows from them."""

from sharewell.apps.concerns.journeys import ANSWERING, EMERGENCY, ORDINARY, TOLD
from sharewell.apps.concerns.views import (
    adding,
    after,
    answering,
    asking,
    chronology,
    completing,
    looking,
    outside,
    starting,
    submit,
)
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.kit.journeys.routes import journey_routes
from sharewell.kit.permissions import roles, route

app_name = "concerns"

PEOPLE = roles(*CONTENT_ROLES)
HOME = "home"

STARTS = frozenset({"emergency_start", "ordinary_start", "told_start", "answering_start"})

_JOURNEYS = [
    *journey_routes(EMERGENCY, prefix="danger/", submit=submit.submit_emergency, leave=HOME, allows=PEOPLE),
    *journey_routes(ORDINARY, prefix="worry/", submit=submit.submit_ordinary, leave=HOME, allows=PEOPLE),
    *journey_routes(
        ANSWERING, prefix="answering/", submit=submit.submit_answering, leave=HOME, allows=PEOPLE
    ),
    *journey_routes(TOLD, prefix="told/", submit=submit.submit_told, leave=HOME, allows=PEOPLE),
]

urlpatterns = [
    # The first question is there at once: no page in between that only says "Start".
    route("danger/", starting.start_emergency, name="emergency_start", allows=PEOPLE),
    route("worry/", starting.start_ordinary, name="ordinary_start", allows=PEOPLE),
    route("told/", starting.start_told, name="told_start", allows=PEOPLE),
    # An answer begins from what was asked, so it has no first page of its own.
    route("answer/<slug:reference>/", answering.begin, name="answer", allows=PEOPLE),
    route("answering/<uuid:draft>/nothing/", answering.nothing, name="answering_nothing", allows=PEOPLE),
    *(found for found in _JOURNEYS if found.name not in STARTS),
    route("files/draft/<uuid:draft>/", adding.add_to_draft, name="add_to_draft", allows=PEOPLE),
    route("files/concern/<uuid:concern>/", adding.add_to_concern, name="add_to_concern", allows=PEOPLE),
    route(
        "files/concern/<uuid:concern>/<uuid:attachment>/",
        adding.send_added,
        name="send_added",
        allows=PEOPLE,
    ),
    route("chronology/<slug:reference>/", chronology.chronology, name="chronology", allows=PEOPLE),
    route(
        "chronology/<slug:reference>/document/",
        chronology.document,
        name="chronology_document",
        allows=PEOPLE,
    ),
    route("to-worker/<slug:reference>/", after.to_worker, name="to_worker", allows=PEOPLE),
    route("<uuid:concern>/", after.sent, name="sent", allows=PEOPLE),
    route("outside/<uuid:draft>/", outside.add, name="outside", allows=PEOPLE),
    route("ask/<uuid:draft>/", asking.ask, name="ask_lead", allows=PEOPLE),
    route("questions/<uuid:question>/", asking.question, name="question", allows=PEOPLE),
    route("complete/<uuid:task>/", completing.complete, name="complete", allows=PEOPLE),
    route("review/<uuid:task>/", completing.review, name="review", allows=PEOPLE),
    route("look-again/<uuid:look_again>/", looking.look_again, name="look_again", allows=PEOPLE),
]
