"""What the pages about protected facts say."""

from sharewell.apps.children.presenters.held import ShownHeld, fields_to_change, present_held
from sharewell.apps.children.presenters.shields import lift_rows, present_protected, shown_rows

__all__ = ["ShownHeld", "fields_to_change", "lift_rows", "present_held", "present_protected", "shown_rows"]
