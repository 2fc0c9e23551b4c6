"""Addresses of this app. A reference is random and says nothing about anybody."""

from sharewell.apps.shares.views import (
    after,
    disagreeing,
    files,
    lists,
    passing_on,
    receiving,
    record,
    sending,
    share,
    stopped,
)
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.kit.permissions import roles, route

app_name = "shares"
PEOPLE = roles(*CONTENT_ROLES)
ONE = "<slug:reference>/"
STOPPED = "stopped/<uuid:stopped>/"

urlpatterns = [
    route("inbox/", lists.inbox, name="inbox", allows=PEOPLE),
    route("sent/", lists.sent, name="sent", allows=PEOPLE),
    route(f"records/{ONE}", record.record, name="record", allows=PEOPLE),
    route(f"records/{ONE}document/", record.document, name="record_document", allows=PEOPLE),
    route(STOPPED, stopped.stopped, name="stopped", allows=PEOPLE),
    route(f"{STOPPED}ask/", stopped.ask, name="stopped_ask", allows=PEOPLE),
    route(f"{STOPPED}second/", stopped.second, name="stopped_second", allows=PEOPLE),
    route(f"{STOPPED}cover/", stopped.cover, name="stopped_cover", allows=PEOPLE),
    route(f"{STOPPED}leave-out/", stopped.leave_out, name="stopped_leave_out", allows=PEOPLE),
    route(f"{STOPPED}give-up/", stopped.give_up, name="stopped_give_up", allows=PEOPLE),
    route(f"{STOPPED}looked/", stopped.looked, name="stopped_looked", allows=PEOPLE),
    route(ONE, share.share, name="share", allows=PEOPLE),
    route(f"{ONE}files/<uuid:attachment>/", files.file, name="file", allows=PEOPLE),
    route(f"{ONE}files/<uuid:attachment>/preview/", files.file_preview, name="file_preview", allows=PEOPLE),
    route(f"{ONE}open/", share.open_it, name="open", allows=PEOPLE),
    route(f"{ONE}own/", receiving.own, name="own", allows=PEOPLE),
    route(f"{ONE}give/", receiving.give, name="give", allows=PEOPLE),
    route(f"{ONE}act/", receiving.act, name="act", allows=PEOPLE),
    route(f"{ONE}answer/", receiving.answer, name="answer", allows=PEOPLE),
    route(f"{ONE}ask/", receiving.ask, name="ask", allows=PEOPLE),
    route(f"{ONE}reply/", sending.reply, name="reply", allows=PEOPLE),
    route(f"{ONE}correct/<int:position>/", after.correct, name="correct", allows=PEOPLE),
    route(f"{ONE}confirm/<int:sequence>/", after.confirm, name="confirm", allows=PEOPLE),
    route(f"{ONE}ask-for-return/", after.ask_for_return, name="ask_return", allows=PEOPLE),
    route(f"{ONE}give-back/", after.give_back, name="answer_return", allows=PEOPLE),
    route(f"{ONE}pass-on/", passing_on.go_on, name="pass_on", allows=PEOPLE),
    route(f"{ONE}ask-to-pass-on/", passing_on.ask_first, name="ask_to_pass_on", allows=PEOPLE),
    route(f"{ONE}passing-on/<int:sequence>/", passing_on.answer, name="answer_passing_on", allows=PEOPLE),
    route(f"{ONE}disagree/", disagreeing.disagree, name="disagree", allows=PEOPLE),
    route(f"{ONE}recall/", sending.recall, name="recall", allows=PEOPLE),
]
