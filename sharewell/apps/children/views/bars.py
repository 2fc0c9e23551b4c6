"""Who is shut out from records: all of them, those of one record, shutting out, ending it by two leads."""

import re
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from sharewell.apps.children.forms.bars import AnswerBarForm, BarForm, EndBarForm
from sharewell.apps.children.policies import require_shut_out
from sharewell.apps.children.presenters.bars import ending_rows, present_bars
from sharewell.apps.children.selectors import (
    Bar,
    Entry,
    bar_lift_of,
    bar_lifts_waiting,
    bar_of,
    bars_of,
    bars_seen_by,
    days_to_look,
)
from sharewell.apps.children.services import (
    NotPossibleNow,
    answer_bar_lift,
    ask_to_lift_bar,
    open_bar_lift,
    open_bars,
    shut_out,
)
from sharewell.apps.children.views.named import named_entry
from sharewell.apps.children.views.still_needed import keep_page
from sharewell.apps.organisations.selectors import (
    directory_entries,
    organisation_names,
    people_of,
    person_names,
    place_choices,
)
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

LOOKING = gettext_noop("to look again who is shut out")
SECOND = gettext_noop("to decide as a second person")
ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
MOST = 200


@require_safe
def bars(request: SignedInRequest) -> HttpResponse:
    """Every bar of the organisation, without whom the records are about and why."""
    rows = list(bars_seen_by(request.actor)[:MOST])
    waiting = [one.pk for one in bar_lifts_waiting(request.actor)]
    context = {"bars": _shown(rows), "waiting": waiting}
    return render(request, "children/bars.html", context)


@require_safe
def entry_bars(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """Who is shut out from one record, and why."""
    found = named_entry(request, entry)
    require_shut_out(request.actor, found, None)
    rows = list(bars_of(request.actor, found))
    why = open_bars(actor=request.actor, at=now(), entry=found, bars=rows, purpose=LOOKING)
    return render(request, "children/entry_bars.html", {"entry": found.pk, "bars": _shown(rows, why=why)})


@either
def add(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """Shut somebody out."""
    found = named_entry(request, entry)
    require_shut_out(request.actor, found, None)
    choices = {"people": _people(request), "places": _places(request)}
    form = BarForm(request.POST or None, **choices)
    looking = "look" in request.POST
    if looking:
        # What was typed stays; nothing is asked to be right yet.
        form = BarForm(initial=form.typed(), **choices)
    if request.method == "POST" and not looking and form.is_valid() and _is_set(request, found, form):
        messages.success(request, _("For them this record is absent now. They are not told."))
        return redirect("children:entry_bars", entry=found.pk)
    none_found = looking and not choices["places"]
    return form_page(
        request, "children/bar.html", {"entry": found.pk, "form": form, "none_found": none_found}
    )


@either
def keep(request: SignedInRequest, bar: UUID) -> HttpResponse:
    """Say that it is still needed, and when to look again."""
    found = bar_of(request.actor, bar)
    if found is None:
        raise Http404
    return keep_page(request, found, reverse("children:entry_bars", args=[found.entry_id]))


@either
def end(request: SignedInRequest, bar: UUID) -> HttpResponse:
    """Ask that it end."""
    found = bar_of(request.actor, bar)
    if found is None:
        raise Http404
    form = EndBarForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "children/end_bar.html", {"entry": found.entry_id, "form": form})
    try:
        ask_to_lift_bar(actor=request.actor, at=now(), bar=found, reason=form.cleaned_data["reason"])
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
    else:
        messages.success(request, _("A second lead has to agree. Until then it holds."))
    return redirect("children:entry_bars", entry=found.entry_id)


@either
def answer(request: SignedInRequest, bar_lift: UUID) -> HttpResponse:
    """For the second lead: who is shut out, why that may end, and whether it does."""
    found = bar_lift_of(request.actor, bar_lift)
    if found is None:
        raise Http404
    form = AnswerBarForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        reason = open_bar_lift(actor=request.actor, at=now(), lift=found, purpose=SECOND)
        rows = ending_rows(_shown([found.bar])[0], reason, found.asked_by_name)
        context: dict[str, Any] = {"entry": found.bar.entry_id, "form": form, "rows": rows}
        return form_page(request, "children/bar_second.html", context)
    ends = form.cleaned_data["answer"] == "end"
    try:
        answer_bar_lift(actor=request.actor, at=now(), lift=found, agrees=ends)
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
    else:
        messages.success(request, _("They may learn of it again.") if ends else _("It holds."))
    return redirect("children:entry_bars", entry=found.bar.entry_id)


def _is_set(request: SignedInRequest, entry: Entry, form: BarForm) -> bool:
    """Whether they are shut out now; where not, the form says why."""
    said = form.cleaned_data
    more = {"why": said["why"], "review_on": said["review_on"], **form.chosen()}
    try:
        shut_out(actor=request.actor, at=now(), entry=entry, **more)
    except NotPossibleNow as late:
        form.add_error("whom", late.sentence)
        return False
    return True


def _shown(rows: list[Bar], **more: Any) -> Any:
    people = person_names({row.person for row in rows if row.person})
    places = organisation_names({row.organisation for row in rows if row.organisation})
    at = now()
    days = days_to_look(rows)
    return present_bars(rows, {**people, **places}, at=at, today=localdate(at), days=days, **more)


def _people(request: SignedInRequest) -> list[tuple[str, str]]:
    return [
        (str(one.person), one.name)
        for one in people_of(request.actor.organisation)
        if one.role in CONTENT_ROLES and one.person != request.actor.person
    ]


def _places(request: SignedInRequest) -> list[tuple[str, str]]:
    words, chosen = request.POST.get("find", "").strip()[:200], request.POST.get("place", "")
    found = dict(place_choices(but=request.actor.organisation, query=words)) if words else {}
    if ID.fullmatch(chosen):
        found |= {str(one.id): one.name for one in directory_entries([UUID(chosen)]).values()}
    return list(found.items())
