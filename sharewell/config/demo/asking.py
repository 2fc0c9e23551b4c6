"""One organisation asks others, and each answers in its own way: in full, in part, that nothing is held, or not."""

from collections.abc import Iterator
from typing import Any

from sharewell.apps.children.services import register_entry
from sharewell.apps.concerns.journeys.answering_end import send_answer
from sharewell.apps.concerns.selectors import counsel_for, items_that_go
from sharewell.apps.concerns.selectors.answering import OTHER, YES, AskedBrief, as_worry
from sharewell.apps.concerns.selectors.children import identity_from
from sharewell.apps.concerns.services.asked import open_brief
from sharewell.apps.concerns.services.chronology import PURPOSE, open_chronology
from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.requests.services import answer_nothing, ask, decline, open_ask
from sharewell.config.demo.answers import Table, child_answers, decision_answers, family_answers
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.config.demo.times import day_later
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import Nation
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.requests import Asking, Refusal, Subject, TimeSpan, Wanted, WantedFact
from sharewell.domain.requests.askable import Objective, smallest_list
from sharewell.domain.requests.askable_files import askables
from sharewell.kit.journeys import Answers


def ask_others(stage: Stage, step: Step) -> None:
    """Somebody asks each organisation for the few things that its sector may hold."""
    actor, case = stage.actor(step.by), step.said
    known = identity_from(child_answers(stage, actor, case["child"]))
    entry = register_entry(actor=actor, identity=known, at=step.at).pk
    stage.entries[actor.organisation, case["child"]] = entry
    to = tuple(stage.place(name) for name in case["to"])
    wanted = {
        place: _wanted(case, name, _sector(place), step) for name, place in zip(case["to"], to, strict=True)
    }
    asking = Asking(
        subject=Subject(name=known.name, born=known.born, where=case.get("where", "")),
        why=case["why"],
        wanted=wanted[to[0]],
        organisations=to,
        urgency=case["urgency"],
        entry=entry,
        facts_for=tuple(wanted.items()),
    )
    stage.requests[step.case] = ask(actor=actor, at=step.at, asking=asking)


def share_in_answer(stage: Stage, step: Step) -> None:
    """An organisation shares what it holds of what it was asked."""
    actor, said = stage.actor(step.by), step.said
    _opened, brief = open_brief(actor=actor, reference=stage.ask(step.case, step.of).reference, at=step.at)
    answers: dict[str, Any] = {
        "facts": {**brief.plain(), "facts": list(_facts(brief, said)), "note": ""},
        "child": child_answers(stage, actor, said["child"]),
        "items": {"items": [*_items(brief, said)]},
        "family": family_answers(stage, said),
    }
    shaped = as_worry(Answers(answers))
    counsel = counsel_for(actor, shaped, on=local_day(step.at))
    decided = decision_answers(stage, said["decision"], counsel, items_that_go(shaped), step.at)
    send_answer(actor=actor, answers=Answers({**answers, "decision": decided}), at=step.at)


def hold_nothing(stage: Stage, step: Step) -> None:
    """An organisation says that it holds nothing."""
    actor, row = _opened(stage, step)
    answer_nothing(actor=actor, ask=row, at=step.at, note=step.said.get("text", ""))


def decline_it(stage: Stage, step: Step) -> None:
    """An organisation says that it will not share, and why."""
    actor, row = _opened(stage, step)
    decline(actor=actor, ask=row, at=step.at, reason=Refusal(step.said["reason"]), note=step.said["text"])


def read_answers(stage: Stage, step: Step) -> None:
    """Whoever asked reads the answers together."""
    request = stage.requests[step.case]
    open_chronology(actor=stage.actor(step.by), request=request, at=step.at, purpose=PURPOSE)


def _opened(stage: Stage, step: Step) -> tuple[Actor, Any]:
    actor = stage.actor(step.by)
    opened = open_ask(actor=actor, ask=stage.ask(step.case, step.of), at=step.at, purpose=PURPOSE)
    return actor, opened.ask


def _sector(place: Any) -> str:
    found = directory_entry(place)
    return found.sector if found else ""


def _wanted(case: Table, name: str, sector: str, step: Step) -> Wanted:
    objective, on = Objective(case["objective"]), local_day(step.at)
    few = smallest_list(askables(), objective=objective, sectors=[sector], nation=Nation.ENGLAND, on=on)[
        sector
    ]
    facts = tuple(WantedFact(code=fact.id, words=fact.words(Nation.ENGLAND)) for fact in few)
    own = case.get("also", {}).get(name)
    if own:
        facts = (*facts, WantedFact(words=own))
    since = day_later(f"{case['days_back']} days", start=step.at)
    return Wanted(facts=facts, span=TimeSpan(since=on - (since - on)), objective=objective)


def _facts(brief: AskedBrief, said: Table) -> Iterator[dict[str, Any]]:
    """What is said of each fact, by the last word of its code, or "own": held unless the history says otherwise."""
    for fact in brief.facts:
        told = said.get("facts", {}).get(_short(fact.code), {"have": YES})
        plain = {"place": fact.place, "code": fact.code, "words": fact.words}
        yield {**plain, "have": told["have"], "reason": told.get("reason", ""), "note": told.get("note", "")}


def _items(brief: AskedBrief, said: Table) -> Iterator[dict[str, Any]]:
    places = {_short(fact.code): fact for fact in brief.facts}
    for number, item in enumerate(said["items"]):
        fact = places.get(item.get("fact", ""))
        yield {
            "id": f"item-{number}",
            "fact": str(fact.place) if fact else OTHER,
            "keep": True,
            "about": "child",
            "because": f"You asked for it: {fact.words}" if fact else "It answers what you asked",
            "when": "",
            **{key: value for key, value in item.items() if key != "fact"},
        }


def _short(code: str) -> str:
    return code.rpartition("/")[2] or "own"
