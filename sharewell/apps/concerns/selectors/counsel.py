"""The advice for each recipient, from the answers as they stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sharewell.apps.agreements.selectors import covers_of
from sharewell.apps.concerns.selectors.items import items_that_go
from sharewell.apps.concerns.selectors.places import own_place, own_place_and_named
from sharewell.apps.concerns.selectors.situations import advised_items, emergency_situation, situation_for
from sharewell.apps.organisations.selectors import DirectoryEntry
from sharewell.domain.access import Actor
from sharewell.domain.advice import Advice, advise
from sharewell.domain.advice.vocabulary import AgreementState, ItemAdvice, Urgency, Verdict
from sharewell.domain.agreements import Cover
from sharewell.kit.journeys import Answers

OPEN = frozenset({Verdict.SHARE_NOW, Verdict.SHARE, Verdict.SHARE_IN_PART})
GOES = frozenset({ItemAdvice.INCLUDE, ItemAdvice.INCLUDE_MARKED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Counsel:
    """One recipient, what the rules say of sharing with it, and what agreements say."""

    recipient: DirectoryEntry
    advice: Advice
    cover: Cover | None = None


def counsel_for(actor: Actor, answers: Answers, *, on: date) -> tuple[Counsel, ...]:
    """The advice for every recipient chosen, in the order chosen; none while none is chosen or all are gone."""
    sharer, chosen = own_place_and_named(actor, answers.value("recipients", "recipients", ()))
    if sharer is None:
        return ()
    items = items_that_go(answers)
    covers = covers_of(sharer.id, [one.id for one in chosen], advised_items(items), on=on)
    return tuple(
        _counsel(answers, items, covers.get(one.id), sharer=sharer, recipient=one, on=on) for one in chosen
    )


def _counsel(
    answers: Answers,
    items: Sequence[Mapping[str, Any]],
    cover: Cover | None,
    *,
    sharer: DirectoryEntry,
    recipient: DirectoryEntry,
    on: date,
) -> Counsel:
    agreement = cover.as_fact if cover else AgreementState.NONE
    situation = situation_for(answers, items, sharer=sharer, recipient=recipient, on=on, agreement=agreement)
    return Counsel(recipient=recipient, advice=advise(situation), cover=cover)


def emergency_advice(
    actor: Actor, recipient: DirectoryEntry, *, on: date, urgency: str = Urgency.IMMEDIATE_DANGER
) -> Advice | None:
    """The advice on what is told at once, as far as its facts are known; kept beside the share."""
    sharer = own_place(actor)
    return advise(emergency_situation(sharer, recipient, on=on, urgency=urgency)) if sharer else None


def lets_everything_go(advice: Advice) -> bool:
    """Whether the advice is to share and to leave nothing out, so that sending everything follows it.

    A verdict to share in part may mean no more than that something goes marked as what it is.
    """
    return advice.verdict in OPEN and all(item.advice in GOES for item in advice.items)


def advice_seen(counsel: Sequence[Counsel]) -> dict[str, Any] | None:
    """The first recipient's advice as the contract has it; beside it who that is, and the same for each other one."""
    if not counsel:
        return None
    others = [{**_named(one), "situation": one.advice.situation.to_mapping()} for one in counsel[1:]]
    return {**_named(counsel[0]), **({"other_recipients": others} if others else {})}


def _named(counsel: Counsel) -> dict[str, Any]:
    said = {**counsel.advice.to_json(), "recipient_name": counsel.recipient.name}
    return {**said, "agreement": counsel.cover.to_mapping()} if counsel.cover else said
