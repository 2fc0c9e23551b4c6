"""Starting one, answering its questions, naming risks, and saying what will go."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from sharewell.apps.agreements.selectors import Wanted, agreement_for, register
from sharewell.apps.assessments import policies
from sharewell.apps.assessments.forms import AnswersForm, DescribedForm, RiskForm, SignForm, StartForm
from sharewell.apps.assessments.presenters import STEP_WORDS, heading, risk_words
from sharewell.apps.assessments.selectors import (
    Assessment,
    assessment_for,
    content_of,
    flows_out,
    overarching_of,
)
from sharewell.apps.assessments.services import (
    NotPossible,
    add_risk,
    describe,
    open_again,
    remove_risk,
    retire,
    sign_assessment,
    start_assessment,
    write_answers,
)
from sharewell.apps.assessments.views.looking import named
from sharewell.apps.organisations.selectors import organisation_names
from sharewell.domain.advice.vocabulary import ItemKind
from sharewell.domain.assessments import Step, assessment_form
from sharewell.domain.deadlines import local_day
from sharewell.kit.advice.words import in_language, lazy_answers
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

MOST_AGREEMENTS = 50


@either
def start(request: SignedInRequest) -> HttpResponse:
    """The name, what it is for, and the screening."""
    policies.require_work(request.actor)
    found = register(request.actor, Wanted(), on=local_day(now()))[:MOST_AGREEMENTS]
    form = StartForm(
        request.POST or None,
        agreements=[(one.reference, one.title) for one in found],
        overarching=[(one.reference, one.title) for one in overarching_of(request.actor)],
    )
    if request.method == "POST" and form.is_valid():
        made = start_assessment(
            actor=request.actor,
            at=now(),
            title=form.cleaned_data["title"],
            screening=form.screening,
            agreement=agreement_for(request.actor, form.cleaned_data["agreement"]),
            annex_to=assessment_for(request.actor, form.cleaned_data.get("annex_to", "")),
        )
        messages.success(request, _("The draft is made, and filled in as far as is known."))
        return redirect("assessments:assessment", made.reference)
    return form_page(request, "assessments/start.html", {"form": form})


@either
def step(request: SignedInRequest, assessment: str, step: str) -> HttpResponse:
    """The questions of one step."""
    row = _draft(request, assessment)
    asked = [one for one in assessment_form().questions if one.step == step]
    if not asked:
        raise Http404
    form = AnswersForm(request.POST or None, questions=asked, said=content_of(row).answers)
    if request.method == "POST" and form.is_valid():
        said = partial(write_answers, actor=request.actor, assessment=row, at=now(), answers=form.answers)
        return _done(request, row, said, _("It is saved."))
    shown = {"form": form, "page": heading(row), "title": STEP_WORDS[Step(step)], "button": _("Save")}
    return form_page(request, "assessments/form.html", shown)


@either
def risks(request: SignedInRequest, assessment: str) -> HttpResponse:
    """The risks of both sides, and one more."""
    row = _draft(request, assessment)
    form = RiskForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = partial(add_risk, actor=request.actor, assessment=row, at=now(), risk=form.risk)
        return _done(request, row, said, _("The risk is added."), to="risks")
    shown = {
        "form": form,
        "page": heading(row),
        "title": STEP_WORDS[Step.RISKS],
        "rows": [(one.says, risk_words(one)) for one in content_of(row).risks],
        "typical": [(in_language(one.says), in_language(one.measure)) for one in assessment_form().risks],
    }
    return form_page(request, "assessments/risks.html", shown)


@require_POST
def take_out(request: SignedInRequest, assessment: str, place: int) -> HttpResponse:
    """Take out one risk."""
    row = _draft(request, assessment)
    taken = partial(remove_risk, actor=request.actor, assessment=row, at=now(), place=place)
    return _done(request, row, taken, _("The risk is taken out."), to="risks")


@either
def described(request: SignedInRequest, assessment: str) -> HttpResponse:
    """To whom what may go, how often, and when this is looked at again."""
    row = _draft(request, assessment)
    form = _described_form(request, row)
    if request.method == "POST" and form.is_valid():
        said = partial(
            describe,
            actor=request.actor,
            assessment=row,
            at=now(),
            described=form.described,
            review_on=form.cleaned_data["review_on"],
        )
        return _done(request, row, said, _("It is saved."))
    shown = {"form": form, "page": heading(row), "title": STEP_WORDS[Step.MEASURES], "button": _("Save")}
    return form_page(request, "assessments/form.html", shown)


def _described_form(request: SignedInRequest, row: Assessment) -> DescribedForm:
    content = content_of(row)
    initial = {
        "recipients": sorted(content.described.recipients),
        "kinds": sorted(content.described.kinds),
        "most": content.described.most_in_thirty_days or None,
        "review_on": content.review_on,
    }
    kinds = [one for one in lazy_answers("item.kind") if one[0] != ItemKind.UNKNOWN]
    return DescribedForm(request.POST or None, initial=initial, partners=_partners(request, row), kinds=kinds)


@either
def sign(request: SignedInRequest, assessment: str) -> HttpResponse:
    """The leader signs."""
    row = named(request, assessment)
    policies.require_sign(request.actor, row)
    form = SignForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        signed = partial(sign_assessment, actor=request.actor, assessment=row, at=now())
        return _done(request, row, signed, _("The assessment is signed."))
    shown = {"form": form, "page": heading(row), "title": _("Sign this assessment"), "button": _("Sign")}
    return form_page(request, "assessments/form.html", shown)


@require_POST
def move(request: SignedInRequest, assessment: str, turn: str) -> HttpResponse:
    """Open it again, or end it."""
    row = named(request, assessment)
    doing = {
        "again": (open_again, _("It is a draft again.")),
        "end": (retire, _("It has ended.")),
    }
    if turn not in doing:
        raise Http404
    service, said = doing[turn]
    return _done(request, row, partial(service, actor=request.actor, assessment=row, at=now()), said)


def _draft(request: SignedInRequest, reference: str) -> Assessment:
    row = named(request, reference)
    policies.require_write(request.actor, row)
    return row


def _done(
    request: SignedInRequest,
    row: Assessment,
    act: Callable[[], object],
    said: str,
    *,
    to: str = "assessment",
) -> HttpResponse:
    try:
        act()
    except NotPossible as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, said)
    return redirect(f"assessments:{to}", row.reference)


def _partners(request: SignedInRequest, row: Assessment) -> list[tuple[str, str]]:
    """Whom it goes to already, whom the agreement names, and whom the draft names."""
    ids = {one.recipient for one in flows_out(request.actor, row.agreement, now())}
    ids |= {UUID(one) for one in content_of(row).described.recipients}
    if row.agreement is not None:
        ids |= set(row.agreement.parties.values_list("organisation_id", flat=True))
    names = organisation_names(ids - {request.actor.organisation})
    return sorted(((str(one), name) for one, name in names.items()), key=lambda one: one[1])
