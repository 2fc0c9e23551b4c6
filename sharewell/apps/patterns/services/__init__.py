"""Reading one story, and watching."""

from sharewell.apps.patterns.services.meeting import meet_watches
from sharewell.apps.patterns.services.story import Story, note_story_printed, open_story
from sharewell.apps.patterns.services.watching import end_watch, set_watch, watch_request

__all__ = [
    "Story",
    "end_watch",
    "meet_watches",
    "note_story_printed",
    "open_story",
    "set_watch",
    "watch_request",
]
