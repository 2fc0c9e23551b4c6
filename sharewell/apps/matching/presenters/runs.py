"""Runs, pairs and agreements for their pages."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sharewell.apps.matching.models import Agreement, Run, RunState, Way
from sharewell.apps.matching.presenters.words import AGREED, COMPARED, FAILURES, GRADES, WAYS
from sharewell.apps.matching.services import OpenedPair
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity
from sharewell.domain.matching import Grade, Level
from sharewell.kit.govuk.moments import moment_words
from sharewell.kit.govuk.parts import SummaryRow

Names = Mapping[UUID, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRun:
    """A run as its page and the list of runs show it."""

    url: str
    what: str
    when: str
    state: str
    colour: str
    failure: str
    is_running: bool
    is_done: bool
    found_any: bool
    done: int
    parts: int
    grades: Sequence[SummaryRow]
    made_with: Sequence[SummaryRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPair:
    """A pair: who is meant, how likely, and how far both agree."""

    people: Sequence[str]
    grade: str
    rivals: str
    agreed: Sequence[SummaryRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAgreement:
    """What one side agreed to."""

    who: str
    purpose: str
    by: str
    until: str
    end_url: str


def run_rows(runs: Iterable[Run], *, actor: Actor, names: Names, at: datetime) -> list[ShownRun]:
    """The runs of a list."""
    return [present_run(run, actor=actor, names=names, at=at, grades={}) for run in runs]


def present_run(run: Run, *, actor: Actor, names: Names, at: datetime, grades: Mapping[str, int]) -> ShownRun:
    """One run; `grades` says how many pairs of each there are."""
    state, colour = {
        RunState.RUNNING: (_("Running"), "yellow"),
        RunState.DONE: (_("Done"), "green"),
        RunState.FAILED: (_("Stopped"), "red"),
    }[RunState(run.state)]
    return ShownRun(
        url=reverse("matching:run", args=[run.pk]),
        what=_what(run, actor, names),
        when=_("%(when)s, by %(who)s")
        % {"when": moment_words(run.started_at, at=at), "who": run.started_by_name},
        state=state,
        colour=colour,
        failure=str(FAILURES.get(run.failure, "")),
        is_running=run.state == RunState.RUNNING,
        is_done=run.state == RunState.DONE,
        found_any=any(grades.values()),
        done=run.done,
        parts=run.parts,
        grades=[
            SummaryRow(str(words), number_format(grades.get(grade, 0), force_grouping=True))
            for grade, words in GRADES.items()
        ],
        made_with=_made_with(run),
    )


def present_pairs(pairs: Iterable[OpenedPair]) -> list[ShownPair]:
    """Pairs with the people that the reader's organisation knows, and how far both agree."""
    return [
        ShownPair(
            people=[_person(one) for one in pair.own],
            grade=str(GRADES.get(pair.grade, GRADES[Grade.LOW])),
            rivals=_rivals(pair.rivals),
            agreed=[
                SummaryRow(str(COMPARED[comparison]), _level(level))
                for comparison, level in pair.levels.items()
            ],
        )
        for pair in pairs
    ]


def agreement_rows(agreements: Iterable[Agreement], *, names: Names, may_end: bool) -> list[ShownAgreement]:
    """What stands, side by side."""
    return [
        ShownAgreement(
            who=str(WAYS[Way(row.way)])
            % {"one": names.get(row.organisation_id, ""), "other": names.get(row.other_id, "")},
            purpose=row.purpose,
            by=_("%(who)s, %(when)s") % {"who": row.person_name, "when": date_format(row.at, "j F Y")},
            until=date_format(row.until, "j F Y"),
            end_url=reverse("matching:end_agreement", args=[row.pk]) if may_end else "",
        )
        for row in agreements
    ]


def _what(run: Run, actor: Actor, names: Names) -> str:
    if run.other_id is None:
        return _("Our list with itself")
    other = run.other_id if actor.organisation == run.organisation_id else run.organisation_id
    return _("Our list with that of %(other)s") % {"other": names.get(other, "")}


def _made_with(run: Run) -> list[SummaryRow]:
    made = run.described
    if not made:
        return []
    left, right = (number_format(number, force_grouping=True) for number in (run.left, run.right))
    rows = [
        (_("Children compared"), left if made["itself"] else f"{left} × {right}"),
        (_("Weights"), f"{made['weights']} ({made['weights_sha256'][:12]})"),
        (_("Settings"), made["settings_sha256"][:12]),
        (_("Lists"), " × ".join(dict.fromkeys((made["left_sha256"][:12], made["right_sha256"][:12])))),
        (_("Pairs decided before, from which it learnt"), str(run.reviewed)),
        (_("Made with"), made["engine"]),
    ]
    return [SummaryRow(key, value) for key, value in rows]


def _person(identity: Identity) -> str:
    if identity.born is None:
        return identity.name
    return _("%(name)s, born %(day)s") % {"name": identity.name, "day": date_format(identity.born, "j F Y")}


def _level(level: Level | None) -> str:
    return _("one side does not have it") if level is None else str(AGREED[level])


def _rivals(number: int) -> str:
    if not number:
        return ""
    return ngettext(
        "One more could be meant, such as a twin or somebody of the same name.",
        "%(number)d more could be meant, such as a twin or somebody of the same name.",
        number,
    ) % {"number": number}
