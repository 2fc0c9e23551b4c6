"""Both providers on loopback, and settings that lead to them."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from sharewell.kit.notify import NoticeKind, queue_notice
from sharewell.kit.notify.transports import govuk
from sharewell.kit.notify.transports import mail as mail_transport
from tests.integration.notify.mail_peer import MailPeer, mail_peer
from tests.integration.notify.notify_peer import API_KEY, TEMPLATES, NotifyPeer, notify_peer


@pytest.fixture
def server(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[MailPeer]:
    """A mail server to which notices go; nobody waits long for it."""
    monkeypatch.setattr(mail_transport, "LONGEST_CALL", 0.4)
    with mail_peer() as peer:
        settings.EMAIL_BACKEND = "sharewell.kit.notify.transports.mail.BoundedBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", peer.port
        settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
        yield peer


@pytest.fixture
def notify(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[NotifyPeer]:
    """GOV.UK Notify as the second route, and for texts."""
    monkeypatch.setattr(govuk, "LONGEST_CALL", 0.4)
    with notify_peer() as peer:
        settings.SHAREWELL_NOTIFY_URL = peer.url
        settings.SHAREWELL_NOTIFY_API_KEY = API_KEY
        settings.SHAREWELL_NOTIFY_EMAIL_TEMPLATE = TEMPLATES["email"]
        settings.SHAREWELL_NOTIFY_TEXT_TEMPLATE = TEMPLATES["sms"]
        yield peer


def queue(at: datetime, key: str = "k", **given: Any) -> None:
    """A notice to the duty desk, unless told otherwise."""
    values: dict[str, Any] = {
        "to": "duty@example.org",
        "kind": NoticeKind.SHARE_WAITING,
        "link_path": "/shares/SW-7K3F-92QM/",
    }
    queue_notice(at=at, key=key, **{**values, **given})
