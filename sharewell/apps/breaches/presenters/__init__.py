"""What the pages and papers of breaches show."""

from sharewell.apps.breaches.presenters.documents import (
    letter_document,
    notification_document,
    notification_rows,
)
from sharewell.apps.breaches.presenters.page import (
    expected,
    heading,
    history,
    lesson_rows,
    letter_links,
    look_rows,
    missing,
    rows_of,
    told_rows,
    word_rows,
)

__all__ = [
    "expected",
    "heading",
    "history",
    "lesson_rows",
    "letter_document",
    "letter_links",
    "look_rows",
    "missing",
    "notification_document",
    "notification_rows",
    "rows_of",
    "told_rows",
    "word_rows",
]
