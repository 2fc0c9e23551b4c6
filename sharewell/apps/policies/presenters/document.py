"""A policy on paper."""

from datetime import datetime

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sharewell.apps.policies.presenters.page import heading_rows
from sharewell.apps.policies.selectors import Shown
from sharewell.domain.access import Actor
from sharewell.kit.govuk.moments import full_moment_words


def present_document(found: Shown, *, actor: Actor, at: datetime) -> dict[str, object]:
    """What the template prints."""
    made = {"when": full_moment_words(at), "who": f"{actor.name}, {actor.organisation_name}"}
    rows = [[_("Organisation"), found.policy.organisation_name]]
    rows += [[one.key, one.value] for one in heading_rows(found)]
    if not found.number:
        rows.append([_("Where it stands"), _("A draft. Nobody has approved it.")])
    if found.text.link:
        rows.append([_("A longer text"), found.text.link])
    return {
        "language": get_language() or "en-gb",
        "title": found.text.title,
        "reference": found.policy.reference,
        "made": _("Made %(when)s for %(who)s") % made,
        "page": _("Page"),
        "of": _("of"),
        "rows": rows,
        "sections": [{"title": one.title, "words": one.words} for one in found.text.parts],
    }
