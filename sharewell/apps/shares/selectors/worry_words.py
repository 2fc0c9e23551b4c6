"""Several lesser worries about one child, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sharewell.domain.desk import Worries
from sharewell.kit.govuk.moments import day_words


def worries_words(worries: Worries | None) -> str:
    """Several lesser worries about one child as a count: never a score."""
    if worries is None:
        return ""
    said = {"count": worries.count, "day": day_words(worries.since), "from": worries.organisations}
    where = ngettext("from one organisation", "from %(from)d organisations", worries.organisations) % said
    told = _("%(count)d lesser worries about this child since %(day)s, %(where)s")
    return told % {**said, "where": where}
