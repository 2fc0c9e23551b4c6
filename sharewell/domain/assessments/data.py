"""Reading the questions and risks of an assessment from the guidance folder. Refuses data that is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from sharewell.domain.cited import BadData, Line, data_text, read_rows, read_text, shared
from sharewell.domain.cited.lines import SHARED_KEYS, Titles

FILE = "assessments.toml"
TABLES = frozenset({"screen", "question", "risk"})
MOST_QUESTIONS = 23


class BadAssessments(BadData):
    """The data are wrong; says where."""


class Need(StrEnum):
    """Whether an assessment is needed."""

    MUST = "must"
    SHOULD = "should"
    NO = "no"
    UNKNOWN = "unknown"


class Step(StrEnum):
    """The seven steps. RISKS and MEASURES are rows, not questions."""

    NEED = "need"
    DESCRIBE = "describe"
    CONSULT = "consult"
    NECESSITY = "necessity"
    RISKS = "risks"
    MEASURES = "measures"
    SIGN_OFF = "sign_off"


class Side(StrEnum):
    """What a risk comes from."""

    OF_SHARING = "of_sharing"
    OF_NOT_SHARING = "of_not_sharing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen(Line):
    """A question whose yes says that an assessment must or should be made."""

    needs: Need


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Line):
    """A question of a step. `from_known` names what it is filled from; empty where a person has to write."""

    step: Step
    from_known: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TypicalRisk(Line):
    """A risk to begin from, with a measure."""

    side: Side
    measure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentForm:
    """All of it."""

    screens: tuple[Screen, ...]
    questions: tuple[Question, ...]
    risks: tuple[TypicalRisk, ...]


@cache
def assessment_form() -> AssessmentForm:
    """What comes with Sharewell. Raises BadAssessments: the data are wrong."""
    return read_form(data_text("core", FILE))


def read_form(text: str) -> AssessmentForm:
    """The form of a file.

    Raises:
        BadAssessments: a line is wrong, two have one id, or there are more questions than anybody should be asked.
    """
    try:
        form = AssessmentForm(
            screens=tuple(read_rows(text, "screen", SHARED_KEYS | {"needs"}, _screen, others=TABLES)),
            questions=tuple(
                read_rows(text, "question", SHARED_KEYS | {"step", "from_known"}, _question, others=TABLES)
            ),
            risks=tuple(read_rows(text, "risk", SHARED_KEYS | {"side", "measure"}, _risk, others=TABLES)),
        )
    except BadData as wrong:
        raise BadAssessments(str(wrong)) from wrong
    every = [*form.screens, *form.questions, *form.risks]
    if len({one.id for one in every}) != len(every):
        raise BadAssessments("two lines have the same id")
    if len(form.questions) > MOST_QUESTIONS:
        raise BadAssessments(f"there are {len(form.questions)} questions; ask at most {MOST_QUESTIONS}")
    return form


def _screen(row: Mapping[str, Any], titles: Titles) -> Screen:
    needs = Need(row["needs"])
    if needs not in {Need.MUST, Need.SHOULD}:
        raise ValueError("needs is must or should")
    return Screen(**shared(row, titles), needs=needs)


def _question(row: Mapping[str, Any], titles: Titles) -> Question:
    return Question(**shared(row, titles), step=Step(row["step"]), from_known=row.get("from_known", ""))


def _risk(row: Mapping[str, Any], titles: Titles) -> TypicalRisk:
    return TypicalRisk(**shared(row, titles), side=Side(row["side"]), measure=read_text(row["measure"]))
