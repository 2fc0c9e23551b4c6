"""That two organisations let their lists be compared."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.matching import policies
from sharewell.apps.matching.forms import AgreementForm
from sharewell.apps.matching.presenters import agreement_rows
from sharewell.apps.matching.selectors import Way, agreement_of, agreements_of
from sharewell.apps.matching.services import agree_to_compare, end_agreement, public_key_of
from sharewell.apps.organisations.selectors import directory, directory_entry, organisation_names
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@require_safe
def agreements(request: SignedInRequest) -> HttpResponse:
    """What stands between this organisation and others, on either side."""
    rows = list(agreements_of(request.actor, now()))
    names = organisation_names({one for row in rows for one in (row.organisation_id, row.other_id)})
    may_agree = bool(policies.may_agree(request.actor))
    shown = agreement_rows(rows, names=names, may_end=may_agree)
    context = {"rows": shown, "may_agree": may_agree, "our_key": public_key_of(request.actor.organisation)}
    return render(request, "matching/agreements.html", context)


@either
def add(request: SignedInRequest) -> HttpResponse:
    """Record that the organisation lets its list be compared."""
    policies.require_agree(request.actor)
    form = AgreementForm(request.POST or None, others=_others(request))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        agree_to_compare(
            actor=request.actor, at=now(), other=UUID(said["other"]), purpose=said["purpose"], way=Way(said["way"]),
            partner_key=said["partner_key"],
        )  # fmt: skip
        messages.success(
            request, _("It is recorded. Lists are compared only when the other side agrees too.")
        )
        return redirect("matching:agreements")
    return form_page(request, "matching/agree.html", {"form": form})


@require_POST
def end(request: SignedInRequest, agreement: UUID) -> HttpResponse:
    """End it, from either side."""
    found = agreement_of(request.actor, agreement)
    if found is None:
        raise Http404
    end_agreement(actor=request.actor, at=now(), agreement=found)
    messages.success(request, _("It has ended. The two lists are compared no more."))
    return redirect("matching:agreements")


def _others(request: SignedInRequest) -> list[tuple[str, str]]:
    own = directory_entry(request.actor.organisation)
    if own is None:
        return []
    return [
        (str(one.id), f"{one.name}, {one.area}")
        for one in directory(nation=own.nation)
        if one.id != own.id and one.outside_of is None and one.suspended_at is None
    ]
