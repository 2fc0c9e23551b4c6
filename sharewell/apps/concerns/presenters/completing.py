"""The task that an emergency leaves, in words."""

from dataclasses import dataclass
from datetime import datetime

from sharewell.apps.concerns.presenters.when import left_words, moment_words
from sharewell.apps.decisions.selectors import CompletionTask


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTask:
    """By when, and how long is left."""

    reference: str
    due: str
    left: str
    is_late: bool
    is_reviewed: bool


def present_task(task: CompletionTask, reference: str, *, at: datetime) -> ShownTask:
    """The words of the page."""
    return ShownTask(
        reference=reference,
        due=moment_words(task.due_at, at=at),
        left=left_words(task.due_at, at=at),
        is_late=task.due_at < at,
        is_reviewed=task.reviewed_at is not None,
    )
