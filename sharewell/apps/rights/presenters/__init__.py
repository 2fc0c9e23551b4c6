"""Rights requests in words."""

from sharewell.apps.rights.presenters.page import present_page, present_row

__all__ = ["present_page", "present_row"]
