"""What is wrong with data, in plain words: where it stands, and what should stand there."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

if TYPE_CHECKING:
    from jsonschema import ValidationError

MOST_CHOICES = 8
LONGEST_SHOWN = 40
SORTS = {
    "string": gettext_lazy("text in quotation marks"),
    "integer": gettext_lazy("a whole number"),
    "boolean": gettext_lazy("true or false"),
    "array": gettext_lazy("a list"),
    "object": gettext_lazy("a table"),
}
TOO_MUCH = {
    "maxLength": gettext_lazy("at most %(limit)d characters"),
    "maxItems": gettext_lazy("at most %(limit)d of these"),
    "minimum": gettext_lazy("the number must be at least %(limit)d"),
    "minLength": gettext_lazy("this must not be empty"),
}


def said(error: "ValidationError") -> Iterator[str]:
    """The sentences for one fault, each beginning with where it is."""
    place = ", ".join(_place(one) for one in error.absolute_path) or _("The file")
    for what in _what(error):
        yield f"{place}: {what}"


def _place(one: str | int) -> str:
    return str(one + 1) if isinstance(one, int) else _short(one)


def _what(error: "ValidationError") -> Iterator[str]:
    rule, value, given = str(error.validator), error.validator_value, error.instance
    if rule == "required":
        yield from (_("“%(name)s” is missing") % {"name": one} for one in value if one not in given)
    elif rule == "additionalProperties":
        yield from (_unknown(one) for one in given if one not in error.schema.get("properties", {}))
    elif rule in ("enum", "const"):
        yield _choices(error, [value] if rule == "const" else value)
    elif rule == "type":
        sorts = value if isinstance(value, list) else [value]
        yield _("this must be %(sort)s") % {"sort": ", ".join(str(SORTS.get(one, one)) for one in sorts)}
    elif rule == "pattern":
        yield _("a day is written as 2026-11-22")
    elif rule in TOO_MUCH:
        yield str(TOO_MUCH[rule]) % ({"limit": value} if isinstance(value, int) else {})
    else:
        yield _("this is not as the schema says")


def _choices(error: "ValidationError", known: list[Any]) -> str:
    if "propertyNames" in error.absolute_schema_path:
        return _unknown(error.instance)
    more = len(known) > MOST_CHOICES
    names = ", ".join(f"“{one}”" for one in known[:MOST_CHOICES]) + (" …" if more else "")
    return _("“%(given)s” is none of %(names)s") % {"given": _short(error.instance), "names": names}


def _unknown(name: object) -> str:
    return _("“%(name)s” is not known") % {"name": _short(name)}


def _short(value: object) -> str:
    text = str(value) if not isinstance(value, Mapping | list) else "…"
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "…"
