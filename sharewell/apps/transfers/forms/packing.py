"""What goes into the file: papers, files ticked, what is held back and why, and whether the family knows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.transfers.services import Packed, Paper
from sharewell.domain.sharing import Telling
from sharewell.domain.transfers import Line
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.telling import unless_locked

Files = dict[str, tuple[str, str]]
"""Each file's id with its name and the SHA-256 of its shared copy."""
ROWS = 6
LONGEST_TITLE = 200
FAMILY = [
    (str(Telling.TOLD), _("Yes, they have been told")),
    (str(Telling.WILL_TELL), _("Not yet. I will tell them")),
    (str(Telling.DO_NOT_TELL), _("No, because telling them could put somebody at risk")),
]


def _line(label: Any, *, longest: int = LONGEST_TITLE) -> forms.CharField:
    return forms.CharField(label=label, max_length=longest, required=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """One paper on the page. `is_used`: something was typed into it, or is wrong with it."""

    place: int
    fields: Sequence[forms.BoundField]
    is_first: bool
    is_used: bool


class PackForm(GovukForm):
    """Six lines of papers, the person’s own files to tick, and the family. `files` are (id, name)."""

    papers = forms.MultipleChoiceField(
        label=_("Files to send along"), required=False, widget=forms.CheckboxSelectMultiple
    )
    telling = forms.ChoiceField(
        label=_("Does the family know that the file goes?"),
        choices=FAMILY,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whether the family knows")},
    )
    telling_reason = forms.CharField(
        label=_("Say more (optional)"), max_length=1000, required=False, widget=forms.Textarea
    )
    looks = {
        "papers": Look(size="m"),
        "telling": Look(size="m"),
        "telling_reason": Look(rows=2),
        **{f"dated_{place}": Look(width="10") for place in range(1, ROWS + 1)},
    }

    def __init__(
        self, *args: Any, files: Sequence[tuple[str, str]] = (), locked: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.is_locked = locked
        self.fields["papers"].choices = files  # type: ignore[attr-defined]
        if not files:
            del self.fields["papers"]
        for place in range(1, ROWS + 1):
            self.fields |= {
                f"title_{place}": _line(_("What is it?")),
                f"dated_{place}": _line(_("Date on it"), longest=60),
                f"by_{place}": _line(_("Written by")),
                f"text_{place}": forms.CharField(
                    label=_("What it says"), max_length=20_000, required=False, widget=forms.Textarea
                ),
                f"held_{place}": _line(_("Not sent, because (leave empty to send it)")),
            }

    def clean_telling(self) -> str:
        """Nobody is to be told who must not be. Raises ValidationError."""
        return unless_locked(self.cleaned_data["telling"], locked=self.is_locked)

    def clean(self) -> dict[str, Any]:
        """A line needs its title; something must go."""
        cleaned = super().clean()
        for place in range(1, ROWS + 1):
            said = any(cleaned.get(f"{name}_{place}") for name in ("dated", "by", "text", "held"))
            if said and not cleaned.get(f"title_{place}"):
                self.add_error(f"title_{place}", _("Say what this paper is"))
        if not cleaned.get("papers") and not any(not row["held"] for row in self._rows(cleaned)):
            self.add_error(None if self.errors else "title_1", _("Put at least one thing into the file"))
        return cleaned

    def rows(self) -> list[dict[str, str]]:
        """The lines that were filled in."""
        return list(self._rows(self.cleaned_data))

    @property
    def lines(self) -> Iterator[PaperLine]:
        """Each paper’s number and its fields, for the page; those in use stand open."""
        for place in range(1, ROWS + 1):
            fields = [self[f"{name}_{place}"] for name in ("title", "dated", "by", "text", "held")]
            used = any(field.value() or field.errors for field in fields)
            yield PaperLine(place=place, fields=fields, is_first=place == 1, is_used=used)

    @staticmethod
    def _rows(cleaned: dict[str, Any]) -> Iterator[dict[str, str]]:
        for place in range(1, ROWS + 1):
            row = {
                name: cleaned.get(f"{name}_{place}") or ""
                for name in ("title", "dated", "by", "text", "held")
            }
            if row["title"]:
                yield row


def packed_of(form: PackForm, files: Files) -> Packed:
    """What a valid form says goes into the file."""
    ticked = [(key, *files[key]) for key in form.cleaned_data.get("papers", ())]
    return Packed(
        papers=(
            *(Paper(line=_line_of(row), text=row["text"]) for row in form.rows()),
            *(
                Paper(line=Line(title=name, kind="file", sha256=sha256), attachment=UUID(key))
                for key, name, sha256 in ticked
            ),
        ),
        telling=Telling(form.cleaned_data["telling"]),
        telling_reason=form.cleaned_data["telling_reason"],
    )


def _line_of(row: dict[str, str]) -> Line:
    return Line(
        title=row["title"], kind="text", dated=row["dated"], written_by=row["by"], held_back=row["held"]
    )
