"""A tired person on a phone can read what to do: reading age ten or below, and every exception is listed."""

from __future__ import annotations

from sharewell.domain.advice import load_guidance
from tests.rules.planting import planted
from tests.rules.reading import AIM, READ_FIRST, WORST, above_the_aim, reading_age, written_exceptions

GUIDANCE = load_guidance()
MOST_EXCEPTIONS = 0.3


def test_verdicts_and_actions_have_a_reading_age_of_ten_or_are_listed() -> None:
    assert above_the_aim(GUIDANCE) == written_exceptions()


def test_the_exceptions_are_few_and_none_is_out_of_reach() -> None:
    said = {rule.says.sentence for rule in GUIDANCE.rules if rule.says.subject in READ_FIRST}
    assert len(written_exceptions()) <= MOST_EXCEPTIONS * len(said)
    assert max(written_exceptions().values()) <= WORST


def test_a_learned_sentence_is_found() -> None:
    learned = "Notification of the responsible authority is obligatory notwithstanding confidentiality."
    guidance = planted(
        {"urgency": ["no_concern"]}, {"effect": "adds", "action": learned, "sentence": learned}
    )
    assert learned in above_the_aim(guidance)
    assert reading_age("Tell the council today.") <= AIM
