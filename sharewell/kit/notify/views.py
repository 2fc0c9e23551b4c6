"""The demo's outbox: every notice as it was, or will be, sent. Not there outside the demo."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sharewell.kit.notify.message import message_for
from sharewell.kit.notify.models import Notice

A_PAGE = 20


def outbox(request: HttpRequest) -> HttpResponse:
    """The notices, newest first."""
    pages = Paginator(Notice.objects.order_by("-queued_at", "-id"), A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    sent = [(notice, message_for(notice)) for notice in page.object_list]
    return render(request, "notify/outbox.html", {"page": page, "sent": sent})
