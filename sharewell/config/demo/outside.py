"""Somebody without an account is asked or told by a link and a code, and answers there."""

from uuid import UUID

from sharewell.apps.decisions.selectors import newest_decision
from sharewell.apps.organisations.selectors import outside_actor
from sharewell.apps.organisations.services import add_outside_recipient
from sharewell.apps.pickups.selectors import code_of, token_of
from sharewell.apps.pickups.services import (
    SaidHere,
    answer_ask_here,
    answer_here,
    collect,
    leave_for_collection,
    leave_visit,
    read_ask_here,
)
from sharewell.apps.shares.services import send_decided
from sharewell.config.demo import asking
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.domain.access import SYSTEM
from sharewell.domain.advice.vocabulary import Body, ItemStatus, Nation, Sector
from sharewell.domain.sharing import Answer, AskedFor, FactAnswer, FactOutcome, Item, Parcel


def ask_others(stage: Stage, step: Step) -> None:
    """Somebody asks others; whoever has no account is added first, and rung about their link."""
    actor, outside = stage.actor(step.by), step.said.get("outside", {})
    for name, who in outside.items():
        stage.outside[name] = add_outside_recipient(actor=actor, at=step.at, **who).id
    asking.ask_others(stage, step)
    for name in outside:
        leave_for_collection(actor=actor, thing=stage.ask(step.case, name), at=step.at)


def answer_by_link(stage: Stage, step: Step) -> None:
    """They enter the code that was read out to them and type what they know; `by` is whoever rang them."""
    ask, said = stage.ask(step.case, step.of), step.said
    left = leave_for_collection(actor=stage.actor(step.by), thing=ask, at=step.at)
    opened = collect(actor=SYSTEM, token=token_of(left), code=code_of(left), at=step.at)
    if opened is None:
        raise ValueError(step.case)
    visit, visitor = opened.pick_up, outside_actor(ask.asked_id)
    facts = read_ask_here(actor=visitor, pick_up=visit, at=step.at).words.wanted.facts
    words = {int(place): text for place, text in said["words"].items()}
    answer = SaidHere(
        facts=tuple(
            FactAnswer(
                place=place, outcome=FactOutcome.SHARED if place in words else FactOutcome.NOTHING_HELD
            )
            for place, _fact in enumerate(facts)
        ),
        words=words,
        status=ItemStatus(said["status"]),
        guarded=True,
    )
    answer_ask_here(actor=visitor, pick_up=visit, at=step.at, said=answer)
    leave_visit(actor=visitor, pick_up=visit, at=step.at)


def tell_outside(stage: Stage, step: Step) -> None:
    """Whoever shared something tells somebody without an account as well, who collects it and answers."""
    actor, concern, said = stage.actor(step.by), stage.concerns[step.case], step.said
    decision = newest_decision(concern)
    if decision is None:
        raise LookupError(step.case)
    told = _added(stage, step)
    item = Item(
        kind=said["kind"], about="child", status="fact", text=said["text"], needed_because=said["because"]
    )
    asked = AskedFor(summary=said["text"], wanted=said["wanted"], family=said["family"])
    parcel = Parcel(recipient=told, asked=asked, items=(item,))
    [share] = send_decided(actor=actor, at=step.at, concern=concern, decision=decision, parcels=[parcel])
    left = leave_for_collection(actor=actor, thing=share, at=step.at)
    opened = collect(actor=SYSTEM, token=token_of(left), code=code_of(left), at=step.at)
    if opened is None:
        raise ValueError(step.case)
    visit, visitor = opened.pick_up, outside_actor(told)
    outcome = Answer(said["outcome"])
    answer_here(actor=visitor, pick_up=visit, at=step.at, outcome=outcome, note=said["answer"])
    leave_visit(actor=visitor, pick_up=visit, at=step.at)


def _added(stage: Stage, step: Step) -> UUID:
    said = step.said
    found = add_outside_recipient(
        actor=stage.actor(step.by),
        at=step.at,
        person_name=said["person"],
        organisation_name=said["organisation"],
        sector=Sector(said["sector"]),
        body=Body.PRIVATE,
        nation=Nation.ENGLAND,
        phone=said["phone"],
        email=said["email"],
        checked="rang",
    )
    return found.id
