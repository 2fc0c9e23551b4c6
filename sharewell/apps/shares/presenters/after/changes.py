"""The corrections of one item: what was taken out, why, and who has confirmed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.shares.selectors.after_words import confirmed_words, corrected_words
from sharewell.apps.shares.services import CopyStanding, OpenedCorrection, OpenedItem
from sharewell.kit.govuk.moments import moment_words, runs_out_words


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownChange:
    """One correction. `confirm_url` is empty once confirmed, and for whoever has nothing to confirm."""

    before: str
    said: str
    confirmed: str
    did: str
    confirm_url: str
    copies: Sequence[str]


def present_changes(
    item: OpenedItem, *, reference: str, confirms: bool, at: datetime
) -> tuple[ShownChange, ...]:
    """Each correction, first to last; `confirms`: the reader is who has to confirm them."""
    return tuple(_change(one, reference, confirms, at) for one in item.corrections)


def _change(one: OpenedCorrection, reference: str, confirms: bool, at: datetime) -> ShownChange:
    waits = confirms and one.confirmed_at is None
    return ShownChange(
        before=one.before,
        said=corrected_words(one.by, one.at, one.reason, at=at),
        confirmed=confirmed_words(one.confirmed_by, one.confirmed_at, at=at),
        did=one.did,
        confirm_url=reverse("shares:confirm", args=[reference, one.sequence]) if waits else "",
        copies=tuple(_copy(copy, at) for copy in one.copies),
    )


def _copy(copy: CopyStanding, at: datetime) -> str:
    who = copy.recipient or _("Somebody with no account, whom another organisation told")
    if copy.confirmed_at:
        said = {"who": who, "when": moment_words(copy.confirmed_at, at=at), "by": copy.confirmed_by}
        return _("%(who)s: confirmed at %(when)s by %(by)s") % said
    left = runs_out_words(copy.due_at, at=at) if copy.due_at else ""
    return _("%(who)s: not confirmed yet, %(left)s") % {"who": who, "left": left}
