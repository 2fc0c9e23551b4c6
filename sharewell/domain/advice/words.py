"""Advice in plain words and in the order in which a tired person needs it: the answer first, the law after.

Everything here is English as data; what a person sees on screen is translated from it further up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sharewell.domain.advice.answer import Action, Advice, Reason
from sharewell.domain.advice.answer_words import ANSWERS
from sharewell.domain.advice.facts import FACTS_BY_KEY
from sharewell.domain.advice.rule import Rule, Source
from sharewell.domain.advice.vocabulary import ItemAdvice, StepState, TellFamily, Verdict

HEADLINES: Mapping[Verdict, str] = {
    Verdict.SHARE_NOW: "Share this now.",
    Verdict.SHARE: "You can share this.",
    Verdict.SHARE_IN_PART: "You can share part of this.",
    Verdict.GET_ADVICE_FIRST: "Get advice before you share this.",
    Verdict.DO_NOT_SHARE: "Do not share this.",
}
ITEM_WORDS: Mapping[ItemAdvice, str] = {
    ItemAdvice.INCLUDE: "Include",
    ItemAdvice.INCLUDE_MARKED: "Include, marked",
    ItemAdvice.LEAVE_OUT: "Leave out",
    ItemAdvice.GET_ADVICE_FIRST: "Get advice first",
}
TELLING_WORDS: Mapping[TellFamily, str] = {
    TellFamily.TELL: "Tell them.",
    TellFamily.TELL_LATER: "Tell them later.",
    TellFamily.DO_NOT_TELL: "Do not tell them.",
    TellFamily.ASK_LEAD: "Ask your lead first.",
}
STEP_WORDS: Mapping[StepState, str] = {
    StepState.MET: "met",
    StepState.TO_DO: "to do",
    StepState.NOT_NEEDED: "not needed",
}
# The question that each unknown stands for, as a practitioner would be asked it.
QUESTIONS: Mapping[str, str] = {
    "nation": "Which nation are you in?",
    "urgency": "How worried are you?",
    "prompt": "What made you think of sharing: your own worry, a request, a regular flow or a court order?",
    "purpose": "What is the sharing for?",
    "sharer.sector": "What kind of work does your organisation do?",
    "sharer.body": "Is your organisation public, private or voluntary?",
    "recipient.kind": "Who would get this?",
    "recipient.sector": "What kind of work do they do?",
    "recipient.body": "Are they public, private or voluntary?",
    "recipient.verified": "Have you checked that they are who they say?",
    "recipient.linked_to_person_of_concern": "Does anyone there have a link with the person you worry about?",
    "family.wishes": "What does the family want?",
    "family.telling": "Is it safe to tell the family?",
    "confidence.owed": "Did someone tell you this in confidence?",
    "agreement.state": "Is there an agreement that covers this?",
    "child.age": "How old is the child?",
    "child.understands": "Can the child understand and decide this for themselves?",
    "child.died": "Has the child died?",
    "child.schooling": "Where does the child learn: at school, moved, missing, or at home?",
    "child.lives_in": "Which nation does the child live in?",
    "child.is_in": "Which nation is the child in now?",
    "child.lives_in_their_area": "Does the child live in the area of the people you would tell?",
    "concern.kind": "What is the worry mainly about?",
    "concern.grounds": "How do you know: seen, told, a rumour, or several small worries?",
    "concern.time": "Is it happening now, or was it in the past?",
    "concern.about_worker": "Is it about someone who works or volunteers with children?",
    "concern.happened_in": "Which nation did it happen in?",
    "sharer.client": "Do you work with the child, or with an adult in the child's life?",
    "sharer.standing": "Do you do a public body's work under contract, or did local partners name you as one of them?",
    "recipient.nation": "Which nation are they in?",
    "recipient.standing": "Do they do a public body's work under contract, or did local partners name them?",
    "request.need_stated": "Have they said in writing what they need and why?",
    "family.court_order": "Is there a court order about who may see the child?",
    "family.may_refuse_help": "Is this help that the family may say no to?",
    "confidence.kind": "What kind of confidence: professional, confession, or with a lawyer?",
    "kind": "What is it?",
    "about": "Who is it about?",
    "needed": "Do they need it?",
    "status": "Is it a fact, an opinion or something you were told?",
}
RING_999 = "Ring 999 now if a child is in danger."
NOTHING_CAN_GO = "Nothing in your list can go yet."
SOME_STAYS = "Some of your list stays behind."


def every_sentence(rules: Iterable[Rule]) -> list[str]:
    """Each English sentence that advice may show a person, once, in a steady order: what translators need."""
    fixed: tuple[Mapping[Any, str], ...] = (
        HEADLINES,
        ITEM_WORDS,
        TELLING_WORDS,
        STEP_WORDS,
        QUESTIONS,
        *ANSWERS.values(),
    )
    of_rules = sorted({rule.says.sentence for rule in rules})
    of_tables = [text for table in fixed for text in table.values()]
    return list(dict.fromkeys([*of_tables, RING_999, NOTHING_CAN_GO, SOME_STAYS, *of_rules]))


def question(key: str) -> str:
    """The question that an unknown fact stands for, such as `recipient.verified` or `items[0].needed`."""
    if not key.startswith("items["):
        return QUESTIONS[key]
    place, _, field = key.removeprefix("items[").partition("].")
    return f"Item {int(place) + 1}: {QUESTIONS[field]}"


def asks(key: str) -> str:
    """The question behind a fact, by the key that rules name it by, such as `item.kind`."""
    return QUESTIONS[key.removeprefix("item.")]


def answers(key: str, value: str) -> str:
    """An answer to that question in plain words."""
    return ANSWERS[FACTS_BY_KEY[key].values][value]


def in_words(advice: Advice, sources: Mapping[str, Source], *, with_trace: bool = False) -> str:
    """The whole advice as text, with its law and, where asked, the rules that fired."""
    parts = [
        *_answer(advice),
        *_family(advice),
        *_reasons(advice, sources),
        *_unknown(advice),
        *_steps(advice),
    ]
    if with_trace:
        parts += _trace(advice)
    on = advice.evaluated_on.isoformat()
    parts += [
        "",
        f"The law as at {on}. Rules {advice.guidance_version}, {advice.guidance_sha256[:12]}. You decide.",
    ]
    return "\n".join(parts)


def _answer(advice: Advice) -> Iterator[str]:
    yield " ".join(advice.answer)
    if advice.instead:
        yield from ["", "Tell someone else"]
        yield from (f"  - {one}" for one in dict.fromkeys(instead.what for instead in advice.instead))
    if advice.actions:
        yield from ["", "What to do"]
        yield from (f"  - {_action(action)}" for action in advice.actions)
    if advice.items:
        yield from ["", "What to send and what to leave out"]
        for item in advice.items:
            yield f"  - Item {item.item + 1}: {ITEM_WORDS[item.advice]}. {' '.join(item.reasons)}"


def _action(action: Action) -> str:
    if action.working_days:
        days = "1 working day" if action.working_days == 1 else f"{action.working_days} working days"
        return f"{action.what} ({days})"
    within = _within(action.within)
    return f"{action.what} ({within})" if within else action.what


_LENGTH = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?")


def _within(length: str) -> str:
    """An ISO 8601 length in words: "now", "within a day", "within 24 hours"; empty where there is none."""
    found = _LENGTH.fullmatch(length)
    if not length or found is None:
        return length
    for number, unit in zip(found.groups(), ("day", "hour", "minute"), strict=True):
        if number:
            return f"within a {unit}" if number == "1" and unit == "day" else f"within {number} {unit}s"
    return "now"


def _family(advice: Advice) -> Iterator[str]:
    yield from ["", "The child and family", f"  {TELLING_WORDS[advice.tell_family]}"]
    yield "  You need their consent." if advice.consent_needed else "  You do not need their consent."


def _reasons(advice: Advice, sources: Mapping[str, Source]) -> Iterator[str]:
    yield from ["", "Why"]
    for sentence in dict.fromkeys(reason.sentence for reason in advice.reasons):
        saying = [reason for reason in advice.reasons if reason.sentence == sentence]
        yield f"  - {sentence} [{_law(saying, sources)}]"


def _law(reasons: Sequence[Reason], sources: Mapping[str, Source]) -> str:
    cited = [cited for reason in reasons for cited in reason.sources]
    return "; ".join(dict.fromkeys(f"{sources[one['id']].title}, {one['part']}" for one in cited))


def _unknown(advice: Advice) -> Iterator[str]:
    if advice.ask:
        yield from ["", "Still unknown, and it would change the advice"]
        yield from (f"  - {question(key)} ({key})" for key in advice.ask)


def _steps(advice: Advice) -> Iterator[str]:
    yield from ["", "The ten steps"]
    for step in advice.steps:
        yield f"  {step.step:2}. {STEP_WORDS[step.state]}: {step.note}"


def _trace(advice: Advice) -> list[str]:
    lines = ["", "The rules that fired, and the answers that they read"]
    for fired in advice.trace:
        where = "" if fired.item is None else f" (item {fired.item + 1})"
        read = ", ".join(f"{key} = {answer}" for key, answer in fired.read.items())
        lines.append(f"  - {fired.rule}{where}: {read}")
    return lines
