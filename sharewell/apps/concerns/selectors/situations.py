"""From answers to a situation: the only place that says which answer becomes which fact. Unanswered is unknown."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sharewell.apps.concerns.selectors.circumstances import circumstances
from sharewell.apps.organisations.selectors import DirectoryEntry
from sharewell.domain.advice import Item, Situation
from sharewell.domain.advice import vocabulary as v
from sharewell.kit.journeys import Answers

NOBODY = "nobody"
NOT_SURE = "not_sure"


def situation_for(
    answers: Answers,
    items: Sequence[Mapping[str, Any]],
    *,
    sharer: DirectoryEntry,
    recipient: DirectoryEntry,
    on: date,
    agreement: v.AgreementState = v.AgreementState.NONE,
) -> Situation:
    """The situation of one share to one recipient, as the ordinary journey's answers have it."""
    return Situation(
        on=on,
        nation=v.Nation(sharer.nation),
        urgency=v.Urgency(answers.value("worry", "urgency", v.Urgency.UNKNOWN)),
        **_prompt(answers),
        purpose=v.Purpose(answers.value("objective", "purpose", v.Purpose.UNKNOWN)),
        **_parties(sharer, recipient),
        recipient_linked_to_person_of_concern=linked(answers, str(recipient.id)),
        family_wishes=v.FamilyWishes(answers.value("family", "wishes", v.FamilyWishes.UNKNOWN)),
        family_telling=v.Telling(answers.value("family", "telling", v.Telling.UNKNOWN)),
        confidence_owed=v.YesNo(answers.value("family", "confidence", v.YesNo.UNKNOWN)),
        agreement_state=agreement,
        items=advised_items(items),
        **circumstances(answers, on=on),
    )


def emergency_situation(
    sharer: DirectoryEntry, recipient: DirectoryEntry, *, on: date, urgency: str = v.Urgency.IMMEDIATE_DANGER
) -> Situation:
    """What is known of something told at once: the rest stays unknown and holds nothing up."""
    who = Item(
        kind=v.ItemKind.IDENTITY, about=v.ItemAbout.CHILD, needed=v.YesNo.YES, status=v.ItemStatus.FACT
    )
    what = Item(
        kind=v.ItemKind.FAMILY_CIRCUMSTANCES,
        about=v.ItemAbout.CHILD,
        needed=v.YesNo.YES,
        status=v.ItemStatus.UNKNOWN,
    )
    return Situation(
        on=on,
        nation=v.Nation(sharer.nation),
        urgency=v.Urgency(urgency),
        prompt=v.Prompt.OWN_INITIATIVE,
        purpose=v.Purpose.PROTECT_FROM_HARM,
        **_parties(sharer, recipient),
        # Nobody looks for an agreement in an emergency: it would change nothing and could only hold it up.
        agreement_state=v.AgreementState.NONE,
        items=(who, what),
    )


def situation_of_addition(
    before: Situation | None,
    kind: v.ItemKind,
    *,
    sharer: DirectoryEntry,
    recipient: DirectoryEntry,
    on: date,
    urgency: str,
) -> Situation:
    """What is known of something that follows a share: the situation of then, with this item alone."""
    item = Item(kind=kind, about=v.ItemAbout.CHILD, needed=v.YesNo.YES, status=v.ItemStatus.FACT)
    known = before or emergency_situation(sharer, recipient, on=on, urgency=urgency)
    return replace(known, on=on, items=(item,), **_parties(sharer, recipient))


def advised_items(rows: Sequence[Mapping[str, Any]]) -> tuple[Item, ...]:
    """The journey's items as the rules and agreements know them."""
    return tuple(_item(row) for row in rows)


def _prompt(answers: Answers) -> dict[str, Any]:
    """Whether another organisation asked. Sharewell lets nobody ask without saying why they need it."""
    if "asked" in answers:
        return {"prompt": v.Prompt.REQUEST, "request_need_stated": v.YesNo.YES}
    return {"prompt": v.Prompt.OWN_INITIATIVE}


def linked(answers: Answers, recipient: str) -> v.YesNo:
    """Whether a person who may be a danger could see what this recipient gets."""
    said = tuple(answers.value("family", "linked", ()))
    if not said or NOT_SURE in said:
        return v.YesNo.UNKNOWN
    return v.YesNo.YES if recipient in said else v.YesNo.NO


def _parties(sharer: DirectoryEntry, recipient: DirectoryEntry) -> dict[str, Any]:
    return {
        "sharer_sector": v.Sector(sharer.sector),
        "sharer_body": v.Body(sharer.body),
        "recipient_kind": v.RecipientKind.AGENCY,
        "recipient_sector": v.Sector(recipient.sector),
        "recipient_body": v.Body(recipient.body),
        "recipient_nation": v.Nation(recipient.nation),
        "recipient_verified": _verified(recipient),
    }


def _verified(recipient: DirectoryEntry) -> v.YesNo:
    """Whether somebody made sure who is at the other end; for somebody outside, their adder said so or did not."""
    if recipient.last_confirmed_on:
        return v.YesNo.YES
    # An entry of the directory that nobody ever confirmed is a claim, not a check.
    return v.YesNo.NO if recipient.outside_of else v.YesNo.UNKNOWN


def _item(row: Mapping[str, Any]) -> Item:
    return Item(
        kind=v.ItemKind(row["kind"]),
        about=v.ItemAbout(row["about"]),
        needed=v.YesNo.YES if row["because"] else v.YesNo.UNKNOWN,
        status=v.ItemStatus(row["status"]),
    )
