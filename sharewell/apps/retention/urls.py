"""Addresses of this app. A file is named by its entry's random id."""

from sharewell.apps.retention.views import files, holds, schedule
from sharewell.domain.access import Role
from sharewell.domain.retention.sides import KEEPERS
from sharewell.kit.permissions import roles, route

app_name = "retention"
PEOPLE, LEAD = roles(*KEEPERS), roles(Role.INFORMATION_GOVERNANCE_LEAD)
FILE, ONE_HOLD = "files/<uuid:kept_file>/", "holds/<uuid:retention_hold>/"

urlpatterns = [
    route("", files.queue, name="queue", allows=PEOPLE),
    route("schedule/", schedule.periods, name="schedule", allows=PEOPLE),
    route("schedule/<slug:file_kind>/", schedule.period, name="period", allows=LEAD),
    route("holds/", holds.holds, name="holds", allows=PEOPLE),
    route("holds/add/", holds.add, name="add_hold", allows=PEOPLE),
    route("holds/moratorium/<slug:moratorium>/", holds.moratorium, name="moratorium", allows=PEOPLE),
    route("holds/answers/<uuid:lifting>/", holds.answer, name="answer_lifting", allows=PEOPLE),
    route(f"{ONE_HOLD}lift/", holds.lift, name="lift_hold", allows=PEOPLE),
    route(FILE, files.file, name="file", allows=PEOPLE),
    route(f"{FILE}say/", files.say, name="say", allows=PEOPLE),
    route(f"{FILE}hold/", holds.hold_file, name="hold_file", allows=PEOPLE),
    route(f"{FILE}longer/", files.longer, name="longer", allows=PEOPLE),
    route(f"{FILE}propose/", files.end, name="propose", allows=PEOPLE),
    route(f"{FILE}take-back/", files.back, name="take_back", allows=PEOPLE),
    route(f"{FILE}confirm/", files.confirm, name="confirm", allows=PEOPLE),
    route("certificates/", files.certificates, name="certificates", allows=PEOPLE),
    route("certificates/<str:certificate>/", files.certificate, name="certificate", allows=PEOPLE),
]
