"""Collecting a form's errors in the order of its fields, each with the input to mend."""

from collections.abc import Iterator
from typing import Any

from django.forms import BaseForm

from sharewell.kit.govuk.parts import Link


def problems_in(form: BaseForm) -> Iterator[Link]:
    """Each error of a bound form, linked to its first wrong input; those of the whole form to its first input."""
    if not form.is_bound or not form.errors:
        return
    fields: list[Any] = list(form)
    visible = [field for field in fields if not field.is_hidden]
    top = f"#{visible[0].first_input_id}" if visible else ""
    for message in form.non_field_errors():
        yield Link(str(message), top)
    for field in fields:
        for message in field.errors:
            yield Link(str(message), top if field.is_hidden else f"#{field.first_input_id}")
