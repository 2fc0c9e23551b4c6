"""The demo's outbox: every notice as it was, or will be, sent. Not there outside the demo."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sharewell.domain.reaching import Route
from sharewell.kit.notify.kinds import CODES
from sharewell.kit.notify.links import path_of
from sharewell.kit.notify.message import Words, email_words, text_words
from sharewell.kit.notify.models import Notice

A_PAGE = 20


def outbox(request: HttpRequest) -> HttpResponse:
    """The notices, newest first."""
    pages = Paginator(Notice.objects.order_by("-queued_at", "-id"), A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    notices = page.object_list.prefetch_related("dispatches")  # type: ignore[attr-defined]
    sent = [_shown(notice) for notice in notices]
    return render(request, "notify/outbox.html", {"page": page, "sent": sent})


def _shown(notice: Notice) -> tuple[Notice, Words | None, Words | None, str]:
    """A notice with what its e-mail says, what its text says, where there is one, and where it leads."""
    is_code = notice.kind in CODES
    by_text = is_code or any(one.route == Route.TEXT for one in notice.dispatches.all())
    text = text_words(notice) if by_text else None
    return notice, None if is_code else email_words(notice), text, path_of(notice)
