"""Remembers translations: a page asks for hundreds of the same sentences, and gettext seeks each in many catalogues."""

from functools import lru_cache
from threading import local

from django.conf import settings
from django.utils.translation import trans_real

SENTENCES = 8192
"""More than all that are ours; the limit is for words that come from data."""


def remember_translations() -> None:
    """From now on each language looks each sentence up once."""
    # Each request has a thread of its own, and a page asks some hundred times what its language is.
    trans_real._active = local()  # type: ignore[attr-defined]
    for code, _ in settings.LANGUAGES:
        catalogue = trans_real.translation(code)
        remembering = lru_cache(maxsize=SENTENCES)(catalogue.gettext)
        catalogue.gettext = remembering  # type: ignore[method-assign]
