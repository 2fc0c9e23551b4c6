"""Bringing the directory in from a file and writing it out, for those who keep it."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sharewell.apps.organisations.errors import FileHasFaults, FileOutOfDate
from sharewell.apps.organisations.forms import DirectoryFileForm
from sharewell.apps.organisations.models import DirectoryUpload
from sharewell.apps.organisations.policies import require_import_directory
from sharewell.apps.organisations.presenters.directory_file import HEADS, present_plan
from sharewell.apps.organisations.selectors import (
    bad_file_words,
    directory_file,
    keeps_directory,
    plan_digest,
    plan_for,
    upload_of,
)
from sharewell.apps.organisations.services import apply_upload, upload_directory
from sharewell.domain.directory_file import EXAMPLE, BadFile, What, written
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest


def bring_in(request: SignedInRequest) -> HttpResponse:
    """Choose a file; nothing changes yet."""
    _require_keeper(request)
    form = DirectoryFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        content = form.cleaned_data["file"].read()
        try:
            kept = upload_directory(actor=request.actor, content=content, at=now())
        except BadFile as bad:
            form.add_error("file", bad_file_words(bad))
        else:
            return redirect("organisations:import_preview", kept.id)
    return form_page(request, "organisations/import.html", {"form": form})


def preview(request: SignedInRequest, sheet: UUID) -> HttpResponse:
    """What the file would change, line by line; a press does it."""
    _require_keeper(request)
    held = upload_of(sheet, organisation=request.actor.organisation)
    if held is None:
        raise Http404
    if request.method == "POST":
        return _apply(request, held)
    plan = plan_for(bytes(held.content))
    context = {
        "sheet": held.id,
        "plan": present_plan(plan),
        "heads": [str(head) for head in HEADS],
        "applied": held.applied_at is not None,
        "out_of_date": plan_digest(plan) != held.planned,
    }
    return render(request, "organisations/import_preview.html", context)


def template(request: SignedInRequest) -> HttpResponse:
    """An example to fill in."""
    _require_keeper(request)
    return _download(written([EXAMPLE]), "directory-template.csv")


def export(request: SignedInRequest) -> HttpResponse:
    """The whole directory in the same columns."""
    _require_keeper(request)
    return _download(directory_file(), "directory.csv")


def _apply(request: SignedInRequest, held: DirectoryUpload) -> HttpResponse:
    try:
        plan = apply_upload(actor=request.actor, upload=held.id, at=now())
    except (FileHasFaults, FileOutOfDate):
        return redirect("organisations:import_preview", held.id)
    count = len(plan.of(What.NEW)) + len(plan.of(What.CHANGED))
    words = ngettext("{count} change is made.", "{count} changes are made.", count)
    messages.success(request, words.format(count=count) if count else _("There was nothing to change."))
    return redirect("organisations:partnership")


def _require_keeper(request: SignedInRequest) -> None:
    require_import_directory(request.actor, keeps_directory=keeps_directory(request.actor.organisation))


def _download(content: bytes, name: str) -> HttpResponse:
    return HttpResponse(
        content,
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
