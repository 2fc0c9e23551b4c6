"""A recipient as the guard sees it."""

from collections.abc import Mapping

from sharewell.apps.organisations.selectors.directory import DirectoryEntry
from sharewell.domain.advice.vocabulary import YesNo
from sharewell.domain.guarding import Recipient


def recipient_of(entry: DirectoryEntry, *, linked: YesNo = YesNo.UNKNOWN) -> Recipient:
    """An organisation of the directory, or an outside one, as the guard sees it."""
    return Recipient(
        organisation=entry.id, linked=linked, verified=entry.outside_of is None, destination=_reached(entry)
    )


def _reached(entry: DirectoryEntry) -> Mapping[str, str]:
    parts = {
        "name": entry.name,
        "person": entry.person_name,
        "phone": entry.phone,
        "out_of_hours_phone": entry.out_of_hours_phone,
        "email": entry.notice_email,
    }
    return {name: text for name, text in parts.items() if text}
