"""Addresses of this app."""

from sharewell.apps.matching.policies import LOOKING
from sharewell.apps.matching.views import agreements, runs
from sharewell.domain.access import Role
from sharewell.kit.permissions import roles, route

app_name = "matching"
LEADS, SAFEGUARDING, INFORMATION = (
    roles(*LOOKING),
    roles(Role.SAFEGUARDING_LEAD),
    roles(Role.INFORMATION_GOVERNANCE_LEAD),
)
RUN = "<uuid:run>/"

urlpatterns = [
    route("", runs.runs, name="runs", allows=LEADS),
    route("start/", runs.start, name="start", allows=SAFEGUARDING),
    route(RUN, runs.run, name="run", allows=LEADS),
    route(f"{RUN}quality/", runs.quality, name="quality", allows=LEADS),
    route(f"{RUN}pairs/", runs.pairs, name="pairs", allows=SAFEGUARDING),
    route("agreements/", agreements.agreements, name="agreements", allows=LEADS),
    route("agreements/add/", agreements.add, name="agree", allows=INFORMATION),
    route("agreements/<uuid:agreement>/end/", agreements.end, name="end_agreement", allows=INFORMATION),
]
