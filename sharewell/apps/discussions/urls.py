"""Addresses of this app. A reference is random and says nothing about anybody."""

from sharewell.apps.discussions.views import calling, taking_part
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.kit.permissions import roles, route

app_name = "discussions"
PEOPLE = roles(*CONTENT_ROLES)
ONE = "<str:discussion>/"

urlpatterns = [
    route("", calling.discussions, name="list", allows=PEOPLE),
    route("new/", calling.find, name="find", allows=PEOPLE),
    route("new/<uuid:entry>/", calling.call, name="call", allows=PEOPLE),
    route(ONE, taking_part.discussion, name="discussion", allows=PEOPLE),
    route(f"{ONE}record.pdf", taking_part.document, name="document", allows=PEOPLE),
    route(f"{ONE}more/", calling.ask_more, name="ask_more", allows=PEOPLE),
    route(f"{ONE}move/", calling.move, name="move", allows=PEOPLE),
    route(f"{ONE}take-out/<uuid:organisation>/", calling.take_out, name="take_out", allows=PEOPLE),
    route(f"{ONE}call-off/", calling.cancel, name="cancel", allows=PEOPLE),
    route(f"{ONE}coming/", taking_part.coming, name="coming", allows=PEOPLE),
    route(f"{ONE}put-in/", taking_part.contribute, name="contribute", allows=PEOPLE),
    route(f"{ONE}record/", taking_part.record, name="record", allows=PEOPLE),
    route(f"{ONE}agree/", taking_part.agree, name="agree", allows=PEOPLE),
    route(f"{ONE}other-view/", taking_part.other_view, name="other_view", allows=PEOPLE),
]
