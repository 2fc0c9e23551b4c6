"""The sender's pages for the ways without a screen: the script, the letter, the call that confirms either."""

from datetime import datetime
from pathlib import Path

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.pickups.forms import CallForm, LetterForm
from sharewell.apps.pickups.presenters.calling import present_letter, present_script
from sharewell.apps.pickups.selectors import words_to_say
from sharewell.apps.pickups.services import UnsafeAddress, note_letter, read_for_call, write_down_call
from sharewell.apps.pickups.views.following import followed
from sharewell.apps.shares.selectors import Share, share_for
from sharewell.apps.shares.services import NotPossibleNow
from sharewell.kit.clock import now
from sharewell.kit.documents import render_pdf
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

LETTER = Path(__file__).parent.parent / "documents" / "letter.typ"


@require_safe
def script(request: SignedInRequest, reference: str) -> HttpResponse:
    """What to say, in order, before and while ringing: also to somebody with an account."""
    share, at = share_for(request.actor, reference), now()
    if share is None:
        raise Http404
    opened = read_for_call(actor=request.actor, share=share, at=at)
    recipient = directory_entry(share.recipient_id, on=at.date())
    shown = present_script(opened, recipient=recipient, actor=request.actor, at=at)
    return render(request, "pickups/script.html", {"script": shown})


@either
def letter(request: SignedInRequest, reference: str) -> HttpResponse:
    """A letter to print: nothing on its first page says what it is about."""
    share, form, at = followed(request, reference), LetterForm(request.POST or None), now()
    if request.method != "POST" or not form.is_valid() or not _noted(request, share, form, at):
        return form_page(request, "pickups/letter.html", {"form": form, "reference": reference})
    opened = read_for_call(actor=request.actor, share=share, at=at)
    data = present_letter(
        opened,
        address=form.cleaned_data["address"],
        own=directory_entry(share.sender_id, on=at.date()),
        recipient=directory_entry(share.recipient_id, on=at.date()),
        words=words_to_say(share.pk),
        language=get_language() or "en",
        at=at,
    )
    response = HttpResponse(render_pdf(LETTER, data), content_type="application/pdf")
    response.headers["Content-Disposition"] = f'attachment; filename="{reference}.pdf"'
    return response


def _noted(request: SignedInRequest, share: Share, form: LetterForm, at: datetime) -> bool:
    try:
        note_letter(actor=request.actor, share=share, at=at, address=form.cleaned_data["address"])
    except UnsafeAddress as unsafe:
        form.add_error("address", unsafe.sentence)
        return False
    return True


@either
def call(request: SignedInRequest, reference: str) -> HttpResponse:
    """They said on the telephone that they have it."""
    share, form = followed(request, reference), CallForm(request.POST or None, initial={"when": now()})
    if request.method != "POST" or not form.is_valid():
        words = words_to_say(share.pk)
        return form_page(request, "pickups/call.html", {"form": form, "reference": reference, "words": words})
    said = form.cleaned_data
    try:
        write_down_call(
            actor=request.actor,
            share=share,
            at=now(),
            who=said["who"],
            when=said["when"],
            read_back=said["read_back"] == "yes",
        )
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
    else:
        messages.success(request, _("It is on record that they have it."))
    return redirect("pickups:following", reference)
