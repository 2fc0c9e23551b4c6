"""Answering with a page that holds a form."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def form_page(request: HttpRequest, template: str, context: Mapping[str, Any]) -> HttpResponse:
    """The page with the form of the context: 422 where something is wrong with what was sent, 200 otherwise."""
    form = context["form"]
    status = 422 if form.is_bound and form.errors else 200
    return render(request, template, dict(context), status=status)
