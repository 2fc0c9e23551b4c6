"""What the tests of the share's pages do again and again."""

from typing import Any
from uuid import uuid4

from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sharewell.apps.audit.models import Event
from sharewell.domain.audit.kinds import EventKind

CONTROL = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "SELECT pg_advisory")


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


def questions_for(client: Client, path: str) -> list[str]:
    """What a page asks the tables; the statements that begin, end and lock a transaction are not among them."""
    with CaptureQueriesContext(connection) as counted:
        text_of(client, path)
    return [query["sql"] for query in counted if not query["sql"].startswith(CONTROL)]
