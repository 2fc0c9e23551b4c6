"""What an assessment says, as it is kept: answers, risks, what it describes, and until when it holds."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from sharewell.domain.assessments.data import AssessmentForm
from sharewell.domain.assessments.weighing import (
    Answer,
    Described,
    Effect,
    Likelihood,
    Overall,
    Risk,
    Severity,
    missing,
    screened,
)
from sharewell.domain.sharing.text import checked

LONGEST_ANSWER = 4000
MOST_RISKS = 40


NOTHING = Described(recipients=frozenset(), kinds=frozenset(), most_in_thirty_days=0)


class Stage(StrEnum):
    """Where an assessment stands."""

    DRAFT = "draft"
    SIGNED = "signed"
    RETIRED = "retired"


class Happened(StrEnum):
    """What can happen to one."""

    STARTED = "started"
    SIGNED = "signed"
    OPENED_AGAIN = "opened_again"
    AMBER = "amber"
    NO_LONGER_AMBER = "no_longer_amber"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All that an assessment says. `screening` and `answers` are by the key of their question."""

    screening: Mapping[str, Answer] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    risks: tuple[Risk, ...] = ()
    described: Described = NOTHING
    review_on: date | None = None

    def with_answers(self, said: Mapping[str, str]) -> "Content":
        """The same with these answers. Raises ValueError for what cannot be kept."""
        kept = {**self.answers, **{key: checked(words.strip()) for key, words in said.items()}}
        return replace(self, answers={key: words for key, words in kept.items() if words})

    def lacks(self, form: AssessmentForm) -> tuple[str, ...]:
        """What keeps it from being signed, as `missing`; and not_screened, not_described, no_review."""
        codes = missing(form, self.answers, self.risks)
        more = {
            "not_screened": screened(form, self.screening) == "unknown",
            "not_described": not (self.described.kinds and self.described.most_in_thirty_days),
            "no_review": self.review_on is None,
        }
        return (*codes, *(code for code, is_so in more.items() if is_so))


def written(content: Content) -> str:
    """As it is kept: the same content is always the same text."""
    said = asdict(content)
    said["described"] = {
        "recipients": sorted(content.described.recipients),
        "kinds": sorted(content.described.kinds),
        "most_in_thirty_days": content.described.most_in_thirty_days,
    }
    said["review_on"] = content.review_on.isoformat() if content.review_on else ""
    return json.dumps(said, sort_keys=True, ensure_ascii=False)


def read_written(text: str) -> Content:
    """What was kept. Raises ValueError or KeyError where it is no assessment."""
    said: Mapping[str, Any] = json.loads(text)
    described = said["described"]
    return Content(
        screening={key: Answer(value) for key, value in said["screening"].items()},
        answers=dict(said["answers"]),
        risks=tuple(_risk(one) for one in said["risks"]),
        described=Described(
            recipients=frozenset(described["recipients"]),
            kinds=frozenset(described["kinds"]),
            most_in_thirty_days=described["most_in_thirty_days"],
        ),
        review_on=date.fromisoformat(said["review_on"]) if said["review_on"] else None,
    )


def _risk(said: Mapping[str, str]) -> Risk:
    return Risk(
        says=said["says"],
        likelihood=Likelihood(said["likelihood"]),
        severity=Severity(said["severity"]),
        measure=said["measure"],
        owner=said["owner"],
        effect=Effect(said["effect"]),
        left=Overall(said["left"]),
    )
