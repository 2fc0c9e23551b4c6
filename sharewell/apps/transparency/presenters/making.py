"""The shares that a statement could tell of, as they are chosen."""

from collections.abc import Iterable

from django.utils.html import format_html
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sharewell.apps.shares.selectors import item_kind_words
from sharewell.apps.transparency.selectors import Tellable
from sharewell.kit.govuk.moments import day_words


def share_choices(shares: Iterable[Tellable]) -> list[tuple[str, str]]:
    """Each share as the words beside its box, and what went in it."""
    return [(_label(one), _hint(one)) for one in shares]


def _label(one: Tellable) -> str:
    said = {"name": one.share.recipient_name, "day": day_words(localdate(one.share.sent_at))}
    return _("Tell them that we shared with %(name)s on %(day)s") % said


def _hint(one: Tellable) -> str:
    kinds = "; ".join(item_kind_words(kind) for kind in one.kinds)
    return format_html("{} ({})", kinds, one.share.reference)
