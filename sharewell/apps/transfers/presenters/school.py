"""Notices to schools in words."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.transfers.selectors import SentToSchool
from sharewell.kit.govuk.moments import by_words, moment_words
from sharewell.kit.govuk.parts import Cell


def present_notices(
    sent: Iterable[SentToSchool], *, phones: Mapping[UUID, str], at: datetime
) -> list[list[Cell | str]]:
    """Rows of a table: to which school, by when it must be read, whether it was."""
    return [
        [
            _which(one),
            by_words(one.notice.school_begins_at, at=at),
            _read(one, phones.get(one.notice.recipient_id, ""), at),
        ]
        for one in sent
    ]


def _which(one: SentToSchool) -> Cell:
    text = f"{one.notice.recipient_name}, {one.notice.reference}"
    return Cell(text, url=reverse("shares:share", args=[one.notice.reference]))


def _read(one: SentToSchool, phone: str, at: datetime) -> str:
    if one.read_at is not None:
        words = {"when": moment_words(one.read_at, at=at)}
        return _("Read in time, %(when)s") % words if one.in_time else _("Read late, %(when)s") % words
    if one.notice.school_begins_at > at:
        return _("Not read yet. Telephone: %(phone)s") % {"phone": phone} if phone else _("Not read yet")
    return (
        _("Not read. Ring them now: %(phone)s") % {"phone": phone} if phone else _("Not read. Ring them now")
    )
