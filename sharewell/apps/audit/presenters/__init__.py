"""Events in words. Nothing is looked up here."""

from sharewell.apps.audit.presenters.trail import TrailPresenter, present_trail
from sharewell.apps.audit.presenters.words import KINDS, kind_in_words

__all__ = ["KINDS", "TrailPresenter", "kind_in_words", "present_trail"]
