"""The links at the top of every page."""

from functools import cache

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.access import Actor, Role
from sharewell.kit.govuk.parts import NavItem

Item = tuple[str, str | Promise]
HOME: Item = ("home", _("Home"))
INBOX: Item = ("desk:queue", _("Inbox"))
CHILDREN: Item = ("children:entries", _("Children"))
SENT: Item = ("shares:sent", _("Sent"))
ASKED: Item = ("requests:received", _("Asked"))
ASKING: Item = ("requests:made", _("Our requests"))
TRAIL: Item = ("audit:trail", _("Who looked"))
PEOPLE: Item = ("organisations:people", _("People"))
DIRECTORY: Item = ("organisations:directory", _("Directory"))
ACCOUNT: Item = ("organisations:account", _("My account"))
DEMO: Item = ("organisations:demo", _("Try another person"))

ITEMS: dict[Role, tuple[Item, ...]] = {
    Role.PRACTITIONER: (HOME, CHILDREN, SENT, ASKING, DIRECTORY, ACCOUNT),
    Role.SAFEGUARDING_LEAD: (HOME, INBOX, CHILDREN, ASKED, SENT, ASKING, TRAIL, DIRECTORY, ACCOUNT),
    Role.DUTY_WORKER: (HOME, INBOX, CHILDREN, ASKED, SENT, ASKING, DIRECTORY, ACCOUNT),
    Role.INFORMATION_GOVERNANCE_LEAD: (HOME, TRAIL, DIRECTORY, ACCOUNT),
    Role.LEADER: (HOME, DIRECTORY, ACCOUNT),
    Role.ADMINISTRATOR: (HOME, PEOPLE, TRAIL, DIRECTORY, ACCOUNT),
}


def navigation(request: HttpRequest) -> dict[str, object]:
    """Context processor: what this role can go to. Nobody signed in: nothing."""
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None:
        return {"navigation": []}
    items = ITEMS[actor.role] + ((DEMO,) if settings.SHAREWELL_DEMO_SIGN_IN else ())
    return {"navigation": [_item(name, text, request.path) for name, text in items]}


def _item(name: str, text: str | Promise, path: str) -> NavItem:
    url = _address(name, settings.ROOT_URLCONF)
    return NavItem(str(text), url, current=path == url)


@cache
def _address(name: str, _addresses: str) -> str:
    return reverse(name)
