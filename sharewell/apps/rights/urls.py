"""Addresses of this app. A reference is random and says nothing about anybody."""

from sharewell.apps.rights.views import answering, coming, marking, request, things
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
    route(f"{ONE}look/", things.look, name="look", allows=PEOPLE),
    route(f"{ONE}things/", things.things, name="things", allows=PEOPLE),
    route(f"{ONE}things/<uuid:thing>/", things.thing, name="thing", allows=PEOPLE),
    route(f"{ONE}things/<uuid:thing>/correct/", marking.correct, name="correct", allows=PEOPLE),
    route(f"{ONE}answer/", answering.write, name="write", allows=PEOPLE),
    route(f"{ONE}answer/preview/", answering.preview, name="preview", allows=PEOPLE),
    route(f"{ONE}read/", answering.read, name="read", allows=READERS),
    route(f"{ONE}release/", answering.let_go, name="release", allows=PEOPLE),
    route(f"{ONE}again/", answering.again, name="again", allows=PEOPLE),
    route(f"{ONE}told/<uuid:prepared>/", answering.told, name="told", allows=PEOPLE),
    route(f"{ONE}told/<uuid:prepared>/document/", answering.document, name="document", allows=READERS),
    route(f"{ONE}told/<uuid:prepared>/data/", answering.data, name="data", allows=PEOPLE),
    route(f"{ONE}mark/", marking.mark, name="mark", allows=PEOPLE),
    route(f"{ONE}lift/", marking.lift, name="lift", allows=PEOPLE),
    route(f"{ONE}owner/", request.owner, name="owner", allows=PEOPLE),
    route(f"{ONE}withdraw/", request.withdrawn, name="withdraw", allows=PEOPLE),
]
