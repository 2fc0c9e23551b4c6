"""A child's entry in one line."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from sharewell.domain.children import Identity
from sharewell.kit.govuk.moments import day_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A child whom a share was said to be about."""

    entry: str
    words: str


def identity_line(identity: Identity) -> str:
    """Who it is, with the date of birth where that is known."""
    if identity.born is None:
        return identity.name
    return _("%(name)s, born %(day)s") % {"name": identity.name, "day": day_words(identity.born)}
