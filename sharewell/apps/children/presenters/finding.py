"""Those who were found, in words. Nothing that is protected stands in a line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sharewell.apps.children.selectors import grade_words, identity_words, reason_words
from sharewell.apps.children.services import Findings, FoundEntry
from sharewell.domain.children import particulars_of
from sharewell.domain.matching import Grade

COLOURS = {Grade.MATCH: "green", Grade.POTENTIAL: "yellow", Grade.LOW: "grey"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFound:
    """One who could be meant."""

    who: str
    url: str
    grade: str
    colour: str
    reasons: Sequence[str]
    rivals: str
    twins: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFindings:
    """The whole answer. `status` is what a screen reader says."""

    status: str
    counsel: str
    found: Sequence[ShownFound]


def lines_of(findings: Findings, *, today: date) -> dict[str, str]:
    """Each who was found in one line, by id, before what is protected was covered."""
    return {str(one.entry.pk): identity_words(one.identity, today=today) for one in findings.found}


def present_findings(findings: Findings, lines: Mapping[str, str]) -> ShownFindings:
    """Those found, likeliest first. `lines` are covered already."""
    by_id = {one.entry.pk: one for one in findings.found}
    count = len(findings.found)
    status = ngettext("%d record found", "%d records found", count) % count if count else _("Nobody found")
    return ShownFindings(
        status=status,
        counsel=_counsel(findings.grade),
        found=[_shown(one, by_id, lines) for one in findings.found],
    )


def _shown(one: FoundEntry, by_id: Mapping[UUID, FoundEntry], lines: Mapping[str, str]) -> ShownFound:
    rivals = [by_id[key] for key in one.rivals if key in by_id]
    twins = [other for other in rivals if _may_be_twins(one, other)]
    others = [other for other in rivals if other not in twins]
    return ShownFound(
        who=lines[str(one.entry.pk)],
        url=reverse("children:entry", args=[one.entry.pk]),
        grade=grade_words(one.grade),
        colour=COLOURS.get(one.grade, "grey"),
        reasons=[reason_words(reason) for reason in one.reasons],
        rivals=_named(others, lines),
        twins=_named(twins, lines),
    )


def _named(found: Sequence[FoundEntry], lines: Mapping[str, str]) -> str:
    return "; ".join(lines[str(one.entry.pk)] for one in found)


def _may_be_twins(one: FoundEntry, other: FoundEntry) -> bool:
    """Born on one day, with a family name in common and not the same first name."""
    mine, theirs = particulars_of(one.identity), particulars_of(other.identity)
    return (
        mine.born is not None
        and mine.born == theirs.born
        and bool(set(mine.family) & set(theirs.family))
        and mine.given[:1] != theirs.given[:1]
    )


def _counsel(grade: Grade) -> str:
    match grade:
        case Grade.NONE:
            return _(
                "Try fewer words, or only part of the name. Only your own organisation’s records are looked through."
            )
        case Grade.MANY:
            return _("More than one could be meant. Look at what differs before you choose.")
        case Grade.LOW:
            return _("This is not enough to be sure. Say more, or look at what differs.")
        case _:
            return _("You decide whether it is the child you mean.")
