"""Addresses of this app. A reference is random and says nothing about anybody."""

from sharewell.apps.assessments.views import files, looking, writing
from sharewell.domain.access import Role
from sharewell.domain.assessments.sides import WORKING
from sharewell.kit.permissions import ANYONE, roles, route

app_name = "assessments"
PEOPLE, LEADER = roles(*WORKING), roles(Role.LEADER)
ONE = "<str:assessment>/"

urlpatterns = [
    route("", looking.assessments, name="list", allows=PEOPLE),
    route("new/", writing.start, name="start", allows=PEOPLE),
    route("schema.json", files.schema, name="schema", allows=ANYONE),
    route(ONE, looking.assessment, name="assessment", allows=PEOPLE),
    route(f"{ONE}document/", files.document, name="document", allows=PEOPLE),
    route(f"{ONE}word/", files.word, name="word", allows=PEOPLE),
    route(f"{ONE}file/", files.file, name="file", allows=PEOPLE),
    route(f"{ONE}step/<slug:step>/", writing.step, name="step", allows=PEOPLE),
    route(f"{ONE}risks/", writing.risks, name="risks", allows=PEOPLE),
    route(f"{ONE}risks/<int:place>/out/", writing.take_out, name="take_out", allows=PEOPLE),
    route(f"{ONE}described/", writing.described, name="described", allows=PEOPLE),
    route(f"{ONE}sign/", writing.sign, name="sign", allows=LEADER),
    route(f"{ONE}move/<slug:turn>/", writing.move, name="move", allows=PEOPLE),
]
