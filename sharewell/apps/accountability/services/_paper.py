"""A pack on paper: what is in it, in words and figures that can be shown."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sharewell.apps.accountability.models import Pack
from sharewell.kit.govuk.moments import full_moment_words


def paper(pack: Pack, sections: Mapping[str, Any], at: datetime) -> dict[str, object]:
    """What the template prints."""
    made = {"when": full_moment_words(at), "who": f"{pack.asked_by_name}, {pack.organisation_name}"}
    return {
        "language": get_language() or "en-gb",
        "title": _("What we can show"),
        "reference": pack.reference,
        "made": _("Made %(when)s for %(who)s") % made,
        "page": _("Page"),
        "of": _("of"),
        "rows": [[_("Organisation"), pack.organisation_name]],
        "sections": [
            {"title": _("What is in it"), "rows": _held(sections)},
            {"title": _("Decisions by month"), "rows": _months(sections["decisions"])},
            {"title": _("Rights requests that ended, by month"), "rows": _months(sections["rights"])},
            {"title": _("What is not kept here"), "rows": [], "none": _not_kept()},
        ],
    }


def _held(sections: Mapping[str, Any]) -> list[list[str]]:
    names = {
        "agreements": _("Data sharing agreements"),
        "assessments": _("Impact assessments"),
        "policies": _("Policies"),
        "notices": _("Privacy notices"),
        "breaches": _("Breaches"),
        "certificates": _("Certificates of what was destroyed"),
        "samples": _("Decisions that the inspector chose"),
    }
    return [[title, str(len(sections[name]))] for name, title in names.items()]


def _months(months: Mapping[str, Any]) -> list[list[str]]:
    return [[month, _of_month(said)] for month, said in months.items()] or [[_("None"), ""]]


def _of_month(said: Mapping[str, Any]) -> str:
    lines = [_figure(_("Together"), said["total"])]
    for name, cells in said.items():
        if name != "total":
            lines += [_figure(key, count) for key, count in cells.items()]
    return "\n".join(lines)


def _figure(name: str, count: int | None) -> str:
    return f"{name}: {_('hidden') if count is None else count}"


def _not_kept() -> str:
    return "\n".join(
        [
            _("Training: Sharewell keeps no record of it."),
            _(
                "The legal basis of each decision: it stands sealed in the decision, and is shown where it is kept."
            ),
        ]
    )
