"""A stopped sending: what was found, what can be done, and the second person's page."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.organisations.selectors import people_to_agree
from sharewell.apps.shares import policies
from sharewell.apps.shares.errors import SharesError
from sharewell.apps.shares.presenters.stopped import present_stopped
from sharewell.apps.shares.selectors import StoppedSending, stopped_for
from sharewell.apps.shares.services import (
    answer_second,
    ask_second,
    give_up_sending,
    note_looked_at,
    open_stopped,
    send_covered,
    send_without,
)
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.govuk.second import AgreeForm, SecondForm
from sharewell.kit.permissions import SignedInRequest, either

SETTLING = gettext_noop("to settle a stopped sending")


@require_safe
def stopped(request: SignedInRequest, stopped: UUID) -> HttpResponse:
    """What was found and where, and what this person can do about it."""
    found = _named(request, stopped)
    opened = open_stopped(actor=request.actor, at=now(), stopped=found, purpose=SETTLING)
    context = {
        "stopped": found.pk,
        "shown": present_stopped(opened, at=now()),
        "may_change": bool(policies.may_change_stopped(request.actor, found)),
        "may_agree": bool(policies.may_agree_to_stopped(request.actor, found)),
    }
    return render(request, "shares/stopped.html", context)


@either
def ask(request: SignedInRequest, stopped: UUID) -> HttpResponse:
    """Ask a second person to agree that it goes as it is."""
    found = _named(request, stopped)
    policies.require_change_stopped(request.actor, found)
    form = SecondForm(request.POST or None, colleagues=people_to_agree(found.sender_id, but=found.sent_by_id))
    if request.method != "POST" or not form.is_valid():
        context = {"stopped": found.pk, "form": form}
        return form_page(request, "shares/stopped_ask.html", context)
    said = form.cleaned_data
    return _done(
        request,
        found,
        lambda: ask_second(
            actor=request.actor, at=now(), stopped=found, of=UUID(said["of"]), reason=said["reason"]
        ),
        _("They have been told. You see here and on your home page what they say."),
    )


@either
def second(request: SignedInRequest, stopped: UUID) -> HttpResponse:
    """For the second person: the text with what was found, and whether it should go as it is."""
    found = _named(request, stopped)
    policies.require_agree_to_stopped(request.actor, found)
    form = AgreeForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        opened = open_stopped(actor=request.actor, at=now(), stopped=found, purpose=SETTLING)
        context = {"stopped": found.pk, "form": form, "shown": present_stopped(opened, at=now())}
        return form_page(request, "shares/stopped_second.html", context)
    agrees, note = form.cleaned_data["answer"] == "yes", form.cleaned_data["note"]
    said = _("You agreed, and it has gone.") if agrees else _("You did not agree. It has not gone.")
    return _done(
        request,
        found,
        lambda: answer_second(actor=request.actor, at=now(), stopped=found, agrees=agrees, note=note),
        said,
    )


@require_POST
def cover(request: SignedInRequest, stopped: UUID) -> HttpResponse:
    """Cover the words and send the rest."""
    found = _named(request, stopped)
    return _done(
        request,
        found,
        lambda: send_covered(actor=request.actor, at=now(), stopped=found),
        _("The words were covered, and the rest has gone."),
    )


@require_POST
def leave_out(request: SignedInRequest, stopped: UUID) -> HttpResponse:
    """Leave the items out and send the rest."""
    found = _named(request, stopped)
    return _done(
        request,
        found,
        lambda: send_without(actor=request.actor, at=now(), stopped=found),
        _("The items were left out, and the rest has gone."),
    )


@require_POST
def give_up(request: SignedInRequest, stopped: UUID) -> HttpResponse:
    """Do not send it."""
    found = _named(request, stopped)
    return _done(
        request,
        found,
        lambda: give_up_sending(actor=request.actor, at=now(), stopped=found),
        _("It was not sent. It stays on record."),
    )


@require_POST
def looked(request: SignedInRequest, stopped: UUID) -> HttpResponse:
    """A second person has looked at what was covered in an emergency."""
    found = _named(request, stopped)
    return _done(
        request,
        found,
        lambda: note_looked_at(actor=request.actor, at=now(), stopped=found),
        _("It is on record that you looked at it."),
    )


def _named(request: SignedInRequest, stopped: UUID) -> StoppedSending:
    found = stopped_for(request.actor, stopped)
    if found is None:
        raise Http404
    return found


def _done(
    request: SignedInRequest, stopped: StoppedSending, step: Callable[[], object], said: str
) -> HttpResponse:
    try:
        step()
    except SharesError as late:
        messages.error(request, late.sentence)
    else:
        messages.success(request, said)
    return redirect("shares:stopped", stopped=stopped.pk)
