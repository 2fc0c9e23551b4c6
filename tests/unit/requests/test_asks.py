"""An ask's life, step by step; what can be asked; what an asker states."""

from datetime import UTC, date, datetime, timedelta

import pytest

from sharewell.domain.deadlines import Trigger, due, reminder_at
from sharewell.domain.requests import (
    STARTS_AS,
    TRANSITIONS,
    WAITS_FOR,
    AskState,
    AskStepKind,
    BadStatement,
    Refusal,
    Subject,
    TimeSpan,
    Wanted,
    WantedFact,
    move,
    reasons_open,
    replayed,
    statement_for,
    statements,
)
from sharewell.domain.requests.statement import read_statements
from sharewell.domain.sharing import BadContent, StepRefused

DAY = date(2026, 11, 22)
ENDS = {AskState.ANSWERED, AskState.FORWARDED, AskState.WITHDRAWN}


@pytest.mark.parametrize("state", AskState)
@pytest.mark.parametrize("step", AskStepKind)
def test_a_step_is_in_the_table_or_refused_with_a_sentence(state: AskState, step: AskStepKind) -> None:
    if (state, step) in TRANSITIONS:
        assert move(state, step) is TRANSITIONS[state, step]
        return
    with pytest.raises(StepRefused) as refused:
        move(state, step)
    assert refused.value.sentence


def test_every_state_can_be_reached_and_an_ask_waits_in_all_but_its_ends() -> None:
    reached = {STARTS_AS}
    for _ in AskState:
        reached |= {after for (before, _step), after in TRANSITIONS.items() if before in reached}
    assert reached == set(AskState)
    assert set(AskState) - set(WAITS_FOR) == ENDS


def test_steps_are_replayed_and_an_order_that_cannot_be_is_refused() -> None:
    asked = [AskStepKind.DELIVERED, AskStepKind.OPENED, AskStepKind.ANSWERED, AskStepKind.CHALLENGED]
    assert replayed(asked) is AskState.CHALLENGED
    for wrong in (asked[1:], [*asked, AskStepKind.DELIVERED], [AskStepKind.DELIVERED, AskStepKind.ANSWERED]):
        with pytest.raises(StepRefused):
            replayed(wrong)


@pytest.mark.parametrize("urgency", ["immediate_danger", "significant_harm", "unknown", "odd"])
def test_nobody_waits_for_the_family_where_a_child_may_be_hurt(urgency: str) -> None:
    assert Refusal.FAMILY_FIRST not in reasons_open(urgency)
    assert set(reasons_open("welfare_concern")) == set(Refusal)


def test_what_is_asked_is_read_back_as_it_was() -> None:
    wanted = Wanted(
        facts=(WantedFact(words="Who lives there?", code="home"), WantedFact(words="Anyn syml")),
        span=TimeSpan(since=date(2026, 1, 2), until=date(2026, 2, 3)),
        objective="safe_tonight",
    )
    assert Wanted.from_json(wanted.to_json()) == wanted
    subject = Subject(name="Siân", born=date(2020, 2, 29), age=6, where="Elm Rd")
    assert Subject.from_json(subject.to_json()) == subject


@pytest.mark.parametrize("facts", [(), (WantedFact(words="x"),) * 101])
def test_nothing_and_more_than_can_be_answered_is_not_asked(facts: tuple[WantedFact, ...]) -> None:
    with pytest.raises(BadContent):
        Wanted(facts=facts)


def test_nobody_is_asked_about_without_a_name_or_over_a_time_that_ends_before_it_begins() -> None:
    with pytest.raises(BadContent):
        Subject(name=" ")
    with pytest.raises(BadContent):
        Subject(name="x" * 301)
    with pytest.raises(BadContent):
        TimeSpan(since=DAY, until=DAY - timedelta(days=1))


def test_a_public_body_states_its_task_and_since_2026_says_that_others_may_rely_on_it() -> None:
    asker = {"nation": "england", "body": "public", "sector": "police"}
    assert "recognised legitimate interest" in statement_for(**asker, day=date(2026, 2, 5)).says
    before = statement_for(**asker, day=date(2026, 2, 4)).says
    assert "own task in the public interest" in before
    assert "recognised" not in before


def test_a_body_that_is_not_public_never_states_a_public_task() -> None:
    for body in ("private", "voluntary", "unknown"):
        assert "public" not in statement_for(nation="wales", body=body, sector="sport", day=DAY).says
    with pytest.raises(LookupError):
        statement_for(nation="wales", body="public", sector="sport", day=date(2020, 1, 1))


def test_every_statement_cites_and_one_that_does_not_is_refused() -> None:
    assert all(one.sources for one in statements())
    good = '[[statement]]\nid = "a"\nfrom = 2023-01-01\nsays = "x"\nsources = [{SOURCE}]\n'
    source = '{ id = "uk-gdpr", checked = 2026-11-22, seen = "source" }'
    assert len(read_statements(good.replace("{SOURCE}", source))) == 1
    for wrong in ("", source.replace("source", "sure"), source.replace("seen", "sene")):
        with pytest.raises(BadStatement):
            read_statements(good.replace("{SOURCE}", wrong))
    with pytest.raises(BadStatement):
        read_statements(good.replace("{SOURCE}", source) * 2)


START = datetime(2026, 3, 27, 16, 0, tzinfo=UTC)
"""The Friday before the clocks go forward."""


def test_a_reminder_comes_half_way_or_in_the_morning_of_the_day_and_never_late() -> None:
    hour = timedelta(hours=1)
    assert reminder_at(start=START, due_at=START + 2 * hour) == START + hour
    monday = datetime(2026, 3, 30, 22, 59, tzinfo=UTC)
    assert reminder_at(start=START, due_at=monday) == datetime(2026, 3, 30, 7, 0, tzinfo=UTC), "summer time"
    early = datetime(2026, 3, 30, 5, 0, tzinfo=UTC)
    assert START < reminder_at(start=START, due_at=early) < early


@pytest.mark.parametrize(
    ("start", "runs_out"),
    [
        (START, datetime(2026, 3, 30, 22, 59, tzinfo=UTC)),
        (datetime(2026, 10, 23, 15, 0, tzinfo=UTC), datetime(2026, 10, 26, 23, 59, tzinfo=UTC)),
    ],
)
def test_a_working_day_for_an_answer_ends_with_the_local_day_though_the_clocks_change(
    start: datetime, runs_out: datetime
) -> None:
    found = due(Trigger.ASK_ANSWERED, urgency="significant_harm", nation="england", start=start)
    assert found == runs_out
