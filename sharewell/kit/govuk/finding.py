"""A page that looks for something by words typed, and leads to each thing found."""

from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sharewell.kit.govuk.choosing import WHAT_TO_TYPE, Choice
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.pages import form_page


class FindForm(GovukForm):
    """A child, by whatever is known, among the organisation’s own entries. The question is the page's."""

    typed = forms.CharField(
        help_text=WHAT_TO_TYPE,
        max_length=200,
        error_messages={"required": _("Write what you know of the child")},
    )
    looks = {"typed": Look(page_heading=True, width="two-thirds")}

    def __init__(self, *args: Any, question: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["typed"].label = question


def find_page(
    request: HttpRequest,
    *,
    question: str,
    look_up: Callable[[str], Sequence[Choice]],
    leads_to: str,
    back_to: str,
) -> HttpResponse:
    """Ask the question; once answered, name what `look_up` found, each with a link to the page called `leads_to`."""
    form = FindForm(request.POST if request.method == "POST" else None, question=question)
    looked = form.is_valid()
    found = look_up(form.cleaned_data["typed"]) if looked else ()
    page = {
        "form": form,
        "looked": looked,
        "found": [(reverse(leads_to, args=[one.key]), one.words, one.why) for one in found],
        "back_url": reverse(back_to),
    }
    return form_page(request, "govuk/find.html", page)
