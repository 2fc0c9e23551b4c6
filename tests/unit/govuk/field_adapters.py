"""From a fixture's options to a Django form with our renderer."""

from typing import Any

from django import forms

from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from tests.unit.govuk.options import Options, Unsupported

WIDTHS = {"": ""} | {f"govuk-input--width-{width}": width for width in (2, 3, 4, 5, 10, 20, 30)}
ATTRIBUTES = ("inputmode", "autocomplete", "autocapitalize", "pattern")


def shown(field: forms.Field, name: str, given: Options, *, look: dict[str, Any], value: Any = None) -> str:
    """The field in a form, with the hint and the error that the fixture gives."""
    field.help_text, error = given.words("hint"), given.words("errorMessage")
    made = type("FixtureForm", (GovukForm,), {name: field, "looks": {name: Look(**look)}})
    form = made(initial={name: value})
    if error:
        form.is_bound, form._errors = True, forms.utils.ErrorDict()
        form._errors[name] = form.error_class([error], renderer=form.renderer)
        form.fields[name].bound_data = lambda data, initial: initial  # type: ignore[method-assign]
    return str(form[name].as_field_group())


def start(given: Options) -> tuple[str, str]:
    """The name and the id of a control."""
    name = given.take("name")
    if not name:
        raise Unsupported("no name")
    return name, given.take("id") or given.take("idPrefix") or name


def label(given: Options) -> dict[str, Any]:
    """The label's words, and its look."""
    part = given.part("label")
    size, heading = part.size("govuk-label"), bool(part.take("isPageHeading"))
    words = part.words()
    part.done()
    if not words:
        raise Unsupported("no label")
    return {"label": words, "look": {"size": size, "page_heading": heading}}


def legend(given: Options) -> dict[str, Any]:
    """The legend's words, and its look; a group without one is not to be made."""
    fieldset = given.part("fieldset")
    part = fieldset.part("legend")
    size, heading = part.size("govuk-fieldset__legend"), bool(part.take("isPageHeading"))
    words = part.words()
    part.done()
    fieldset.done()
    if not words:
        raise Unsupported("no legend")
    return {"label": words, "look": {"size": size, "page_heading": heading}}


def text_input(given: Options) -> str:
    (name, id_), head = start(given), label(given)
    attrs = {key: value for key in ATTRIBUTES if (value := given.take(key)) is not None}
    if given.has("spellcheck"):
        attrs["spellcheck"] = str(given.take("spellcheck")).lower()
    look = head["look"] | {"width": given.one_of("classes", WIDTHS)}
    look |= {"prefix": given.words("prefix"), "suffix": given.words("suffix")}
    widget = forms.TextInput(attrs={"id": id_, **attrs})
    widget.input_type = given.take("type") or "text"
    field = forms.CharField(label=head["label"], widget=widget, disabled=bool(given.take("disabled")))
    return shown(field, name, given, look=look, value=given.take("value"))


def character_count(given: Options) -> str:
    if not given.has("maxlength"):
        raise Unsupported("no maxlength")
    return textarea(given)


def textarea(given: Options) -> str:
    (name, id_), head = start(given), label(given)
    attrs = {key: value for key in ("autocomplete",) if (value := given.take(key)) is not None}
    if given.has("spellcheck"):
        attrs["spellcheck"] = str(given.take("spellcheck")).lower()
    field = forms.CharField(
        label=head["label"],
        widget=forms.Textarea(attrs={"id": id_, **attrs}),
        disabled=bool(given.take("disabled")),
        max_length=given.take("maxlength"),
    )
    look = head["look"] | {"rows": given.take("rows") or 5, "count": bool(field.max_length)}
    return shown(field, name, given, look=look, value=given.take("value"))


def select(given: Options) -> str:
    (name, id_), head = start(given), label(given)
    choices, chosen = [], given.take("value")
    for item in given.parts("items"):
        value = item.take("value")
        if isinstance(value, bool) or not value or item.peek("selected") is False:
            raise Unsupported("an option without a value")
        chosen = value if item.take("selected") else chosen
        choices.append((str(value), item.words()))
        item.done()
    widget = forms.Select(attrs={"id": id_})
    field = forms.ChoiceField(
        label=head["label"], choices=choices, widget=widget, disabled=bool(given.take("disabled"))
    )
    return shown(field, name, given, look=head["look"], value=chosen)


def radios(given: Options) -> str:
    classes = given.one_of(
        "classes", {"": {}, "govuk-radios--inline": {"inline": True}, "govuk-radios--small": {"small": True}}
    )
    return _group(given, forms.ChoiceField, forms.RadioSelect, classes)


def checkboxes(given: Options) -> str:
    classes = given.one_of("classes", {"": {}, "govuk-checkboxes--small": {"small": True}})
    return _group(given, forms.MultipleChoiceField, forms.CheckboxSelectMultiple, classes)


def _group(given: Options, made: Any, widget: Any, classes: dict[str, Any]) -> str:
    (name, id_), head = start(given), legend(given)
    look = head["look"] | classes | {"hints": {}, "dividers": {}}
    choices, chosen = _choices(given, look)
    single = made is forms.ChoiceField
    value = given.take("value" if single else "values") or (chosen[0] if single and chosen else chosen)
    field = made(label=head["label"], choices=choices, widget=widget(attrs={"id": id_}))
    return shown(field, name, given, look=look, value=value)


def _choices(given: Options, look: dict[str, Any]) -> tuple[list[tuple[str, str]], list[str]]:
    choices: list[tuple[str, str]] = []
    chosen: list[str] = []
    divider, exclusive = "", []
    for item in given.parts("items"):
        if item.has("divider"):
            divider = item.take("divider")
            continue
        value = item.take("value")
        if value is None:
            raise Unsupported("an option without a value")
        choices.append((value, item.words()))
        look["hints"] |= {value: item.words("hint")}
        look["dividers"] |= {value: divider} if divider else {}
        chosen += [value] if item.take("checked") else []
        exclusive += [value] if item.take("behaviour") == "exclusive" else []
        divider = ""
        item.done()
    look["exclusive"] = tuple(exclusive)
    return choices, chosen


def date_input(given: Options) -> str:
    prefix, head, id_ = given.take("namePrefix"), legend(given), given.take("id")
    name, values = prefix or "ours", given.take("values") or {}
    before = f"{prefix}-" if prefix else ""
    typed = {
        part: str(values[before + part]) for part in ("day", "month", "year") if values.get(before + part)
    }
    field = GovukDateField(label=head["label"], attrs={"id": id_})
    html = shown(field, name, given, look=head["look"], value=typed)
    # Our inputs are always named after their field; the package's only where asked.
    return html if prefix else html.replace(f'name="{name}-', 'name="')


def file_upload(given: Options) -> str:
    (name, id_), head = start(given), label(given)
    field = forms.FileField(label=head["label"], widget=forms.FileInput(attrs={"id": id_}))
    return shown(field, name, given, look=head["look"])


def password_input(given: Options) -> str:
    (name, id_), head = start(given), label(given)
    attrs = {"id": id_, "autocomplete": given.take("autocomplete") or "current-password"}
    field = forms.CharField(label=head["label"], widget=forms.PasswordInput(attrs=attrs, render_value=True))
    return shown(field, name, given, look=head["look"], value=given.take("value"))
