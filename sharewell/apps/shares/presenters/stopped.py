"""A stopped sending in words: what was found and where, and what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.children.selectors import Piece, kind_words, marked_pieces
from sharewell.apps.shares.services import OpenedStopped
from sharewell.domain.sharing.stopping import WAITING, StoppedState
from sharewell.kit.govuk.moments import moment_words

PLACES: dict[str, str | Promise] = {
    "summary": gettext_lazy("In short"),
    "wanted": gettext_lazy("What you ask of them"),
    "family": gettext_lazy("About telling the family"),
    "spoken_to": gettext_lazy("Whom you spoke to"),
}
STANDS: dict[str, str | Promise] = {
    StoppedState.STOPPED: gettext_lazy("Nothing has gone to them. All of it is kept here."),
    StoppedState.ASKED: gettext_lazy("A second person has been asked. Nothing goes until they agree."),
    StoppedState.NOT_AGREED: gettext_lazy("The second person did not agree. Nothing has gone to them."),
    StoppedState.AGREED: gettext_lazy("A second person agreed, and it went as it is."),
    StoppedState.COVERED: gettext_lazy("The words were covered, and the rest went."),
    StoppedState.LEFT_OUT: gettext_lazy("These items were left out, and the rest went."),
    StoppedState.GIVEN_UP: gettext_lazy("It was not sent. It stays on record."),
    StoppedState.MASKED: gettext_lazy(
        "It went at once, because somebody was in danger. These words were covered. Ring them if they need to know."
    ),
    StoppedState.LOOKED_AT: gettext_lazy(
        "It went at once with these words covered. A second person has looked at it."
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundIn:
    """One text in which something was found."""

    title: str
    pieces: Sequence[Piece]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownStopped:
    """The page."""

    recipient: str
    reference: str
    stands: str
    when: str
    by: str
    to_danger: bool
    found: Sequence[FoundIn]
    kinds: Sequence[str]
    reason: str
    note: str
    answered_by: str
    waits: bool
    is_asked: bool
    is_masked: bool
    can_cover: bool
    can_leave_out: bool
    share_reference: str


def present_stopped(opened: OpenedStopped, *, at: datetime) -> ShownStopped:
    """The page in words."""
    row, waits = opened.stopped, opened.stopped.state in WAITING
    hits = [hit for found in opened.hits.values() for hit in found.stopping]
    return ShownStopped(
        recipient=row.recipient_name,
        reference=row.concern.reference,
        stands=str(STANDS[StoppedState(row.state)]),
        when=moment_words(row.at, at=at),
        by=row.sent_by_name,
        to_danger=opened.to_danger or (row.to_danger and not waits),
        found=[FoundIn(title=_title(place), pieces=list(marked_pieces(opened.texts[place], found)))
               for place, found in opened.hits.items()],
        kinds=sorted({kind_words(hit.kind) for hit in hits}),
        reason=opened.reason,
        note=opened.note,
        answered_by=row.answered_by_name,
        waits=waits,
        is_asked=row.state == StoppedState.ASKED,
        is_masked=row.state == StoppedState.MASKED,
        can_cover=waits and not opened.to_danger,
        can_leave_out=waits and not opened.to_danger and 0 < opened.items_left < len(opened.parcel.items),
        share_reference=row.share.reference if row.share else "",
    )  # fmt: skip


def _title(place: str) -> str:
    if place in PLACES:
        return str(PLACES[place])
    number = int(place.split(".")[1]) + 1
    if place.startswith("fact"):
        return _("What you say of fact %(number)s") % {"number": number}
    if place.endswith("file"):
        return _("The file of item %(number)s") % {"number": number}
    said = _("Item %(number)s, why they need it") if place.endswith("because") else _("Item %(number)s")
    return said % {"number": number}
