"""What has waited too long between organisations, as a leader sees it: who waits for whom, by reference alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from sharewell.apps.home.selectors import Waited
from sharewell.kit.govuk.moments import runs_out_words


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitedLine:
    """One thing that waits. Nothing here says about whom, or what it is."""

    says: str
    reference: str
    late: str


@dataclass(frozen=True, slots=True)
class _Late:
    says: str
    reference: str
    due_at: datetime | None


def present_waited(waited: Waited, *, at: datetime) -> tuple[WaitedLine, ...]:
    """Between two organisations first, then what waits for this one alone, each by what ran out first."""
    found = (*_between_two(waited), *_here(waited))
    return tuple(
        WaitedLine(
            says=one.says,
            reference=one.reference,
            late=runs_out_words(one.due_at, at=at) if one.due_at else "",
        )
        for one in found
    )


def _between_two(waited: Waited) -> Iterator[_Late]:
    for ask in waited.asks:
        names = {"from": ask.asker_name, "to": ask.asked_name}
        yield _Late(_("%(from)s asked %(to)s") % names, ask.reference, ask.due_at)
    for share in waited.shares:
        names = {"from": share.sender_name, "to": share.recipient_name}
        yield _Late(_("%(from)s shared with %(to)s") % names, share.reference, share.due_at)
    for row in waited.disagreements:
        names = {"from": row.raiser_name, "to": row.other_name}
        yield _Late(_("%(from)s and %(to)s see something differently") % names, row.reference, row.due_at)
    for seat in waited.seats:
        names = {"from": seat.discussion.caller_name, "to": seat.organisation_name}
        says = _("%(from)s called a discussion; %(to)s has not put in what it knows") % names
        yield _Late(says, seat.discussion.reference, seat.due_at)


def _here(waited: Waited) -> Iterator[_Late]:
    for one in waited.files:
        # Where a child goes to is not a chief's to know.
        says = _("A file from %(from)s waits to be sent, or to be confirmed") % {"from": one.sender_name}
        yield _Late(says, one.reference, one.due_at)
    for called in waited.discussions:
        says = _("%(from)s has not written down what a discussion decided") % {"from": called.caller_name}
        yield _Late(says, called.reference, called.due_at)
    for row in waited.stopped:
        says = _("Something that %(from)s wants to send was stopped") % {"from": row.sender.name}
        yield _Late(says, row.concern.reference, row.due_at)
