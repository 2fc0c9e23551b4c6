"""One transfer: its page, and the steps of both sides."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.attachments.selectors import newest_attachments
from sharewell.apps.attachments.services import describe
from sharewell.apps.children.selectors import tip_off_lock_on
from sharewell.apps.shares.selectors import references_of
from sharewell.apps.transfers import policies
from sharewell.apps.transfers.forms import Files, GiveUpForm, MissingForm, NoteForm, PackForm, packed_of
from sharewell.apps.transfers.presenters import present_transfer
from sharewell.apps.transfers.selectors import Transfer
from sharewell.apps.transfers.services import (
    confirm_transfer,
    give_up,
    note_ahead,
    open_transfer,
    say_incomplete,
    send_file,
    send_rest,
)
from sharewell.apps.transfers.views.requests import MOVING, done, named
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest, either


@require_safe
def one(request: SignedInRequest, transfer: str) -> HttpResponse:
    """Where the file stands, what is in it, what happened."""
    found, at = named(request, transfer), now()
    opened = open_transfer(actor=request.actor, transfer=found, at=at, purpose=MOVING)
    went = references_of(one for one in (found.share, found.early) if one)
    page = present_transfer(
        opened,
        organisation=request.actor.organisation,
        share=went.get(found.share, "") if found.share else "",
        early=went.get(found.early, "") if found.early else "",
        at=at,
    )
    return render(request, "transfers/transfer.html", {"page": page})


@either
def note(request: SignedInRequest, transfer: str) -> HttpResponse:
    """A note ahead of the file."""
    found, form = _own(request, transfer), NoteForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, transfer, form, _("Send the note"))
    words, at = form.cleaned_data["words"], now()
    return done(
        request,
        transfer,
        lambda: note_ahead(actor=request.actor, transfer=found, at=at, words=words),
        _("The note has gone ahead."),
    )


@either
def send(request: SignedInRequest, transfer: str) -> HttpResponse:
    """Send the file."""
    return _send(request, transfer, rest=False)


@either
def rest(request: SignedInRequest, transfer: str) -> HttpResponse:
    """Send what was missing."""
    return _send(request, transfer, rest=True)


@either
def no_file(request: SignedInRequest, transfer: str) -> HttpResponse:
    """No file goes after all."""
    found, form = _own(request, transfer), GiveUpForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, transfer, form, _("No file goes"))
    reason, at = form.cleaned_data["reason"], now()
    return done(
        request,
        transfer,
        lambda: give_up(actor=request.actor, transfer=found, at=at, reason=reason),
        _("Written down that no file goes."),
    )


@require_POST
def confirm(request: SignedInRequest, transfer: str) -> HttpResponse:
    """It arrived and is whole: one press."""
    found, at = _ours(request, transfer), now()
    said = _("You have confirmed that the file arrived whole. The sender can see that.")
    return done(request, transfer, lambda: confirm_transfer(actor=request.actor, transfer=found, at=at), said)


@either
def missing(request: SignedInRequest, transfer: str) -> HttpResponse:
    """Something is missing."""
    found, form = _ours(request, transfer), MissingForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, transfer, form, _("Tell the sender"))
    words, at = form.cleaned_data["missing"], now()
    return done(
        request,
        transfer,
        lambda: say_incomplete(actor=request.actor, transfer=found, at=at, missing=words),
        _("The sender has been told what is missing."),
    )


def _send(request: SignedInRequest, reference: str, *, rest: bool) -> HttpResponse:
    found, at = _own(request, reference), now()
    files = _files(request)
    locked = tip_off_lock_on(request.actor.organisation, [found.entry_id]) is not None
    choices = [(key, name) for key, (name, _sha) in files.items()]
    form = PackForm(request.POST or None, files=choices, locked=locked)
    if request.method != "POST" or not form.is_valid():
        return _page(request, reference, form, _("Send it"), template="transfers/pack.html")
    packed, step = packed_of(form, files), send_rest if rest else send_file
    return done(
        request,
        reference,
        lambda: step(actor=request.actor, transfer=found, at=at, packed=packed),
        _("Sent. They are asked to confirm that it arrived whole."),
    )


def _files(request: SignedInRequest) -> Files:
    rows = newest_attachments(request.actor)
    said = describe(actor=request.actor, at=now(), attachments=rows, purpose=MOVING)
    return {str(row.pk): (said[row.pk].name, row.sha256) for row in rows}


def _own(request: SignedInRequest, reference: str) -> Transfer:
    found = named(request, reference)
    policies.require_send(request.actor, found)
    return found


def _ours(request: SignedInRequest, reference: str) -> Transfer:
    found = named(request, reference)
    policies.require_receive(request.actor, found)
    return found


def _page(
    request: SignedInRequest,
    reference: str,
    form: Any,
    button: str,
    *,
    template: str = "transfers/step.html",
) -> HttpResponse:
    status = 422 if form.is_bound else 200
    return render(
        request, template, {"form": form, "reference": reference, "button_text": button}, status=status
    )
