"""Discussions in words, for pages and paper. No queries."""

from sharewell.apps.discussions.presenters.document import present_document
from sharewell.apps.discussions.presenters.page import DiscussionPage, present_discussion, present_list
from sharewell.apps.discussions.presenters.words import kind_words

__all__ = ["DiscussionPage", "kind_words", "present_discussion", "present_document", "present_list"]
