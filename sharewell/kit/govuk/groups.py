"""A field with all that belongs to it: its question, hint, error and control, in GOV.UK's markup."""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.utils.translation import get_language, gettext, ngettext

from sharewell.kit.govuk.markup import attribute, escaped
from sharewell.kit.govuk.shown import ShownField


def labelled(field: ShownField) -> str:
    """A field of one input: text, a list to choose from, a file."""
    return _group(field, question(field) + messages(field) + _affixed(field))


def fieldset(field: ShownField) -> str:
    """A field of several inputs under one question."""
    role = ' role="group"' if field.kind == "date" else ""
    described = attribute("aria-describedby", field.aria_describedby)
    inside = f"{_legend(field)}{messages(field)}{field}"
    return _group(field, f'<fieldset class="govuk-fieldset"{role}{described}>{inside}</fieldset>')


def checkbox(field: ShownField) -> str:
    """A lone checkbox carries its own words, so that only an error stands above it."""
    return _group(field, _error(field) + str(field))


def textarea(field: ShownField) -> str:
    """Text of several lines; where it counts, what is left is said below and by the script."""
    inside = question(field) + messages(field) + str(field)
    if not field.counts:
        return _group(field, inside)
    limit = field.max_length or 0
    words = escaped(
        ngettext("You can enter up to %(limit)s character", "You can enter up to %(limit)s characters", limit)
        % {"limit": limit}
    )
    name = "govuk-character-count"
    said = f'<div id="{escaped(field.count_id)}" class="govuk-hint {name}__message">{words}</div>'
    words_of_script = _count_words(field.form.renderer, get_language())
    more = f' data-module="{name}" data-maxlength="{field.max_length}"{words_of_script}'
    return _group(field, inside + said, classes=f" {name}", more=more)


@cache
def _count_words(renderer: Any, _language: str | None) -> str:
    """What the script says while somebody types; the same on every page of a language."""
    return str(renderer.render("govuk/fields/_count_words.html", {}))


def _group(field: ShownField, inside: str, *, classes: str = "", more: str = "") -> str:
    wrong = " govuk-form-group--error" if field.errors else ""
    return f'<div class="govuk-form-group{wrong}{classes}"{more}>{inside}</div>'


def question(field: ShownField) -> str:
    """The label of one input; as the page's heading where its look says so."""
    start = f'<label class="{escaped(field.label_class)}" for="{escaped(field.control_id)}">'
    label = f"{start}{escaped(field.label)}</label>"
    return f'<h1 class="govuk-label-wrapper">{label}</h1>' if field.is_page_heading else label


def _legend(field: ShownField) -> str:
    words = escaped(field.label)
    if field.is_page_heading:
        words = f'<h1 class="govuk-fieldset__heading">{words}</h1>'
    return f'<legend class="{escaped(field.legend_class)}">{words}</legend>'


def messages(field: ShownField) -> str:
    """The hint, and what is wrong."""
    hint = escaped(field.help_text)
    shown = f'<div id="{escaped(field.hint_id)}" class="govuk-hint">{hint}</div>' if hint else ""
    return shown + _error(field)


def _error(field: ShownField) -> str:
    if not field.errors:
        return ""
    said = f'<span class="govuk-visually-hidden">{escaped(gettext("Error:"))}</span>'
    words = f"{said} {escaped(field.errors[0])}"
    return f'<p id="{escaped(field.error_id)}" class="govuk-error-message">{words}</p>'


def _affixed(field: ShownField) -> str:
    """The control between what stands before and after it, such as a unit."""
    look = field.look
    if field.kind != "input" or not (look.prefix or look.suffix):
        return str(field)
    before, after = _affix("prefix", look.prefix), _affix("suffix", look.suffix)
    return f'<div class="govuk-input__wrapper">{before}{field}{after}</div>'


def _affix(place: str, words: str) -> str:
    return f'<div class="govuk-input__{place}" aria-hidden="true">{escaped(words)}</div>' if words else ""


GROUPS: dict[str, Callable[[ShownField], str]] = {
    "input": labelled,
    "select": labelled,
    "file": labelled,
    "textarea": textarea,
    "checkbox": checkbox,
    "radios": fieldset,
    "checkboxes": fieldset,
    "date": fieldset,
}
"""By the kind of field; a password has a template of its own."""
