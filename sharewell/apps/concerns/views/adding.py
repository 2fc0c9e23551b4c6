"""Adding a photograph or file: while a worry is written down, and after it went."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.attachments.selectors import attachment_for, covered_since
from sharewell.apps.attachments.services import refuse_file, take_attachment
from sharewell.apps.concerns.forms.files import AddedFileForm, FollowingFileForm
from sharewell.apps.concerns.journeys import ANSWERING, ORDINARY
from sharewell.apps.concerns.views.following import follow
from sharewell.apps.decisions.selectors import Concern, concern_by_id
from sharewell.apps.shares.selectors import shares_under
from sharewell.kit.clock import now
from sharewell.kit.files.forms import FileForm
from sharewell.kit.files.uploads import reading_of, takes_file
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.journeys.models import DraftState
from sharewell.kit.journeys.selectors import own_draft
from sharewell.kit.permissions import SignedInRequest, either

TAKE_FILES = frozenset({ORDINARY.name, ANSWERING.name})


@takes_file
@either
def add_to_draft(request: SignedInRequest, draft: UUID) -> HttpResponse:
    """Add a file to the worry or answer that is being written; it becomes an item, with advice like any other."""
    found = own_draft(request.actor, draft, at=now())
    if found.journey not in TAKE_FILES:
        raise Http404
    reading = reading_of(request)
    form = FileForm(request.POST if request.method == "POST" else None, reading=reading)
    back = reverse(f"concerns:{found.journey}_page", args=[found.pk, "items"])
    if found.state != DraftState.OPEN:
        return redirect(back)
    if not form.is_valid() or reading is None:
        return _asked(request, form, back)
    shows, at = form.cleaned_data["shows"], now()
    take_attachment(actor=request.actor, at=at, reading=reading, shows=shows, gathered_for=found.pk)
    messages.success(
        request, _("The file is with your list. You can look at it and cover part of it from there.")
    )
    return redirect(back)


@takes_file
@either
def add_to_concern(request: SignedInRequest, concern: UUID) -> HttpResponse:
    """Send a file after what went: a further share under the concern, with advice on it as on any other item."""
    found, recipients = _went(request, concern)
    posted = request.POST if request.method == "POST" else None
    form = FollowingFileForm(posted, reading=reading_of(request), recipients=recipients)
    if not form.is_valid() or form.reading is None:
        return _asked(request, form, reverse("concerns:sent", args=[concern]))
    file = take_attachment(
        actor=request.actor, at=now(), reading=form.reading, shows=form.cleaned_data["shows"],
        gathered_for=found.pk,
    )  # fmt: skip
    return follow(request, found, file, AddedFileForm(request.POST, recipients=recipients))


@either
def send_added(request: SignedInRequest, concern: UUID, attachment: UUID) -> HttpResponse:
    """Send a file that was added and has not gone yet, or has gone to others only."""
    found, recipients = _went(request, concern)
    file = attachment_for(request.actor, attachment)
    if file is None or file.gathered_for != found.pk:
        raise Http404
    covered = covered_since(request.actor, file)
    if covered is not None:
        messages.warning(request, _("Part of this file was covered since. This is what goes."))
        return redirect("concerns:send_added", concern=found.pk, attachment=covered.pk)
    form = AddedFileForm(request.POST if request.method == "POST" else None, recipients=recipients)
    return follow(request, found, file, form)


def _went(request: SignedInRequest, concern: UUID) -> tuple[Concern, list[tuple[str, str]]]:
    found = concern_by_id(request.actor, concern)
    shares = [] if found is None else shares_under(request.actor, concern)
    if found is None or not shares:
        raise Http404
    return found, list({str(one.recipient_id): one.recipient_name for one in shares}.items())


def _asked(request: SignedInRequest, form: FileForm, back: str) -> HttpResponse:
    reading = form.reading
    if reading is not None and reading.unfit is not None:
        refuse_file(actor=request.actor, at=now(), reading=reading)
    context = {"form": form, "back_url": back}
    return form_page(request, "concerns/add_file.html", context)
