"""What the pages about protected facts say."""

from sharewell.apps.children.presenters.shields import kind_words, lift_rows, present_protected, shown_rows

__all__ = ["kind_words", "lift_rows", "present_protected", "shown_rows"]
