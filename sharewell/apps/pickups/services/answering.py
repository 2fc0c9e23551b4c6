"""What somebody without an account does with what they are asked, during their visit and in their organisation's name.

What they type is a share from them, as anybody's answer with content is: under a key of their organisation, with a
decision that says how it came about.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy, gettext_noop

from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.pickups.models import PickUp
from sharewell.apps.pickups.selectors import ask_of
from sharewell.apps.pickups.services._seen import note_seen
from sharewell.apps.requests.services import (
    OpenedAsk,
    answer_nothing,
    ask_to_clarify,
    decline,
    open_ask,
    reopen,
    uphold,
)
from sharewell.apps.shares.services import send_worry
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind, ItemStatus
from sharewell.domain.requests import AskState, Refusal
from sharewell.domain.requests.askable import askable_by_id
from sharewell.domain.requests.askable_files import askables
from sharewell.domain.sharing import (
    AskedFor,
    Deciding,
    FactAnswer,
    FactOutcome,
    HowKnown,
    Item,
    Kind,
    Observation,
    Outcome,
    Parcel,
    Route,
    Worry,
)
from sharewell.kit.languages import in_both

READING = gettext_noop("to read what is asked and answer it")
ANSWERS = gettext_lazy("This answers what you asked, %s.")
YOU_ASKED = gettext_lazy("You asked: %s")
REASONS = gettext_lazy("They answered by a link and a code, without an account. No advice was shown to them.")
LINE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidHere:
    """What was typed: what became of each fact, the words of those that are shared by their places, how it is known."""

    facts: Sequence[FactAnswer]
    words: Mapping[int, str]
    status: ItemStatus
    guarded: bool = False
    note: str = ""


@transaction.atomic
def read_ask_here(*, actor: Actor, pick_up: PickUp, at: datetime) -> OpenedAsk:
    """What is asked, with what became of it. Raises Refused."""
    note_seen(pick_up, at)
    return open_ask(actor=actor, ask=ask_of(pick_up), at=at, purpose=READING)


@transaction.atomic
def hold_nothing_here(*, actor: Actor, pick_up: PickUp, at: datetime, note: str = "") -> None:
    """Say that nothing is held: one press. Raises Refused and NotPossibleNow."""
    note_seen(pick_up, at)
    answer_nothing(actor=actor, ask=ask_of(pick_up), at=at, note=note)


@transaction.atomic
def refuse_here(*, actor: Actor, pick_up: PickUp, at: datetime, reason: Refusal, note: str) -> None:
    """Say that it is not given, and why; or, where they were asked to look again, that their answer stays.

    Raises:
        Refused, NotPossibleNow and BadContent.
    """
    note_seen(pick_up, at)
    ask = ask_of(pick_up)
    if ask.state == AskState.CHALLENGED:
        uphold(actor=actor, ask=ask, at=at, note=note)
    else:
        decline(actor=actor, ask=ask, at=at, reason=reason, note=note)


@transaction.atomic
def clarify_here(*, actor: Actor, pick_up: PickUp, at: datetime, question: str) -> None:
    """Ask the asker to say more. Raises Refused, NotPossibleNow and BadContent."""
    note_seen(pick_up, at)
    ask_to_clarify(actor=actor, ask=ask_of(pick_up), at=at, question=question)


@transaction.atomic
def take_answer_back_here(*, actor: Actor, pick_up: PickUp, at: datetime) -> None:
    """Take back an answer without content. Raises Refused and NotPossibleNow."""
    note_seen(pick_up, at)
    reopen(actor=actor, ask=ask_of(pick_up), at=at)


@transaction.atomic
def answer_ask_here(*, actor: Actor, pick_up: PickUp, at: datetime, said: SaidHere) -> None:
    """Answer each fact: what is shared goes as a share from them; where nothing is, it is an answer without content.

    Raises:
        Refused: it is not theirs to answer.
        NotPossibleNow: it does not wait for an answer any more.
        NotSendable: whoever asked cannot receive anything now.
        BadContent: something that was typed cannot be kept.
    """
    withheld = [one for one in said.facts if one.outcome is FactOutcome.WITHHELD]
    if not said.words and withheld:
        note = said.note or "-"
        refuse_here(actor=actor, pick_up=pick_up, at=at, reason=Refusal(withheld[0].reason), note=note)
        return
    if not said.words:
        hold_nothing_here(actor=actor, pick_up=pick_up, at=at, note=said.note)
        return
    opened = read_ask_here(actor=actor, pick_up=pick_up, at=at)
    items = _items(opened, said)
    outcome = Outcome.SHARE_IN_PART if withheld else Outcome.SHARE
    parcel = Parcel(
        recipient=opened.ask.asker_id,
        asked=AskedFor(
            summary=_line(items[0].text), wanted=in_both(ANSWERS, opened.ask.reference), family=""
        ),
        items=items,
        answers=opened.ask.pk,
        facts_answered=tuple(said.facts),
    )
    deciding = Deciding(
        outcome=outcome, reasons="\n".join(part for part in (in_both(REASONS), said.note) if part)
    )
    send_worry(actor=actor, at=at, worry=_worry(opened), deciding=deciding, parcels=[parcel])


def _items(opened: OpenedAsk, said: SaidHere) -> tuple[Item, ...]:
    facts = opened.words.wanted.facts
    known = askable_by_id(askables(), (fact.code for fact in facts if fact.code))
    found = []
    for place, text in said.words.items():
        listed = known.get(facts[place].code)
        found.append(
            Item(
                kind=listed.kind if listed else ItemKind.UNKNOWN,
                about=listed.about if listed else ItemAbout.CHILD,
                status=said.status,
                text=text,
                needed_because=in_both(YOU_ASKED, facts[place].words),
                guarded=said.guarded,
            )
        )
    return tuple(found)


def _worry(opened: OpenedAsk) -> Worry:
    own = directory_entry(opened.ask.asked_id)
    return Worry(
        route=Route.ASKED,
        urgency=opened.ask.urgency,
        nation=own.nation if own else opened.ask.nation,
        children=(),
        observations=(Observation(text=opened.words.why, how=HowKnown.TOLD_BY_OTHER, kind=Kind.REPORTED),),
    )


def _line(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LINE else f"{flat[: LINE - 1].rstrip()}…"
