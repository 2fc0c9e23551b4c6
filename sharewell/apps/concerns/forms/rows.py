"""Forms with the same few questions several times over, numbered from 1: `text_1`, `how_1`, `text_2` …"""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms

from sharewell.kit.govuk.forms import GovukForm


class RowsForm(GovukForm):
    """What is stored is a list of mappings under `rows_name`; each becomes the numbered fields of one row.

    The numbered fields are declared on the class, because the journey keeps only words typed into fields that it knows.
    """

    rows_name: ClassVar[str] = "rows"
    row_fields: ClassVar[tuple[str, ...]] = ()
    most_rows: ClassVar[int] = 1

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> Any:
        """What was typed and not finished comes first, then what is stored."""
        name, _, place = field_name.rpartition("_")
        if field_name in self.initial or name not in self.row_fields or not place.isdigit():
            return super().get_initial_for_field(field, field_name)
        held = self._held()
        return held[int(place) - 1].get(name, "") if int(place) <= len(held) else None

    def _held(self) -> list[Mapping[str, Any]]:
        return list(self.initial.get(self.rows_name) or ())


class RowOfFields:
    """One row as the page shows it: `row.text` is the field `text_3` of the form."""

    def __init__(self, form: RowsForm, place: int) -> None:
        self._form, self.place = form, place

    def __getattr__(self, name: str) -> forms.BoundField:
        if name.startswith("_") or name not in self._form.row_fields:
            raise AttributeError(name)
        return self._form[f"{name}_{self.place}"]

    @property
    def fields(self) -> list[forms.BoundField]:
        """The row's fields in order."""
        return [self._form[f"{name}_{self.place}"] for name in self._form.row_fields]

    @property
    def is_filled(self) -> bool:
        """Whether something stands in it, or is wrong with it."""
        return any(field.value() or field.errors for field in self.fields)


def rows_of(form: RowsForm) -> list[RowOfFields]:
    """Every row of the form, in order."""
    return [RowOfFields(form, place) for place in range(1, form.most_rows + 1)]
