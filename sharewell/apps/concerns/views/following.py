"""A file on its way after what went: sent at once where our advice is to, and otherwise with the advice and a why."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from sharewell.apps.attachments.selectors import Attachment
from sharewell.apps.attachments.services import describe
from sharewell.apps.concerns.forms.files import AddedFileForm
from sharewell.apps.concerns.presenters.advice import present_advice
from sharewell.apps.concerns.selectors import Counsel
from sharewell.apps.concerns.services import Addition, advise_on_file, send_file
from sharewell.apps.decisions.selectors import Concern
from sharewell.apps.decisions.services import DecisionsError
from sharewell.apps.shares.services import SharesError
from sharewell.domain.advice.vocabulary import ItemKind
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest

SENDING = gettext_noop("to send a file afterwards")


def follow(request: SignedInRequest, concern: Concern, file: Attachment, form: AddedFileForm) -> HttpResponse:
    """Send the file, or show what our advice says of it and ask why it goes all the same."""
    shows = describe(actor=request.actor, at=now(), attachments=[file], purpose=SENDING)[file.pk].shows
    if not form.is_valid():
        return _page(request, concern, file, form, shows, ())
    said, at = form.cleaned_data, now()
    kind, to = ItemKind(said["kind"]), tuple(UUID(one) for one in said["to"])
    try:
        advised = advise_on_file(actor=request.actor, at=at, concern=concern, kind=kind, to=to)
        if advised.asks_why and not said["reason"]:
            form.add_error("reason", _("Say why you send it all the same, or do not send it"))
            return _page(request, concern, file, form, shows, advised.counsel)
        addition = Addition(
            file=file.pk, shows=shows, kind=kind, counsel=advised.counsel, to=to, reason=said["reason"]
        )
        shares = send_file(actor=request.actor, at=at, concern=concern, addition=addition)
    except (SharesError, DecisionsError) as error:
        messages.error(request, error.sentence)
    else:
        _say(request, len(shares) == len(to))
    return redirect("concerns:sent", concern=concern.pk)


def _say(request: SignedInRequest, everywhere: bool) -> None:
    if everywhere:
        messages.success(request, _("The file has gone to them."))
    else:
        messages.warning(request, _("The file has not gone to all of them. Read below what was found."))


def _page(
    request: SignedInRequest,
    concern: Concern,
    file: Attachment,
    form: AddedFileForm,
    shows: str,
    counsel: Sequence[Counsel],
) -> HttpResponse:
    rows = [{"text": shows}]
    shown = [present_advice(one, rows, lambda _page: "") for one in counsel]
    context = {
        "form": form, "concern": concern.pk, "file": file.pk, "shows": shows, "counsel": shown,
    }  # fmt: skip
    return form_page(request, "concerns/send_added.html", context)
