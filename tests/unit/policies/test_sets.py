"""The drafts of a new body: from at most ten answers, in its names and its nation's terms, with the gaps named."""

import itertools
from datetime import date

import pytest

from sharewell.domain.advice.vocabulary import Nation
from sharewell.domain.cited import SEEN, data_text, doubtful_lines
from sharewell.domain.policies import BadPolicySet, Kind, drafts, policy_set, read_set

SET = policy_set()
TODAY = date(2026, 11, 23)
ANSWERS = {
    "kind": "voluntary",
    "nation": "wales",
    "people": "few",
    "children": "yes",
    "lead": "Nia Bowen.",
    "away": "ring the chair",
    "officer": "no",
    "volunteers": "yes",
    "online": "no",
    "files": "both",
}


def _words(**answers: str) -> str:
    made = drafts(SET, {**ANSWERS, **answers}, body="Cwm Runners", on=TODAY)
    return "\n".join(part.words for one in made for part in one.text.parts)


def test_a_new_body_is_asked_ten_questions_at_most_and_gets_the_five_policies() -> None:
    made = drafts(SET, ANSWERS, body="Cwm Runners", on=TODAY)
    assert len(SET.questions) <= 10
    assert [one.kind for one in made] == [kind for kind in Kind if kind is not Kind.OWN]
    assert all(one.text.owner and one.text.count > 50 and one.readers for one in made)


def test_the_drafts_speak_with_the_names_of_the_body_and_the_terms_of_its_nation() -> None:
    words = _words()
    assert "our designated safeguarding person: Nia Bowen. When they are away: ring the chair." in words
    assert "Cwm Runners" in words
    assert "social services at the council" in words
    assert "child protection lead" in _words(nation="scotland")
    assert "Gateway team" in _words(nation="northern_ireland")
    assert "section 16LA" not in words


def test_what_was_not_answered_and_what_only_the_body_knows_is_a_gap() -> None:
    sharing = drafts(SET, {**ANSWERS, "lead": " "}, body="Cwm Runners", on=TODAY)[0].text
    assert (1, "who leads safeguarding") in sharing.lacks
    assert not sharing.is_whole
    assert "[Write here: who leads safeguarding]" not in _words()


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ({"people": "one"}, "It takes two people to destroy a record, and there is one of us."),
        ({"kind": "public", "nation": "england"}, "section 16LA"),
        ({"kind": "public"}, "part of our public task"),
        ({"officer": "yes"}, "Our data protection officer helps too."),
        ({"children": "no"}, "We do not work with children ourselves."),
        ({"online": "yes"}, "We meet children online too."),
    ],
)
def test_each_answer_changes_what_the_drafts_say(answers: dict[str, str], says: str) -> None:
    assert says in _words(**answers)
    assert says not in _words()


def test_whatever_is_answered_every_step_of_the_guide_is_spoken_of_and_no_name_is_left_open() -> None:
    choices = ("kind", "people")
    answers = {one.key: list(one.answers) for one in SET.questions}
    for chosen in itertools.product(Nation, *(answers[name] for name in choices)):
        given = dict(zip(("nation", *choices), map(str, chosen), strict=True))
        made = drafts(SET, {**ANSWERS, **given}, body="Us", on=TODAY)
        assert {step for one in made for part in one.text.parts for step in part.steps} == set(range(1, 11))
        assert "{" not in "".join(part.words for one in made for part in one.text.parts)


def test_each_line_says_where_it_is_known_from_and_doubtful_ones_are_listed() -> None:
    lines = [*SET.kinds, *SET.questions, *SET.terms, *SET.parts]
    assert all(one.source.title and one.source.seen in SEEN for one in lines)
    listed = {one.id for one in doubtful_lines() if one.file == "core/policies.toml"}
    assert listed == {one.id for one in lines if one.source.seen in {"unverified", "secondary"}}


@pytest.mark.parametrize(
    ("was", "planted"),
    [
        ('officer = ["yes"]', 'officer = ["perhaps"]'),
        ("{council}", "{nobody}"),
        ("steps = [10]", "steps = [11]"),
        ('id = "core/policies/the-code"', 'id = "core/policies/weighing"'),
        ('readers = ["safeguarding_lead"', 'readers = ["caretaker"'),
        ('seen = "own" }\n\n[[term]]', 'seen = "rumour" }\n\n[[term]]'),
    ],
)
def test_data_that_are_wrong_are_refused(was: str, planted: str) -> None:
    text = data_text("core", "policies.toml")
    assert was in text
    with pytest.raises(BadPolicySet):
        read_set(text.replace(was, planted, 1))
