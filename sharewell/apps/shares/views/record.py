"""The record of a chain as a page and as a document."""

from hashlib import sha256
from pathlib import Path
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from sharewell.apps.audit.selectors import latest_checkpoint
from sharewell.apps.children.selectors import marks_on
from sharewell.apps.decisions.selectors import ConcernOfRecord, concern_by_id, concern_of_record
from sharewell.apps.shares import policies
from sharewell.apps.shares.presenters.record import RecordPresenter, present_record
from sharewell.apps.shares.presenters.record.document import present_document
from sharewell.apps.shares.selectors import Share, source_marks, source_titles
from sharewell.apps.shares.services import OpenedRecord, note_printed, open_received_record, open_record
from sharewell.apps.shares.views.requests import PRINTING, RECORD, named_share
from sharewell.domain.access import require
from sharewell.domain.sharing import ShareState
from sharewell.kit.clock import now
from sharewell.kit.documents import render_pdf
from sharewell.kit.permissions import SignedInRequest

TEMPLATE = Path(__file__).parent.parent / "documents" / "record.typ"
CLOSED = frozenset({ShareState.DELIVERED, ShareState.RECALLED, ShareState.RETURNED})


@require_safe
def record(request: SignedInRequest, reference: str) -> HttpResponse:
    """The whole chain for the sending side; what came to them for the receiving side."""
    subject = _subject(request, reference)
    if isinstance(subject, HttpResponse):
        return subject
    shown = _presented(request, subject, RECORD)
    whole = subject if isinstance(subject, ConcernOfRecord) else None
    url = reverse("children:tip_off", args=[whole.locked]) if whole and whole.locked else ""
    marks = marks_on(_record(subject), *shown.entries) if whole is None or whole.is_marked else []
    return render(request, "shares/record.html", {"record": shown, "tip_off_url": url, "marks": marks})


@require_safe
def document(request: SignedInRequest, reference: str) -> HttpResponse:
    """The same as an accessible PDF. The log has the file's SHA-256 before the file is handed over."""
    subject, at = _subject(request, reference), now()
    if isinstance(subject, HttpResponse):
        return subject
    presented = _presented(request, subject, PRINTING)
    checkpoint = latest_checkpoint()
    note = checkpoint.note if checkpoint else ""
    pdf = render_pdf(TEMPLATE, present_document(presented, actor=request.actor, at=at, checkpoint=note))
    digest = sha256(pdf).hexdigest()
    note_printed(actor=request.actor, record=_record(subject), at=at, purpose=PRINTING, document=digest)
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{presented.reference}.pdf"'
    return response


def _subject(request: SignedInRequest, reference: str) -> ConcernOfRecord | Share | HttpResponse:
    """What the reference names for this person; the sender of a share is led to the concern that it belongs to."""
    concern = concern_of_record(request.actor, reference)
    if concern:
        return concern
    share = named_share(request, reference)
    if share.sender_id == request.actor.organisation:
        found = concern_by_id(request.actor, share.concern_id)
        return redirect(_name(request), found.reference) if found else share
    return redirect("shares:share", reference) if share.state in CLOSED else share


def _presented(request: SignedInRequest, subject: ConcernOfRecord | Share, purpose: str) -> RecordPresenter:
    opened = _opened(request, subject, purpose)
    return present_record(opened, titles=source_titles(), marks=source_marks())


def _opened(request: SignedInRequest, subject: ConcernOfRecord | Share, purpose: str) -> OpenedRecord:
    at, actor = now(), request.actor
    if isinstance(subject, Share):
        require(policies.may_see_record(actor, subject))
        return open_received_record(actor=actor, share=subject, at=at, purpose=purpose)
    return open_record(
        actor=actor,
        concern=subject.concern,
        at=at,
        purpose=purpose,
        in_full=purpose == PRINTING,
        about=subject.children,
    )


def _record(subject: ConcernOfRecord | Share) -> UUID:
    return subject.pk if isinstance(subject, Share) else subject.concern.pk


def _name(request: SignedInRequest) -> str:
    return request.resolver_match.view_name if request.resolver_match else "shares:record"
