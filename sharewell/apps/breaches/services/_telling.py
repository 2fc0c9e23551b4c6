"""Telling whoever answers for a breach that something waits. Never what."""

from datetime import datetime
from uuid import UUID

from sharewell.apps.breaches.models import Breach
from sharewell.apps.organisations.selectors import who_answers
from sharewell.apps.organisations.services import tell_people
from sharewell.kit.notify import NoticeKind


def tell_who_answers(
    row: Breach, kind: NoticeKind, at: datetime, *, key: str, but: UUID | None = None
) -> None:
    """Tell the people who answer for it, but one. The same key again is nothing new."""
    people = [one for one in who_answers(row.organisation_id) if one.person != but]
    link = f"/breaches/{row.reference}/"
    tell_people(people, kind=kind, link_path=link, key=f"breach:{row.pk}:{key}", at=at, is_record=False)


def tell_partner_of(organisation: UUID, word: UUID, at: datetime) -> None:
    """Tell the people who answer for information at a partner that a word waits for them."""
    tell_people(
        who_answers(organisation),
        kind=NoticeKind.BREACH_TOLD,
        link_path=f"/breaches/told/{word}/",
        key=f"breach-word:{word}",
        at=at,
        is_record=False,
    )
