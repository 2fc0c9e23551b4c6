"""The record of a discussion for paper, without what a person of concern must not see."""

from datetime import datetime
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sharewell.apps.discussions.presenters.page import DiscussionPage
from sharewell.domain.access import Actor
from sharewell.kit.govuk.moments import full_moment_words


def present_document(page: DiscussionPage, *, actor: Actor, at: datetime) -> dict[str, Any]:
    """The page as the template wants it: text and lists alone."""
    made = {"who": actor.name, "where": actor.organisation_name, "when": full_moment_words(at)}
    return {
        "language": get_language() or "en-gb",
        "title": page.title,
        "reference": page.reference,
        "made": _("Made for %(who)s, %(where)s, on %(when)s") % made,
        "confidential": _("Confidential. What the family or a person of concern must not see is left out."),
        "page": _("Page"),
        "of": _("of"),
        "rows": [[row.key, row.value] for row in page.rows],
        "sections": [
            {"title": one.heading, "rows": [[row.key, row.value] for row in one.rows]} for one in page.put_in
        ],
        "minutes_title": _("What was decided"),
        "minutes": [[row.key, row.value] for row in page.minutes],
        "columns": list(page.decision_columns),
        "decisions": [list(row) for row in page.decisions],
        "views": [[f"{one.title}, {one.by}", one.text] for one in page.views],
        "end": _("End of the record"),
    }
