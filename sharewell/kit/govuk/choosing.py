"""One box to look for somebody in one's own records, and those found to choose from, each with why it was found."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import line

NEW = "new"
WHAT_TO_TYPE = _("A name or part of it, a date of birth, a postcode or a number, in any order.")
_OR: Any = _("or")


class Choice(NamedTuple):
    """One who may be meant: the id of the record, who it is, and how likely and why."""

    key: str
    words: str
    why: str = ""


def hints_of(choices: Iterable[Choice]) -> dict[str, str]:
    """Why each was found, by its id, to stand under it."""
    return {one.key: one.why for one in choices if one.why}


class ChoosingForm(GovukForm):
    """Look first; only somebody who is not there is written down anew.

    `find` gives who may be meant by what was typed, likeliest first, `describe` the words of one record, or "" where it
    is not ours. Pressing the search button shows what was found and moves nobody on.
    """

    search = line(_("Look for a child you have a record of"), hint=WHAT_TO_TYPE)
    chosen = forms.ChoiceField(label=_("Is it one of these?"), required=False, widget=forms.RadioSelect)

    def __init__(
        self,
        *args: Any,
        find: Callable[[str], tuple[Choice, ...]] = lambda _typed: (),
        describe: Callable[[str], str] = lambda _entry: "",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.describe = describe
        self.looked_for = self._typed("search") if "look" in self.data else ""
        self.found = find(self.looked_for) if self.looked_for else ()
        look = Look(dividers={NEW: _OR}, hints=hints_of(self.found))
        self.looks = {**self.looks, "chosen": look}  # type: ignore[misc]
        # A function, because what is stored is put in place after the form is made.
        self.fields["chosen"].choices = self._offered  # type: ignore[attr-defined]

    @property
    def is_looking(self) -> bool:
        """Whether the search button was pressed, so that nobody moves on yet."""
        return bool(self.looked_for)

    @property
    def found_nobody(self) -> bool:
        """Whether a search gave no entry."""
        return self.is_looking and not self.found

    @property
    def offers_entries(self) -> bool:
        """Whether there is an entry to choose."""
        return bool(self.entries)

    def is_valid(self) -> bool:
        """Never valid while looking; then nothing is wrong either, and no error is shown."""
        if self.is_looking:
            self.cleaned_data = {}
            self._errors = forms.utils.ErrorDict()
            return False
        return super().is_valid()

    @cached_property
    def entries(self) -> dict[str, str]:
        """The entries that can be chosen, in words: what was found, and what was chosen before."""
        offered = {one.key: one.words for one in self.found}
        chosen = self._typed("chosen") if self.is_bound else str(self.initial.get("chosen") or "")
        if chosen and chosen != NEW and chosen not in offered and (words := self.describe(chosen)):
            offered[chosen] = words
        return offered

    def _offered(self) -> list[tuple[str, Any]]:
        return [*self.entries.items(), (NEW, _("None of these: somebody new"))]

    def _typed(self, name: str) -> str:
        return str(self.data.get(self.add_prefix(name), "")).strip()
