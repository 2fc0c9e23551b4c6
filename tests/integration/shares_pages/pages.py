"""What the tests of the share's pages do again and again."""

from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client

from sharewell.apps.audit.models import Event
from sharewell.domain.audit.kinds import EventKind


def post(client: Client, path: str, data: dict[str, Any] | None = None, *, key: str = "") -> HttpResponse:
    """Send a form as the page does; the same key again is the same press again."""
    return client.post(path, {"idempotency_key": key or str(uuid4()), **(data or {})})


def text_of(client: Client, path: str) -> str:
    """The words of a page that must be there."""
    answer = client.get(path)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def times(kind: EventKind) -> int:
    """How often the log has an event of this kind."""
    return Event.objects.filter(kind=kind).count()
