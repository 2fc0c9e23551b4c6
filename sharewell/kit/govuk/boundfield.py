"""A bound field that knows its GOV.UK markup: ids, descriptions, classes and options."""

from collections.abc import Iterator
from copy import copy
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.functional import cached_property
from django.utils.safestring import SafeString

from sharewell.kit.govuk.controls import CONTROLS
from sharewell.kit.govuk.groups import GROUPS, messages, question
from sharewell.kit.govuk.looks import PLAIN, Look
from sharewell.kit.govuk.parts_widget import PartsWidget
from sharewell.kit.govuk.shown import Option

KINDS: tuple[tuple[type[forms.Widget], str], ...] = (
    (PartsWidget, "date"),
    (forms.CheckboxSelectMultiple, "checkboxes"),
    (forms.RadioSelect, "radios"),
    (forms.CheckboxInput, "checkbox"),
    (forms.Select, "select"),
    (forms.Textarea, "textarea"),
    (forms.FileInput, "file"),
    (forms.PasswordInput, "password"),
)
CLASSES = {"select": "govuk-select", "textarea": "govuk-textarea", "file": "govuk-file-upload"}
GROUPED = ("date", "checkboxes", "radios")


class GovukBoundField(BoundField):
    """A Django bound field, plus what its markup needs."""

    @cached_property
    def look(self) -> Look:
        """The form's options for this field."""
        looks: dict[str, Look] = getattr(self.form, "looks", {})
        return looks.get(self.name, PLAIN)

    @cached_property
    def kind(self) -> str:
        """Which markup shows the field; everything without its own is an input."""
        widget = self.field.widget
        return next((kind for base, kind in KINDS if isinstance(widget, base)), "input")

    def as_field_group(self) -> SafeString:
        """The field with its question, hint, error and control."""
        if self.kind in GROUPS:
            return SafeString(GROUPS[self.kind](self))
        above = {"question": SafeString(question(self)), "messages": SafeString(messages(self))}
        return SafeString(self.form.render(f"govuk/fields/{self.kind}.html", {"field": self, **above}))

    made_heading = False
    """Whether the page makes this field's question its heading, whatever the look says."""

    @property
    def as_page_heading(self) -> SafeString:
        """The field with its question as the page's h1."""
        heading = copy(self)
        heading.made_heading = True
        return heading.as_field_group()

    @property
    def is_page_heading(self) -> bool:
        return self.made_heading or self.look.page_heading

    # Ids: hint and error are found by these names in every GOV.UK component.

    @cached_property
    def control_id(self) -> str:
        return str(self.field.widget.attrs.get("id") or self.auto_id or self.html_name)

    @property
    def hint_id(self) -> str:
        return f"{self.control_id}-hint"

    @property
    def error_id(self) -> str:
        return f"{self.control_id}-error"

    @property
    def count_id(self) -> str:
        return f"{self.control_id}-info"

    @property
    def first_input_id(self) -> str:
        """Where a link in the error summary goes: the first input that is wrong."""
        if self.kind == "date":
            return f"{self.control_id}-{next(iter(self.wrong_parts), 'day')}"
        return self.control_id

    @property
    def aria_describedby(self) -> str | None:
        if own := self.field.widget.attrs.get("aria-describedby"):
            return str(own)
        if self.is_hidden:
            return None
        # A lone checkbox shows its hint under the option, so the group has none.
        has_hint = self.help_text
        parts = (
            (self.counts, self.count_id),
            (has_hint, f"{self.control_id}-item-hint" if self.kind == "checkbox" else self.hint_id),
            (self.errors, self.error_id),
        )
        return " ".join(name for there, name in parts if there) or None

    # Classes

    @property
    def label_class(self) -> str:
        return self._heading_class("govuk-label")

    @property
    def legend_class(self) -> str:
        return self._heading_class("govuk-fieldset__legend")

    def _heading_class(self, base: str) -> str:
        if self.made_heading:
            return f"{base} {base}--{self.look.size or 'l'}"
        default = "l" if self.look.page_heading else "s"
        size = default if self.look.size is None else self.look.size
        sized = f"{base}--{size}" if size else ""
        return " ".join(
            filter(None, (base, sized, "govuk-visually-hidden" if self.look.hidden_label else ""))
        )

    @property
    def control_class(self) -> str:
        """The class of the input itself; an app's own class is kept after ours."""
        base = CLASSES.get(self.kind, "govuk-input")
        names = [
            base,
            *self._kind_classes(),
            *self._width_class(),
            str(self.field.widget.attrs.get("class", "")),
        ]
        if self.errors:
            names.append(f"{base}--error")
        return " ".join(filter(None, names))

    def _kind_classes(self) -> Iterator[str]:
        if self.kind == "password":
            yield "govuk-password-input__input govuk-js-password-input-input"
        if self.counts:
            yield "govuk-js-character-count"

    def _width_class(self) -> Iterator[str]:
        width = self.look.width
        if width and (isinstance(width, int) or width.isdigit()):
            yield f"govuk-input--width-{width}"
        elif width:
            yield f"govuk-!-width-{width}"

    # Control

    @property
    def counts(self) -> bool:
        return self.look.count and self.kind == "textarea" and bool(self.max_length)

    @property
    def max_length(self) -> int | None:
        return getattr(self.field, "max_length", None)

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """Django's attributes in GOV.UK's manner: no browser validation, nothing cut off unseen."""
        built = super().build_widget_attrs(attrs, widget)
        built.pop("required", None)
        if self.is_hidden or self.kind in GROUPED:
            return built
        if described := self.aria_describedby:
            built["aria-describedby"] = described
        if self.kind == "checkbox":
            return built
        return {**built, "class": self.control_class, **self._extra_attrs()}

    def _extra_attrs(self) -> dict[str, Any]:
        own = self.field.widget.attrs
        # A limit in the markup would silently cut what is pasted; the form says so instead.
        # False takes an attribute away.
        extra: dict[str, Any] = {"maxlength": False, "minlength": False}
        if self.kind == "textarea":
            extra |= {"rows": self.look.rows, "cols": False}
        if self.kind == "password":
            default = own.get("autocomplete", "current-password")
            extra |= {"spellcheck": "false", "autocapitalize": "none", "autocomplete": default}
        if isinstance(self.field.widget, forms.EmailInput):
            extra |= {"spellcheck": "false"}
        return extra

    def as_widget(
        self,
        widget: forms.Widget | None = None,
        attrs: dict[str, Any] | None = None,
        only_initial: bool = False,
    ) -> SafeString:
        """The control alone. Groups of inputs have our markup, single inputs Django's with our attributes."""
        if widget is None and self.kind in CONTROLS:
            return SafeString(CONTROLS[self.kind](self))
        return SafeString(super().as_widget(widget, attrs, only_initial))

    # Options of radios and checkboxes

    @cached_property
    def is_conditional(self) -> bool:
        """Whether the field opens under another field's option and so is not shown by itself."""
        looks: dict[str, Look] = getattr(self.form, "looks", {})
        return any(self.name in look.conditional.values() for look in looks.values())

    @property
    def has_conditional(self) -> bool:
        return bool(self.look.conditional)

    @cached_property
    def options(self) -> list[Option]:
        """The choices in order; the first keeps the field's own id, so that links reach it."""
        shown = [choice for choice in self.subwidgets if not self._is_blank(choice.data)]
        options: list[Option] = []
        place = 1
        for choice in shown:
            # As in GOV.UK's own markup, a divider takes a number too.
            place += str(choice.data["value"]) in self.look.dividers
            options.append(self._option(choice.data, place))
            place += 1
        return options

    def _is_blank(self, data: dict[str, Any]) -> bool:
        return self.field.required and str(data["value"]) == ""

    def _option(self, data: dict[str, Any], place: int) -> Option:
        value, look = str(data["value"]), self.look
        option_id = self.control_id if place == 1 else f"{self.control_id}-{place}"
        opens = look.conditional.get(value)
        return Option(
            value=value,
            label=data["label"],
            id=option_id,
            checked=bool(data["selected"]),
            disabled=bool(self.field.disabled or data["attrs"].get("disabled")),
            hint=look.hints.get(value, ""),
            hint_id=f"{option_id}-item-hint",
            divider=look.dividers.get(value, ""),
            exclusive=value in look.exclusive,
            conditional=self.form[opens] if opens else None,
        )

    # Parts of a date

    @cached_property
    def wrong_parts(self) -> tuple[str, ...]:
        """Which inputs of a date the error is about; all of them where the error does not say."""
        data = self.form.errors.get(self.name)
        if not data:
            return ()
        for error in data.as_data():
            if error.params and "parts" in error.params:
                return tuple(error.params["parts"])
        return self.parts_widget.parts

    @property
    def parts_widget(self) -> PartsWidget:
        widget = self.field.widget
        assert isinstance(widget, PartsWidget)  # noqa: S101
        return widget

    @property
    def inputs(self) -> list[dict[str, Any]]:
        """The inputs of a date, as they are shown."""
        return self.parts_widget.inputs(
            name=self.html_name, id_=self.control_id, value=self.value(), wrong=self.wrong_parts
        )
