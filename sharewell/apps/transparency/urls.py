"""Addresses of this app. What lies under `of/` is for anybody, and shows what was approved alone."""

from sharewell.apps.transparency.views import notices, published, statements, untold
from sharewell.domain.access import Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.notices.stages import NOTICE_ROLES
from sharewell.kit.permissions import ANYONE, roles, route

app_name = "transparency"
KEEPERS, GOVERNANCE = roles(*NOTICE_ROLES), roles(Role.INFORMATION_GOVERNANCE_LEAD)
LEADS = roles(Role.SAFEGUARDING_LEAD)
PEOPLE = roles(*CONTENT_ROLES)
STATEMENT = "statements/<uuid:statement>/"
ONE = "notices/<slug:audience>/"
BODY = "of/<uuid:organisation>/"
PUBLIC = f"{BODY}<slug:audience>/"

urlpatterns = [
    route("statements/about/<uuid:entry>/", statements.about, name="about", allows=PEOPLE),
    route("statements/about/<uuid:entry>/make/", statements.make, name="make", allows=PEOPLE),
    route(STATEMENT, statements.one, name="statement", allows=PEOPLE),
    route(f"{STATEMENT}second/", statements.second, name="second", allows=PEOPLE),
    route(f"{STATEMENT}go/", statements.go, name="go", allows=PEOPLE),
    route(f"{STATEMENT}give-up/", statements.give_up, name="give_up", allows=PEOPLE),
    route(f"{STATEMENT}leave/", statements.leave, name="leave", allows=PEOPLE),
    route(f"{STATEMENT}document/", statements.document, name="went", allows=PEOPLE),
    route("untold/", untold.untold, name="untold", allows=LEADS),
    route("untold/<uuid:decision>/", untold.look, name="look", allows=LEADS),
    route("notices/", notices.notices, name="notices", allows=KEEPERS),
    route(ONE, notices.notice, name="notice", allows=KEEPERS),
    route(f"{ONE}publish/", notices.publish, name="publish", allows=GOVERNANCE),
    route(BODY, published.body, name="body", allows=ANYONE),
    route(PUBLIC, published.public, name="public", allows=ANYONE),
    route(f"{PUBLIC}<int:number>/", published.version, name="version", allows=ANYONE),
    route(f"{PUBLIC}<int:number>/document/", published.document, name="document", allows=ANYONE),
]
