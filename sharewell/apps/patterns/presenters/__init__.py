"""A story in words, as a chart and as a family picture."""

from sharewell.apps.patterns.presenters.document import present_document
from sharewell.apps.patterns.presenters.family import FamilyPicture, present_family
from sharewell.apps.patterns.presenters.months import MonthsChart, present_months
from sharewell.apps.patterns.presenters.story import StoryPresenter, present_story
from sharewell.apps.patterns.presenters.watches import (
    WatchPresenter,
    met_rows,
    present_watches,
    until_words,
)

__all__ = [
    "FamilyPicture",
    "MonthsChart",
    "StoryPresenter",
    "WatchPresenter",
    "met_rows",
    "present_document",
    "present_family",
    "present_months",
    "present_story",
    "present_watches",
    "until_words",
]
