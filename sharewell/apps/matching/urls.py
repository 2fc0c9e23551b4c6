"""Addresses of this app."""

from sharewell.apps.matching.policies import LOOKING
from sharewell.apps.matching.views import agreements, private, runs
from sharewell.domain.access import Role
from sharewell.kit.permissions import roles, route

app_name = "matching"
LEADS, SAFEGUARDING, INFORMATION = (
    roles(*LOOKING),
    roles(Role.SAFEGUARDING_LEAD),
    roles(Role.INFORMATION_GOVERNANCE_LEAD),
)
RUN, MATCH = "<uuid:run>/", "private/<uuid:match>/"

urlpatterns = [
    route("", runs.runs, name="runs", allows=LEADS),
    route("start/", runs.start, name="start", allows=SAFEGUARDING),
    route(RUN, runs.run, name="run", allows=LEADS),
    route(f"{RUN}quality/", runs.quality, name="quality", allows=LEADS),
    route(f"{RUN}pairs/", runs.pairs, name="pairs", allows=SAFEGUARDING),
    route("private/", private.matches, name="private", allows=LEADS),
    route("private/ask/", private.ask, name="ask_privately", allows=SAFEGUARDING),
    route(MATCH, private.match, name="private_match", allows=LEADS),
    route(f"{MATCH}accept/", private.accept, name="accept_privately", allows=SAFEGUARDING),
    route(f"{MATCH}decline/", private.decline, name="decline_privately", allows=SAFEGUARDING),
    route(f"{MATCH}second/", private.second, name="second_privately", allows=SAFEGUARDING),
    route(f"{MATCH}children/", private.children, name="private_children", allows=SAFEGUARDING),
    route("agreements/", agreements.agreements, name="agreements", allows=LEADS),
    route("agreements/add/", agreements.add, name="agree", allows=INFORMATION),
    route("agreements/<uuid:agreement>/end/", agreements.end, name="end_agreement", allows=INFORMATION),
]
