"""What nobody gave, and what each said instead."""

from sharewell.domain.requests import AnswerKind, AskState, WantedFact
from sharewell.domain.requests.missing import AskedOf, Missing, NotGiven, facts_missing
from sharewell.domain.sharing import FactOutcome

SEEN, HOME = WantedFact(words="When last seen", code="a"), WantedFact(words="Who is at home", code="b")
OWN = WantedFact(words="Was he at football?")


def asked(
    name: str, answer: str = "", outcomes: dict[int, FactOutcome] | None = None, **more: str
) -> AskedOf:
    state = more.get("state", AskState.ANSWERED if answer else AskState.OPENED)
    return AskedOf(name=name, facts=(SEEN, HOME, OWN), state=state, answer=answer, outcomes=outcomes or {})


def test_a_fact_that_one_organisation_gave_is_not_missing_whatever_the_others_said() -> None:
    school = asked(
        "School",
        AnswerKind.SHARED_IN_PART,
        {0: FactOutcome.SHARED, 1: FactOutcome.WITHHELD, 2: FactOutcome.NOTHING_HELD},
    )
    missing = facts_missing([school, asked("Clinic", AnswerKind.HOLDS_NOTHING)])
    assert missing == (
        Missing(
            words="Who is at home", said=(("School", NotGiven.WITHHELD), ("Clinic", NotGiven.NOTHING_HELD))
        ),
        Missing(
            words="Was he at football?",
            said=(("School", NotGiven.NOTHING_HELD), ("Clinic", NotGiven.NOTHING_HELD)),
        ),
    )


def test_silence_a_refusal_a_forwarding_and_a_withdrawal_are_each_told_as_what_they_are() -> None:
    every = [
        asked("Silent"),
        asked("Refuses", AnswerKind.DECLINED),
        asked("Names another", AnswerKind.FORWARDED),
        asked("Not asked any more", state=AskState.WITHDRAWN),
        asked("Shared another thing", AnswerKind.SHARED_IN_FULL),
    ]
    first = facts_missing(every)[0]
    assert [why for _name, why in first.said] == [
        NotGiven.NO_ANSWER,
        NotGiven.WITHHELD,
        NotGiven.FORWARDED,
        NotGiven.WITHDRAWN,
        NotGiven.NOT_SAID,
    ]


def test_nothing_is_missing_where_everything_was_given() -> None:
    every = dict.fromkeys(range(3), FactOutcome.SHARED)
    assert facts_missing([asked("School", AnswerKind.SHARED_IN_FULL, every)]) == ()
