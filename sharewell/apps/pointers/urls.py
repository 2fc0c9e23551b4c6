"""Addresses of this app."""

from sharewell.apps.pointers.policies import SETTERS
from sharewell.apps.pointers.views import looking, ours, setting
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.kit.permissions import roles, route

app_name = "pointers"
PEOPLE, LEADS = roles(*CONTENT_ROLES), roles(*SETTERS)
LOOK, ENTRY = "looks/<uuid:look>/", "<uuid:entry>/"

urlpatterns = [
    route("setting/", setting.setting, name="setting", allows=LEADS),
    route("setting/agreements/add/", setting.agree, name="agree", allows=LEADS),
    route("setting/agreements/<uuid:agreed>/end/", setting.end, name="end_agreement", allows=LEADS),
    route("who-looked/", setting.who_looked, name="who_looked", allows=LEADS),
    route(f"{ENTRY}look/", looking.look, name="look", allows=PEOPLE),
    route(LOOK, looking.result, name="result", allows=PEOPLE),
    route(f"{LOOK}ring/<uuid:answer>/", looking.ring, name="ring", allows=PEOPLE),
    route(f"{ENTRY}ours/", ours.ours, name="ours", allows=PEOPLE),
    route(f"{ENTRY}ours/worker/", ours.worker, name="worker", allows=PEOPLE),
]
