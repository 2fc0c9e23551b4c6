"""The end of an answer: a decision with the advice that was seen and a share that answers, or a plain no."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.concerns.journeys.answering_said import something_is_withheld
from sharewell.apps.concerns.journeys.deciding import deciding_from, items_going
from sharewell.apps.concerns.presenters import words
from sharewell.apps.concerns.presenters.advice import shortened
from sharewell.apps.concerns.selectors import Counsel, counsel_for, items_that_go, leads_to_ask, own_place
from sharewell.apps.concerns.selectors.answering import WITHHELD, as_worry, facts_answered, facts_said
from sharewell.apps.concerns.selectors.asked import asked_of_us
from sharewell.apps.concerns.selectors.children import NEW, identity_from
from sharewell.apps.concerns.services import entry_identity, entry_kept
from sharewell.apps.decisions.services import raise_concern, record_decision
from sharewell.apps.requests.selectors import Ask
from sharewell.apps.requests.services import answer_nothing, decline
from sharewell.apps.shares.services import send_worry
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import Nation
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.requests import Refusal
from sharewell.domain.sharing import (
    AskedFor,
    Deciding,
    HowKnown,
    Kind,
    Observation,
    Outcome,
    Parcel,
    Route,
    Telling,
    Worry,
)
from sharewell.kit.journeys import Answers, CannotFinish
from sharewell.kit.languages import in_both

THEY_ASKED = gettext_lazy("%(who)s asked about this child. They wrote why: %(why)s")
ANSWERS = gettext_lazy("This answers what you asked, %s.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What was asked, by its reference; and the concern whose sending was stopped, where nothing has gone yet."""

    reference: str
    stopped: UUID | None = None


def send_answer(*, actor: Actor, answers: Answers, at: datetime) -> Answered:
    """Send the answer that was decided, whichever it is.

    What must be kept safe stops a sending until two people agree: then what was asked is not answered yet.

    Raises:
        CannotFinish: whoever asked cannot receive anything any more.
        Refused: it is not this organisation's to answer, or the child's entry is not.
        NotPossibleNow: it no longer waits for an answer.
    """
    ask = asked_of_us(actor, answers["facts"]["reference"])
    if "closing" in answers:
        _close(actor, ask, answers, at)
        return Answered(reference=ask.reference)
    return Answered(reference=ask.reference, stopped=_decided(actor, ask, answers, at))


def _close(actor: Actor, ask: Ask, answers: Answers, at: datetime) -> None:
    note = answers["closing"]["note"]
    if not something_is_withheld(answers):
        answer_nothing(actor=actor, ask=ask, at=at, note=note)
        return
    first = facts_said(answers, WITHHELD)[0]
    said = "\n".join(part for part in (first["note"], note) if part)
    decline(actor=actor, ask=ask, at=at, reason=Refusal(first["reason"]), note=said)


def _decided(actor: Actor, ask: Ask, answers: Answers, at: datetime) -> UUID | None:
    """Do what was decided, and give the concern where its sending was stopped."""
    shaped = as_worry(answers)
    counsel = counsel_for(actor, shaped, on=local_day(at))
    if not counsel:
        raise CannotFinish(_("Whoever asked cannot receive anything now. Ring them."))
    lead = _lead_name(actor, answers["decision"]["lead"])
    deciding = deciding_from(answers["decision"], counsel, lead=lead)
    worry = _worry(actor, ask, answers, at)
    if deciding.outcome is Outcome.DO_NOT_SHARE:
        _keep_back(actor, ask, worry, deciding, at)
        return None
    parcel = _parcel(ask, answers, shaped, counsel[0])
    sent = send_worry(actor=actor, at=at, worry=worry, deciding=deciding, parcels=[parcel])
    return None if sent.shares else sent.concern.pk


def _keep_back(actor: Actor, ask: Ask, worry: Worry, deciding: Deciding, at: datetime) -> None:
    """Deciding not to share is a decision with a day to look again; whoever asked is told, with the reason."""
    concern = raise_concern(actor=actor, at=at, worry=worry)
    record_decision(actor=actor, at=at, concern=concern, deciding=deciding)
    decline(actor=actor, ask=ask, at=at, reason=Refusal.OTHER, note=deciding.reasons)


def _parcel(ask: Ask, answers: Answers, shaped: Answers, counsel: Counsel) -> Parcel:
    decided = answers["decision"]
    chosen = tuple(decided["send_1"])
    going = items_going(counsel, items_that_go(shaped), set(chosen))
    kept_back = decided["reason"] or _("Our advice was to leave this out.")
    return Parcel(
        recipient=ask.asker_id,
        asked=AskedFor(
            summary=shortened(going[0].text, 200),
            wanted=in_both(ANSWERS, ask.reference),
            family=_family(decided),
        ),
        items=going,
        answers=ask.pk,
        facts_answered=facts_answered(answers, chosen, kept_back=kept_back),
    )


def _family(decided: Mapping[str, Any]) -> str:
    return f"{in_both(words.TOLD[Telling(decided['telling'])])} {decided['telling_reason']}".strip()


def _worry(actor: Actor, ask: Ask, answers: Answers, at: datetime) -> Worry:
    child, own = answers["child"], own_place(actor)
    is_new = child.get("chosen", NEW) == NEW
    identity = identity_from(child) if is_new else entry_identity(actor=actor, at=at, entry=child["chosen"])
    entry: UUID = entry_kept(actor=actor, at=at, answers=child, identity=identity or identity_from(child))
    why = _said(ask.asker_name, answers["facts"]["why"])
    return Worry(
        route=Route.ASKED,
        urgency=ask.urgency,
        nation=own.nation if own else Nation.UNKNOWN,
        children=(entry,),
        observations=(Observation(text=why, how=HowKnown.TOLD_BY_OTHER, kind=Kind.REPORTED),),
    )


def _said(who: str, why: str) -> str:
    return str(THEY_ASKED) % {"who": who, "why": why}


def _lead_name(actor: Actor, lead: str) -> str:
    found = next((one.name for one in leads_to_ask(actor) if str(one.person) == lead), "")
    return found or _("Nobody else here")
