"""What happened to a share after it went, in words: corrections, asking back, passing on, words that came too late."""

from sharewell.apps.shares.presenters.after.changes import ShownChange, present_changes
from sharewell.apps.shares.presenters.after.standing import AfterPresenter, present_after, return_words

__all__ = ["AfterPresenter", "ShownChange", "present_after", "present_changes", "return_words"]
