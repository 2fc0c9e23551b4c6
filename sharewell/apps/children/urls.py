"""Addresses of this app: the list of entries, an entry by its topics, two that may be one, and what is protected."""

from sharewell.apps.children.policies import LIST_ROLES
from sharewell.apps.children.views import (
    bars,
    entries,
    entry,
    finding,
    held,
    items,
    links,
    lists,
    shields,
    tip_off,
)
from sharewell.domain.access import Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.kit.permissions import roles, route

app_name = "children"
PEOPLE = roles(*CONTENT_ROLES)
OWN = "<uuid:entry>/"
TOPIC = f"{OWN}of/<slug:topic>/"
ENTRY = f"{OWN}protected/"
HELD = "held/<uuid:held>/"
LIST = "lists/<uuid:brought>/"
BRINGERS = roles(*LIST_ROLES)
LEADS = roles(Role.SAFEGUARDING_LEAD)
SAME = "same/<uuid:link>/"

urlpatterns = [
    route("", entries.entries, name="entries", allows=PEOPLE),
    route("add/", entries.add, name="add_entry", allows=PEOPLE),
    route(OWN, entry.entry, name="entry", allows=PEOPLE),
    route(f"{OWN}history/", entry.history, name="history", allows=PEOPLE),
    route(f"{OWN}name/", entry.name, name="name", allows=PEOPLE),
    route(f"{OWN}birth/", entry.birth, name="birth", allows=PEOPLE),
    route(f"{OWN}languages/", entry.language, name="language", allows=PEOPLE),
    route(TOPIC, items.topic, name="topic", allows=PEOPLE),
    route(f"{TOPIC}add/", items.add_item, name="add_item", allows=PEOPLE),
    route(f"{TOPIC}<int:place>/", items.change_item, name="change_item", allows=PEOPLE),
    route(f"{TOPIC}<int:place>/remove/", items.remove_item, name="remove_item", allows=PEOPLE),
    route("find/", finding.find, name="find", allows=PEOPLE),
    route("same/", links.waiting, name="same_waiting", allows=PEOPLE),
    route(SAME, links.same, name="same", allows=PEOPLE),
    route(f"{SAME}merge/", links.merge, name="merge", allows=PEOPLE),
    route(f"{SAME}second/", links.merge_second, name="merge_second", allows=PEOPLE),
    route(f"{SAME}apart/", links.take_apart, name="take_apart", allows=PEOPLE),
    route(f"{OWN}same/", links.ask_same, name="ask_same", allows=PEOPLE),
    route("lists/", lists.lists, name="lists", allows=BRINGERS),
    route("lists/add/", lists.choose, name="list_choose", allows=BRINGERS),
    route("lists/take-out/", lists.take_out, name="take_out", allows=LEADS),
    route(LIST, lists.one, name="list_run", allows=BRINGERS),
    route(f"{LIST}columns/", lists.columns, name="list_columns", allows=BRINGERS),
    route(f"{LIST}act/", lists.act, name="list_act", allows=BRINGERS),
    route(f"{LIST}not-taken/", lists.refused, name="list_refused", allows=BRINGERS),
    route(f"{LIST}lines/<int:line>/", lists.line, name="list_line", allows=BRINGERS),
    route(ENTRY, shields.protected, name="protected", allows=PEOPLE),
    route(f"{ENTRY}show/", shields.show, name="show_protected", allows=PEOPLE),
    route(f"{ENTRY}add/", shields.add, name="protect", allows=PEOPLE),
    route("shields/<uuid:shield>/end/", shields.ask_lift, name="ask_lift", allows=PEOPLE),
    route("shields/<uuid:shield>/keep/", shields.keep, name="keep_shield", allows=PEOPLE),
    route("lifts/<uuid:lift>/", shields.lift, name="lift", allows=PEOPLE),
    route("shut-out/", bars.bars, name="bars", allows=LEADS),
    route("shut-out/<uuid:bar>/keep/", bars.keep, name="keep_bar", allows=LEADS),
    route("shut-out/<uuid:bar>/end/", bars.end, name="end_bar", allows=LEADS),
    route("shut-out/ends/<uuid:bar_lift>/", bars.answer, name="answer_bar", allows=LEADS),
    route(f"{OWN}shut-out/", bars.entry_bars, name="entry_bars", allows=LEADS),
    route(f"{OWN}shut-out/add/", bars.add, name="bar", allows=LEADS),
    route(f"{OWN}do-not-tell/", tip_off.tip_off, name="tip_off", allows=PEOPLE),
    route(f"{OWN}do-not-tell/set/", tip_off.lock, name="set_tip_off", allows=PEOPLE),
    route("do-not-tell/<uuid:lock>/keep/", tip_off.keep, name="keep_tip_off", allows=PEOPLE),
    route("do-not-tell/<uuid:lock>/end/", tip_off.end, name="end_tip_off", allows=PEOPLE),
    route("do-not-tell/ends/<uuid:tip_off_lift>/", tip_off.answer, name="answer_tip_off", allows=PEOPLE),
    route(HELD, held.held, name="held", allows=PEOPLE),
    route(f"{HELD}ask/", held.ask, name="held_ask", allows=PEOPLE),
    route(f"{HELD}second/", held.second, name="held_second", allows=PEOPLE),
    route(f"{HELD}give-up/", held.give_up, name="held_give_up", allows=PEOPLE),
]
