"""The widget behind dates and times: several small inputs under one question."""

from collections.abc import Collection, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

LABELS = {"day": _("Day"), "month": _("Month"), "year": _("Year"), "time": _("Time")}
WIDTHS = {"day": 2, "month": 2, "year": 4, "time": 5}


class PartsWidget(forms.Widget):
    """Inputs named `<name>-day` and so on. Its value is a dict of part to what was typed."""

    use_fieldset = True
    parts: tuple[str, ...]

    def __init__(
        self, parts: tuple[str, ...] = ("day", "month", "year"), attrs: dict[str, Any] | None = None
    ):
        super().__init__(attrs)
        self.parts = parts

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> dict[str, str]:
        """What was typed in each part, trimmed; a part not sent is empty."""
        return {part: str(data.get(f"{name}-{part}", "")).strip() for part in self.parts}

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return all(f"{name}-{part}" not in data for part in self.parts)

    def id_for_label(self, id_: str) -> str:
        return f"{id_}-{self.parts[0]}" if id_ else id_

    def inputs(self, *, name: str, id_: str, value: Any, wrong: Collection[str]) -> list[dict[str, Any]]:
        """Each part as the template shows it."""
        typed = value if isinstance(value, dict) else {}
        return [
            {
                "part": part,
                "label": LABELS[part],
                "id": f"{id_}-{part}",
                "name": f"{name}-{part}",
                "value": typed.get(part, ""),
                "width": WIDTHS[part],
                "error": part in wrong,
                "inputmode": "text" if part == "time" else "numeric",
                "autocomplete": self._autocomplete(part),
            }
            for part in self.parts
        ]

    def _autocomplete(self, part: str) -> str:
        return f"bday-{part}" if self.attrs.get("autocomplete") == "bday" else ""
