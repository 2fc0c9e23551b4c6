"""An agreement on paper."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sharewell.apps.agreements.presenters.page import group_rows, item_rows
from sharewell.apps.agreements.presenters.parties import said_rows
from sharewell.apps.agreements.selectors import AgreementStep, Held
from sharewell.apps.agreements.selectors.words import STATE_WORDS, STEP_WORDS, kind_words
from sharewell.domain.access import Actor
from sharewell.domain.agreements import Step, Text, agreement_terms
from sharewell.kit.advice.words import in_language
from sharewell.kit.govuk.moments import day_words, full_moment_words


def present_document(
    found: Held, text: Text, *, actor: Actor, steps: Sequence[AgreementStep], fingerprint: str, at: datetime
) -> dict[str, object]:
    """What the template prints of a text, with the signatures on it."""
    row = found.agreement
    made = {"when": full_moment_words(at), "who": f"{actor.name}, {actor.organisation_name}"}
    return {
        "language": get_language() or "en-gb",
        "title": text.title,
        "reference": row.reference,
        "made": _("Made %(when)s for %(who)s") % made,
        "page": _("Page"),
        "of": _("of"),
        "rows": _rows(found, text),
        "sections": _sections(found, text, steps),
        "last": [[_("Fingerprint of the text"), _in_groups(fingerprint)]],
    }


def _sections(found: Held, text: Text, steps: Sequence[AgreementStep]) -> list[dict[str, object]]:
    parties = [
        {"title": one.organisation_name, "rows": [[line.key, line.value] for line in said_rows(one)]}
        for one in found.staying
    ]
    columns = [_("What"), _("About"), _("Down to"), _("Seen only by")]
    said: list[dict[str, object]] = [
        {
            "title": in_language(group.says),
            "rows": [[one.key, one.value] for one in group_rows(text, group.id)],
        }
        for group in agreement_terms().groups
    ]
    return [
        {"title": _("The parties"), "parts": parties},
        {"title": _("What is shared"), "columns": columns, "table": item_rows(text)},
        *said,
        {"title": _("Signatures"), "rows": _signatures(steps), "none": _("Nobody has signed yet.")},
    ]


def _rows(found: Held, text: Text) -> list[list[str]]:
    days = [
        (_("First day"), text.starts_on),
        (_("Day of the review"), text.review_on),
        (_("Last day"), text.ends_on),
    ]
    return [
        [_("Sort"), kind_words(text.kind, found.agreement.nation)],
        [_("Where it stands"), str(STATE_WORDS[found.state])],
        *([key, day_words(day)] for key, day in days if day),
    ]


def _in_groups(fingerprint: str) -> str:
    """A fingerprint that a line can break: eight letters at a time."""
    return " ".join(fingerprint[start : start + 8] for start in range(0, len(fingerprint), 8))


def _signatures(steps: Sequence[AgreementStep]) -> list[list[str]]:
    signed = [one for one in steps if one.kind in (Step.SIGNED, Step.JOINED)]
    words = _("%(what)s version %(number)d, %(who)s, %(when)s. Fingerprint %(sha)s")
    return [
        [
            one.organisation_name,
            words
            % {
                "what": STEP_WORDS[Step(one.kind)],
                "number": one.version,
                "who": one.person_name,
                "when": full_moment_words(one.at),
                "sha": _in_groups(one.sha256),
            },
        ]
        for one in reversed(signed)
    ]
