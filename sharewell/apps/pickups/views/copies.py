"""Copies of what was left, for somebody without an account: a document, and one that only a passphrase opens."""

from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_POST

from sharewell.apps.pickups.forms import SealedCopyForm
from sharewell.apps.pickups.presenters.visit import present_copy
from sharewell.apps.pickups.services import note_copy
from sharewell.apps.pickups.views.requests import Visit, require_visit
from sharewell.apps.pickups.views.visiting import read
from sharewell.kit.documents import render_pdf
from sharewell.kit.documents.sealed import sealed_bundle
from sharewell.kit.ids import new_reference

COPY = Path(__file__).parent.parent / "documents" / "copy.typ"


@require_POST
def copy(request: HttpRequest, token: str) -> HttpResponse:
    """The content as an accessible document; each page says whose copy it is."""
    name, document = _document(require_visit(request, token), "plain")
    return _attached(document, f"{name}.pdf", "application/pdf")


@require_http_methods(["GET", "HEAD", "POST"])
def sealed_copy(request: HttpRequest, token: str) -> HttpResponse:
    """The document in a file that only the passphrase chosen here opens (age)."""
    visit, form = require_visit(request, token), SealedCopyForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "pickups/sealed_copy.html", {"form": form, "token": token})
    name, document = _document(visit, "sealed")
    bundle = sealed_bundle({f"{name}.pdf": document}, passphrase=form.cleaned_data["passphrase"])
    return _attached(bundle, f"{name}.zip.age", "application/octet-stream")


def _document(visit: Visit, form: str) -> tuple[str, bytes]:
    """The copy's reference and the document; taking it is in the log first."""
    name = new_reference("CP")
    note_copy(actor=visit.actor, pick_up=visit.pick_up, at=visit.at, copy=name, form=form)
    data = present_copy(
        read(visit), copy=name, reader=visit.actor.name, language=get_language() or "en", at=visit.at
    )
    return name, render_pdf(COPY, data)


def _attached(content: bytes, name: str, kind: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
