"""Addresses of this app. A reference is random and says nothing about anybody.

Everybody reads policies; who writes them depends on who else there is, so the policies of this app say it.
"""

from sharewell.apps.policies.views import lists, looking, reading, steps, writing
from sharewell.kit.permissions import SIGNED_IN, route

app_name = "policies"
ONE = "<str:policy>/"

urlpatterns = [
    route("", lists.policies, name="list", allows=SIGNED_IN),
    route("new/", writing.start, name="start", allows=SIGNED_IN),
    route("set/", writing.start_all, name="set", allows=SIGNED_IN),
    route("steps/", lists.ten_steps, name="steps", allows=SIGNED_IN),
    route("reading/", lists.reading, name="reading", allows=SIGNED_IN),
    route("reading.csv", lists.reading_as_file, name="reading_file", allows=SIGNED_IN),
    route("mine/", lists.mine, name="mine", allows=SIGNED_IN),
    route(ONE, looking.policy, name="policy", allows=SIGNED_IN),
    route(f"{ONE}document/", looking.document, name="document", allows=SIGNED_IN),
    route(f"{ONE}word/", looking.word, name="word", allows=SIGNED_IN),
    route(f"{ONE}differences/", looking.compared, name="differences", allows=SIGNED_IN),
    route(f"{ONE}who/", lists.who, name="who", allows=SIGNED_IN),
    route(f"{ONE}read/", reading.read, name="read", allows=SIGNED_IN),
    route(f"{ONE}questions/<uuid:asked>/", reading.answer, name="answer", allows=SIGNED_IN),
    route(f"{ONE}heading/", writing.heading, name="heading", allows=SIGNED_IN),
    route(f"{ONE}readers/", writing.readers, name="readers", allows=SIGNED_IN),
    route(f"{ONE}parts/add/", writing.add_part, name="add_part", allows=SIGNED_IN),
    route(f"{ONE}parts/<int:place>/", writing.part, name="part", allows=SIGNED_IN),
    route(f"{ONE}parts/<int:place>/out/", writing.take_out, name="take_out", allows=SIGNED_IN),
    route(f"{ONE}step/<slug:stage>/", steps.step, name="step", allows=SIGNED_IN),
]
