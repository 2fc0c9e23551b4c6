"""Every kind of event has words for the reader of the trail."""

import pytest

from sharewell.apps.audit.presenters import KINDS, kind_in_words
from sharewell.domain.audit.kinds import EventKind


@pytest.mark.parametrize("kind", list(EventKind))
def test_every_kind_of_event_is_told_in_words(kind: EventKind) -> None:
    assert kind in KINDS


def test_a_kind_of_an_older_log_is_shown_by_its_name() -> None:
    assert kind_in_words("share.sent-by-pigeon") == "Share: sent by pigeon"
