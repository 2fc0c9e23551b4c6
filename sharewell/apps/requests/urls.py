"""Addresses of this app. A reference is random and says nothing about anybody."""

from sharewell.apps.requests.journeys import ASKING
from sharewell.apps.requests.views import asker, asking, disagreeing, lists, one, receiving
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.kit.journeys.routes import journey_routes
from sharewell.kit.permissions import roles, route

app_name = "requests"
PEOPLE = roles(*CONTENT_ROLES)
ASK = "asks/<slug:reference>/"
MADE = "made/<slug:reference>/"

_ASKING = journey_routes(
    ASKING, prefix="ask/", submit=asking.submit_asking, leave="requests:made", allows=PEOPLE
)

urlpatterns = [
    # The first question is there at once: no page in between that only says "Start".
    route("ask/", asking.start, name="asking_start", allows=PEOPLE),
    route("ask/about/<slug:reference>/", asking.start_from, name="ask_about", allows=PEOPLE),
    *(found for found in _ASKING if found.name != "asking_start"),
    route("", lists.made, name="made", allows=PEOPLE),
    route("received/", lists.received, name="received", allows=PEOPLE),
    route(MADE, one.request_page, name="request", allows=PEOPLE),
    route(f"{MADE}withdraw/", asker.withdraw_all, name="withdraw_all", allows=PEOPLE),
    route(ASK, one.ask, name="ask", allows=PEOPLE),
    route(f"{ASK}open/", one.open_it, name="open", allows=PEOPLE),
    route(f"{ASK}own/", receiving.own, name="own", allows=PEOPLE),
    route(f"{ASK}give/", receiving.give, name="give", allows=PEOPLE),
    route(f"{ASK}nothing/", receiving.nothing, name="nothing", allows=PEOPLE),
    route(f"{ASK}decline/", receiving.decline_it, name="decline", allows=PEOPLE),
    route(f"{ASK}clarify/", receiving.clarify, name="clarify", allows=PEOPLE),
    route(f"{ASK}forward/", receiving.forward_it, name="forward", allows=PEOPLE),
    route(f"{ASK}uphold/", receiving.uphold_it, name="uphold", allows=PEOPLE),
    route(f"{ASK}reopen/", receiving.reopen_it, name="reopen", allows=PEOPLE),
    route(f"{ASK}explain/", asker.explain, name="explain", allows=PEOPLE),
    route(f"{ASK}challenge/", asker.challenge_it, name="challenge", allows=PEOPLE),
    route(f"{ASK}disagree/", disagreeing.disagree, name="disagree", allows=PEOPLE),
    route(f"{ASK}agree/", asker.agree, name="agree", allows=PEOPLE),
    route(f"{ASK}withdraw/", asker.withdraw_it, name="withdraw", allows=PEOPLE),
]
