"""Narrowing the directory."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.organisations.selectors import NATION_WORDS, SECTOR_WORDS, areas
from sharewell.domain.advice.vocabulary import Nation, Sector
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look

ANY = ("", _("Any"))


class DirectoryFilterForm(GovukForm):
    """Name, sector, area, nation: each may be left open."""

    query = forms.CharField(label=_("Name or place"), required=False, max_length=100)
    sector = forms.ChoiceField(
        label=_("What they do"),
        required=False,
        choices=[ANY, *((key, words) for key, words in SECTOR_WORDS.items() if key is not Sector.UNKNOWN)],
    )
    area = forms.ChoiceField(label=_("Area"), required=False)
    nation = forms.ChoiceField(
        label=_("Nation"),
        required=False,
        choices=[ANY, *((key, words) for key, words in NATION_WORDS.items() if key is not Nation.UNKNOWN)],
    )
    looks = {"query": Look(width="two-thirds")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["area"].choices = [ANY, *((area, area) for area in areas())]  # type: ignore[attr-defined]
