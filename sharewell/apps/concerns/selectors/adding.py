"""The advice on something that is added to what went: the situation of then, with one new item and each recipient."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sharewell.apps.concerns.selectors.counsel import Counsel, lets_everything_go
from sharewell.apps.concerns.selectors.situations import situation_of_addition
from sharewell.apps.organisations.selectors import DirectoryEntry
from sharewell.domain.advice import BadSituation, NoLawForDate, Situation, advise
from sharewell.domain.advice.vocabulary import ItemKind, YesNo

Seen = tuple[Mapping[str, Any], Mapping[str, Any]]
"""Situation and advice, as the decision before keeps them."""


def counsel_on_addition(
    before: Seen,
    kind: ItemKind,
    *,
    sharer: DirectoryEntry,
    recipients: Sequence[DirectoryEntry],
    urgency: str,
    on: date,
) -> tuple[Counsel, ...]:
    """The advice for each recipient; none where there is no law for the day, so that nobody is kept from telling."""
    return tuple(_counsels(before, kind, sharer, recipients, urgency, on))


def needs_a_reason(counsel: Sequence[Counsel]) -> bool:
    """Whether sending it departs from the advice for one of them."""
    return not all(lets_everything_go(one.advice) for one in counsel)


def _counsels(
    before: Seen,
    kind: ItemKind,
    sharer: DirectoryEntry,
    recipients: Sequence[DirectoryEntry],
    urgency: str,
    on: date,
) -> Iterator[Counsel]:
    for one in recipients:
        situation = situation_of_addition(
            _before(before, one), kind, sharer=sharer, recipient=one, on=on, urgency=urgency
        )
        try:
            yield Counsel(recipient=one, advice=advise(situation))
        except NoLawForDate:
            return


def _before(seen: Seen, recipient: DirectoryEntry) -> Situation | None:
    """The situation as it was for this recipient; for any other, without what was said of that one."""
    situation, advice = seen
    others = {one["recipient_name"]: one["situation"] for one in advice.get("other_recipients", ())}
    try:
        found = Situation.from_mapping(others.get(recipient.name) or situation)
    except BadSituation:
        return None
    is_about = recipient.name in others or advice.get("recipient_name", "") == recipient.name
    return found if is_about else replace(found, recipient_linked_to_person_of_concern=YesNo.UNKNOWN)
