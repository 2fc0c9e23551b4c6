"""What the policies of a new body are made of: questions, terms of its nation, parts. Read from the guidance."""

import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from sharewell.domain.access import Role
from sharewell.domain.cited import (
    BadData,
    Line,
    data_text,
    read_rows,
    read_source,
    read_text,
    read_toml,
    shared,
)
from sharewell.domain.cited.lines import SHARED_KEYS, Source, Titles
from sharewell.domain.policies.text import LONGEST_WORDS, TEN

FILE = "policies.toml"
MOST_QUESTIONS = 10
_TABLES = frozenset({"times", "kind", "question", "term", "part"})
GIVEN = frozenset({"body", "lead", "away"})
"""What the body's own answers put into the words; all other names are terms."""


class BadPolicySet(BadData):
    """The data are wrong; says where."""


class Kind(StrEnum):
    """What a policy is about. OWN is whatever else a body has a policy for."""

    INFORMATION_SHARING = "information_sharing"
    EMERGENCY_PLAN = "emergency_plan"
    RETENTION = "retention"
    APPROPRIATE_POLICY_DOCUMENT = "appropriate_policy_document"
    PRIVACY_NOTICE = "privacy_notice"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class KindLine(Line):
    """One sort of policy: who answers for it, as a role, and who should read it."""

    kind: Kind
    owner: str
    readers: tuple[Role, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Line):
    """One question to a new body. Without `answers` it is answered in words."""

    answers: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Line):
    """What a nation calls something: `says` stands in the words where `name` does."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLine(Line):
    """A part to begin from: `says` is its title. `when` says which answers it is for; without any it is for all."""

    kind: Kind
    words: str
    steps: tuple[int, ...]
    when: Mapping[str, tuple[str, ...]]

    def is_for(self, answers: Mapping[str, str]) -> bool:
        """Whether a body that answered so has this part."""
        return all(answers.get(name) in allowed for name, allowed in self.when.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """After how many months a policy is looked at again, and on which days people are told of it."""

    review_after_months: int
    remind_days: tuple[int, ...]
    review_days: tuple[int, ...]
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicySet:
    """All of it."""

    times: Times
    kinds: tuple[KindLine, ...]
    questions: tuple[Question, ...]
    terms: tuple[Term, ...]
    parts: tuple[PartLine, ...]


@cache
def policy_set() -> PolicySet:
    """What comes with Sharewell. Raises BadPolicySet: the data are wrong."""
    return read_set(data_text("core", FILE))


def read_set(text: str) -> PolicySet:
    """The set of a file. Raises BadPolicySet: a line is wrong, or does not fit the others."""
    try:
        data = read_toml(text)
        found = PolicySet(
            times=_times(data["times"], data.get("titles", {})),
            kinds=_rows(text, "kind", {"owner", "readers"}, _kind),
            questions=_rows(text, "question", {"answers"}, _question),
            terms=_rows(text, "term", {"name"}, _term),
            parts=_rows(text, "part", {"kind", "words", "steps", "when"}, _part),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as wrong:
        raise BadPolicySet(f"{FILE}: {wrong}") from wrong
    for fault in _faults(found):
        raise BadPolicySet(f"{FILE}: {fault}")
    return found


def _rows(text: str, table: str, keys: set[str], read: Any) -> Any:
    return tuple(read_rows(text, table, SHARED_KEYS | keys, read, others=_TABLES))


def _faults(found: PolicySet) -> Iterable[str]:
    every = [one.id for lines in (found.kinds, found.questions, found.terms, found.parts) for one in lines]
    if len(set(every)) != len(every):
        yield "two lines have the same id"
    if len(found.questions) > MOST_QUESTIONS:
        yield f"there are {len(found.questions)} questions; ask at most {MOST_QUESTIONS}"
    asked = {one.key: set(one.answers) for one in found.questions}
    known = GIVEN | {one.name for one in found.terms if not one.nation}
    for part in found.parts:
        if any(name not in asked or set(allowed) - asked[name] for name, allowed in part.when.items()):
            yield f"{part.id}: when names an answer that nobody can give"
        if unknown := names_in(part.words) - known:
            yield f"{part.id}: nothing stands for {sorted(unknown)} in every nation"


def names_in(words: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


def _times(row: Mapping[str, Any], titles: Titles) -> Times:
    return Times(
        review_after_months=int(row["review_after_months"]),
        remind_days=tuple(row["remind_days"]),
        review_days=tuple(row["review_days"]),
        source=read_source(row["source"], titles),
    )


def _kind(row: Mapping[str, Any], titles: Titles) -> KindLine:
    line = shared(row, titles)
    return KindLine(
        **line,
        kind=Kind(line["id"].rpartition("/")[2].replace("-", "_")),
        owner=read_text(row["owner"]),
        readers=tuple(Role(one) for one in row["readers"]) or tuple(Role),
    )


def _question(row: Mapping[str, Any], titles: Titles) -> Question:
    return Question(**shared(row, titles), answers=dict(row.get("answers", {})))


def _term(row: Mapping[str, Any], titles: Titles) -> Term:
    return Term(**shared(row, titles), name=read_text(row["name"]))


def _part(row: Mapping[str, Any], titles: Titles) -> PartLine:
    words = "\n\n".join(" ".join(piece.split()) for piece in row["words"].split("\n\n")).strip()
    steps = tuple(row["steps"])
    if not words or len(words) > LONGEST_WORDS or set(steps) - set(TEN):
        raise ValueError("it says nothing, too much, or names a step that there is not")
    return PartLine(
        **shared(row, titles),
        kind=Kind(row["kind"]),
        words=words,
        steps=steps,
        when={name: tuple(allowed) for name, allowed in row.get("when", {}).items()},
    )
