"""The drafts that short answers make: the parts that fit the body, in its names and its nation's terms."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sharewell.domain.access import Role
from sharewell.domain.cited import in_force, most_particular
from sharewell.domain.policies.sets import GIVEN, Kind, KindLine, PolicySet
from sharewell.domain.policies.text import Part, Text

NOT_SAID = {
    "lead": "[Write here: who leads safeguarding]",
    "away": "[Write here: how to reach somebody when the lead is away]",
}
"""What stands in a draft where an answer in words was left out."""
LONGEST_ANSWER = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One policy to begin from, and who should read it."""

    kind: Kind
    text: Text
    readers: tuple[Role, ...]


def drafts(known: PolicySet, answers: Mapping[str, str], *, body: str, on: date) -> tuple[Draft, ...]:
    """The drafts for a body of this name, one for each sort. `answers` are by the key of their question.

    What was not answered stands as a gap. Every sentence can be changed afterwards.
    """
    nation = answers.get("nation", "")
    names = {**_terms(known, nation, on), **_given(answers), "body": body}
    kinds = in_force(known.kinds, nation=nation, sector="", day=on)
    return tuple(_draft(known, one, answers, names, on) for one in kinds if one.kind is not Kind.OWN)


def _draft(
    known: PolicySet, kind: KindLine, answers: Mapping[str, str], names: Mapping[str, str], on: date
) -> Draft:
    lines = in_force(known.parts, nation=answers.get("nation", ""), sector="", day=on)
    parts = tuple(
        Part(title=one.says, words=one.words.format_map(names), steps=one.steps, key=one.key)
        for one in lines
        if one.kind is kind.kind and one.is_for(answers)
    )
    text = Text(title=kind.says, owner=_capital(kind.owner.format_map(names)), parts=parts)
    return Draft(kind=kind.kind, text=text, readers=kind.readers)


def _terms(known: PolicySet, nation: str, on: date) -> dict[str, str]:
    found = in_force(known.terms, nation=nation, sector="", day=on)
    best = {
        name: most_particular(one for one in found if one.name == name)
        for name in {one.name for one in found}
    }
    return {name: one.says for name, one in best.items() if one}


def _given(answers: Mapping[str, str]) -> dict[str, str]:
    words = {name: _plain(answers.get(name, "")) for name in GIVEN}
    return {**words, **{name: gap for name, gap in NOT_SAID.items() if not words[name]}}


def _plain(words: str) -> str:
    """An answer as it can stand inside a sentence: in one line, without a full stop."""
    return " ".join(words.split())[:LONGEST_ANSWER].rstrip(". ")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
