"""Whom to ring at an organisation for what, when they answer, and when somebody last said that it is right."""

from sharewell.domain.contacts.answering import (
    CONFIRMED_FOR,
    Contact,
    answering,
    in_order,
    is_ended,
    is_stale,
)
from sharewell.domain.contacts.hours import ALWAYS, BadHours, Day, Hours, Opening
from sharewell.domain.contacts.purposes import RUNG_AT_ANY_TIME, Purpose
from sharewell.domain.contacts.reading import hours_said_in, read_hours

__all__ = [
    "ALWAYS",
    "CONFIRMED_FOR",
    "RUNG_AT_ANY_TIME",
    "BadHours",
    "Contact",
    "Day",
    "Hours",
    "Opening",
    "Purpose",
    "answering",
    "hours_said_in",
    "in_order",
    "is_ended",
    "is_stale",
    "read_hours",
]
