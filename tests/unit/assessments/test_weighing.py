"""Whether an assessment is needed, how large a risk is, what is missing, and when one is amber."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.assessments import (
    Answer,
    BadAssessments,
    Described,
    Effect,
    Gone,
    Likelihood,
    Need,
    Overall,
    Risk,
    Severity,
    Side,
    Step,
    assessment_form,
    beyond,
    missing,
    overall,
    read_form,
    screened,
)

FORM = assessment_form()
NO = {one.key: Answer.NO for one in FORM.screens}
FILLED = {one.key: "Said." for one in FORM.questions}
RISK = Risk(
    says="It reaches the wrong person.",
    likelihood=Likelihood.POSSIBLE,
    severity=Severity.SEVERE,
    measure="Two people look.",
    owner="Ada Lamont",
    effect=Effect.REDUCED,
    left=Overall.LOW,
)


def test_nobody_is_asked_more_than_twenty_three_questions_and_most_are_filled_in_before() -> None:
    assert len(FORM.questions) <= 23
    assert sum(bool(one.from_known) for one in FORM.questions) * 2 > len(FORM.questions)
    assert {one.step for one in FORM.questions} == set(Step) - {Step.RISKS, Step.MEASURES}


def test_risks_to_begin_from_are_of_both_sides() -> None:
    assert {one.side for one in FORM.risks} == set(Side)


@pytest.mark.parametrize("screen", FORM.screens, ids=lambda one: one.key)
def test_each_screening_question_can_say_that_an_assessment_is_needed(screen: object) -> None:
    one = next(known for known in FORM.screens if known is screen)
    assert screened(FORM, {**NO, one.key: Answer.YES}) is one.needs


def test_what_is_not_answered_is_not_no() -> None:
    assert screened(FORM, NO) is Need.NO
    assert screened(FORM, {}) is Need.UNKNOWN
    musts = [one.key for one in FORM.screens if one.needs is Need.MUST]
    assert screened(FORM, {**NO, musts[0]: Answer.UNKNOWN}) is Need.UNKNOWN
    assert screened(FORM, {**NO, musts[0]: Answer.UNKNOWN, musts[1]: Answer.YES}) is Need.MUST
    should = next(one.key for one in FORM.screens if one.needs is Need.SHOULD)
    assert screened(FORM, {**NO, should: Answer.UNKNOWN}) is Need.UNKNOWN


def test_a_risk_never_gets_smaller_by_being_likelier_or_worse() -> None:
    sizes = list(Overall)
    for likely in Likelihood:
        row = [sizes.index(overall(likely, severe)) for severe in Severity]
        assert row == sorted(row)
    for severe in Severity:
        column = [sizes.index(overall(likely, severe)) for likely in Likelihood]
        assert column == sorted(column)
    assert overall(Likelihood.REMOTE, Severity.SEVERE) is Overall.MEDIUM
    assert overall(Likelihood.POSSIBLE, Severity.SEVERE) is Overall.HIGH


def test_an_assessment_is_complete_when_all_is_said_and_each_risk_has_a_measure_and_somebody() -> None:
    assert missing(FORM, FILLED, [RISK]) == ()
    assert missing(FORM, FILLED, []) == ("no_risks",)
    assert missing(FORM, FILLED, [replace(RISK, measure=" ", owner="")]) == ("no_measure", "no_owner")
    assert missing(FORM, FILLED, [replace(RISK, measure="", effect=Effect.ACCEPTED)]) == ()
    first = FORM.questions[0].key
    assert missing(FORM, {**FILLED, first: "  "}, [RISK]) == (first,)


def test_where_a_high_risk_is_left_the_regulator_is_asked_first() -> None:
    assert missing(FORM, FILLED, [replace(RISK, left=Overall.HIGH)]) == ("regulator_first",)


NAMES = st.frozensets(st.sampled_from("abcdef"))


@given(NAMES, NAMES, NAMES, NAMES, st.integers(0, 99), st.integers(0, 99))
def test_an_assessment_is_amber_exactly_when_more_went_than_it_described(
    to: frozenset[str],
    kinds: frozenset[str],
    went_to: frozenset[str],
    went: frozenset[str],
    most: int,
    times: int,
) -> None:
    found = beyond(
        Described(recipients=to, kinds=kinds, most_in_thirty_days=most),
        Gone(recipients=went_to, kinds=went, times=times),
    )
    assert bool(found) is not (went_to <= to and went <= kinds and times <= most)


GOOD = """
[titles]
own = "Ours"
[[screen]]
id = "core/assessments/new"
says = "Is it new?"
needs = "should"
from = 2019-01-01
source = { id = "own", checked = 2026-11-22, seen = "own" }
"""


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ('"should"', '"no"', "must or should"),
        ("needs", "need", "unknown"),
        ("[[screen]]", "[[ask]]", "unknown tables"),
    ],
)
def test_a_wrong_line_is_refused(before: str, after: str, what: str) -> None:
    with pytest.raises(BadAssessments, match=what):
        read_form(GOOD.replace(before, after))


def test_two_lines_of_one_id_or_too_many_questions_are_refused() -> None:
    with pytest.raises(BadAssessments, match="same id"):
        read_form(GOOD + GOOD[GOOD.index("[[screen]]") :])
    row = GOOD[GOOD.index("[[screen]]") :].replace("[[screen]]", "[[question]]")
    row = row.replace('needs = "should"', 'step = "need"')
    many = "".join(row.replace("core/assessments/new", f"core/assessments/q{n}") for n in range(24))
    with pytest.raises(BadAssessments, match="at most 23"):
        read_form(GOOD + many)
