"""What follows a decision: the question to a lead, the completed record, its review, and looking again."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from sharewell.apps.children.selectors import identity_words
from sharewell.apps.concerns.forms.worry import OPINION
from sharewell.apps.concerns.journeys.ordinary import ORDINARY
from sharewell.apps.concerns.journeys.visits import who_words
from sharewell.apps.concerns.selectors import counsel_for, lets_everything_go, own_place
from sharewell.apps.concerns.services import entry_identity
from sharewell.apps.decisions.selectors import LookAgain
from sharewell.apps.decisions.services import OpenedConcern, ask_lead, complete_emergency, decide_again
from sharewell.domain.access import Actor
from sharewell.domain.advice import Advice, BadSituation, NoLawForDate, Situation, advise
from sharewell.domain.advice import vocabulary as v
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.sharing import Deciding, HowKnown, Outcome, Telling
from sharewell.kit.advice import words as advice_words
from sharewell.kit.journeys import Answers
from sharewell.kit.journeys.models import Draft
from sharewell.kit.journeys.services import snapshot, start_draft

SAFE = frozenset({Telling.TOLD, Telling.WILL_TELL})


def ask_about_draft(*, actor: Actor, draft: Draft, lead: UUID, question: str, at: datetime) -> None:
    """Put the draft as it stands before a lead, with the child and the advice in words. Raises as ask_lead does."""
    taken = snapshot(actor=actor, draft=draft, journey=ORDINARY, at=at)
    answers = Answers(taken["answers"])
    own = own_place(actor)
    counsel = counsel_for(actor, answers, on=local_day(at))
    seen = [{"recipient": one.recipient.name, "verdict": one.advice.verdict.value} for one in counsel]
    ask_lead(
        actor=actor,
        at=at,
        lead=lead,
        question=question,
        snapshot={**taken, "who": who_words(actor, answers, at=at), "advice": seen},
        urgency=answers.value("worry", "urgency", v.Urgency.UNKNOWN),
        nation=own.nation if own else v.Nation.UNKNOWN,
        draft=draft.pk,
    )


def child_of_concern(*, actor: Actor, concern: OpenedConcern, at: datetime) -> str:
    """The child of a concern in words; the look at the entry is in the log."""
    if not concern.children:
        return ""
    identity = entry_identity(actor=actor, at=at, entry=str(concern.children[0]))
    return identity_words(identity, today=local_day(at)) if identity else _("Not known")


def complete_record(
    *, actor: Actor, task: Any, concern: OpenedConcern, said: Mapping[str, Any], at: datetime
) -> None:
    """Complete an emergency's record with what the page asked, and the advice on the facts as they are known now.

    Raises as complete_emergency does.
    """
    advice = completed_advice(concern, said)
    deciding = Deciding(
        outcome=Outcome.SHARE,
        reasons=said["reasons"],
        harm_if_shared=said["harm_if_shared"],
        harm_if_not_shared=said["harm_if_not"],
        telling=Telling(said["telling"]),
        telling_reason=said["telling_reason"],
        departs_from_advice=advice is not None and not lets_everything_go(advice),
        situation=advice.situation.to_mapping() if advice else None,
        advice=advice.to_json() if advice else None,
    )
    complete_emergency(actor=actor, at=at, task=task, deciding=deciding)


def completed_advice(concern: OpenedConcern, said: Mapping[str, Any]) -> Advice | None:
    """The advice for the day of the emergency, with what is known since; None where none was kept."""
    before = concern.decisions[0].situation if concern.decisions else {}
    try:
        situation = Situation.from_mapping(before)
    except BadSituation:
        return None
    telling = v.Telling.SAFE if said["telling"] in SAFE else v.Telling.UNKNOWN
    items = tuple(
        replace(item, status=_status(said["how"])) if item.status is v.ItemStatus.UNKNOWN else item
        for item in situation.items
    )
    try:
        return advise(replace(situation, family_telling=telling, items=items))
    except NoLawForDate:
        return None


def share_after_all(*, actor: Actor, look_again: UUID, concern: OpenedConcern, at: datetime) -> Draft:
    """A draft that begins with what was written down then, at the page after the last one answered."""
    answers = {
        "child": {"chosen": str(next(iter(concern.children), "")), "again": str(look_again)},
        "worry": {
            "observations": [
                {"text": one.text, "how": _how(one.how), "when": one.when} for one in concern.observations
            ],
            "urgency": concern.urgency,
        },
        "voice": {"words": concern.own_words, "wishes": concern.wishes},
    }
    return start_draft(actor=actor, journey=ORDINARY, at=at, answers=answers)


def still_not(
    *, actor: Actor, look_again: LookAgain, concern: OpenedConcern, said: Mapping[str, Any], at: datetime
) -> None:
    """Record that it is still not shared, and when to look next. Raises as decide_again does."""
    before = concern.decisions[-1]
    deciding = Deciding(
        outcome=Outcome.DO_NOT_SHARE,
        reasons=said["reasons"],
        harm_if_shared=before.harm_if_shared,
        harm_if_not_shared=before.harm_if_not_shared,
        telling=Telling(before.telling),
        telling_reason=before.telling_reason,
        departs_from_advice=before.departs_from_advice,
        situation=before.situation,
        advice=before.advice,
        look_again_on=said["look_again_on"],
        who_else_should_see=before.who_else_should_see,
    )
    decide_again(actor=actor, at=at, look_again=look_again, deciding=deciding)


def snapshot_rows(held: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The verdicts that the asker saw, in words."""
    return [
        (one["recipient"], str(advice_words.VERDICTS[v.Verdict(one["verdict"])]))
        for one in held.get("advice", ())
    ]


def _how(how: str) -> str:
    return OPINION if how == HowKnown.UNKNOWN else str(how)


def _status(how: str) -> v.ItemStatus:
    if how == OPINION:
        return v.ItemStatus.OPINION
    return v.ItemStatus.FACT if how in (HowKnown.SEEN, HowKnown.HEARD) else v.ItemStatus.REPORTED
