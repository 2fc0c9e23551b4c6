"""Asking a lead, completing an emergency's record, reviewing it, looking again, and the reminders for all of them."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from sharewell.apps.audit.models import Event
from sharewell.apps.decisions.models import CompletionTask, LeadQuestion, LookAgain
from sharewell.apps.decisions.policies import may_answer_lead, may_complete, may_look_again, may_review
from sharewell.apps.decisions.selectors import (
    completion_for,
    completion_of,
    lead_question_for,
    look_again_for,
    my_questions,
    newest_decision,
    questions_about_draft,
    waiting_for_me,
)
from sharewell.apps.decisions.services import (
    NotComplete,
    NotPossibleNow,
    answer_lead,
    ask_lead,
    complete_emergency,
    decide_again,
    open_question,
    open_review_note,
    raise_and_decide,
    review_completed,
    start_completion,
)
from sharewell.apps.decisions.services import reminding as reminding_module
from sharewell.apps.decisions.tasks import remind
from sharewell.apps.organisations.services import end_membership
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.sharing import Outcome, Telling
from sharewell.kit.ids import new_id
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.decisions import REASONS, a_worry, deciding, make_concern
from tests.factories.shares import make_share

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def asked(cast: Cast, at: datetime, **given: Any) -> LeadQuestion:
    values: dict[str, Any] = {
        "lead": cast.lead.person.id,
        "question": "Canary-ask may I tell the nursery?",
        "snapshot": {"worry": "Canary-snapshot"},
        "urgency": "significant_harm",
        "nation": "england",
    }
    return ask_lead(actor=cast.owner.actor, at=at, **{**values, **given})


def emergency(cast: Cast, at: datetime) -> CompletionTask:
    concern, _ = raise_and_decide(actor=cast.owner.actor, at=at, worry=a_worry(), deciding=deciding())
    return start_completion(actor=cast.owner.actor, at=at, concern=concern)


def told(kind: str) -> list[str]:
    return sorted(Notice.objects.filter(kind=kind).values_list("to", flat=True))


def test_a_question_reaches_its_lead_with_the_draft_and_the_answer_comes_back(
    cast: Cast, standing_clock: datetime
) -> None:
    draft = new_id()
    question = asked(cast, standing_clock, draft=draft)
    assert question.due_at == standing_clock + HOUR
    assert told("advice_wanted") == [cast.lead.person.email]
    found = open_question(actor=cast.lead.actor, question=question, at=standing_clock, purpose="advice")
    assert found.snapshot == {"worry": "Canary-snapshot"}
    answer_lead(actor=cast.lead.actor, at=standing_clock, question=question, answer="Canary-yes do")
    assert told("advice_given") == [cast.owner.person.email]
    row = questions_about_draft(cast.owner.actor, draft)[0]
    again = open_question(actor=cast.owner.actor, question=row, at=standing_clock, purpose="advice")
    assert (again.answer, row.answered_by_name) == ("Canary-yes do", "Leah Lead")
    assert list(my_questions(cast.owner.actor)) == [row]


def test_a_question_goes_to_another_person_who_is_a_lead_here(cast: Cast, standing_clock: datetime) -> None:
    for wrong in (cast.colleague, cast.recipient_lead, cast.owner, cast.stranger):
        with pytest.raises(Refused):
            asked(cast, standing_clock, lead=wrong.person.id)
    with pytest.raises(NotComplete):
        asked(cast, standing_clock, question="  ")
    assert not LeadQuestion.objects.exists()


def test_a_question_about_somebody_elses_concern_is_refused(cast: Cast, standing_clock: datetime) -> None:
    concern = make_concern(cast.colleague.actor)
    with pytest.raises(Refused):
        asked(cast, standing_clock, concern=concern)


def test_a_question_is_answered_once_by_a_lead_and_never_by_who_asked(
    cast: Cast, standing_clock: datetime
) -> None:
    question = asked(cast, standing_clock)
    for wrong in (cast.owner, cast.colleague, cast.recipient_lead, cast.administrator):
        assert may_answer_lead(wrong.actor, question).sentence
        with pytest.raises(Refused):
            answer_lead(actor=wrong.actor, at=standing_clock, question=question, answer="x")
    with pytest.raises(NotComplete):
        answer_lead(actor=cast.lead.actor, at=standing_clock, question=question, answer="")
    answer_lead(actor=cast.deputy.actor, at=standing_clock, question=question, answer="Yes")
    with pytest.raises(NotPossibleNow):
        answer_lead(actor=cast.lead.actor, at=standing_clock, question=question, answer="No")
    assert lead_question_for(cast.colleague.actor, question.pk) is None
    assert lead_question_for(cast.stranger.actor, question.pk) is None


def test_an_open_question_never_stops_a_share(cast: Cast, standing_clock: datetime) -> None:
    asked(cast, standing_clock, urgency="immediate_danger")
    assert make_share(cast.owner.actor, cast.front_door.id)


def test_an_unanswered_question_reminds_the_lead_and_then_tells_all_leads(
    cast: Cast, standing_clock: datetime
) -> None:
    asked(cast, standing_clock)
    assert remind(standing_clock + HOUR - timedelta(seconds=1)) == 0
    assert [remind(standing_clock + HOUR), remind(standing_clock + HOUR)] == [1, 0]
    assert told("advice_wanted") == [cast.lead.person.email] * 2
    assert remind(standing_clock + 2 * HOUR) == 1
    assert told("task_overdue") == sorted([cast.lead.person.email, cast.deputy.person.email])
    assert remind(standing_clock + 1000 * HOUR) == 0
    assert Event.objects.filter(kind="advice.climbed").count() == 2


def test_the_record_of_an_emergency_is_completed_and_then_read_by_a_second_person(
    cast: Cast, standing_clock: datetime
) -> None:
    task = emergency(cast, standing_clock)
    complete_emergency(actor=cast.owner.actor, at=standing_clock, task=task, deciding=deciding())
    task.refresh_from_db()
    assert (task.state, told("review_waiting")) == ("done", [cast.lead.person.email])
    newest = newest_decision(task.concern)
    assert newest is not None
    assert (newest.version, task.decision_id) == (2, newest.pk)
    review_completed(actor=cast.lead.actor, at=standing_clock, task=task, note="Canary-review good")
    task.refresh_from_db()
    assert (task.state, task.next_reminder_at) == ("reviewed", None)
    note = open_review_note(actor=cast.owner.actor, task=task, at=standing_clock, purpose="record")
    assert note == "Canary-review good"


def test_nobody_reviews_their_own_work(cast: Cast, standing_clock: datetime) -> None:
    task = emergency(cast, standing_clock)
    complete_emergency(actor=cast.lead.actor, at=standing_clock, task=task, deciding=deciding())
    task.refresh_from_db()
    for wrong in (cast.owner, cast.lead, cast.colleague, cast.recipient_lead, cast.leader):
        assert not may_review(wrong.actor, task)
        with pytest.raises(Refused):
            review_completed(actor=wrong.actor, at=standing_clock, task=task, note="x")
    assert review_completed(actor=cast.deputy.actor, at=standing_clock, task=task, note="x")


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"telling": Telling.UNKNOWN}, "telling"),
        ({"reasons": ""}, "reasons"),
        ({"outcome": Outcome.DO_NOT_SHARE}, "outcome"),
    ],
)
def test_a_record_is_complete_only_with_reasons_and_what_the_family_was_told(
    cast: Cast, standing_clock: datetime, given: dict[str, Any], field: str
) -> None:
    task = emergency(cast, standing_clock)
    with pytest.raises(NotComplete) as refused:
        complete_emergency(actor=cast.owner.actor, at=standing_clock, task=task, deciding=deciding(**given))
    assert refused.value.field == field
    task.refresh_from_db()
    assert task.state == "waiting"


def test_steps_out_of_turn_are_refused_and_change_nothing(cast: Cast, standing_clock: datetime) -> None:
    task = emergency(cast, standing_clock)
    with pytest.raises(NotPossibleNow):
        review_completed(actor=cast.lead.actor, at=standing_clock, task=task, note="x")
    complete_emergency(actor=cast.owner.actor, at=standing_clock, task=task, deciding=deciding())
    with pytest.raises(NotPossibleNow):
        complete_emergency(actor=cast.owner.actor, at=standing_clock, task=task, deciding=deciding())
    assert newest_version(task) == 2


def test_strangers_find_no_task_and_can_do_nothing(cast: Cast, standing_clock: datetime) -> None:
    task = emergency(cast, standing_clock)
    assert completion_for(cast.owner.actor, task.pk) == completion_of(task.concern) == task
    for wrong in (cast.stranger, cast.colleague, cast.leader, cast.administrator):
        assert completion_for(wrong.actor, task.pk) is None
        assert not may_complete(wrong.actor, task)
        with pytest.raises(Refused):
            complete_emergency(actor=wrong.actor, at=standing_clock, task=task, deciding=deciding())


def test_an_incomplete_record_reminds_its_author_and_then_the_leads(
    cast: Cast, standing_clock: datetime
) -> None:
    task = emergency(cast, standing_clock)
    assert remind(task.due_at) == 1
    assert told("task_due") == [cast.owner.person.email]
    assert remind(task.due_at + 24 * HOUR) == 1
    assert told("task_overdue") == sorted([cast.lead.person.email, cast.deputy.person.email])


def test_for_somebody_who_has_left_the_leads_are_reminded(cast: Cast, standing_clock: datetime) -> None:
    task = emergency(cast, standing_clock)
    end_membership(actor=SYSTEM, organisation=cast.school.id, person=cast.owner.person.id, at=standing_clock)
    assert remind(task.due_at) == 1
    assert told("task_due") == sorted([cast.lead.person.email, cast.deputy.person.email])


def test_a_date_to_look_again_reminds_on_its_morning_and_is_looked_at_once(
    cast: Cast, standing_clock: datetime
) -> None:
    raise_and_decide(
        actor=cast.owner.actor,
        at=standing_clock,
        worry=a_worry(),
        deciding=deciding(Outcome.DO_NOT_SHARE),
    )
    row = LookAgain.objects.get()
    assert remind(row.due_at - HOUR) == 0
    assert remind(row.due_at) == 1
    assert told("task_due") == [cast.owner.person.email]
    for wrong in (cast.colleague, cast.stranger, cast.administrator):
        assert look_again_for(wrong.actor, row.pk) is None
        assert not may_look_again(wrong.actor, row)
    assert look_again_for(cast.lead.actor, row.pk) == row
    decide_again(actor=cast.owner.actor, at=row.due_at, look_again=row, deciding=deciding())
    with pytest.raises(NotPossibleNow):
        decide_again(actor=cast.lead.actor, at=row.due_at, look_again=row, deciding=deciding())
    assert remind(row.due_at + 1000 * HOUR) == 0


def test_one_reminder_that_fails_does_not_keep_the_others_back(
    cast: Cast, standing_clock: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(cast, standing_clock)
    task = emergency(cast, standing_clock)
    words = reminding_module._words

    def fails_for_one(row: Any) -> Any:
        if isinstance(row, LeadQuestion):
            raise RuntimeError("planted")
        return words(row)

    monkeypatch.setattr(reminding_module, "_words", fails_for_one)
    assert remind(task.due_at) == 1
    assert LeadQuestion.objects.get().reminders == 0


def test_what_waits_for_me_is_mine_and_soonest_first(cast: Cast, standing_clock: datetime) -> None:
    asked(cast, standing_clock)
    task = emergency(cast, standing_clock)
    for_owner = waiting_for_me(cast.owner.actor, at=standing_clock)
    assert [(one.what, one.id) for one in for_owner] == [("completion", task.pk)]
    assert [one.what for one in waiting_for_me(cast.lead.actor, at=standing_clock)] == ["lead_answer"]
    assert waiting_for_me(cast.deputy.actor, at=standing_clock) == ()
    overdue = waiting_for_me(cast.deputy.actor, at=task.due_at)
    assert [(one.what, one.mine) for one in overdue] == [("lead_answer", False), ("completion", False)]
    complete_emergency(actor=cast.owner.actor, at=standing_clock, task=task, deciding=deciding())
    assert "review" in [one.what for one in waiting_for_me(cast.lead.actor, at=standing_clock)]
    for barred in (cast.administrator, cast.leader, cast.stranger, cast.information_governance_lead):
        assert waiting_for_me(barred.actor, at=task.due_at) == ()


def newest_version(task: CompletionTask) -> int:
    newest = newest_decision(task.concern)
    assert newest is not None
    return newest.version


def test_no_reminder_says_what_it_is_about(cast: Cast, standing_clock: datetime) -> None:
    asked(cast, standing_clock)
    emergency(cast, standing_clock)
    remind(standing_clock + 100 * HOUR)
    for notice in Notice.objects.all():
        assert notice.link_path == "/"
        assert REASONS not in str(vars(notice))
