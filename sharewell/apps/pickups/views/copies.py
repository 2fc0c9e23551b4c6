"""Copies of what was left, for somebody without an account: a document, and one that only a passphrase opens."""

from pathlib import Path
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import get_language
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.attachments.services import NotPossibleNow, OpenedFile, Part
from sharewell.apps.pickups.forms import SealedCopyForm
from sharewell.apps.pickups.presenters.visit import fitting_files, present_copy
from sharewell.apps.pickups.services import note_copy, open_file_here
from sharewell.apps.pickups.views.requests import Visit, require_visit
from sharewell.apps.pickups.views.visiting import read
from sharewell.kit.documents import render_pdf
from sharewell.kit.documents.sealed import sealed_bundle
from sharewell.kit.files.answers import file_answer
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.ids import new_reference
from sharewell.kit.permissions import either

COPY = Path(__file__).parent.parent / "documents" / "copy.typ"


@require_POST
def copy(request: HttpRequest, token: str) -> HttpResponse:
    """The content as an accessible document; each page says whose copy it is."""
    name, document, _files = _document(require_visit(request, token), "plain")
    return _attached(document, f"{name}.pdf", "application/pdf")


@either
def sealed_copy(request: HttpRequest, token: str) -> HttpResponse:
    """The document and the files, in a file that only the passphrase chosen here opens (age)."""
    visit, form = require_visit(request, token), SealedCopyForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "pickups/sealed_copy.html", {"form": form, "token": token})
    name, document, files = _document(visit, "sealed")
    parts = {f"{name}.pdf": document, **dict(_bytes_of(visit, one) for one in files)}
    bundle = sealed_bundle(parts, passphrase=form.cleaned_data["passphrase"])
    return _attached(bundle, f"{name}.zip.age", "application/octet-stream")


@require_safe
def file(request: HttpRequest, token: str, attachment: UUID) -> HttpResponseBase:
    """One file that came with it."""
    visit = require_visit(request, token)
    return _answer(_opened(visit, attachment))


@require_safe
def picture(request: HttpRequest, token: str, attachment: UUID) -> HttpResponseBase:
    """A small picture of it, made from the clean copy: what was covered is black in it too."""
    return _answer(_opened(require_visit(request, token), attachment, Part.PREVIEW))


def _answer(opened: OpenedFile) -> HttpResponseBase:
    return file_answer(opened.pieces, name=opened.name, media_type=opened.media_type, size=opened.size)


def _document(visit: Visit, form: str) -> tuple[str, bytes, list[UUID]]:
    """The copy's reference, the document, and which files belong to it; taking it is in the log first."""
    name = new_reference("CP")
    note_copy(actor=visit.actor, pick_up=visit.pick_up, at=visit.at, copy=name, form=form)
    shown = read(visit)
    data = present_copy(
        shown, copy=name, reader=visit.actor.name, language=get_language() or "en", at=visit.at
    )
    return name, render_pdf(COPY, data), fitting_files(shown.items)


def _bytes_of(visit: Visit, attachment: UUID) -> tuple[str, bytes]:
    opened = _opened(visit, attachment)
    return opened.name, b"".join(opened.pieces)


def _opened(visit: Visit, attachment: UUID, part: Part = Part.COPY) -> OpenedFile:
    try:
        return open_file_here(
            actor=visit.actor, pick_up=visit.pick_up, at=visit.at, attachment=attachment, part=part
        )
    except NotPossibleNow as absent:
        raise Http404 from absent


def _attached(content: bytes, name: str, kind: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
