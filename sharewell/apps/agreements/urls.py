"""Addresses of this app. A reference is random and says nothing about anybody."""

from sharewell.apps.agreements.views import bringing, files, looking, parties, steps, writing
from sharewell.domain.access import Role
from sharewell.domain.agreements.sides import WORKING
from sharewell.kit.permissions import ANYONE, roles, route

app_name = "agreements"
PEOPLE, LEADER = roles(*WORKING), roles(Role.LEADER)
ONE = "<str:agreement>/"

urlpatterns = [
    route("", looking.agreements, name="register", allows=PEOPLE),
    route("new/", writing.start, name="start", allows=PEOPLE),
    route("file/", bringing.bring_in, name="import", allows=PEOPLE),
    route("check/", bringing.check, name="check", allows=PEOPLE),
    route("schema.json", files.schema, name="schema", allows=ANYONE),
    route(ONE, looking.agreement, name="agreement", allows=PEOPLE),
    route(f"{ONE}document/", files.document, name="document", allows=PEOPLE),
    route(f"{ONE}word/", files.word, name="word", allows=PEOPLE),
    route(f"{ONE}file/", files.file, name="file", allows=PEOPLE),
    route(f"{ONE}linked/", files.linked, name="linked", allows=PEOPLE),
    route(f"{ONE}differences/", looking.compared, name="differences", allows=PEOPLE),
    route(f"{ONE}short/", writing.short, name="short", allows=PEOPLE),
    route(f"{ONE}text/<slug:heading>/", writing.group, name="group", allows=PEOPLE),
    route(f"{ONE}items/", writing.items, name="items", allows=PEOPLE),
    route(f"{ONE}items/<int:place>/out/", writing.take_out, name="take_out", allows=PEOPLE),
    route(f"{ONE}parties/add/", parties.add_party, name="add_party", allows=PEOPLE),
    route(f"{ONE}parties/<uuid:party>/", parties.party, name="party", allows=PEOPLE),
    route(f"{ONE}parties/<uuid:party>/without/", parties.without, name="without", allows=PEOPLE),
    route(f"{ONE}step/<slug:move>/", steps.step, name="step", allows=PEOPLE),
    route(f"{ONE}sign/", steps.signing, name="sign", allows=LEADER),
    route(f"{ONE}comment/", steps.comment, name="comment", allows=PEOPLE),
    route(f"{ONE}comment/<uuid:comment>/settled/", steps.settle, name="settle", allows=PEOPLE),
    route(f"{ONE}note/", steps.note, name="note", allows=PEOPLE),
]
