"""Discussions between agencies, each sealed under a key of its own that those who are asked hold."""

from sharewell.apps.discussions.models.discussion import Discussion, DiscussionAct, Seat

__all__ = ["Discussion", "DiscussionAct", "Seat"]
