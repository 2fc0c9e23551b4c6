"""Addresses of this app. A reference is random and says nothing about anybody."""

from sharewell.apps.breaches.views import acting, looking, reporting, told
from sharewell.kit.permissions import SIGNED_IN, route

app_name = "breaches"
ONE = "<str:breach>/"

urlpatterns = [
    route("", looking.breaches, name="list", allows=SIGNED_IN),
    route("report/", reporting.report, name="report", allows=SIGNED_IN),
    route("report/<uuid:entry>/", reporting.report, name="report_entry", allows=SIGNED_IN),
    route("told/", told.told, name="told", allows=SIGNED_IN),
    route("told/<uuid:word>/", told.word, name="word", allows=SIGNED_IN),
    route(ONE, looking.breach, name="breach", allows=SIGNED_IN),
    route(f"{ONE}do/<slug:act>/", acting.do, name="do", allows=SIGNED_IN),
    route(f"{ONE}saw/", looking.saw, name="saw", allows=SIGNED_IN),
    route(f"{ONE}regulator/", looking.notification, name="notification", allows=SIGNED_IN),
    route(f"{ONE}letter/<int:letter>/", looking.letter, name="letter", allows=SIGNED_IN),
    route(f"{ONE}lesson/<int:lesson>/done/", acting.lesson_done, name="lesson_done", allows=SIGNED_IN),
]
