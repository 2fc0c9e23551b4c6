"""What the pages about entries and protected facts say."""

from sharewell.apps.children.presenters.entry import list_row, present_entry, present_history, topic_rows
from sharewell.apps.children.presenters.held import ShownHeld, fields_to_change, present_held
from sharewell.apps.children.presenters.shields import lift_rows, present_protected, shown_rows
from sharewell.apps.children.presenters.topics import TOPICS, Topic

__all__ = [
    "TOPICS",
    "ShownHeld",
    "Topic",
    "fields_to_change",
    "lift_rows",
    "list_row",
    "present_entry",
    "present_held",
    "present_history",
    "present_protected",
    "shown_rows",
    "topic_rows",
]
