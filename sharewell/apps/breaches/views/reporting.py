"""Saying that something went wrong."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from sharewell.apps.breaches.forms import ReportForm
from sharewell.apps.breaches.services import NotPossible, Report, report_breach
from sharewell.apps.breaches.services import entry_open_to as check_entry
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@either
def report(request: SignedInRequest, entry: UUID | None = None) -> HttpResponse:
    """One short form; about one of the organisation's own records, where somebody came from there."""
    if entry is not None:
        check_entry(request.actor, entry)
    form = ReportForm(
        request.POST or None, initial={"known_at": now(), "reference": request.GET.get("about", "")[:30]}
    )
    if request.method == "POST" and form.is_valid():
        try:
            return _reported(request, form, entry)
        except NotPossible as refused:
            form.add_error("known_at", refused.sentence)
    return form_page(request, "breaches/report.html", {"form": form})


def _reported(request: SignedInRequest, form: ReportForm, entry: UUID | None) -> HttpResponse:
    said = form.cleaned_data
    report = Report(
        what=form.what_happened,
        words=said["words"],
        known_at=said["known_at"],
        done=said["done"],
        reference=said["reference"],
        entry=entry,
    )
    made = report_breach(actor=request.actor, at=now(), report=report)
    messages.success(request, _("Thank you. It is written down, and whoever sees to it has been told."))
    return redirect("breaches:breach", made.reference)
