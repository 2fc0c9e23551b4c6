"""Addresses of this app. What is in them names rules, scenarios and what one was told, never anybody."""

from sharewell.apps.guidance.views import alerts, asking, changes, rules, scenarios
from sharewell.kit.permissions import SIGNED_IN, route

app_name = "guidance"

urlpatterns = [
    route("", rules.rules, name="rules", allows=SIGNED_IN),
    route("rules/<path:rule>/", rules.rule, name="rule", allows=SIGNED_IN),
    route("ask/", asking.ask, name="ask", allows=SIGNED_IN),
    route("to-check/", changes.checking, name="to_check", allows=SIGNED_IN),
    route("changes/", changes.changes, name="changes", allows=SIGNED_IN),
    route("alerts/", alerts.alerts, name="alerts", allows=SIGNED_IN),
    route("alerts/choose/", alerts.choose, name="choose", allows=SIGNED_IN),
    route("alerts/stop/", alerts.stop, name="stop", allows=SIGNED_IN),
    route("alerts/<uuid:alert>/", alerts.alert, name="alert", allows=SIGNED_IN),
    route("alerts/<uuid:alert>/read/", alerts.read, name="read", allows=SIGNED_IN),
    route("cases/", scenarios.cases, name="cases", allows=SIGNED_IN),
    route("cases/<slug:case>/", scenarios.case, name="case", allows=SIGNED_IN),
    route("scenarios/<path:where>/", scenarios.scenarios, name="scenarios", allows=SIGNED_IN),
]
