"""Discussions in words, for pages and paper. No queries."""

from sharewell.apps.discussions.presenters.document import present_document
from sharewell.apps.discussions.presenters.page import DiscussionPage, present_discussion, present_list

__all__ = ["DiscussionPage", "present_discussion", "present_document", "present_list"]
