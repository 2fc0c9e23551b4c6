"""Addresses of this app."""

from sharewell.apps.home.views import about, first, health
from sharewell.kit.permissions import ANYONE, SIGNED_IN, route

urlpatterns = [
    route("", first.home, name="home", allows=SIGNED_IN),
    route("about/", about.about, name="about", allows=ANYONE),
    route("accessibility/", about.accessibility, name="accessibility", allows=ANYONE),
    route("privacy/", about.privacy, name="privacy", allows=ANYONE),
    route("help/", about.help_page, name="help", allows=ANYONE),
    route("healthz", health.alive, name="alive", allows=ANYONE),
    route("readyz", health.ready, name="ready", allows=ANYONE),
]
