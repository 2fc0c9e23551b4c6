"""What the operator is told of the outbox."""

from argparse import Namespace
from datetime import datetime, timedelta
from typing import Any

import pytest

from sharewell.commands import installation, notices
from sharewell.kit.clock import frozen
from sharewell.kit.notify.choices import choose_times
from sharewell.kit.notify.tasks import send_waiting
from tests.integration.notify.conftest import queue
from tests.integration.notify.mail_peer import MailPeer, Manner


@pytest.mark.django_db
def test_the_operator_sees_what_waits_and_why_and_no_address(
    standing_clock: datetime, server: MailPeer, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installation, "start_django", lambda: None)
    choose_times("later@example.org", quiet=None, daily_at=8, at=standing_clock)
    queue(standing_clock, key="later", to="later@example.org")
    queue(standing_clock, urgent=True)
    server.manner = Manner.DEFERS
    send_waiting(standing_clock)
    assert notices.run(Namespace()) == 0
    with frozen(standing_clock + timedelta(minutes=16)):
        assert notices.run(Namespace()) == 1
    said = capsys.readouterr().out
    assert "waiting to be sent: 1\nheld for quiet hours or a day's message: 1\n" in said
    assert "by mail: SMTPRecipientsRefused 451 (1)" in said
    assert "example.org" not in said
