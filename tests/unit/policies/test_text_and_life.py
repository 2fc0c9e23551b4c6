"""A policy's text and its versions, where it stands, who writes it, and who has to read it from when."""

from datetime import date, timedelta

import pytest

from sharewell.domain.access import Role
from sharewell.domain.policies import (
    Part,
    Reader,
    Stage,
    State,
    Step,
    Text,
    ToRead,
    approves,
    covered,
    differences,
    keeps,
    last_mark,
    moved,
    read_written,
    state_on,
    written,
)
from sharewell.domain.sharing.steps import StepRefused
from sharewell.domain.sharing.text import BadContent

DAY = date(2026, 11, 23)
WHY = Part(title="Why", words="To keep children safe.", steps=(1, 2), key="why")
WHO = Part(title="Who", words="Ask [Write here: who leads].", steps=(3,))
TEXT = Text(title="Sharing", owner="The lead", parts=(WHY, WHO))


def test_a_text_is_stored_and_read_as_it_was() -> None:
    assert read_written(written(TEXT)) == TEXT


def test_a_text_with_a_gap_without_an_owner_or_without_words_cannot_be_approved() -> None:
    whole = TEXT.without_part(1)
    assert (TEXT.lacks, TEXT.is_whole, whole.is_whole) == (((1, "who leads"),), False, True)
    assert not Text(title="Sharing", parts=(WHY,)).is_whole
    assert not Text(title="Sharing", owner="The lead").is_whole
    assert Text(title="Sharing", owner="The lead", link="https://example.org/sharing").is_whole


@pytest.mark.parametrize(
    "wrong", [{"title": " "}, {"link": "javascript:alert(1)"}, {"title": "x" * 151}, {"parts": (WHY,) * 41}]
)
def test_what_cannot_be_kept_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(BadContent):
        Text(**{"title": "Sharing", **wrong})  # type: ignore[arg-type]


def test_the_next_version_shows_word_by_word_what_it_says_otherwise() -> None:
    after = TEXT.with_part(Part(title="Why", words="To keep all children safe.", key="why"), 0).without_part(
        1
    )
    found = differences(TEXT, after.with_part(Part(title="New", words="More.")))
    assert [one.title for one in found] == ["Why", "New", "Who"]
    assert [(piece.sort, piece.words) for piece in found[0].pieces if piece.sort != "same"] == [
        ("new", "all ")
    ]
    assert {piece.sort for piece in found[2].pieces} == {"gone"}
    assert differences(TEXT, TEXT) == ()


def test_a_version_is_approved_from_a_draft_and_reviewed_from_force() -> None:
    assert moved(Stage.OFFERED, Step.APPROVED) is Stage.NONE
    assert moved(Stage.NONE, Step.REVIEW_BEGAN) is Stage.DRAFT
    with pytest.raises(StepRefused):
        moved(Stage.OFFERED, Step.ENDED)


@pytest.mark.parametrize(
    ("stands", "state"),
    [
        ({"starts_on": None}, State.DRAFT),
        ({"starts_on": None, "stage": Stage.OFFERED}, State.OFFERED),
        ({"starts_on": DAY + timedelta(1)}, State.NOT_YET),
        ({"starts_on": DAY + timedelta(1), "number": 2}, State.IN_FORCE),
        ({"starts_on": DAY, "review_on": DAY + timedelta(1)}, State.IN_FORCE),
        ({"starts_on": DAY, "review_on": DAY}, State.REVIEW_DUE),
        ({"starts_on": DAY, "ended_on": DAY}, State.ENDED),
    ],
)
def test_where_a_policy_stands_is_reckoned_from_its_days(stands: dict[str, object], state: State) -> None:
    assert state_on(DAY, **{"stage": Stage.NONE, **stands}) is state  # type: ignore[arg-type]


def test_the_leader_approves_and_where_there_is_none_whoever_stands_nearest() -> None:
    everybody = set(Role)
    assert [role for role in Role if keeps(role, everybody)] == [
        Role.INFORMATION_GOVERNANCE_LEAD,
        Role.LEADER,
    ]
    assert [role for role in Role if approves(role, everybody)] == [Role.LEADER]
    for alone in Role:
        assert keeps(alone, {alone})
        assert approves(alone, {alone})
    assert approves(Role.SAFEGUARDING_LEAD, {Role.PRACTITIONER, Role.SAFEGUARDING_LEAD})
    assert not keeps(Role.PRACTITIONER, {Role.PRACTITIONER, Role.SAFEGUARDING_LEAD})


def test_somebody_reads_from_the_day_they_are_asked_and_a_newcomer_from_their_own_first_day() -> None:
    asked = ToRead(roles={Role.PRACTITIONER}, asked_from=DAY, starts_on=DAY + timedelta(2))
    assert asked.due_from(Reader(Role.PRACTITIONER, DAY - timedelta(900))) == DAY + timedelta(2)
    assert asked.due_from(Reader(Role.PRACTITIONER, DAY + timedelta(9))) == DAY + timedelta(9)
    assert asked.due_from(Reader(Role.LEADER, DAY)) is None


@pytest.mark.parametrize(("days", "mark"), [(-1, None), (0, 0), (6, 0), (7, 7), (27, 7), (400, 28)])
def test_people_are_told_on_the_first_day_after_a_week_and_after_four(days: int, mark: int | None) -> None:
    found = last_mark([DAY], DAY + timedelta(days), (0, 7, 28))
    assert found == (None if mark is None else DAY + timedelta(mark))


def test_each_step_of_the_guide_names_the_parts_that_speak_of_it_and_an_empty_one_shows() -> None:
    found = covered([("A", TEXT)], [("B", TEXT.without_part(0))])
    assert [one.step for one in found] == list(range(1, 11))
    assert [(one.policy, one.part) for one in found[0].by] == [("A", "Why")]
    assert [(one.policy, one.part) for one in found[2].soon] == [("B", "Who")]
    assert not found[9].by
