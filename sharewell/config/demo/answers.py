"""From a case of the history to the answers that its author gave, page by page, as the journeys keep them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sharewell.apps.concerns.journeys.visits import who_words
from sharewell.apps.concerns.selectors import Counsel, counsel_for, items_that_go, suggested_items
from sharewell.config.demo.stage import Stage
from sharewell.config.demo.times import born, day_later
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import ItemAdvice, Verdict
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.sharing import Outcome
from sharewell.kit.clock import now
from sharewell.kit.ids import new_id
from sharewell.kit.journeys import Answers

Table = Mapping[str, Any]
OPEN = frozenset({Verdict.SHARE_NOW, Verdict.SHARE, Verdict.SHARE_IN_PART})
GOES = frozenset({ItemAdvice.INCLUDE, ItemAdvice.INCLUDE_MARKED})
OF_AN_ITEM = ("kind", "about", "because", "status", "keep")
PAGES = ("child", "worry", "voice", "objective", "recipients", "items", "family", "advice", "decision")


def ordinary_answers(stage: Stage, actor: Actor, case: Table, *, at: datetime) -> Answers:
    """Every answer of the ordinary journey."""
    answers = answers_up_to(stage, actor, case, "family", at=at)
    counsel = counsel_for(actor, Answers(answers), on=local_day(at))
    answers["decision"] = decision_answers(
        stage, case["decision"], counsel, items_that_go(Answers(answers)), at
    )
    return Answers(answers)


def answers_up_to(stage: Stage, actor: Actor, case: Table, last: str, *, at: datetime) -> dict[str, Any]:
    """The answers of the first pages, the one named being the last."""
    wanted = PAGES[: PAGES.index(last) + 1]
    answers: dict[str, Any] = {}
    for page in wanted:
        if page == "child":
            answers[page] = child_answers(stage, actor, case["child"])
        elif page == "items":
            answers[page] = _items(stage, actor, case, answers, at)
        elif page in _PLAIN:
            answers[page] = _PLAIN[page](stage, case)
    return answers


def child_answers(stage: Stage, actor: Actor, name: str) -> dict[str, Any]:
    """The answers of the page that asks which child it is: the organisation's own entry, or what is known of them."""
    known = stage.entries.get((actor.organisation, name))
    if known is not None:
        return {"chosen": str(known)}
    child = stage.children[name]
    answers: dict[str, Any] = {"chosen": "new"}
    answers |= {key: child[key] for key in ("given_names", "family_name", "known_as") if key in child}
    if "birthday" in child:
        day = born(child["age"], child["birthday"], today=local_day(now()))
        answers |= {"age_known": "born", "born": day.isoformat()}
    elif "due_in" in child:
        due = day_later(child["due_in"], start=now())
        answers |= {"age_known": "unborn", "due": due.isoformat()}
    else:
        answers |= {"age_known": "about", "about_age": child["age"]}
    if "nhs_number" in child:
        answers |= {"number_kind": IdentifierKind.NHS_NUMBER.value, "number": child["nhs_number"]}
    return answers


def _worry(_stage: Stage, case: Table) -> dict[str, Any]:
    seen = [{"text": one["text"], "how": one["how"], "when": one.get("when", "")} for one in case["seen"]]
    return {"observations": seen, "urgency": case["urgency"]}


def _voice(_stage: Stage, case: Table) -> dict[str, Any]:
    return {"words": case.get("words", ""), "wishes": case.get("wishes", "")}


def _objective(_stage: Stage, case: Table) -> dict[str, Any]:
    return {"purpose": case.get("purpose", "protect_from_harm"), "wanted": case["wanted"]}


def _recipients(stage: Stage, case: Table) -> dict[str, Any]:
    return {"recipients": [str(stage.place(name)) for name in case["to"]]}


def family_answers(stage: Stage, case: Table) -> dict[str, Any]:
    """The answers of the page about the family."""
    said = {
        "telling": "safe",
        "wishes": "not_asked",
        "confidence": "no",
        "linked": (),
        **case.get("family", {}),
    }
    linked = [name if name == "not_sure" else str(stage.place(name)) for name in said["linked"]]
    return {**said, "linked": linked or ["nobody"]}


_PLAIN = {
    "worry": _worry,
    "voice": _voice,
    "objective": _objective,
    "recipients": _recipients,
    "family": family_answers,
}


def _items(stage: Stage, actor: Actor, case: Table, answers: Table, at: datetime) -> dict[str, Any]:
    """What the page suggests, as the author changed it, and what they added."""
    before = Answers(answers)
    who = who_words(actor, before, at=at)
    rows = suggested_items(before, who=who, sector=stage.own_place(actor).sector)
    for row, seen in zip(rows[1:], case["seen"], strict=False):
        row |= {key: seen[key] for key in OF_AN_ITEM if key in seen}
    return {"items": [_plain(row) for row in [*rows, *map(_added, case.get("items", ()))]]}


def _added(row: Table) -> dict[str, Any]:
    return {"id": new_id().hex[:12], "keep": True, "about": "child", "status": "fact", **row}


def _plain(row: Table) -> dict[str, Any]:
    return {key: value if isinstance(value, bool) else str(value) for key, value in row.items()}


def decision_answers(
    stage: Stage, said: Table, counsel: Sequence[Counsel], items: Sequence[Table], at: datetime
) -> dict[str, Any]:
    """The answers of the page on which it is decided."""
    advised = [_advised(one, items) for one in counsel]
    sent = [_sent(said.get("send", "advised"), one, items) for one in counsel]
    shares = said.get("do", "share") == "share"
    everything = all(len(ids) == len(items) for ids in sent)
    outcome = Outcome.SHARE if everything else Outcome.SHARE_IN_PART
    looked = day_later(said["look_again"], start=at).isoformat() if "look_again" in said else None
    return {
        **{f"send_{place}": ids if shares else [] for place, ids in enumerate(sent, start=1)},
        "decision": "share" if shares else "do_not_share",
        "reason": said.get("reason", ""),
        "harm_if_shared": said["harm_if_shared"],
        "harm_if_not": said["harm_if_not"],
        "telling": said["telling"],
        "telling_reason": said.get("telling_reason", ""),
        "understood": True,
        "look_again_on": looked,
        "lead": str(stage.partnership.people[said["lead"]]) if "lead" in said else "",
        "outcome": str(outcome if shares else Outcome.DO_NOT_SHARE),
        "departs": advised != (sent if shares else [[] for _ids in sent]),
    }


def _advised(counsel: Counsel, items: Sequence[Table]) -> list[str]:
    if counsel.advice.verdict not in OPEN:
        return []
    said = zip(items, counsel.advice.items, strict=True)
    return [row["id"] for row, answer in said if answer.advice in GOES]


def _sent(send: str, counsel: Counsel, items: Sequence[Table]) -> list[str]:
    """What goes: as advised, everything, or everything that the advice does not leave out, whatever its verdict."""
    if send == "advised":
        return _advised(counsel, items)
    said = zip(items, counsel.advice.items, strict=True)
    return [row["id"] for row, answer in said if send == "all" or answer.advice in GOES]
