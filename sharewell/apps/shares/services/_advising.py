"""What the rules say of what goes without an interview: a child's file, a notice to a school, a report."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sharewell.apps.organisations.selectors import DirectoryEntry, directory_entry
from sharewell.domain.access import Actor
from sharewell.domain.advice import Advice, Situation, advise
from sharewell.domain.advice import Item as Fact
from sharewell.domain.advice import vocabulary as v
from sharewell.domain.sharing import Item


def advice_on(
    actor: Actor,
    recipient: DirectoryEntry,
    items: Sequence[Item],
    urgency: str,
    *,
    on: date,
    prompt: v.Prompt = v.Prompt.ROUTINE,
    purpose: v.Purpose = v.Purpose.RECORD_TRANSFER,
) -> Advice | None:
    """The advice as far as its facts are known; None where the sender's own entry is gone."""
    own = directory_entry(actor.organisation)
    if own is None:
        return None
    return advise(
        Situation(
            on=on,
            nation=v.Nation(own.nation),
            urgency=v.Urgency(urgency),
            prompt=prompt,
            purpose=purpose,
            sharer_sector=v.Sector(own.sector),
            sharer_body=v.Body(own.body),
            recipient_kind=v.RecipientKind.AGENCY,
            recipient_sector=v.Sector(recipient.sector),
            recipient_body=v.Body(recipient.body),
            recipient_nation=v.Nation(recipient.nation),
            recipient_verified=v.YesNo.YES if recipient.last_confirmed_on else v.YesNo.UNKNOWN,
            items=tuple(_fact(item) for item in items),
        )
    )


def kept_advice(advice: Advice | None, recipient_name: str) -> dict[str, Any]:
    """The advice as a decision keeps it; nothing where there was none."""
    if advice is None:
        return {}
    return {
        "situation": advice.situation.to_mapping(),
        "advice": {**advice.to_json(), "recipient_name": recipient_name},
    }


def _fact(item: Item) -> Fact:
    return Fact(
        kind=v.ItemKind(item.kind),
        about=v.ItemAbout(item.about),
        needed=v.YesNo.YES,
        status=v.ItemStatus(item.status),
    )
