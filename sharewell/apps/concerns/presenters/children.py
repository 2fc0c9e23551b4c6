"""A child in words, as a person would say it."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from sharewell.apps.children.selectors import identity_words
from sharewell.domain.children import Identity


def entry_words(identity: Identity, since: date, *, today: date) -> str:
    """Who it is, with the day since when we have had a record: two entries of one name can be told apart."""
    told = {"who": identity_words(identity, today=today), "day": date_format(since, "j F Y")}
    return _("%(who)s. Your record since %(day)s") % told
