"""How a notice leaves: by the mail server, by GOV.UK Notify, or in the demo not at all.

outcomes   what can come of handing a message over
mail       SMTP, each call bounded in time
govuk      GOV.UK Notify through its own client: e-mail and text
demo       a text that goes nowhere
cutting    ends a conversation that takes too long
"""

from collections.abc import Callable

from django.conf import settings

from sharewell.domain.reaching import Route
from sharewell.kit.notify.models import Dispatch
from sharewell.kit.notify.transports import demo, govuk, mail

Handover = Callable[[Dispatch], str]
"""Hands a dispatch over; gives the provider's id of it, or nothing. Raises as `outcomes` has it."""


def open_routes() -> tuple[Route, ...]:
    """The routes that this installation has, the e-mail route that comes first before the other."""
    emails = [Route.MAIL]
    if settings.SHAREWELL_NOTIFY_EMAIL_TEMPLATE and settings.SHAREWELL_NOTIFY_API_KEY:
        emails.insert(0 if settings.SHAREWELL_FIRST_ROUTE == Route.NOTIFY else 1, Route.NOTIFY)
    return (*emails, Route.TEXT) if has_texts() else tuple(emails)


def has_texts() -> bool:
    """Whether this installation can send texts; the demo shows what they would say."""
    by_notify = settings.SHAREWELL_NOTIFY_TEXT_TEMPLATE and settings.SHAREWELL_NOTIFY_API_KEY
    return bool(by_notify or settings.SHAREWELL_TEXTS_GO_NOWHERE)


def handover(route: Route) -> Handover:
    """What hands over on a route."""
    if route is Route.MAIL:
        return mail.hand_over
    if route is Route.NOTIFY:
        return govuk.hand_over_email
    return govuk.hand_over_text if settings.SHAREWELL_NOTIFY_TEXT_TEMPLATE else demo.hand_over_text
