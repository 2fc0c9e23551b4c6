"""The words of notices, and how long a failed one waits."""

from datetime import timedelta

import pytest

from sharewell.domain.reaching import Stand
from sharewell.kit.notify.kind_words import WORDS
from sharewell.kit.notify.kinds import NoticeKind
from sharewell.kit.notify.states import ON_A_ROUTE, TRANSITIONS, NoticeState

TELLING = ("child", "name", "harm", "abuse", "police", "danger", "urgent", "injur", "concern", "safeguard")


def test_every_kind_has_a_subject_and_a_sentence() -> None:
    assert set(WORDS) == set(NoticeKind)
    for subject, sentence in WORDS.values():
        assert str(subject)
        assert str(sentence).endswith(".")


@pytest.mark.parametrize("kind", NoticeKind)
def test_no_notice_says_what_it_is_about(kind: NoticeKind) -> None:
    words = " ".join(str(part) for part in WORDS[kind]).lower()
    assert not [word for word in TELLING if word in words]
    assert "%" not in words
    assert "{" not in words


def test_what_arrived_or_failed_on_a_route_stays_so() -> None:
    assert set(TRANSITIONS) == set(NoticeState)
    assert set(ON_A_ROUTE) == set(Stand)
    assert not ON_A_ROUTE[Stand.DELIVERED] | ON_A_ROUTE[Stand.FAILED] | ON_A_ROUTE[Stand.DROPPED]


def test_a_failed_notice_waits_longer_each_time_and_never_more_than_an_hour() -> None:
    from sharewell.kit.notify.sending import wait_before

    waits = [wait_before(attempt) for attempt in range(1, 200)]
    assert waits == sorted(waits)
    assert waits[:3] == [timedelta(minutes=1), timedelta(minutes=2), timedelta(minutes=4)]
    assert max(waits) == timedelta(hours=1)
