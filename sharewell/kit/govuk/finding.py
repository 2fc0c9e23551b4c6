"""A page that looks for something by words typed, and leads to each thing found."""

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.pages import form_page

Found = Iterable[tuple[UUID, str]]


class FindForm(GovukForm):
    """A child, by name, among the organisation’s own entries. The question is the page's."""

    typed = forms.CharField(
        help_text=_("A name, or part of one. Only your own organisation’s records are looked through."),
        max_length=200,
        error_messages={"required": _("Enter a name")},
    )
    looks = {"typed": Look(page_heading=True, width="two-thirds")}

    def __init__(self, *args: Any, question: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["typed"].label = question


def find_page(
    request: HttpRequest, *, question: str, look_up: Callable[[str], Found], leads_to: str, back_to: str
) -> HttpResponse:
    """Ask the question; once answered, name what `look_up` found, each with a link to the page called `leads_to`."""
    form = FindForm(request.POST if request.method == "POST" else None, question=question)
    looked = form.is_valid()
    found = look_up(form.cleaned_data["typed"]) if looked else ()
    page = {
        "form": form,
        "looked": looked,
        "found": [(reverse(leads_to, args=[key]), name) for key, name in found],
        "back_url": reverse(back_to),
    }
    return form_page(request, "govuk/find.html", page)
