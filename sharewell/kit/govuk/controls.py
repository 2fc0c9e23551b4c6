"""The controls of GOV.UK's forms that are more than one input: radios, checkboxes, dates."""

from collections.abc import Callable
from typing import Any

from sharewell.kit.govuk.markup import attribute, escaped
from sharewell.kit.govuk.shown import Option, ShownField

SHUT = " govuk-checkboxes__conditional--hidden"


def radios(field: ShownField) -> str:
    """One answer of several."""
    return _group(field, "govuk-radios", [_radio(field, option) for option in field.options])


def checkboxes(field: ShownField) -> str:
    """Any of several answers."""
    return _group(field, "govuk-checkboxes", [_checkbox(field, option) for option in field.options])


def _group(field: ShownField, block: str, items: list[str]) -> str:
    inline = f" {block}--inline" if field.look.inline and block == "govuk-radios" else ""
    small = f" {block}--small" if field.look.small else ""
    return f'<div class="{block}{inline}{small}" data-module="{block}">\n{"".join(items)}\n</div>'


def _radio(field: ShownField, option: Option) -> str:
    return _choice(field, option, "radio", "govuk-radios", "") + _opened(option, "govuk-radios", "")


def _checkbox(field: ShownField, option: Option) -> str:
    opens = f' data-aria-controls="conditional-{option.id}"' if option.conditional else ""
    clears = ' data-behaviour="exclusive"' if option.exclusive else ""
    hidden = "" if option.checked else SHUT
    choice = _choice(field, option, "checkbox", "govuk-checkboxes", opens + clears)
    return choice + _opened(option, "govuk-checkboxes", hidden)


def _choice(field: ShownField, option: Option, kind: str, block: str, more: str) -> str:
    divider = f'<div class="{block}__divider">{escaped(option.divider)}</div>\n' if option.divider else ""
    described = attribute("aria-describedby", option.hint_id if option.hint else "")
    state = (" checked" if option.checked else "") + (" disabled" if option.disabled else "")
    start = f'<input class="{block}__input" id="{option.id}" name="{escaped(field.html_name)}" type="{kind}"'
    box = f'{start} value="{escaped(option.value)}"{state}{more}{described}>'
    return f'{divider}<div class="{block}__item">{box}\n{_words(option, block)}</div>\n'


def _words(option: Option, block: str) -> str:
    label = f'<label class="govuk-label {block}__label" for="{option.id}">{escaped(option.label)}</label>'
    if not option.hint:
        return label
    return (
        f'{label}\n<div id="{option.hint_id}" class="govuk-hint {block}__hint">{escaped(option.hint)}</div>'
    )


def _opened(option: Option, block: str, hidden: str) -> str:
    """The question under an option, where there is one."""
    if not option.conditional:
        return ""
    inside = option.conditional.as_field_group()
    return f'<div class="{block}__conditional{hidden}" id="conditional-{option.id}">{inside}</div>'


def checkbox(field: ShownField) -> str:
    """One box to tick."""
    block, id_ = "govuk-checkboxes", escaped(field.control_id)
    described = attribute("aria-describedby", field.aria_describedby)
    state = (" checked" if field.value() else "") + (" disabled" if field.field.disabled else "")
    wrong = ' aria-invalid="true"' if field.errors else ""
    start = f'<input class="{block}__input" id="{id_}" name="{escaped(field.html_name)}" type="checkbox"'
    label = f'<label class="govuk-label {block}__label" for="{id_}">{escaped(field.label)}</label>'
    words = escaped(field.help_text)
    hint = f'<div id="{id_}-item-hint" class="govuk-hint {block}__hint">{words}</div>' if words else ""
    item = f'{start} value="on"{state}{described}{wrong}>\n{label}\n{hint}'
    small = f" {block}--small" if field.look.small else ""
    return (
        f'<div class="{block}{small}" data-module="{block}"><div class="{block}__item">\n{item}\n</div></div>'
    )


def date(field: ShownField) -> str:
    """Day, month and year, or less, each in an input of its own."""
    parts = "".join(_part(part) for part in field.inputs)
    return f'<div class="govuk-date-input" id="{escaped(field.control_id)}">\n{parts}\n</div>'


def _part(part: dict[str, Any]) -> str:
    id_, block = escaped(part["id"]), "govuk-date-input"
    label = f'<label class="govuk-label {block}__label" for="{id_}">{escaped(part["label"])}</label>'
    wrong = " govuk-input--error" if part["error"] else ""
    classes = f"govuk-input {block}__input{wrong} govuk-input--width-{part['width']}"
    filled = attribute("value", part["value"]) + attribute("autocomplete", part["autocomplete"])
    invalid = ' aria-invalid="true"' if part["error"] else ""
    start = f'<input class="{classes}" id="{id_}" name="{escaped(part["name"])}" type="text"'
    control = f'{start}{filled} inputmode="{part["inputmode"]}"{invalid}>'
    return f'<div class="{block}__item"><div class="govuk-form-group">\n{label}\n{control}\n</div></div>'


CONTROLS: dict[str, Callable[[ShownField], str]] = {
    "radios": radios,
    "checkboxes": checkboxes,
    "checkbox": checkbox,
    "date": date,
}
"""By the kind of field."""
