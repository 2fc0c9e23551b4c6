"""Putting out, taking back, reviewing, signing, declining, leaving, ending; comments and notes."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from sharewell.apps.agreements import policies
from sharewell.apps.agreements.forms import CommentForm, NoteForm, ReasonForm, SignForm
from sharewell.apps.agreements.presenters import STEPS, version_to_sign
from sharewell.apps.agreements.selectors import Agreement, comment_on, held, text_digest
from sharewell.apps.agreements.services import (
    begin_review,
    decline,
    drop_draft,
    end_agreement,
    keep_note,
    leave,
    open_note,
    put_out,
    put_to_signing,
    say_of_draft,
    settle_comment,
    sign,
    take_back,
)
from sharewell.apps.agreements.views.requests import done, named
from sharewell.apps.organisations.selectors import where_to_show_again
from sharewell.domain.agreements import Kind, agreement_terms, written
from sharewell.domain.deadlines.clocks import local_day
from sharewell.kit.advice.words import in_language
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

PLAIN: Mapping[str, Callable[..., object]] = {
    "put-out": put_out,
    "take-back": take_back,
    "to-sign": put_to_signing,
    "review": begin_review,
    "drop": drop_draft,
}
WITH_REASON: Mapping[str, Callable[..., object]] = {"decline": decline, "leave": leave, "end": end_agreement}


@either
def step(request: SignedInRequest, agreement: str, move: str) -> HttpResponse:
    """One step: what follows from it, a reason where one is needed, and a press."""
    row = named(request, agreement)
    if move not in STEPS:
        raise Http404
    _require(request, row, move)
    words = STEPS[move]
    form = ReasonForm(request.POST or None, question=words.reason) if words.reason else None
    if request.method == "POST" and (form is None or form.is_valid()):
        act = _act(request, row, move, form.cleaned_data if form else {})
        return done(request, row.reference, act, str(words.done))
    context = {"form": form, "words": words, "reference": row.reference}
    return form_page(request, "agreements/step.html", {**context, "form": form or SignForm()})


@either
def signing(request: SignedInRequest, agreement: str) -> HttpResponse:
    """Sign for the organisation: the person with authority shows again that it is they."""
    row = named(request, agreement)
    policies.require_sign(request.actor)
    if elsewhere := where_to_show_again(request):
        return redirect(elsewhere)
    found = held(request.actor, row, on=local_day(now()))
    version = version_to_sign(request.actor, found)
    form = SignForm(request.POST or None, initial={"version": version})
    if request.method == "POST" and form.is_valid():
        read = form.cleaned_data["version"]
        act = partial(sign, actor=request.actor, agreement=row, at=now(), version=read)
        return done(request, row.reference, act, _("You have signed for your organisation."))
    context = {"form": form, "reference": row.reference, "version": version}
    fingerprint = text_digest(written(found.text))
    return form_page(request, "agreements/sign.html", {**context, "fingerprint": fingerprint})


@either
def comment(request: SignedInRequest, agreement: str) -> HttpResponse:
    """Say what one thinks of the draft."""
    row = named(request, agreement)
    terms = agreement_terms().of(Kind(row.kind), on=local_day(now()))
    form = CommentForm(request.POST or None, terms=[(one.id, in_language(one.says)) for one in terms])
    if request.method == "POST" and form.is_valid():
        act = partial(say_of_draft, actor=request.actor, agreement=row, at=now(), **form.cleaned_data)
        return done(request, row.reference, act, _("Written down. Whoever keeps the text can read it."))
    return _form(request, row, form, _("Say what you think"), _("Send it"))


@require_POST
def settle(request: SignedInRequest, agreement: str, comment: UUID) -> HttpResponse:
    """Say that a comment has been dealt with."""
    row = named(request, agreement)
    found = comment_on(row, comment)
    if found is None:
        raise Http404
    act = partial(settle_comment, actor=request.actor, agreement=row, comment=found.pk, at=now())
    return done(request, row.reference, act, _("Dealt with."))


@either
def note(request: SignedInRequest, agreement: str) -> HttpResponse:
    """What the organisation notes for itself."""
    row = named(request, agreement)
    kept = open_note(actor=request.actor, agreement=row)
    form = NoteForm(request.POST or None, initial={"words": kept})
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["words"]
        act = partial(keep_note, actor=request.actor, agreement=row, at=now(), words=words)
        return done(request, row.reference, act, _("The note is kept."))
    return _form(request, row, form, _("A note for yourselves"), _("Keep it"))


def _require(request: SignedInRequest, row: Agreement, move: str) -> None:
    if move in ("decline", "leave", "end"):
        policies.require_sign(request.actor)
    if move not in ("decline", "leave"):
        policies.require_keep(request.actor, row)


def _act(
    request: SignedInRequest, row: Agreement, move: str, said: Mapping[str, Any]
) -> Callable[[], object]:
    if move in PLAIN:
        return partial(PLAIN[move], actor=request.actor, agreement=row, at=now())
    more = {"reason": said["reason"]} | ({"version": row.version} if move == "decline" else {})
    return partial(WITH_REASON[move], actor=request.actor, agreement=row, at=now(), **more)


def _form(request: SignedInRequest, row: Agreement, form: object, title: str, button: str) -> HttpResponse:
    context = {"form": form, "reference": row.reference, "title": title, "button": button}
    return form_page(request, "agreements/form.html", context)
