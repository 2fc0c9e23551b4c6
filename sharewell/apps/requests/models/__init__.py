"""Requests, and each as it stands towards one organisation. Every ask's text is sealed under a key of its own."""

from sharewell.apps.requests.models.ask import Ask, AskStep
from sharewell.apps.requests.models.request import Request

__all__ = ["Ask", "AskStep", "Request"]
