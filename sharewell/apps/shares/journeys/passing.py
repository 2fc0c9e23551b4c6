"""What was chosen on the page of passing on, the advice for it, and the decision that it makes."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from sharewell.apps.agreements.selectors import cover_of
from sharewell.apps.organisations.selectors import DirectoryEntry
from sharewell.apps.shares.presenters.passing import family_words
from sharewell.apps.shares.selectors.onward import advice_on_passing_on
from sharewell.apps.shares.services import OpenedItem, Passing
from sharewell.domain.access import Actor
from sharewell.domain.advice import Advice, Item
from sharewell.domain.advice import vocabulary as v
from sharewell.domain.agreements import Cover
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.sharing import Deciding, Outcome, Telling

OPEN = frozenset({v.Verdict.SHARE_NOW, v.Verdict.SHARE, v.Verdict.SHARE_IN_PART})
GOES = frozenset({v.ItemAdvice.INCLUDE, v.ItemAdvice.INCLUDE_MARKED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What goes on to whom, with what else was said on the page."""

    recipient: DirectoryEntry
    items: tuple[OpenedItem, ...]
    everything: int
    said: Mapping[str, Any]


def chosen(said: Mapping[str, Any], items: Sequence[OpenedItem], places: Sequence[DirectoryEntry]) -> Choice:
    """The choice that a valid form makes."""
    wanted = set(said["items"])
    return Choice(
        recipient=next(one for one in places if str(one.id) == said["recipient"]),
        items=tuple(one for one in items if str(one.position) in wanted),
        everything=len(items),
        said=said,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Counsel:
    """What the rules and agreements say of it, with the actor's organisation as sharer; no advice without a law."""

    advice: Advice | None
    cover: Cover


def counsel_on(actor: Actor, choice: Choice, *, at: datetime) -> Counsel:
    """What the rules and agreements say."""
    items = [
        Item(
            kind=_known(v.ItemKind, one.kind),
            about=_known(v.ItemAbout, one.about),
            needed=v.YesNo.YES,
            status=_known(v.ItemStatus, one.status),
        )
        for one in choice.items
    ]
    day, recipient = local_day(at), choice.recipient
    cover = cover_of(actor.organisation, recipient.id, items, on=day)
    said = {"urgency": choice.said["urgency"], "linked": choice.said["linked"], "agreement": cover.as_fact}
    return Counsel(advice=advice_on_passing_on(actor, recipient, items, on=day, **said), cover=cover)


def seen_mark(choice: Choice, counsel: Counsel) -> str:
    """A mark of what the advice was shown for: it changes when anything does that the advice rests on."""
    said = [str(choice.recipient.id), choice.said["urgency"], choice.said["linked"]]
    said += [str(one.position) for one in choice.items]
    advice = counsel.advice
    said += [advice.verdict, *(one.advice for one in advice.items)] if advice else []
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:16]


def passing_and_deciding(choice: Choice, counsel: Counsel) -> tuple[Passing, Deciding]:
    """What goes, and the decision with the advice as it was seen."""
    advice = counsel.advice
    said, own = choice.said, [one.advice for one in advice.items] if advice else []
    passing = Passing(
        recipient=choice.recipient.id,
        items=choice.items,
        item_advice=tuple(own) or (v.ItemAdvice.INCLUDE,) * len(choice.items),
        needed_because=said["needed_because"],
        wanted=said["wanted"],
        family=family_words(said["telling"]),
        urgency=said["urgency"],
        linked=said["linked"],
        nation=advice.situation.nation if advice else v.Nation.UNKNOWN,
        over_limit_because=said.get("over_limit", ""),
    )
    everything = len(choice.items) == choice.everything
    departs = advice is not None and not (advice.verdict in OPEN and set(own) <= GOES)
    deciding = Deciding(
        outcome=Outcome.SHARE if everything else Outcome.SHARE_IN_PART,
        reasons=said["reason"] or ("" if departs else _("As the advice says.")),
        telling=Telling(said["telling"]),
        departs_from_advice=departs,
        situation=advice.situation.to_mapping() if advice else None,
        advice=_kept(choice, counsel, advice) if advice else None,
    )
    return passing, deciding


def _kept(choice: Choice, counsel: Counsel, advice: Advice) -> dict[str, Any]:
    beside = {"recipient_name": choice.recipient.name, "agreement": counsel.cover.to_mapping()}
    return {**advice.to_json(), **beside}


def _known(words: Any, value: str) -> Any:
    return words(value) if value in set(words) else words.UNKNOWN
