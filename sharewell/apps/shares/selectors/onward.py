"""To whom received items can go on, and what the rules say of it with the present organisation as sharer."""

from collections.abc import Sequence
from datetime import date

from sharewell.apps.organisations.selectors import (
    DirectoryEntry,
    directory,
    directory_entry,
    outside_recipients_of,
)
from sharewell.apps.shares.models import Share
from sharewell.domain.access import Actor
from sharewell.domain.advice import Advice, Item, NoLawForDate, Situation, advise
from sharewell.domain.advice import vocabulary as v

MOST = 60


def places_to_pass_on_to(actor: Actor, share: Share, *, find: str = "") -> tuple[DirectoryEntry, ...]:
    """Organisations of the actor's own nation and area, or those whose names are looked for; not the two sides."""
    own = directory_entry(actor.organisation)
    nation, area = (own.nation, own.area) if own and not find else (None, None)
    found = directory(nation=nation, area=area, query=find)
    listed = (*found, *outside_recipients_of(actor.organisation))
    sides = {actor.organisation, share.sender_id}
    return tuple(one for one in listed if one.id not in sides)[:MOST]


def advice_on_passing_on(
    actor: Actor,
    recipient: DirectoryEntry,
    items: Sequence[Item],
    *,
    urgency: str,
    linked: str,
    on: date,
    agreement: v.AgreementState,
) -> Advice | None:
    """What the rules say; nothing on a day for which there is no law."""
    sharer = directory_entry(actor.organisation)
    if sharer is None:
        return None
    situation = Situation(
        on=on,
        nation=v.Nation(sharer.nation),
        urgency=v.Urgency(urgency),
        prompt=v.Prompt.OWN_INITIATIVE,
        purpose=v.Purpose.PROTECT_FROM_HARM,
        sharer_sector=v.Sector(sharer.sector),
        sharer_body=v.Body(sharer.body),
        recipient_kind=v.RecipientKind.AGENCY,
        recipient_sector=v.Sector(recipient.sector),
        recipient_body=v.Body(recipient.body),
        recipient_nation=v.Nation(recipient.nation),
        recipient_verified=v.YesNo.YES if recipient.last_confirmed_on else v.YesNo.UNKNOWN,
        recipient_linked_to_person_of_concern=v.YesNo(linked),
        agreement_state=agreement,
        items=tuple(items),
    )
    try:
        return advise(situation)
    except NoLawForDate:
        return None
