"""A breach as its pages show it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sharewell.apps.audit.selectors import ROLES, Look
from sharewell.apps.breaches.selectors import Breach, Lesson, WordToPartner, standing_of
from sharewell.apps.breaches.selectors.words import (
    BAD_WORDS,
    CHOICE_WORDS,
    LACK_WORDS,
    LIKELY_WORDS,
    RISK_WORDS,
    SAID_WORDS,
    STAGE_WORDS,
    STEP_WORDS,
    WHAT_WORDS,
)
from sharewell.apps.breaches.services import OpenedStep
from sharewell.domain.breaches import (
    Bad,
    Choice,
    Likely,
    Risk,
    Stage,
    Step,
    What,
    breach_rules,
    hours_left,
    is_expected,
    lacks,
)
from sharewell.kit.govuk.moments import day_words, full_moment_words
from sharewell.kit.govuk.parts import Event, Link, SummaryRow

DO = {
    "not_contained": "contain",
    "not_judged": "judge",
    "regulator_undecided": "regulator",
    "regulator_not_told": "regulator-told",
    "people_undecided": "people",
    "people_not_told": "letter",
}
"""Which page settles what is missing."""
_CHOSEN: dict[str, dict[str, object]] = {
    "likely": {str(one): words for one, words in LIKELY_WORDS.items()},
    "bad": {str(one): words for one, words in BAD_WORDS.items()},
    "risk": {str(one): words for one, words in RISK_WORDS.items()},
    "choice": {str(one): words for one, words in CHOICE_WORDS.items()},
    "what": {str(one): words for one, words in WHAT_WORDS.items()},
}


def heading(row: Breach, *, at: datetime) -> dict[str, object]:
    """What stands at the head of each page, and in a line of the register."""
    return {
        "reference": row.reference,
        "title": str(WHAT_WORDS[What(row.what)]),
        "when": day_words(row.reported_at.date()),
        "open": row.stage == Stage.OPEN,
        "clock": clock_words(row, at=at),
        "colour": _colour(row, at),
    }


def clock_words(row: Breach, *, at: datetime) -> str:
    """How the 72 hours stand, in hours."""
    if row.stage != Stage.OPEN:
        return str(STAGE_WORDS[Stage.CLOSED])
    if row.regulator_told_at:
        return _("Open: the regulator was told")
    if row.regulator == Choice.NOT:
        return _("Open: the regulator is not told")
    if row.due_at is None:
        return str(STAGE_WORDS[Stage.OPEN])
    left = hours_left(row.due_at, at=at)
    if left >= 0:
        return (
            ngettext("%d hour left to tell the regulator", "%d hours left to tell the regulator", left) % left
        )
    over = -left
    return ngettext("%d hour too late for the regulator", "%d hours too late for the regulator", over) % over


def _colour(row: Breach, at: datetime) -> str:
    if row.stage != Stage.OPEN or row.regulator_told_at or row.regulator == Choice.NOT:
        return "grey" if row.stage != Stage.OPEN else "blue"
    left = hours_left(row.due_at, at=at) if row.due_at else 72
    return "red" if left < 24 else "orange"


def rows_of(row: Breach, *, may_change: bool) -> list[SummaryRow]:
    """What was decided, at a glance."""
    regulator = str(CHOICE_WORDS[Choice(row.regulator)]) if row.regulator else _("Not decided yet")
    people = str(CHOICE_WORDS[Choice(row.people)]) if row.people else _("Not decided yet")
    rows = [
        SummaryRow(_("Reported by"), f"{row.reported_by_name}, {full_moment_words(row.reported_at)}"),
        SummaryRow(
            _("Known since"), full_moment_words(row.known_at), [_do(row, "known", _("when it was known"))]
        ),
        SummaryRow(_("Risk to people"), str(RISK_WORDS[Risk(row.risk)]) if row.risk else _("Not judged yet")),
        SummaryRow(_("The regulator"), _told(regulator, row.regulator_told_at)),
        SummaryRow(_("The people concerned"), _told(people, row.people_told_at)),
    ]
    if row.due_at:
        rows.insert(2, SummaryRow(_("The 72 hours end"), full_moment_words(row.due_at)))
    return rows if may_change else [SummaryRow(one.key, one.value) for one in rows]


def _do(row: Breach, act: str, hidden: str) -> Link:
    return Link(_("Change"), reverse("breaches:do", args=[row.reference, act]), hidden)


def _told(choice: str, at: datetime | None) -> str:
    return f"{choice}. {_('Done')}: {full_moment_words(at)}" if at else choice


def missing(row: Breach) -> list[dict[str, str]]:
    """What must be done before it is closed, each with its page."""
    return [
        {"text": str(LACK_WORDS[code]), "url": reverse("breaches:do", args=[row.reference, DO[code]])}
        for code in lacks(standing_of(row))
    ]


def expected(row: Breach, *, at: datetime) -> list[str]:
    """What is expected at this risk, in a sentence for each; nothing before the risk is judged."""
    rules = breach_rules()
    said = {
        "regulator": (row.regulator, _("At this risk the regulator is usually told.")),
        "people": (row.people, _("At this risk the people concerned are usually told.")),
    }
    return [
        words
        for whom, (choice, words) in said.items()
        if is_expected(whom, row.risk, rules=rules, at=at) and choice != Choice.TELL
    ]


def history(steps: Iterable[OpenedStep]) -> list[Event]:
    """What was done, the newest first, with what was said."""
    return [
        Event(
            title=str(STEP_WORDS[one.kind]),
            when=full_moment_words(one.at),
            by=one.person_name,
            text="\n".join(f"{key}: {value}" for key, value in said_rows(one)),
            when_iso=one.at.isoformat(),
        )
        for one in reversed(list(steps))
    ]


def said_rows(step: OpenedStep) -> list[tuple[str, str]]:
    """What was said in a step, each with its name."""
    return [
        (str(SAID_WORDS[name]), said_words(name, step.said[name]))
        for name in SAID_WORDS
        if step.said.get(name)
    ]


def said_words(name: str, value: str) -> str:
    """One answer as it is read: a choice in its words, a day or moment as people write it."""
    if name in _CHOSEN:
        return str(_CHOSEN[name].get(value, value))
    if name in {"told_at", "was"}:
        return full_moment_words(datetime.fromisoformat(value))
    return day_words(date.fromisoformat(value)) if name == "by" else value


def lesson_rows(lessons: Sequence[Lesson], steps: Iterable[OpenedStep]) -> list[dict[str, object]]:
    """What is to change, with who sees to it and whether it is done."""
    said: Mapping[int, Mapping[str, str]] = {one.sequence: one.said for one in steps}
    return [
        {
            "step": one.step,
            "words": said.get(one.step, {}).get("words", ""),
            "owner": said.get(one.step, {}).get("owner", ""),
            "by": day_words(one.by),
            "done": one.done_at is not None,
        }
        for one in lessons
    ]


def letter_links(row: Breach, steps: Iterable[OpenedStep]) -> list[dict[str, str]]:
    """The letters that were written, each to be printed."""
    return [
        {"to": one.said.get("to", ""), "url": reverse("breaches:letter", args=[row.reference, one.sequence])}
        for one in steps
        if one.kind is Step.LETTER
    ]


def told_rows(words: Iterable[WordToPartner]) -> list[tuple[str, str]]:
    """Which partners were told, and when they read it."""
    return [
        (one.partner_name, full_moment_words(one.read_at) if one.read_at else _("Not read yet"))
        for one in words
    ]


def word_rows(words: Iterable[WordToPartner]) -> list[dict[str, object]]:
    """What partners told the organisation, for a list."""
    return [
        {
            "who": one.breach.organisation_name,
            "when": full_moment_words(one.at),
            "url": reverse("breaches:word", args=[one.pk]),
            "is_new": one.read_at is None,
        }
        for one in words
    ]


def look_rows(looks: Iterable[Look]) -> list[list[str]]:
    """Who saw it, for a table."""
    return [
        [
            one.person_name or _("Somebody there"),
            f"{ROLES.get(one.role, one.role)}, {one.organisation_name}",
            full_moment_words(one.first),
            full_moment_words(one.last),
            str(one.times),
            ", ".join(one.fields),
        ]
        for one in looks
    ]


def judged_words(steps: Iterable[OpenedStep]) -> tuple[str, str]:
    """The newest judgement in words, and how many people; empty where there is none."""
    found = next((one.said for one in reversed(list(steps)) if one.kind is Step.JUDGED), None)
    if not found:
        return "", ""
    likely, bad = LIKELY_WORDS[Likely(found["likely"])], BAD_WORDS[Bad(found["bad"])]
    return f"{RISK_WORDS[Risk(found['risk'])]} ({likely}; {bad}). {found['why']}", found.get("how_many", "")
