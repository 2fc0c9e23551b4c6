"""Pages about the service: open to anybody, with nothing from the database."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def about(request: HttpRequest) -> HttpResponse:
    """What Sharewell is, and what it is not."""
    return render(request, "home/about.html")


def accessibility(request: HttpRequest) -> HttpResponse:
    """How far it can be used by everybody, and whom to tell."""
    return render(request, "home/accessibility.html")


def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept about the people who use it and the people it is about."""
    return render(request, "home/privacy.html")


def help_page(request: HttpRequest) -> HttpResponse:
    """What to do now, in an emergency and otherwise."""
    return render(request, "home/help.html")
