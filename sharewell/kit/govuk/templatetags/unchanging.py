"""Parts of the frame that are the same on every page of a language: rendered once, then kept."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from sharewell.kit.govuk.parts import NavItem

register = template.Library()
KEPT = 256
"""More than there are parts, roles, languages and places in the menu together."""


@register.simple_tag
def unchanging(template_name: str) -> SafeString:
    """A template that reads nothing of the request."""
    return _kept(template_name, *_frame())


@register.simple_tag
def menu(items: Sequence[NavItem]) -> SafeString:
    """The links at the top of a page."""
    return _kept_menu(tuple(items), *_frame()) if items else SafeString()


def _frame() -> tuple[Any, ...]:
    """What the words and addresses in the frame depend on; the style sheet stands for all files."""
    return get_language(), settings.ROOT_URLCONF, static("sharewell/sharewell.css")


@lru_cache(maxsize=KEPT)
def _kept(template_name: str, *_frame: Any) -> SafeString:
    return SafeString(render_to_string(template_name).strip())


@lru_cache(maxsize=KEPT)
def _kept_menu(items: tuple[NavItem, ...], *_frame: Any) -> SafeString:
    return SafeString(render_to_string("govuk/_menu.html", {"navigation": items}).strip())
