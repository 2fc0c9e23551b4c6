"""Answers that belong to no app."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def forged_request(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that did not come from one of our own pages, or came after the session ended."""
    return render(request, "403.html", {"reason": reason}, status=403)
