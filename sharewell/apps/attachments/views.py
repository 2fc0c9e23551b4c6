"""Pages about files: those that one added, one of them, covering part, taking out, and the files themselves."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from sharewell.apps.attachments.forms import CoverForm
from sharewell.apps.attachments.policies import may_remove
from sharewell.apps.attachments.presenters import ShownFile, present_file
from sharewell.apps.attachments.selectors import Attachment, attachment_for, newest_attachments
from sharewell.apps.attachments.services import (
    NotPossibleNow,
    Part,
    cover_attachment,
    describe,
    open_attachment,
    page_of,
    remove_attachment,
)
from sharewell.kit.clock import now
from sharewell.kit.files.answers import file_answer
from sharewell.kit.files.kinds import MOST_REDACTED_PAGES, REDACTABLE
from sharewell.kit.permissions import SignedInRequest, either

LOOKING = gettext_noop("to see a file before it is sent")


@require_safe
def files(request: SignedInRequest) -> HttpResponse:
    """The files that one added (a lead's: the organisation's), newest first."""
    rows, at = newest_attachments(request.actor), now()
    said = describe(actor=request.actor, at=at, attachments=rows, purpose=LOOKING)
    shown = [present_file(row, said[row.pk], sent=bool(row.givings.all()), at=at) for row in rows]
    return render(request, "attachments/list.html", {"files": shown})


@require_safe
def one(request: SignedInRequest, attachment: UUID) -> HttpResponse:
    """One file: what it is, what its shared copy lacks, and what can be done with it."""
    found = _named(request, attachment)
    context = {"file": _shown(request, found), "may_remove": may_remove(request.actor, found)}
    return render(request, "attachments/one.html", context)


@require_safe
def preview(request: SignedInRequest, attachment: UUID) -> HttpResponseBase:
    """The small picture of a file."""
    return _given(request, attachment, Part.PREVIEW)


@require_safe
def file(request: SignedInRequest, attachment: UUID) -> HttpResponseBase:
    """The shared copy."""
    return _given(request, attachment, Part.COPY)


@require_safe
def original(request: SignedInRequest, attachment: UUID) -> HttpResponseBase:
    """The file as it came, for its own organisation alone."""
    return _given(request, attachment, Part.ORIGINAL)


@require_safe
def page(request: SignedInRequest, attachment: UUID, page: int) -> HttpResponseBase:
    """One page as a small picture, on which boxes are drawn."""
    found = _named(request, attachment)
    if not 1 <= page <= _pages(found):
        raise Http404
    drawn = page_of(actor=request.actor, at=now(), attachment=found, page=page - 1, purpose=LOOKING)
    return file_answer(iter([drawn]), name="page.jpg", media_type="image/jpeg", size=len(drawn))


@either
def cover(request: SignedInRequest, attachment: UUID) -> HttpResponse:
    """Choose what to cover, on one page after the other; the covered file is a new one."""
    found = _named(request, attachment)
    pages, shown = _pages(found), _page_asked(request, _pages(found))
    form = CoverForm(request.POST or None, page=shown, pages=pages)
    if not pages or found.media_type not in REDACTABLE:
        messages.error(request, _("This file cannot be covered in part."))
        return redirect("attachments:one", found.pk)
    if form.is_bound and (other := request.POST.get("go", "")).isdigit():
        return _other_page(request, found, form, min(max(int(other), 1), pages))
    if not form.is_valid():
        return _cover_page(request, found, form, status=422 if form.is_bound else 200)
    return _covered(request, found, form)


@either
def remove(request: SignedInRequest, attachment: UUID) -> HttpResponse:
    """Take a file out that nobody was given."""
    found = _named(request, attachment)
    if request.method != "POST":
        return render(request, "attachments/remove.html", {"file": _shown(request, found)})
    try:
        remove_attachment(actor=request.actor, at=now(), attachment=found)
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
        return redirect("attachments:one", found.pk)
    messages.success(request, _("The file is gone. Nothing of it is kept but that it was here."))
    return redirect("attachments:list")


def _named(request: SignedInRequest, attachment: UUID) -> Attachment:
    found = attachment_for(request.actor, attachment)
    if found is None:
        raise Http404
    return found


def _shown(request: SignedInRequest, found: Attachment) -> ShownFile:
    said = describe(actor=request.actor, at=now(), attachments=[found], purpose=LOOKING)[found.pk]
    return present_file(found, said, sent=found.givings.exists(), at=now())


def _given(request: SignedInRequest, attachment: UUID, part: Part) -> HttpResponseBase:
    found = _named(request, attachment)
    try:
        opened = open_attachment(actor=request.actor, at=now(), attachment=found, part=part, purpose=LOOKING)
    except NotPossibleNow as absent:
        raise Http404 from absent
    return file_answer(opened.pieces, name=opened.name, media_type=opened.media_type, size=opened.size)


def _pages(found: Attachment) -> int:
    """How many pages can be covered; a picture is one."""
    pages = found.pages or int(found.media_type in REDACTABLE)
    return pages if pages <= MOST_REDACTED_PAGES else 0


def _page_asked(request: SignedInRequest, pages: int) -> int:
    asked = request.POST.get("page") or request.GET.get("page", "1")
    return min(max(int(asked), 1), max(pages, 1)) if asked.isdecimal() and len(asked) < 4 else 1


def _other_page(request: SignedInRequest, found: Attachment, form: CoverForm, page: int) -> HttpResponse:
    """Keep what was chosen so far, as lines, and show another page."""
    form.is_valid()
    boxes = form.lines() if form.covers else form.data.get("boxes", "")
    kept = {"boxes": boxes, "shows": form.data.get("shows", "")}
    return _cover_page(request, found, CoverForm(initial=kept, page=page, pages=form.pages), status=200)


def _cover_page(request: SignedInRequest, found: Attachment, form: CoverForm, *, status: int) -> HttpResponse:
    pages = range(1, form.pages + 1)
    file = _shown(request, found)
    context = {"form": form, "file": file, "attachment": found.pk, "page_numbers": pages}
    return render(request, "attachments/cover.html", context, status=status)


def _covered(request: SignedInRequest, found: Attachment, form: CoverForm) -> HttpResponse:
    said = form.cleaned_data["shows"]
    try:
        made = cover_attachment(
            actor=request.actor, at=now(), attachment=found, covers=form.covers, shows=said
        )
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
        return redirect("attachments:one", found.pk)
    messages.success(request, _("This is how it looks now. The file without the covers is not sent."))
    return redirect("attachments:one", made.pk)
