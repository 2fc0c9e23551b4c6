"""The end of an emergency: what was written becomes a concern, a decision and shares, and nothing stops it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.children.selectors import identity_words
from sharewell.apps.concerns.journeys.readings import identity_in_words, observation_from
from sharewell.apps.concerns.presenters import words
from sharewell.apps.concerns.presenters.advice import shortened
from sharewell.apps.concerns.selectors import emergency_advice, lets_everything_go, own_place, places_named
from sharewell.apps.concerns.selectors.children import NEW, identity_from
from sharewell.apps.concerns.services import entry_identity, entry_kept
from sharewell.apps.organisations.selectors import DirectoryEntry
from sharewell.apps.shares.services import SentAtOnce, record_spoken_share, send_emergency
from sharewell.domain.access import Actor
from sharewell.domain.advice import Advice, NoLawForDate
from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind, ItemStatus, Nation, Urgency
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.sharing import (
    AskedFor,
    Deciding,
    HowKnown,
    Item,
    Observation,
    Outcome,
    Parcel,
    Route,
    Telling,
    Worry,
    limits_proposed,
)
from sharewell.kit.journeys import Answers
from sharewell.kit.languages import in_both

WHERE = gettext_lazy("Where they are now: %s")
WHY = gettext_lazy("A child may be in danger now")
WANTED = gettext_lazy("Act now to keep the child safe, and tell us what you do.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """What an emergency comes down to: the child's entry, the child in words, what was seen, and what goes."""

    child: UUID
    who: str
    observations: tuple[Observation, ...]
    items: tuple[Item, ...]


def send_danger(*, actor: Actor, answers: Answers, at: datetime) -> SentAtOnce:
    """Send the emergency journey's answers. Raises what shares.services.send_emergency raises."""
    danger = answers["danger"]
    identity = identity_in_words(danger["who"], danger["age"], today=local_day(at))
    who, seen = _said(danger["who"], danger["age"]), [Observation(text=danger["what"])]
    entry = entry_kept(actor=actor, at=at, answers=answers["send"], identity=identity)
    alarm = _alarm(entry, who, seen)
    where = [_item(ItemKind.CONTACT_DETAILS, in_both(WHERE, danger["where"]))] if danger["where"] else []
    return _send(actor, alarm, answers["send"], where, at)


def send_danger_of_worry(*, actor: Actor, answers: Answers, at: datetime) -> SentAtOnce:
    """Send what the ordinary journey had so far, the emergency way. Raises as send_danger does."""
    child = answers["child"]
    chosen = child.get("chosen", NEW)
    held = None if chosen == NEW else entry_identity(actor=actor, at=at, entry=chosen)
    identity = held or identity_from(child)
    seen = [observation_from(one) for one in answers["worry"]["observations"]]
    entry = entry_kept(actor=actor, at=at, answers=child, identity=identity)
    who = identity_words(identity, today=local_day(at))
    return _send(actor, _alarm(entry, who, seen), answers["send-now"], [], at)


def record_call(*, actor: Actor, answers: Answers, at: datetime) -> SentAtOnce:
    """Put on record what was told by phone, and send it in writing. Raises as record_spoken_share does."""
    call, spoken = answers["call"], answers["spoken"]
    identity = identity_in_words(call["who"], call["age"], today=local_day(at))
    place = places_named([spoken["organisation"]])
    said_back = _said_back(spoken["person"], spoken["said"])
    entry = entry_kept(actor=actor, at=at, answers=spoken, identity=identity)
    alarm = _alarm(entry, _said(call["who"], call["age"]), [Observation(text=call["what"])])
    parcel = Parcel(
        recipient=UUID(spoken["organisation"]),
        asked=_asked(alarm),
        items=alarm.items,
        spoken_to=spoken["person"],
        spoken_at=datetime.fromisoformat(spoken["spoken_at"]),
    )
    worry = _worry(actor, alarm, call["urgency"], said_back)
    said = _deciding(
        _advice(actor, place, at, call["urgency"]), _("Told by phone, before every fact was known.")
    )
    return record_spoken_share(actor=actor, at=at, worry=worry, parcels=[parcel], deciding=said)


def _alarm(entry: UUID, who: str, seen: Sequence[Observation]) -> Alarm:
    return Alarm(child=entry, who=who, observations=tuple(seen), items=_items(who, seen))


def _items(who: str, seen: Sequence[Observation]) -> tuple[Item, ...]:
    told = [_item(ItemKind.FAMILY_CIRCUMSTANCES, one.text, status=one.kind.value) for one in seen]
    return (_item(ItemKind.IDENTITY, who), *told)


def _item(kind: ItemKind, text: str, *, status: str = ItemStatus.UNKNOWN) -> Item:
    limits = limits_proposed(kind=kind, about=ItemAbout.CHILD, text=text)
    return Item(
        kind=kind,
        about=ItemAbout.CHILD,
        status=status,
        text=text,
        needed_because=in_both(WHY),
        onward=limits.onward,
        guarded=limits.guarded,
    )


def _send(actor: Actor, alarm: Alarm, said: Mapping[str, Any], more: list[Item], at: datetime) -> SentAtOnce:
    chosen, extra = places_named(said["recipients"]), said["extra"]
    items = [*alarm.items, *more]
    if extra:
        items.append(_item(ItemKind.FAMILY_CIRCUMSTANCES, extra))
    seen = (Observation(text=extra),) if extra else ()
    parcels = [Parcel(recipient=one.id, asked=_asked(alarm), items=tuple(items)) for one in chosen]
    worry = _worry(actor, alarm, Urgency.IMMEDIATE_DANGER, seen)
    advice = _advice(actor, chosen, at, Urgency.IMMEDIATE_DANGER)
    deciding = _deciding(advice, _("Sent as an emergency, before every fact was known."))
    return send_emergency(actor=actor, at=at, worry=worry, parcels=parcels, deciding=deciding)


def _asked(alarm: Alarm) -> AskedFor:
    summary = f"{alarm.who}: {alarm.observations[0].text}"
    family = in_both(words.TOLD[Telling.UNKNOWN])
    return AskedFor(summary=shortened(summary, 200), wanted=in_both(WANTED), family=family)


def _worry(actor: Actor, alarm: Alarm, urgency: str, more: tuple[Observation, ...]) -> Worry:
    own = own_place(actor)
    return Worry(
        route=Route.EMERGENCY,
        urgency=urgency,
        nation=own.nation if own else Nation.UNKNOWN,
        children=(alarm.child,),
        observations=(*alarm.observations, *more),
    )


def _advice(actor: Actor, chosen: Sequence[DirectoryEntry], at: datetime, urgency: str) -> Advice | None:
    """What the rules say, kept beside the share. Whatever goes wrong with it must not keep anybody from telling."""
    if not chosen:
        return None
    try:
        return emergency_advice(actor, chosen[0], on=local_day(at), urgency=urgency)
    except NoLawForDate:
        return None


def _deciding(advice: Advice | None, why: str) -> Deciding:
    if advice is None:
        return Deciding(outcome=Outcome.SHARE)
    otherwise = not lets_everything_go(advice)
    return Deciding(
        outcome=Outcome.SHARE,
        departs_from_advice=otherwise,
        reasons=why if otherwise else "",
        situation=advice.situation.to_mapping(),
        advice=advice.to_json(),
    )


def _said(who: str, age: str) -> str:
    return f"{who}, {age}" if age else who


def _said_back(person: str, said: str) -> tuple[Observation, ...]:
    if not said:
        return ()
    text = _("%(person)s said: %(said)s") % {"person": person, "said": said}
    return (Observation(text=text, how=HowKnown.TOLD_BY_OTHER),)
