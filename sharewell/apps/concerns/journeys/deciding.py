"""The end of the ordinary journey: answers become a concern, a decision with the advice that was seen, and shares."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from sharewell.apps.concerns.journeys.readings import observation_from
from sharewell.apps.concerns.presenters import words
from sharewell.apps.concerns.presenters.advice import shortened
from sharewell.apps.concerns.selectors import Counsel, counsel_for, items_that_go, leads_to_ask, own_place
from sharewell.apps.concerns.selectors.children import NEW, identity_from
from sharewell.apps.concerns.selectors.counsel import advice_seen
from sharewell.apps.concerns.selectors.items import file_of
from sharewell.apps.concerns.selectors.situations import linked
from sharewell.apps.concerns.services import entry_identity, entry_kept
from sharewell.apps.decisions.selectors import LookAgain, children_of, look_again_for
from sharewell.apps.decisions.services import ask_lead, decide_again, raise_concern, record_decision
from sharewell.apps.shares.services import send_decided, send_worry
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import Nation
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.sharing import (
    AskedFor,
    Deciding,
    Item,
    OnwardLimit,
    Outcome,
    Parcel,
    Route,
    Telling,
    Worry,
)
from sharewell.kit.journeys import Answers, CannotFinish
from sharewell.kit.languages import in_both


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What the journey made: the concern's id, and whether anything went."""

    concern: UUID
    shared: bool


def share_or_not(*, actor: Actor, answers: Answers, at: datetime) -> Done:
    """Do what was decided: share with each recipient, or record that nothing is shared and when to look again.

    Raises:
        CannotFinish: a recipient cannot be reached any more.
        Refused: the child's entry is not the actor's organisation's.
    """
    counsel = counsel_for(actor, answers, on=local_day(at))
    if len(counsel) != len(answers["recipients"]["recipients"]):
        raise CannotFinish(
            _("One of the services cannot receive anything now. Choose again who should know.")
        )
    items = items_that_go(answers)
    deciding = deciding_from(
        answers["decision"], counsel, lead=_lead_name(actor, answers["decision"]["lead"])
    )
    if (again := _looked_at(actor, answers)) is not None:
        return _decide_again(actor, again, answers, deciding, counsel, at)
    worry = _worry(actor, answers, at)
    if deciding.outcome is Outcome.DO_NOT_SHARE:
        return _keep_back(actor, worry, deciding, answers["decision"]["lead"], at)
    parcels = _parcels(answers, counsel, items)
    sent = send_worry(actor=actor, at=at, worry=worry, deciding=deciding, parcels=parcels)
    return Done(concern=sent.concern.pk, shared=True)


def _looked_at(actor: Actor, answers: Answers) -> LookAgain | None:
    """The date to look again that this draft answers, where it is still about the same child."""
    said = answers["child"]
    try:
        found = look_again_for(actor, UUID(said.get("again", "")))
    except ValueError:
        return None
    about = map(str, children_of(found.concern)) if found else ()
    return found if said.get("chosen") in about else None


def _decide_again(
    actor: Actor,
    again: LookAgain,
    answers: Answers,
    deciding: Deciding,
    counsel: Sequence[Counsel],
    at: datetime,
) -> Done:
    """One chain: what is decided on looking again belongs to the concern as it was first written down."""
    decision = decide_again(actor=actor, at=at, look_again=again, deciding=deciding)
    shares = deciding.outcome is not Outcome.DO_NOT_SHARE
    if shares:
        parcels = _parcels(answers, counsel, items_that_go(answers))
        send_decided(actor=actor, at=at, concern=again.concern, decision=decision, parcels=parcels)
    return Done(concern=again.concern_id, shared=shares)


def deciding_from(decided: Mapping[str, Any], counsel: Sequence[Counsel], *, lead: str) -> Deciding:
    """The decision as it is kept: with every recipient's situation and advice, the first one's on top."""
    looked = decided["look_again_on"]
    return Deciding(
        outcome=Outcome(decided["outcome"]),
        reasons=decided["reason"] or _("As the advice says."),
        harm_if_shared=decided["harm_if_shared"],
        harm_if_not_shared=decided["harm_if_not"],
        telling=Telling(decided["telling"]),
        telling_reason=decided["telling_reason"],
        departs_from_advice=decided["departs"],
        situation=counsel[0].advice.situation.to_mapping() if counsel else None,
        advice=advice_seen(counsel),
        look_again_on=date.fromisoformat(looked) if looked else None,
        who_else_should_see=lead,
    )


def _keep_back(actor: Actor, worry: Worry, deciding: Deciding, lead: str, at: datetime) -> Done:
    concern = raise_concern(actor=actor, at=at, worry=worry)
    record_decision(actor=actor, at=at, concern=concern, deciding=deciding)
    if lead:
        ask_lead(
            actor=actor,
            at=at,
            lead=UUID(lead),
            question=_("I have decided not to share this now. Please read it and tell me what you think."),
            snapshot={},
            urgency=worry.urgency,
            nation=worry.nation,
            concern=concern,
        )
    return Done(concern=concern.pk, shared=False)


def _worry(actor: Actor, answers: Answers, at: datetime) -> Worry:
    own, child = own_place(actor), answers["child"]
    is_new = child.get("chosen", NEW) == NEW
    identity = identity_from(child) if is_new else entry_identity(actor=actor, at=at, entry=child["chosen"])
    entry = entry_kept(actor=actor, at=at, answers=child, identity=identity or identity_from(child))
    return Worry(
        route=Route.ORDINARY,
        urgency=answers["worry"]["urgency"],
        nation=own.nation if own else Nation.UNKNOWN,
        children=(entry,),
        observations=tuple(observation_from(one) for one in answers["worry"]["observations"]),
        own_words=answers["voice"]["words"],
        wishes=answers["voice"]["wishes"],
        wanted=answers["objective"]["wanted"],
    )


def _parcels(
    answers: Answers, counsel: Sequence[Counsel], items: Sequence[Mapping[str, Any]]
) -> list[Parcel]:
    decided = answers["decision"]
    parcels = []
    for place, one in enumerate(counsel, start=1):
        going = items_going(one, items, set(decided[f"send_{place}"]))
        if going:
            close = linked(answers, str(one.recipient.id))
            asked = _asked(answers, going)
            parcels.append(Parcel(recipient=one.recipient.id, asked=asked, items=going, linked=close))
    return parcels


def items_going(counsel: Counsel, items: Sequence[Mapping[str, Any]], chosen: set[str]) -> tuple[Item, ...]:
    """The items chosen, each with what the advice said of it."""
    return tuple(
        Item(
            kind=row["kind"],
            about=row["about"],
            status=row["status"],
            text=row["text"],
            needed_because=row["because"],
            advice=said.advice,
            onward=OnwardLimit(row.get("goes_on", OnwardLimit.MAY_PASS_ON)),
            guarded=row.get("guards", False),
            came_from=row.get("came_from"),
            attachment=file_of(row["id"]),
        )
        for row, said in zip(items, counsel.advice.items, strict=True)
        if row["id"] in chosen
    )


def _asked(answers: Answers, going: Sequence[Item]) -> AskedFor:
    decided = answers["decision"]
    family = f"{in_both(words.TOLD[Telling(decided['telling'])])} {decided['telling_reason']}".strip()
    return AskedFor(
        summary=shortened(going[0].text, 200), wanted=answers["objective"]["wanted"], family=family
    )


def _lead_name(actor: Actor, lead: str) -> str:
    found = next((one.name for one in leads_to_ask(actor) if str(one.person) == lead), "")
    return found or _("Nobody else here")
