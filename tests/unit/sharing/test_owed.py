"""What is owed by when, from what is on record and the clocks as data."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.deadlines import Owes, Trigger, due
from sharewell.domain.deadlines.load import NATIONS
from sharewell.domain.sharing import WAITS_FOR, Answer, ReceiptKind, ShareState
from sharewell.domain.sharing.owed import (
    DecisionPosition,
    Owed,
    SharePosition,
    owed_for_decision,
    owed_for_share,
)

FRIDAY = datetime(2026, 11, 20, 15, tzinfo=UTC)
MONDAY_NIGHT = datetime(2026, 11, 23, 23, 59, tzinfo=UTC)
JUST_SENT = SharePosition(
    state=ShareState.DELIVERED,
    state_at=FRIDAY,
    due_at=FRIDAY + timedelta(hours=1),
    sent_at=FRIDAY,
    spoken_at=None,
    nation="england",
    sector="childrens_social_care",
    reached={ReceiptKind.DELIVERED: FRIDAY},
)
DECIDED = DecisionPosition(
    urgency="significant_harm",
    nation="england",
    sector="school",
    raised_at=FRIDAY,
    was_emergency=False,
    about_worker=False,
    decided=(FRIDAY,),
    look_again_on=None,
    reviewed_at=None,
)


def by_words(found: tuple[Owed, ...]) -> Mapping[str, Owed]:
    return {one.says: one for one in found}


def test_a_share_that_was_just_sent_is_to_be_opened_and_then_decided() -> None:
    opened, decided, assessed = owed_for_share(JUST_SENT)
    assert opened.says == "A share that has arrived is opened."
    assert opened.due_at == FRIDAY + timedelta(hours=1)
    assert opened.source.seen == "own"
    assert (decided.due_at, decided.owes) == (MONDAY_NIGHT, Owes.RECEIVER)
    assert decided.source.id == "working-together"
    assert not assessed.seen_done


def test_each_nation_of_the_receiver_has_its_own_rules() -> None:
    said = {
        nation: {one.says for one in owed_for_share(replace(JUST_SENT, nation=nation))} for nation in NATIONS
    }
    assert len({frozenset(one) for one in said.values()}) == 4
    for nation in ("wales", "scotland", "northern_ireland"):
        assert not any("council decides" in one for one in said[nation])


def test_what_was_told_by_telephone_was_in_writing_once_it_was_sent() -> None:
    spoken = replace(JUST_SENT, spoken_at=FRIDAY - timedelta(hours=3))
    written = by_words(owed_for_share(spoken))["What was told by telephone is sent in writing."]
    assert written.due_at == FRIDAY + timedelta(hours=21)
    assert (written.done_at, written.owes) == (FRIDAY, Owes.SENDER)


def test_nobody_chases_what_was_opened() -> None:
    sent = replace(JUST_SENT, nation="wales")
    chase = "If nobody has said that the report came, ring and ask."
    assert by_words(owed_for_share(sent))[chase].owes is Owes.SENDER
    opened = replace(sent, state=ShareState.OPENED, reached={ReceiptKind.OPENED: FRIDAY})
    assert chase not in by_words(owed_for_share(opened))


def test_an_answer_is_the_decision_and_tells_whether_more_follows() -> None:
    at = FRIDAY + timedelta(hours=5)
    answered = replace(JUST_SENT, state=ShareState.ANSWERED, due_at=None, reached={ReceiptKind.ANSWERED: at})
    decided, assessed = owed_for_share(replace(answered, answer=Answer.ASSESSMENT_STARTED))
    assert decided.done_at == at
    assert assessed.done_at is None
    (only,) = owed_for_share(replace(answered, answer=Answer.NO_FURTHER_ACTION))
    assert only == decided


def test_the_limit_of_the_law_is_not_told_twice() -> None:
    owned = replace(JUST_SENT, state=ShareState.OWNED, due_at=MONDAY_NIGHT)
    cited = [one.source.id for one in owed_for_share(owned)]
    assert cited.count("working-together") == 2  # to decide, and to assess


def test_a_clock_that_is_shorter_than_the_law_stands_beside_it_as_our_own() -> None:
    soon = FRIDAY + timedelta(hours=4)
    first, second, _third = owed_for_share(replace(JUST_SENT, state=ShareState.OWNED, due_at=soon))
    assert (first.due_at, first.source.seen) == (soon, "own")
    assert first.says == "The person who shared is told the outcome."
    assert (second.due_at, second.source.id) == (MONDAY_NIGHT, "working-together")


def test_what_was_taken_back_owes_nobody_anything() -> None:
    assert owed_for_share(replace(JUST_SENT, state=ShareState.RECALLED, due_at=None)) == ()


def test_a_share_with_a_police_force_has_only_the_clock_of_its_state() -> None:
    (only,) = owed_for_share(replace(JUST_SENT, sector="police"))
    assert only.source.seen == "own"


def test_before_the_clocks_begin_no_rule_is_named() -> None:
    before = datetime(2023, 9, 13, 12, tzinfo=UTC)
    old = replace(JUST_SENT, sent_at=before, state_at=before, due_at=before + timedelta(hours=1))
    assert owed_for_share(old) == ()
    assert owed_for_decision(replace(DECIDED, was_emergency=True, raised_at=before, decided=(before,))) == ()


def test_a_decision_not_to_share_is_looked_at_again_by_the_end_of_its_day() -> None:
    (again,) = owed_for_decision(replace(DECIDED, look_again_on=date(2026, 11, 27)))
    assert again.due_at == datetime(2026, 11, 27, 23, 59, tzinfo=UTC)
    assert again.owes is Owes.SENDER


def test_an_emergency_is_completed_and_then_read() -> None:
    emergency = replace(DECIDED, was_emergency=True)
    (complete,) = owed_for_decision(emergency)
    assert (complete.due_at, complete.done_at) == (FRIDAY + timedelta(hours=24), None)
    later = FRIDAY + timedelta(hours=2)
    done, read = owed_for_decision(replace(emergency, decided=(FRIDAY, later), reviewed_at=MONDAY_NIGHT))
    assert (done.done_at, read.done_at) == (later, MONDAY_NIGHT)
    assert (done.owes, read.owes) == (Owes.SENDER, Owes.ORGANISATION)
    assert read.due_at == due(
        Trigger.EMERGENCY_REVIEWED, urgency="significant_harm", nation="england", start=later
    )


@pytest.mark.parametrize(
    ("nation", "words"), [("england", "LADO"), ("wales", "position of trust"), ("scotland", "")]
)
def test_a_worry_about_somebody_who_works_with_children_is_told_by_the_senders_nation(
    nation: str, words: str
) -> None:
    found = owed_for_decision(replace(DECIDED, nation=nation, about_worker=True))
    assert bool(found) is bool(words)
    assert all(words in one.says and one.due_at == MONDAY_NIGHT for one in found)


@given(
    st.datetimes(datetime(2025, 1, 2), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.sampled_from(NATIONS),
    st.sampled_from(sorted(ShareState)),
)
def test_every_share_of_any_day_and_state_has_its_deadlines_in_order(
    at: datetime, nation: str, state: ShareState
) -> None:
    waits = WAITS_FOR.get(state)
    position = replace(
        JUST_SENT, state=state, state_at=at, sent_at=at, nation=nation, due_at=at if waits else None
    )
    moments = [one.due_at for one in owed_for_share(position)]
    assert moments == sorted(moments)
    assert all(moment >= at for moment in moments)
