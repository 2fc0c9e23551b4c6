"""Who is on duty when: weeks, gaps, and a week copied to another, through the nights when the clocks change."""

from sharewell.domain.rota.spans import (
    LONGEST_SHIFT,
    Span,
    around_week,
    gaps,
    latest,
    moved,
    week_of,
    weeks_from,
)

__all__ = ["LONGEST_SHIFT", "Span", "around_week", "gaps", "latest", "moved", "week_of", "weeks_from"]
