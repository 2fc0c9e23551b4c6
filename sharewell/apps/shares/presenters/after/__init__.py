"""What happened to a share after it went, in words: corrections, asking back, passing on, words that came too late."""

from sharewell.apps.shares.presenters.after.changes import ShownChange, present_changes
from sharewell.apps.shares.presenters.after.standing import AfterPresenter, present_after, return_words
from sharewell.apps.shares.presenters.after.views import ShownView, present_views, view_lines

__all__ = [
    "AfterPresenter",
    "ShownChange",
    "ShownView",
    "present_after",
    "present_changes",
    "present_views",
    "return_words",
    "view_lines",
]
