"""That something is protected of an entry; what, for whoever asks and is logged; adding; ending it."""

import re
from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.children.forms import LiftForm, ShieldForm, TellForm
from sharewell.apps.children.policies import may_answer_lift, require_open_entry
from sharewell.apps.children.presenters import lift_rows, present_protected
from sharewell.apps.children.selectors import Entry, days_to_look, entry_of, lift_of, shield_of, shields_of
from sharewell.apps.children.services import (
    NotPossibleNow,
    answer_lift,
    ask_to_lift,
    open_lift,
    open_shields,
    set_shield,
)
from sharewell.apps.children.views.still_needed import keep_page
from sharewell.apps.organisations.selectors import (
    directory,
    directory_entries,
    directory_entry,
    organisation_names,
)
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest, either

LOOKING = gettext_noop("to see what must be kept safe")
SECOND = gettext_noop("to decide as a second person")
MOST_PLACES, MOST_FOUND = 60, 20
ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@require_safe
def protected(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """How many things are protected, since when and by whom. Not what."""
    found = _entry(request, entry)
    rows = list(shields_of(request.actor, [found.pk]))
    shields = present_protected(rows, at=now(), days=days_to_look(rows))
    return render(
        request, "children/protected.html", {"entry": found.pk, "shields": shields, "opened": False}
    )


@require_POST
def show(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """What is protected. A press and not a look, so that nothing opens it by following a link; the log has it first."""
    found = _entry(request, entry)
    opened = open_shields(actor=request.actor, at=now(), entry=found, purpose=LOOKING)
    plain = {one.shield.pk: one.protection for one in opened}
    names = organisation_names({known for one in plain.values() for known in one.known_to})
    rows = [one.shield for one in opened]
    days = days_to_look(rows)
    shields = present_protected(rows, at=now(), days=days, opened=plain, names=names)
    return render(request, "children/protected.html", {"entry": found.pk, "shields": shields, "opened": True})


@either
def add(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """Protect something else."""
    found = _entry(request, entry)
    form = ShieldForm(request.POST or None, places=_places(request))
    if "look" in request.POST:
        # What was typed stays; nothing is asked to be right yet.
        form = ShieldForm(initial=form.typed(), places=_places(request))
    if request.method != "POST" or "look" in request.POST or not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(request, "children/protect.html", {"entry": found.pk, "form": form}, status=status)
    set_shield(
        actor=request.actor,
        at=now(),
        entry=found,
        protection=form.protection(),
        review_on=form.cleaned_data["review_on"],
    )
    messages.success(
        request, _("It is protected. We look for it in everything that you send about this child.")
    )
    return redirect("children:protected", entry=found.pk)


@either
def keep(request: SignedInRequest, shield: UUID) -> HttpResponse:
    """Say that it is still needed, and when to look again."""
    found = shield_of(request.actor, shield)
    if found is None:
        raise Http404
    return keep_page(request, found, reverse("children:protected", args=[found.entry_id]))


@either
def ask_lift(request: SignedInRequest, shield: UUID) -> HttpResponse:
    """Ask that it be protected no more."""
    found = shield_of(request.actor, shield)
    if found is None:
        raise Http404
    form = LiftForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(
            request, "children/ask_lift.html", {"entry": found.entry_id, "form": form}, status=status
        )
    reason = form.cleaned_data["reason"]
    return _done(
        request,
        found.entry_id,
        lambda: ask_to_lift(actor=request.actor, at=now(), shield=found, reason=reason),
        _("A second person has to agree. Until then it stays protected."),
    )


@either
def lift(request: SignedInRequest, lift: UUID) -> HttpResponse:
    """For the second person: what would be protected no more, and why. Once answered, what is protected now."""
    found = lift_of(request.actor, lift)
    if found is None:
        raise Http404
    entry = found.shield.entry_id
    if found.answered_at is not None:
        return redirect("children:protected", entry=entry)
    if not may_answer_lift(request.actor, found):
        raise Http404
    form = TellForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(
            request, "children/lift.html", _lift_context(request, found, form), status=_status(form)
        )
    ends = form.cleaned_data["answer"] == "end"
    said = _("It is protected no more.") if ends else _("It stays protected.")
    return _done(
        request, entry, lambda: answer_lift(actor=request.actor, at=now(), lift=found, agrees=ends), said
    )


def _lift_context(request: SignedInRequest, found: Any, form: TellForm) -> dict[str, Any]:
    protection, reason = open_lift(actor=request.actor, at=now(), lift=found, purpose=SECOND)
    names = organisation_names(set(protection.known_to))
    rows = lift_rows(protection, reason, found.asked_by_name, names)
    return {"entry": found.shield.entry_id, "form": form, "rows": rows}


def _entry(request: SignedInRequest, entry: UUID) -> Entry:
    found = entry_of(request.actor, entry)
    if found is None:
        raise Http404
    require_open_entry(request.actor, found)
    return found


def _places(request: SignedInRequest) -> list[tuple[str, str]]:
    """Those chosen already, those found in the whole directory, then one's own area, front door first."""
    own = directory_entry(request.actor.organisation)
    near = directory(nation=own.nation, area=own.area) if own else ()
    chosen = directory_entries(_ids(request.POST.getlist("known_to"))).values()
    words = request.POST.get("find", "").strip()[:200]
    found = directory(query=words)[:MOST_FOUND] if words else ()
    others = {one.id: one for one in (*chosen, *found, *near[:MOST_PLACES])}
    return [
        (str(one.id), one.name if one in near else f"{one.name}, {one.area}")
        for one in others.values()
        if one.id != request.actor.organisation and one.outside_of is None
    ]


def _ids(typed: list[str]) -> list[UUID]:
    return [UUID(one) for one in typed if ID.fullmatch(one)]


def _status(form: TellForm) -> int:
    return 422 if form.is_bound else 200


def _done(request: SignedInRequest, entry: UUID, step: Callable[[], object], said: str) -> HttpResponse:
    try:
        step()
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
    else:
        messages.success(request, said)
    return redirect("children:protected", entry=entry)
