"""Find a child: what is known, in one box or in fields, and who could be meant."""

from django.http import HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from sharewell.apps.children.forms.finding import NHS, FindChildForm
from sharewell.apps.children.presenters.finding import ShownFindings, lines_of, present_findings
from sharewell.apps.children.services import covered_for_paper, find_entries
from sharewell.domain.matching.typed import BadField
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.idempotency.exempt import exempt_from_idempotency
from sharewell.kit.permissions import SignedInRequest, either

FINDING = gettext_noop("to find a child")


@exempt_from_idempotency("It only looks, and each look is in the log by itself.")
@either
def find(request: SignedInRequest) -> HttpResponse:
    """The question; once something was typed, who could be meant. What was typed never stands in an address."""
    form = FindChildForm(request.POST or None)
    shown = _found(request, form) if request.method == "POST" and form.is_valid() else None
    return form_page(request, "children/find.html", {"form": form, "shown": shown})


def _found(request: SignedInRequest, form: FindChildForm) -> ShownFindings | None:
    """Those found, without what is protected of them; None where a field cannot be read."""
    try:
        findings = find_entries(actor=request.actor, at=now(), purpose=FINDING, fields=form.said())
    except BadField as bad:
        field = str(bad).partition(":")[0]
        form.add_error("nhs_number" if field == NHS else field, _what_to_write(field))
        return None
    lines = covered_for_paper(
        actor=request.actor,
        entries=[one.entry.pk for one in findings.found],
        data=lines_of(findings, today=localdate(now())),
    )
    return present_findings(findings, lines)


def _what_to_write(field: str) -> str:
    """What to write instead, in the words of the page."""
    said = {
        "born": _("Write the date like 27 3 2016, or March 2016, or 2016"),
        "postcode": _("Write a postcode like LS1 1AA, or its first part"),
        NHS: _("Check the number: an NHS number has 10 figures"),
    }
    return said.get(field, _("This cannot be read"))
