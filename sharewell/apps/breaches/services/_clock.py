"""The clock of a breach, from when it was known."""

from datetime import datetime

from sharewell.apps.breaches.models import Breach
from sharewell.domain.breaches import breach_rules, next_reminder, told_by


def start_clock(row: Breach, known_at: datetime, at: datetime) -> None:
    """Reckon the clock of a breach anew, from when it was known."""
    row.known_at, row.due_at = known_at, told_by(known_at, row.nation)
    row.remind_at = next_reminder(known_at, after=at, rules=breach_rules())
