"""What the markup of a form is made from: a field, and the options of one, as they are shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.forms.boundfield import BoundField

from sharewell.kit.govuk.looks import Look


class ShownField(Protocol):
    """A bound field that knows its ids, classes and options."""

    form: Any
    field: Any
    label: Any
    help_text: Any
    html_name: Any

    def value(self) -> Any: ...

    def as_field_group(self) -> str: ...

    @property
    def look(self) -> Look: ...

    @property
    def kind(self) -> str: ...

    @property
    def control_id(self) -> str: ...

    @property
    def hint_id(self) -> str: ...

    @property
    def error_id(self) -> str: ...

    @property
    def count_id(self) -> str: ...

    @property
    def aria_describedby(self) -> str | None: ...

    @property
    def label_class(self) -> str: ...

    @property
    def legend_class(self) -> str: ...

    @property
    def is_page_heading(self) -> bool: ...

    @property
    def counts(self) -> bool: ...

    @property
    def max_length(self) -> int | None: ...

    @property
    def options(self) -> Sequence["Option"]: ...

    @property
    def inputs(self) -> Sequence[dict[str, Any]]: ...

    @property
    def errors(self) -> Sequence[Any]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One radio or checkbox as it is shown."""

    value: str
    label: str
    id: str
    checked: bool
    disabled: bool
    hint: str
    hint_id: str
    divider: str
    exclusive: bool
    conditional: BoundField | None
