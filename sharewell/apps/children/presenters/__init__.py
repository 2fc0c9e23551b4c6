"""What the pages about protected facts say."""

from sharewell.apps.children.presenters.shields import lift_rows, present_protected, shown_rows

__all__ = ["lift_rows", "present_protected", "shown_rows"]
