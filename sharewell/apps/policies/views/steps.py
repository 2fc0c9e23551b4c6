"""Offering, approving, sending back, looking again, dropping, ending."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from django.http import Http404, HttpResponse

from sharewell.apps.policies import policies as rules
from sharewell.apps.policies.forms import ApproveForm, PressForm, ReasonForm, ReviewForm
from sharewell.apps.policies.presenters import STEPS
from sharewell.apps.policies.selectors import Policy, text_digest
from sharewell.apps.policies.services import (
    approve_policy,
    begin_review,
    drop_draft,
    end_policy,
    offer_policy,
    send_back,
    still_right,
)
from sharewell.apps.policies.views.requests import done, named
from sharewell.domain.access import require
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.deadlines.reckon import months_after
from sharewell.domain.policies import policy_set
from sharewell.kit.clock import now
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

ACTS: Mapping[str, tuple[Callable[..., object], type[GovukForm]]] = {
    "offer": (offer_policy, PressForm),
    "send-back": (send_back, ReasonForm),
    "approve": (approve_policy, ApproveForm),
    "review": (begin_review, PressForm),
    "still-right": (still_right, ReviewForm),
    "drop": (drop_draft, PressForm),
    "end": (end_policy, ReasonForm),
}


@either
def step(request: SignedInRequest, policy: str, stage: str) -> HttpResponse:
    """One step: what follows from it, what it needs, and a press."""
    if stage not in ACTS:
        raise Http404
    row = named(request, policy)
    require(rules.may_approve(request.actor) if stage == "approve" else rules.may_keep(request.actor))
    act, form_class = ACTS[stage]
    form = form_class(request.POST or None, initial=_first(row))
    if request.method == "POST" and form.is_valid():
        said = {name: value for name, value in form.cleaned_data.items() if name != "read"}
        press: Callable[[], Any] = partial(act, actor=request.actor, policy=row, at=now(), **said)
        return done(request, row, press, str(STEPS[stage].done))
    return form_page(request, "policies/step.html", {"form": form, "words": STEPS[stage], "policy": row})


def _first(row: Policy) -> dict[str, date | str]:
    """Today, and a year on; not before the first day of the version before. And which text is looked at."""
    first = max(local_day(now()), row.starts_on or date.min)
    return {
        "seen": text_digest(row.draft),
        "starts_on": first,
        "review_on": months_after(first, policy_set().times.review_after_months),
    }
