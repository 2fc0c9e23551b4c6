"""An assessment on paper."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sharewell.apps.assessments.presenters.page import Section, heading, need_words
from sharewell.apps.assessments.selectors import Assessment
from sharewell.domain.access import Actor
from sharewell.domain.assessments import Content
from sharewell.kit.govuk.moments import full_moment_words


def present_document(
    row: Assessment, content: Content, found: Sequence[Section], *, actor: Actor, at: datetime
) -> dict[str, object]:
    """What the template prints."""
    made = {"when": full_moment_words(at), "who": f"{actor.name}, {actor.organisation_name}"}
    top = heading(row)
    signed = full_moment_words(row.signed_at) if row.signed_at else _("Not signed yet")
    return {
        "language": get_language() or "en-gb",
        "title": row.title,
        "reference": row.reference,
        "made": _("Made %(when)s for %(who)s") % made,
        "page": _("Page"),
        "of": _("of"),
        "rows": [
            [_("Organisation"), row.organisation_name],
            [_("Where it stands"), str(top["state"])],
            [_("Version"), str(row.version)],
            *([[_("Annex to"), f"{row.annex_to.title}, {row.annex_to.reference}"]] if row.annex_to else []),
            [_("Signed"), signed],
            [_("Whether it is needed"), need_words(content)],
        ],
        "sections": [
            {"title": one.title, "rows": [[line.key, line.value] for line in one.rows]} for one in found
        ],
    }
