"""Reading one story, and watching."""

from sharewell.apps.patterns.services.story import Story, open_story
from sharewell.apps.patterns.services.watching import end_watch, meet_watches, set_watch

__all__ = ["Story", "end_watch", "meet_watches", "open_story", "set_watch"]
