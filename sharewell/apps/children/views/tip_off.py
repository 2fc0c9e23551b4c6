"""That a family must not be told: its page, setting it, keeping it, and ending it by two people."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from sharewell.apps.children.forms.still_needed import StillNeededForm
from sharewell.apps.children.forms.tip_off import AnswerTipOffForm, EndTipOffForm, TipOffForm
from sharewell.apps.children.policies import may_answer_tip_off_lift
from sharewell.apps.children.presenters.tip_off import held_back_rows, is_due, tip_off_lift_rows, tip_off_rows
from sharewell.apps.children.selectors import (
    Entry,
    TipOffLock,
    asked_to_end_tip_off,
    tip_off_lift_of,
    tip_off_lock_of,
    tip_off_lock_on,
    with_linked,
)
from sharewell.apps.children.services import (
    NotPossibleNow,
    answer_tip_off_lift,
    ask_to_lift_tip_off,
    held_back_by,
    keep_tip_off_lock,
    lock_telling,
    open_tip_off_lift,
    open_tip_off_lock,
)
from sharewell.apps.children.views.named import named_entry
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

LOOKING = gettext_noop("to see why the family must not be told")
SECOND = gettext_noop("to decide as a second person")


@require_safe
def tip_off(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """Whether the family must not be told, why, and what waits for that."""
    found = named_entry(request, entry)
    lock = tip_off_lock_on(request.actor.organisation, [found.pk])
    context = {"entry": found.pk, **(_shown(request, found, lock) if lock else {})}
    return render(request, "children/tip_off.html", context)


@either
def lock(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """Write down that they must not be told."""
    found = named_entry(request, entry)
    form = TipOffForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "children/tip_off_set.html", {"entry": found.pk, "form": form})
    try:
        lock_telling(actor=request.actor, at=now(), entry=found, **form.cleaned_data)
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
    else:
        messages.success(request, _("Nothing goes to the family or to the person now."))
    return redirect("children:tip_off", entry=found.pk)


@either
def keep(request: SignedInRequest, lock: UUID) -> HttpResponse:
    """Say that it holds still, and when to look again."""
    found = _lock(request, lock)
    form = StillNeededForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        back = reverse("children:tip_off", args=[found.entry_id])
        return form_page(request, "children/still_needed.html", {"back": back, "form": form})
    keep_tip_off_lock(actor=request.actor, at=now(), lock=found, review_on=form.cleaned_data["review_on"])
    messages.success(request, _("It holds. You are reminded on that day."))
    return redirect("children:tip_off", entry=found.entry_id)


@either
def end(request: SignedInRequest, lock: UUID) -> HttpResponse:
    """Ask that they may be told."""
    found = _lock(request, lock)
    form = EndTipOffForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "children/tip_off_end.html", {"entry": found.entry_id, "form": form})
    try:
        ask_to_lift_tip_off(actor=request.actor, at=now(), lock=found, reason=form.cleaned_data["reason"])
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
    else:
        messages.success(request, _("A second person has to agree. Until then it holds."))
    return redirect("children:tip_off", entry=found.entry_id)


@either
def answer(request: SignedInRequest, tip_off_lift: UUID) -> HttpResponse:
    """For the second person: why they must not be told, why they may be now, and whether they may."""
    found = tip_off_lift_of(request.actor, tip_off_lift)
    if found is None:
        raise Http404
    form = AnswerTipOffForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        at, actor = now(), request.actor
        reason = open_tip_off_lift(actor=actor, at=at, lift=found, purpose=SECOND)
        why = open_tip_off_lock(actor=actor, at=at, lock=found.lock, purpose=SECOND)
        rows = [*tip_off_rows(found.lock, why, at=at), *tip_off_lift_rows(found, reason)]
        context = {"entry": found.lock.entry_id, "form": form, "rows": rows}
        return form_page(request, "children/tip_off_second.html", context)
    ends = form.cleaned_data["answer"] == "end"
    try:
        answer_tip_off_lift(actor=request.actor, at=now(), lift=found, agrees=ends)
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
    else:
        messages.success(request, _("They may be told now.") if ends else _("It holds."))
    return redirect("children:tip_off", entry=found.lock.entry_id)


def _lock(request: SignedInRequest, lock: UUID) -> TipOffLock:
    found = tip_off_lock_of(request.actor, lock)
    if found is None:
        raise Http404
    return found


def _shown(request: SignedInRequest, entry: Entry, lock: TipOffLock) -> dict[str, object]:
    at, actor = now(), request.actor
    why = open_tip_off_lock(actor=actor, at=at, lock=lock, purpose=LOOKING)
    asked = asked_to_end_tip_off(lock)
    return {
        "lock": lock,
        "rows": tip_off_rows(lock, why, at=at),
        "due": is_due(lock, localdate(at)),
        "asked": asked,
        "may_answer": bool(asked and may_answer_tip_off_lift(actor, asked)),
        "waits": held_back_rows(held_back_by(actor=actor, entries=with_linked([entry.pk])), at=at),
    }
