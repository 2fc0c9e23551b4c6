"""Answering what another organisation asked: what was asked in brief, the rows to answer with, the facts for advice."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from sharewell.apps.concerns.selectors.items import file_of
from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind, Purpose
from sharewell.domain.requests.askable import Objective, askable_by_id
from sharewell.domain.requests.askable_files import askables
from sharewell.domain.sharing import FactAnswer, FactOutcome
from sharewell.kit.journeys import Answers

Row = dict[str, Any]
YES, NOTHING, WITHHELD = "yes", "nothing", "withheld"
OTHER = "other"
PURPOSES: Mapping[str, Purpose] = {
    Objective.ASSESSMENT: Purpose.PROMOTE_WELFARE,
    Objective.SCHOOLING: Purpose.PROMOTE_WELFARE,
    Objective.HEALTH: Purpose.PROMOTE_WELFARE,
}
"""What an objective of the asker is for the advice; every other one is to protect a child from harm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFact:
    """One thing that is asked, by its place in the list. `code` is empty for the asker's own words."""

    place: int
    code: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedBrief:
    """What another organisation asked, as far as answering needs it."""

    ask: UUID
    reference: str
    asker: UUID
    asker_name: str
    urgency: str
    objective: str
    name: str
    why: str
    facts: tuple[AskedFact, ...]
    found_by: Mapping[str, Any] = field(default_factory=dict)
    """The first answers of the page that asks which child it is."""

    def plain(self) -> dict[str, Any]:
        """What a draft keeps of it."""
        return {
            "ask": str(self.ask),
            "reference": self.reference,
            "asker": str(self.asker),
            "urgency": self.urgency,
            "objective": self.objective,
            "why": self.why,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldItem:
    """Something that is written down here about the child already. `came_from` is the received item, if it is one."""

    text: str
    kind: str
    about: str
    status: str
    when: str = ""
    came_from: int | None = None
    note: str = ""
    """What to know before it is passed on."""
    name: str = ""


def facts_said(answers: Answers, *which: str) -> list[Mapping[str, Any]]:
    """The facts of which this was said: that it is here, that nothing is held, or that it is withheld."""
    return [one for one in answers.value("facts", "facts", ()) if one["have"] in which]


def something_is_held(answers: Answers) -> bool:
    """Whether there is anything to answer with."""
    return bool(facts_said(answers, YES))


def every_fact_is_answered(answers: Answers) -> bool:
    """Whether the page of facts has been answered, and not only begun."""
    return bool(answers.value("facts", "facts", ()))


def items_fit_the_facts(answers: Answers) -> bool:
    """Whether every fact that is here has an item, and no item is for a fact that is not."""
    here = {str(one["place"]) for one in facts_said(answers, YES)}
    said = {str(row["fact"]) for row in answers.value("items", "items", ()) if row["fact"] != OTHER}
    return here == said


def rows_to_answer(
    answers: Answers,
    *,
    held: Iterable[HeldItem],
    kept: Sequence[Mapping[str, Any]],
    files: Sequence[Row] = (),
) -> list[Row]:
    """The rows to show: one for each fact that is here, those kept before, files, and what is held, without a tick.

    A file that was covered or taken out since has no row any more; what was covered has one of its own.
    """
    here = {str(one["place"]): one for one in facts_said(answers, YES)}
    brought = {row["id"]: _file_row(row) for row in files}
    before = [dict(row) for row in kept if _still_stands(row, here, brought)]
    known = {row["id"] for row in before}
    before += [row for name, row in brought.items() if name not in known]
    covered = {str(row["fact"]) for row in before}
    codes = askable_by_id(askables(), (one["code"] for one in here.values()))
    fresh = [_row_of(one, codes) for place, one in here.items() if place not in covered]
    return [*sorted([*before, *fresh], key=_by_fact), *(_held_row(one) for one in held)]


def as_worry(answers: Answers) -> Answers:
    """The answers in the shape of the ordinary journey, so that the same advice is asked the same way."""
    facts: Mapping[str, Any] = answers.get("facts", {})
    shaped = {name: answers[name] for name in ("child", "family", "decision") if name in answers}
    items = [{**row, "text": dated(row)} for row in answers.value("items", "items", ())]
    return Answers(
        {
            **shaped,
            "asked": {"reference": facts.get("reference", "")},
            "worry": {"observations": (), "urgency": facts.get("urgency", "unknown")},
            "objective": {"purpose": purpose_of(facts.get("objective", "")), "wanted": ""},
            "recipients": {"recipients": [facts["asker"]] if "asker" in facts else []},
            "items": {"items": items},
        }
    )


def dated(row: Mapping[str, Any]) -> str:
    """What an item says, with when it was at its end, where chronologies look for it."""
    when = str(row.get("when", "")).strip().strip("()")
    return f"{row['text']} ({when})" if when else str(row["text"])


def purpose_of(objective: str) -> str:
    """The purpose of the advice for the asker's objective."""
    return str(PURPOSES.get(objective, Purpose.PROTECT_FROM_HARM))


def facts_answered(answers: Answers, sent: Iterable[str], *, kept_back: str) -> tuple[FactAnswer, ...]:
    """What becomes of each fact. `sent` are ids of the rows that go, `kept_back` why a fact that is here does not."""
    rows = answers.value("items", "items", ())
    going = set(sent)
    gone = {str(row["fact"]) for row in rows if row["id"] in going}
    return tuple(_answer(one, gone, kept_back) for one in answers.value("facts", "facts", ()))


def _answer(one: Mapping[str, Any], gone: set[str], kept_back: str) -> FactAnswer:
    place = int(one["place"])
    if one["have"] == NOTHING:
        return FactAnswer(place=place, outcome=FactOutcome.NOTHING_HELD)
    if one["have"] == WITHHELD:
        return FactAnswer(place=place, outcome=FactOutcome.WITHHELD, reason=one["reason"], note=one["note"])
    if str(place) in gone:
        return FactAnswer(place=place, outcome=FactOutcome.SHARED)
    return FactAnswer(place=place, outcome=FactOutcome.WITHHELD, reason="other", note=kept_back)


def _still_stands(row: Mapping[str, Any], here: Mapping[str, Any], brought: Mapping[str, Row]) -> bool:
    if file_of(row["id"]) and row["id"] not in brought:
        return False
    return row["fact"] == OTHER or str(row["fact"]) in here


def _file_row(row: Row) -> Row:
    note = _("The file goes with this. Say which of their questions it answers.")
    return {**row, "fact": OTHER, "when": "", "heading": _("A photograph or file"), "note": note}


def _row_of(one: Mapping[str, Any], codes: Mapping[str, Any]) -> Row:
    known = codes.get(one["code"])
    return {
        "id": f"fact-{one['place']}",
        "fact": str(one["place"]),
        "keep": True,
        "text": "",
        "when": "",
        "because": _("You asked for it: %(fact)s") % {"fact": one["words"]},
        "kind": known.kind if known else ItemKind.FAMILY_CIRCUMSTANCES,
        "about": known.about if known else ItemAbout.CHILD,
        "status": "",
        "heading": one["words"],
    }


def _held_row(one: HeldItem) -> Row:
    return {
        "id": one.name,
        "fact": OTHER,
        "keep": False,
        "text": one.text,
        "when": one.when,
        "because": _("It answers what you asked"),
        "kind": one.kind,
        "about": one.about,
        "status": one.status,
        "came_from": one.came_from,
        "note": one.note,
        "heading": "",
    }


def _by_fact(row: Mapping[str, Any]) -> tuple[bool, int]:
    return row["fact"] == OTHER, 0 if row["fact"] == OTHER else int(row["fact"])
