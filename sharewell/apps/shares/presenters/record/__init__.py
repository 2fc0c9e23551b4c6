"""The record of a chain as sections of rows and points, the same for the page and for the document."""

from sharewell.apps.shares.presenters.record.whole import RecordPresenter, present_record

__all__ = ["RecordPresenter", "present_record"]
