"""Every answer that may be given has its words, and so has every question."""

from sharewell.domain.advice import advise, load_guidance
from sharewell.domain.advice.answer_words import ANSWERS
from sharewell.domain.advice.evaluate import rules_fired
from sharewell.domain.advice.facts import ALL_FACTS
from sharewell.domain.advice.scenarios import load_scenarios
from sharewell.domain.advice.words import answers, asks, every_sentence


def test_every_answer_to_every_question_has_words_of_its_own() -> None:
    for fact in ALL_FACTS:
        words = [answers(fact.key, value) for value in fact.permitted]
        assert all(words), fact.key
        assert len(set(words)) == len(words), fact.key


def test_there_are_no_words_for_answers_that_nobody_can_give() -> None:
    assert set(ANSWERS) == {fact.values for fact in ALL_FACTS}
    for values, words in ANSWERS.items():
        assert set(words) == set(values)


def test_every_question_is_asked_in_words_that_end_as_a_question_does() -> None:
    assert all(asks(fact.key).endswith("?") for fact in ALL_FACTS)


def test_translators_are_given_every_answer() -> None:
    given = set(every_sentence(load_guidance().rules))
    assert {text for words in ANSWERS.values() for text in words.values()} <= given


def test_the_rules_that_fire_are_those_of_the_trace() -> None:
    for scenario in load_scenarios()[::40]:
        traced = {line.rule for line in advise(scenario.situation).trace}
        assert set(rules_fired(scenario.situation, load_guidance())) == traced
