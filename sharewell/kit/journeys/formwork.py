"""Between a page's form and its stored answer: building the form, and cleaned values to JSON and back."""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict

from sharewell.kit.govuk.dates import ApproximateDate
from sharewell.kit.govuk.fields import GovukDateTimeField
from sharewell.kit.journeys.content import Typed
from sharewell.kit.journeys.page import Page, Visit


class NotPlain(TypeError):
    """A cleaned value that JSON cannot hold; the form needs a method `answers`."""


def build_form(page: Page, visit: Visit, *, own: Any = None, typed: Typed | None = None) -> forms.Form:
    """The page's form with what is stored, or with what was typed but never finished."""
    form = _make(page, visit, None, own)
    if typed is not None:
        form.initial = {**form.initial, **_as_typed(form, typed)}
    return form


def bind_form(page: Page, visit: Visit, data: QueryDict, files: Any = None) -> forms.Form:
    """The page's form with what was posted."""
    return _make(page, visit, data, None, files)


def answer_of(form: forms.Form) -> dict[str, Any]:
    """A valid form's answer as JSON-able data.

    Raises:
        NotPlain: a cleaned value has no plain form.
    """
    own = getattr(form, "answers", None)
    cleaned = own() if callable(own) else form.cleaned_data
    return {name: to_plain(value) for name, value in cleaned.items()}


def typed_in(page: Page, posted: QueryDict) -> dict[str, list[str]]:
    """What was posted for the fields of the page's form, as it came; anything else is left out."""
    names = tuple(page.form_class.base_fields) if page.form_class else ()
    # A date comes in parts: dob-day, dob-month, dob-year.
    return {
        name: [str(value) for value in values]
        for name, values in posted.lists()
        if name in names or name.rpartition("-")[0] in names
    }


def to_plain(value: Any) -> Any:
    """A cleaned value as JSON holds it. Raises NotPlain."""
    if isinstance(value, Enum):
        return to_plain(value.value)
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, UUID | Decimal | ApproximateDate):
        return str(value)
    if isinstance(value, Mapping):
        return {str(name): to_plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [to_plain(inner) for inner in value]
    raise NotPlain(f"{type(value).__name__} has no plain form; give the form a method answers()")


def _make(page: Page, visit: Visit, data: QueryDict | None, own: Any, files: Any = None) -> forms.Form:
    assert page.form_class is not None  # noqa: S101
    arguments = dict(page.arguments(visit)) if page.arguments else {}
    initial = {**arguments.pop("initial", {}), **(own or {})}
    form = page.form_class(data=data, files=files, **arguments)
    form.initial = {
        **form.initial,
        **{name: _as_initial(form, name, value) for name, value in initial.items()},
    }
    return form


def _as_initial(form: forms.Form, name: str, value: Any) -> Any:
    if isinstance(form.fields.get(name), GovukDateTimeField) and isinstance(value, str):
        return datetime.fromisoformat(value)
    return list(value) if isinstance(value, tuple) else value


def _as_typed(form: forms.Form, typed: Typed) -> dict[str, Any]:
    data = QueryDict(mutable=True)
    for name, values in typed.items():
        data.setlist(name, list(values))
    return {
        name: field.widget.value_from_datadict(data, {}, form.add_prefix(name))
        for name, field in form.fields.items()
    }
