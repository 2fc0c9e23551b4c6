"""What has waited too long between organisations, as a leader sees it: who waits for whom, by reference alone."""

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


def present_waited(waited: Waited, *, at: datetime) -> tuple[WaitedLine, ...]:
    """Asks first, then shares, each by what ran out first."""
    asks = [
        (_("%(from)s asked %(to)s"), one.asker_name, one.asked_name, one.reference, one.due_at)
        for one in waited.asks
    ]
    shares = [
        (_("%(from)s shared with %(to)s"), one.sender_name, one.recipient_name, one.reference, one.due_at)
        for one in waited.shares
    ]
    return tuple(
        WaitedLine(
            says=says % {"from": sender, "to": to},
            reference=reference,
            late=runs_out_words(due_at, at=at) if due_at else "",
        )
        for says, sender, to, reference, due_at in (*asks, *shares)
    )
