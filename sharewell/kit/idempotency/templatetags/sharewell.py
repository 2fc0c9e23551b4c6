"""`{% load sharewell %}`: what every form of Sharewell carries."""

from typing import Any

from django import template
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from sharewell.kit.idempotency.keys import FIELD, BadKey, key_of
from sharewell.kit.ids import new_id

register = template.Library()


@register.simple_tag(takes_context=True)
def idempotency_key(context: dict[str, Any]) -> SafeString:
    """The hidden field with the form's key: fresh for a page, kept when a form is shown again after a mistake."""
    # Without autocomplete="off" a browser going back would put the used key into the fresh page.
    field = '<input type="hidden" name="{}" value="{}" autocomplete="off">'
    return format_html(field, FIELD, _key(context.get("request")))


def _key(request: HttpRequest | None) -> str:
    if request is not None and request.method == "POST":
        try:
            return str(key_of(request))
        except BadKey:
            pass
    return str(new_id())
