"""One child's story across what the viewer may see: a page and a document."""

from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.services import covered_for_paper
from sharewell.apps.patterns.presenters import present_document, present_story
from sharewell.apps.patterns.services import Story, note_story_printed, open_story
from sharewell.kit.clock import now
from sharewell.kit.documents import BY_DAY, render_pdf
from sharewell.kit.ids import new_reference
from sharewell.kit.permissions import SignedInRequest

PURPOSE = gettext_noop("to read what is known as one story")
PRINTING = gettext_noop("to print what is known as one story")


@require_safe
def story(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """The timeline with its gaps, what it counts up to, and the family."""
    at = now()
    opened = _opened(request, entry, at, PURPOSE)
    only = request.GET.get("source", "")
    page = present_story(opened, own=str(request.actor.organisation), at=at, only=only)
    context = {
        "page": page,
        "month_columns": [_("Month"), _("On record")],
        "family_columns": [_("Name"), _("What is known")],
    }
    return render(request, "patterns/story.html", context)


@require_safe
def document(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """The whole story as an accessible PDF. The log has the file's SHA-256 before the file is handed over."""
    at, copy = now(), new_reference("CP")
    opened = _opened(request, entry, at, PRINTING)
    page = present_story(opened, own=str(request.actor.organisation), at=at)
    data = present_document(page, actor=request.actor, at=at, copy=copy)
    about = [*opened.same, *(UUID(one.entry) for one in opened.family if one.entry)]
    pdf = render_pdf(BY_DAY, covered_for_paper(actor=request.actor, entries=about, data=data))
    said = {"purpose": PRINTING, "document": sha256(pdf).hexdigest(), "copy": copy}
    note_story_printed(actor=request.actor, story=opened, at=at, **said)
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{copy}.pdf"'
    return response


def _opened(request: SignedInRequest, entry: UUID, at: datetime, purpose: str) -> Story:
    found = entry_of(request.actor, entry)
    if found is None:
        raise Http404
    return open_story(actor=request.actor, entry=found, at=at, purpose=purpose)
