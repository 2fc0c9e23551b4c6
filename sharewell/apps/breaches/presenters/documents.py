"""What is told on paper: the regulator's fields as far as they are known, and a letter in plain words."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sharewell.apps.breaches.presenters.page import judged_words
from sharewell.apps.breaches.selectors import Breach
from sharewell.apps.breaches.selectors.words import CHOICE_WORDS, WHAT_WORDS
from sharewell.apps.breaches.services import OpenedStep
from sharewell.domain.access import Actor
from sharewell.domain.breaches import Choice, Step, What, breach_rules
from sharewell.domain.cited import in_force
from sharewell.domain.deadlines import local_day
from sharewell.kit.advice.words import in_language
from sharewell.kit.govuk.moments import day_words, full_moment_words

SAYS_DONE = frozenset({Step.CONTAINED, Step.LESSON})


def known_of(row: Breach, steps: Sequence[OpenedStep], actor: Actor) -> dict[str, str]:
    """What is known of each thing that a regulator is told, by what it fills."""
    risk, how_many = judged_words(steps)
    return {
        "organisation": f"{row.organisation_name}; {actor.name}",
        "what": "\n".join(
            [str(WHAT_WORDS[What(row.what)]), *_all(steps, {Step.REPORTED, Step.NOTE}, "words")]
        ),
        "known": _known(row),
        "how_many": how_many,
        "risk": risk,
        "done": "\n".join(_all(steps, SAYS_DONE, "words")),
        "people": str(CHOICE_WORDS[Choice(row.people)]) if row.people else "",
        "late": "\n".join(_all(steps, {Step.REGULATOR_TOLD}, "late")),
    }


def notification_rows(
    row: Breach, steps: Sequence[OpenedStep], actor: Actor, *, at: datetime
) -> list[tuple[str, str]]:
    """Each thing that a regulator is told, with what is known of it; empty where whoever sends it fills it in."""
    known = known_of(row, steps, actor)
    lines = in_force(breach_rules().fields, nation=row.nation, sector="", day=local_day(at))
    return [(in_language(one.says), known[one.fills]) for one in lines]


def notification_document(
    row: Breach, steps: Sequence[OpenedStep], actor: Actor, *, at: datetime
) -> dict[str, object]:
    """The same on paper."""
    rows = [
        [says, value or _("To be filled in")] for says, value in notification_rows(row, steps, actor, at=at)
    ]
    return {
        **_paper(row, actor, at),
        "title": _("What we tell the regulator"),
        "rows": [[_("Organisation"), row.organisation_name]],
        "sections": [
            {"title": _("What is known so far"), "rows": rows},
            {
                "title": _("Before you send it"),
                "rows": [],
                "none": _(
                    "Nobody has compared these questions with the regulator’s own form. Compare them first."
                ),
            },
        ],
    }


def letter_document(row: Breach, letter: OpenedStep, actor: Actor) -> dict[str, object]:
    """A letter to one of the people concerned, as it was written."""
    return {
        **_paper(row, actor, letter.at),
        "title": _("About your information"),
        "rows": [
            [_("To"), letter.said.get("to", "")],
            [_("From"), row.organisation_name],
            [_("Date"), day_words(local_day(letter.at))],
        ],
        "sections": [{"title": _("What happened"), "rows": [], "none": letter.said.get("words", "")}],
        "last": [
            [
                _("If you are not happy with this"),
                _(
                    "Tell us, and we will look at it again. You can also complain to the regulator for information."
                ),
            ],
        ],
    }


def _paper(row: Breach, actor: Actor, at: datetime) -> dict[str, object]:
    made = {"when": full_moment_words(at), "who": f"{actor.name}, {actor.organisation_name}"}
    return {
        "language": get_language() or "en-gb",
        "reference": row.reference,
        "made": _("Made %(when)s for %(who)s") % made,
        "page": _("Page"),
        "of": _("of"),
    }


def _known(row: Breach) -> str:
    said = {"known": full_moment_words(row.known_at)}
    if row.due_at is None:
        return said["known"]
    return _("%(known)s; the 72 hours end %(end)s") % {**said, "end": full_moment_words(row.due_at)}


def _all(steps: Sequence[OpenedStep], kinds: set[Step] | frozenset[Step], name: str) -> list[str]:
    return [one.said[name] for one in steps if one.kind in kinds and one.said.get(name)]
