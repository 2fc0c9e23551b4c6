"""What is read out by telephone, and what is printed for the post."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import DirectoryEntry
from sharewell.apps.pickups.presenters.after import present_left_after
from sharewell.apps.pickups.presenters.visit import (
    LeftItem,
    asked_back_line,
    present_left,
    printed_points,
)
from sharewell.apps.shares.selectors import urgency_words
from sharewell.apps.shares.services import OpenedShare
from sharewell.domain.access import Actor
from sharewell.kit.govuk.moments import day_words


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptPresenter:
    """A call from the first word to the last."""

    reference: str
    is_outside: bool
    person: str
    phone: str
    own_name: str
    own_organisation: str
    urgency: str
    items: Sequence[LeftItem]
    asked_back: str
    family: str
    wanted: str


def present_script(
    opened: OpenedShare, *, recipient: DirectoryEntry | None, actor: Actor, at: datetime
) -> ScriptPresenter:
    """What to say to whom, in order."""
    return ScriptPresenter(
        reference=opened.share.reference,
        is_outside=recipient is not None and recipient.outside_of is not None,
        person=(recipient.person_name or recipient.name) if recipient else opened.share.recipient_name,
        phone=recipient.phone if recipient else "",
        own_name=actor.name,
        own_organisation=actor.organisation_name,
        urgency=urgency_words(opened.share.urgency),
        items=present_left(opened.items, at=at),
        asked_back=asked_back_line(present_left_after(opened, at=at)),
        family=opened.family,
        wanted=opened.wanted,
    )


def present_letter(
    opened: OpenedShare,
    *,
    address: str,
    own: DirectoryEntry | None,
    recipient: DirectoryEntry | None,
    words: tuple[str, str],
    language: str,
    at: datetime,
) -> dict[str, object]:
    """A letter whose first page says how to know each other on the telephone, and nothing of what it is about."""
    share, phone = opened.share, own.phone if own else ""
    person = recipient.person_name if recipient else ""
    said = {"phone": phone, "say": words[0], "hear": words[1], "reference": share.reference}
    return {
        "language": language.partition("-")[0],
        "title": _("Private: to be opened by you alone"),
        "address": "\n".join(part for part in (person, address.replace("\r\n", "\n")) if part),
        "sender": share.sender_name,
        "day": day_words(at.date()),
        "reference": share.reference,
        "page": _("Page"),
        "first": [
            _("The pages that follow are for you alone. Read them where nobody can look over your shoulder."),
            _("First ring %(phone)s and say the reference %(reference)s.") % said,
            _("Say the word “%(say)s”. We answer “%(hear)s”. If we answer anything else, hang up.") % said,
            _("If this letter is not for you, close it now and ring the same number."),
        ],
        "points_title": _("What you need to know"),
        "because": _("Needed because:"),
        "points": printed_points(present_left(opened.items, at=at)),
        "rows": [
            [_("Asked back"), asked_back_line(present_left_after(opened, at=at))],
            [_("What we ask of you"), opened.wanted],
            [_("About telling the family"), opened.family],
            [_("Ask for"), share.sent_by_name],
        ],
    }
