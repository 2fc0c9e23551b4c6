"""Covering part of a picture: boxes that were drawn or typed, and squares that were ticked."""

import re
from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.kit.files.covers import MOST_BOXES, WHOLE, Cover
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look

SIDE = 10
"""Squares in a row, and rows."""
LONGEST = 2000
_LINE = re.compile(
    r"\s*(\d{1,3})\s*[:,;\s]\s*" + r"\s*[,;\s]\s*".join([r"(\d{1,3}(?:\.\d)?)\s*%?"] * 4) + r"\s*\Z"
)


def squares() -> list[tuple[str, Any]]:
    """Every square of the grid, row by row, with words for those who cannot see it."""
    return [
        (f"{row}-{column}", _("Row %(row)d, column %(column)d") % {"row": row + 1, "column": column + 1})
        for row in range(SIDE)
        for column in range(SIDE)
    ]


class CoverForm(GovukForm):
    """What to cover. `page` is the page that is shown, from 1; the ticked squares are of that page."""

    squares = forms.MultipleChoiceField(required=False, choices=squares, widget=forms.CheckboxSelectMultiple)
    boxes = forms.CharField(
        label=_("Boxes by their position"),
        help_text=_(
            "One box a line: page, then left, top, width and height in percent. “1: 10, 20, 30, 5” covers a strip on "
            "page 1. What you draw or tick stands here too."
        ),
        required=False,
        max_length=LONGEST * 2,
        widget=forms.Textarea(attrs={"spellcheck": "false"}),
    )
    shows = forms.CharField(
        label=_("What does it show now?"),
        help_text=_("Without what you cover."),
        max_length=LONGEST,
        widget=forms.Textarea,
        error_messages={"required": _("Write what it shows now")},
    )
    looks = {"boxes": Look(rows=4), "shows": Look(rows=3)}

    def __init__(self, *args: Any, page: int, pages: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.page, self.pages = page, pages
        self.covers: list[Cover] = []

    def clean(self) -> dict[str, Any]:
        """At least one box, each within its page."""
        cleaned = super().clean()
        if "boxes" in self.errors:
            return cleaned
        try:
            typed = [_cover(line) for line in cleaned.get("boxes", "").splitlines() if line.strip()]
        except ValueError:
            self.add_error("boxes", _("Write each box as “1: 10, 20, 30, 5”, within its page"))
            return cleaned
        self.covers = [*typed, *self._ticked()]
        if any(one.page >= self.pages for one in self.covers):
            self.add_error("boxes", _("There is no such page"))
        elif not self.covers:
            self.add_error("boxes", _("Choose what to cover"))
        elif len(self.covers) > MOST_BOXES:
            self.add_error("boxes", _("There are too many boxes. Cover larger parts."))
        return cleaned

    def lines(self) -> str:
        """Every box as a line: what is kept when another page is shown."""
        return "\n".join(
            f"{one.page + 1}: {one.left / 10:g}, {one.top / 10:g}, {one.width / 10:g}, {one.height / 10:g}"
            for one in self.covers
        )

    def _ticked(self) -> Iterator[Cover]:
        step = WHOLE // SIDE
        for square in self.cleaned_data.get("squares", []):
            row, column = map(int, square.split("-"))
            yield Cover(page=self.page - 1, left=column * step, top=row * step, width=step, height=step)


def _cover(line: str) -> Cover:
    found = _LINE.match(line)
    if not found:
        raise ValueError(line)
    page, *places = found.groups()
    left, top, width, height = (round(float(place) * 10) for place in places)
    return Cover(page=int(page) - 1, left=left, top=top, width=width, height=height)
