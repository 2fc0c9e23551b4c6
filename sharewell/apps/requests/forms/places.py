"""Choosing organisations: a list that is narrowed by looking, in which what was chosen stays."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.functional import cached_property

from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look

Places = Sequence[tuple[str, str, str]]
"""(id, name, hint) of organisations."""
NARROWS = ("nation", "area", "sector", "words")


class PlacesForm(GovukForm):
    """`look_up({"nation": …, "area": …, "sector": …, "words": …})` gives what the directory has, `keep(ids)` what was
    chosen before. Pressing the "show" button changes the list and moves nobody on.
    """

    chosen_field: ClassVar[str] = ""
    heading: ClassVar[bool] = False
    """Whether the question is the page's heading."""

    def __init__(
        self,
        *args: Any,
        look_up: Callable[[Mapping[str, str]], Places] = lambda _asked: (),
        keep: Callable[[Sequence[str]], Places] = lambda _ids: (),
        narrow: Mapping[str, Sequence[tuple[str, Any]]] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (narrow or {}).items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]
        self.look_up, self.keep = look_up, keep
        # A function, because what is stored is put in place after the form is made.
        self.fields[self.chosen_field].choices = self._offered  # type: ignore[attr-defined]

    @cached_property
    def places(self) -> dict[str, tuple[str, str, str]]:
        """What can be chosen: what was chosen already, then what the directory has for what is asked."""
        asked = {name: str(self[name].value() or "") for name in NARROWS}
        value = self[self.chosen_field].value() or ()
        kept = self.keep([str(one) for one in ([value] if isinstance(value, str) else value)])
        return {place[0]: place for place in [*kept, *self.look_up(asked)]}

    @property
    def looks(self) -> dict[str, Look]:  # type: ignore[override]
        """What tells an organisation from others stands under its name."""
        hints = {key: hint for key, (_id, _name, hint) in self.places.items()}
        chosen = Look(page_heading=True, hints=hints) if self.heading else Look(size="m", hints=hints)
        return {self.chosen_field: chosen, "words": Look(width="two-thirds"), "note": Look(rows=3)}

    @property
    def found_nobody(self) -> bool:
        """Whether there is nothing to choose."""
        return not self.places

    @property
    def is_looking(self) -> bool:
        """Whether the button that changes the list was pressed."""
        return "look" in self.data

    def is_valid(self) -> bool:
        """Never valid while looking; then nothing is wrong either."""
        if self.is_looking:
            self.cleaned_data = {}
            self._errors = forms.utils.ErrorDict()
            return False
        return super().is_valid()

    def _offered(self) -> list[tuple[str, str]]:
        return [(key, name) for key, name, _hint in self.places.values()]
