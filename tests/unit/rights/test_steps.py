"""A request's times from what happened, the steps that are possible, and when somebody is reminded."""

from datetime import UTC, date, datetime, timedelta

from sharewell.domain.rights import (
    Content,
    Done,
    Happened,
    ItemDecision,
    Right,
    Settled,
    Told,
    Weighed,
    Written,
    content_from,
    content_text,
    next_look,
    steps_now,
    times_of,
    weighed_from,
    weighed_text,
)
from sharewell.domain.rights.content import Answered

DAY = date(2026, 3, 2)


def _done(*kinds: Happened) -> list[Done]:
    return [Done(kind=kind, on=DAY + timedelta(days=place)) for place, kind in enumerate(kinds)]


def test_asking_and_answering_what_is_meant_are_pauses() -> None:
    asked, answered = Happened.MEANING_ASKED, Happened.MEANING_ANSWERED
    times = times_of(DAY, _done(asked, answered, asked))
    assert [one.until is None for one in times.pauses] == [False, True]
    assert (times.pauses[0].until or times.received) - times.pauses[0].since == timedelta(days=1)


def test_proof_of_who_asks_and_an_extension_are_found() -> None:
    times = times_of(DAY, _done(Happened.IDENTITY_ASKED, Happened.IDENTITY_GIVEN, Happened.EXTENDED))
    assert times.identity_given is not None
    assert times.identity_given.date() == date(2026, 3, 3)
    assert times.extended


def test_only_what_makes_sense_now_can_be_done() -> None:
    first = steps_now(Right.ACCESS, [])
    assert Happened.IDENTITY_GIVEN not in first
    assert Happened.MEANING_ANSWERED not in first
    later = steps_now(Right.ACCESS, [Happened.MEANING_ASKED, Happened.EXTENDED])
    assert Happened.MEANING_ANSWERED in later
    assert not {Happened.MEANING_ASKED, Happened.EXTENDED} & set(later)
    assert Happened.EXTENDED not in steps_now(Right.COMPLAINT, [])
    assert steps_now(Right.COMPLAINT, [Happened.ACKNOWLEDGED]) == (Happened.NOTE,)


def test_there_is_always_a_next_reminder_while_it_is_open() -> None:
    due = datetime(2026, 4, 2, 22, 59, tzinfo=UTC)
    at, seen = due - timedelta(days=40), []
    for _ in range(6):
        at = next_look(due, at=at)
        seen.append((due - at).days)
    assert seen[:3] == [10, 3, 0]
    assert seen[3:] == [-7, -14, -21]
    assert next_look(None, at=due) > due


def test_what_is_sealed_comes_back_as_it_was() -> None:
    content = Content(
        told=Told(asker="Anna Lee", about="Bo Lee", words="All of it", born="2015-02-01"),
        settled={"core/rights/who-asks": Answered(answer=Settled.YES, note="Passport")},
        written=Written(words="Dear Anna", covered=("Elm",), silent=True),
    )
    assert content_from(content_text(content)) == content
    weighed = Weighed(decision=ItemDecision.GIVE_IN_PART, ticked=("0-1",), reason="Why", seen="a")
    assert weighed_from(weighed_text(weighed)) == weighed
    assert weighed_from("") == Weighed()
