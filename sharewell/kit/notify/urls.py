"""Addresses of this kit."""

from sharewell.kit.notify.views import outbox
from sharewell.kit.permissions import DEMO_ONLY, route

app_name = "notify"
urlpatterns = [route("", outbox, name="outbox", allows=DEMO_ONLY)]
