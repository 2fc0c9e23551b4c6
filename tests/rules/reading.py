"""The reading age of what people are told to do: the Flesch-Kincaid grade and five."""

from __future__ import annotations

from pathlib import Path

from sharewell.domain.advice import Guidance
from sharewell.domain.advice.rule import Subject
from tests.reading_age import grade

AIM = 10.0
WORST = 16.0
READ_FIRST = frozenset(
    {Subject.VERDICT, Subject.ACTION, Subject.INSTEAD, Subject.TELL_FAMILY, Subject.CONSENT}
)
EXCEPTIONS = Path(__file__).parent / "record" / "reading_age.txt"


def reading_age(text: str) -> float:
    """The age at which most people can read it."""
    return round(grade(text) + 5, 1)


def above_the_aim(guidance: Guidance) -> dict[str, float]:
    """The sentences of verdicts and actions that are harder than the aim, the hardest first."""
    said = sorted({rule.says.sentence for rule in guidance.rules if rule.says.subject in READ_FIRST})
    ages = {sentence: reading_age(sentence) for sentence in said}
    hard = sorted(
        (sentence for sentence in said if ages[sentence] > AIM), key=lambda sentence: -ages[sentence]
    )
    return {sentence: ages[sentence] for sentence in hard}


def written_exceptions() -> dict[str, float]:
    """The exceptions as kept: an age and the sentence on each line."""
    lines = (line.split(" ", 1) for line in EXCEPTIONS.read_text("utf-8").splitlines())
    return {sentence: float(age) for age, sentence in lines}


def write_exceptions(guidance: Guidance) -> None:
    """Write the list of exceptions anew."""
    lines = (f"{age} {sentence}\n" for sentence, age in above_the_aim(guidance).items())
    EXCEPTIONS.write_text("".join(lines), "utf-8")
