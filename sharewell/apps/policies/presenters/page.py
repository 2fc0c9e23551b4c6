"""One policy as its page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import ROLE_WORDS
from sharewell.apps.policies.selectors import Policy, PolicyStep, PolicyVersion, Question, Shown, state_of
from sharewell.apps.policies.selectors.words import STATE_COLOURS, STATE_WORDS, STEP_WORDS, kind_words
from sharewell.domain.access import Role
from sharewell.domain.policies import Part, Stage, State, Step, minutes_for
from sharewell.kit.advice.words import STEPS
from sharewell.kit.govuk.moments import day_words, moment_words
from sharewell.kit.govuk.parts import Event, Link, SummaryRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPart:
    """One part, the steps that it speaks of, and where it is changed."""

    id: str
    title: str
    paragraphs: Sequence[str]
    steps: str
    change_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPolicy:
    """All of the page but what the reader says."""

    reference: str
    query: str
    title: str
    state: str
    colour: str
    note: str
    link: str
    rows: Sequence[SummaryRow]
    gaps: Sequence[Link]
    parts: Sequence[ShownPart]
    actions: Sequence[Link]
    versions: Sequence[Link]
    events: Sequence[Event]


def present_policy(
    found: Shown,
    versions: Sequence[PolicyVersion],
    steps: Sequence[PolicyStep],
    *,
    keeps: bool,
    approves: bool,
    at: datetime,
    on: date,
) -> ShownPolicy:
    """The page. Steps are given for those who keep policies alone."""
    row, state = found.policy, state_of(found.policy, on)
    writes = keeps and not found.number and row.stage == Stage.DRAFT
    return ShownPolicy(
        reference=row.reference,
        query=f"?version={found.number}" if found.number else "",
        title=found.text.title,
        state=str(STATE_WORDS[state]),
        colour=STATE_COLOURS[state],
        note=_note(found, versions),
        link=found.text.link,
        rows=heading_rows(found),
        gaps=_gaps(found) if writes else [],
        parts=[_part(row, place, one, writes=writes) for place, one in enumerate(found.text.parts)],
        actions=_actions(found, state, keeps=keeps, approves=approves) if keeps or approves else [],
        versions=[_version(row, one) for one in versions],
        events=[_event(one, at) for one in steps],
    )


def heading_rows(found: Shown) -> list[SummaryRow]:
    """What stands above the text, on the page and on paper."""
    row, version = found.policy, found.version
    rows = [
        SummaryRow(_("About"), kind_words(row.kind)),
        SummaryRow(_("Who answers for it"), found.text.owner),
    ]
    if version:
        said = {"number": version.number, "day": day_words(version.starts_on), "who": version.approved_by}
        rows.append(SummaryRow(_("Version"), _("%(number)d, from %(day)s. Approved by %(who)s.") % said))
    if version and row.review_on and version.number == row.version:
        rows.append(SummaryRow(_("Looked at again"), day_words(row.review_on)))
    rows.append(SummaryRow(_("Who reads it"), readers_words(row)))
    minutes = minutes_for(found.text.count)
    rows.append(SummaryRow(_("Time to read"), minutes_words(minutes)))
    return rows


def readers_words(policy: Policy) -> str:
    """The roles that have to read a policy."""
    if set(policy.readers) == set(Role):
        return _("Everybody")
    names = [str(ROLE_WORDS[Role(one)]) for one in policy.readers]
    return get_text_list(names, _("and")) if names else _("Nobody has to")


def minutes_words(minutes: int) -> str:
    """About how long it takes."""
    return _("About a minute") if minutes == 1 else _("About %(number)d minutes") % {"number": minutes}


def present_questions(questions: Sequence[Question], at: datetime, *, keeps: bool) -> list[dict[str, str]]:
    """What was asked, with the answer, and for those who keep policies where it is answered."""
    return [
        {
            "words": one.words,
            "who": f"{one.person_name}, {moment_words(one.at, at=at)}",
            "answer": one.answer,
            "by": one.answered_by,
            "url": "" if one.answered_at or not keeps else _url("answer", one.policy.reference, one.pk),
        }
        for one in questions
    ]


def _note(found: Shown, versions: Sequence[PolicyVersion]) -> str:
    """That this is not the text that holds, where it is not."""
    if not versions or found.number == versions[0].number:
        return ""
    if not found.number:
        return _("You read the next version, which is being made. Version %(number)d holds until then.") % {
            "number": versions[0].number
        }
    return _("You read version %(number)d. There is a newer one.") % {"number": found.number}


def _gaps(found: Shown) -> list[Link]:
    row, text = found.policy, found.text
    gaps = [Link(gap, _url("part", row.reference, place)) for place, gap in text.lacks]
    if not text.owner.strip():
        gaps.append(Link(_("who answers for it"), _url("heading", row.reference)))
    if not text.parts and not text.link:
        gaps.append(Link(_("what it says"), _url("add_part", row.reference)))
    return gaps


def _part(row: Policy, place: int, part: Part, *, writes: bool) -> ShownPart:
    return ShownPart(
        id=f"part-{place}",
        title=part.title,
        paragraphs=part.words.split("\n\n"),
        steps=get_text_list([str(STEPS[step]) for step in part.steps], _("and")),
        change_url=_url("part", row.reference, place) if writes else "",
    )


def _actions(found: Shown, state: State, *, keeps: bool, approves: bool) -> list[Link]:
    row = found.policy
    if state is State.ENDED:
        return []
    stage = Stage(row.stage)
    offers = keeps and stage is Stage.DRAFT and found.text.is_whole and not approves
    can = {
        "approve": approves and stage is not Stage.NONE and (found.number or found.text.is_whole),
        "offer": offers,
        "send-back": keeps and stage is Stage.OFFERED,
        "review": keeps and stage is Stage.NONE,
        "still-right": keeps and stage is Stage.NONE,
        "drop": keeps and stage is not Stage.NONE,
        "end": keeps and stage is Stage.NONE,
    }
    words = {
        "approve": _("Approve it"),
        "offer": _("Put it to the leader"),
        "send-back": _("Send it back"),
        "review": _("Begin the next version"),
        "still-right": _("Nothing has to change"),
        "drop": _("Drop the draft"),
        "end": _("End it"),
    }
    return [
        Link(words[name], _url("step", row.reference, name)) for name, open_now in can.items() if open_now
    ]


def _version(row: Policy, one: PolicyVersion) -> Link:
    words = _("Version %(number)d, from %(day)s") % {"number": one.number, "day": day_words(one.starts_on)}
    return Link(words, f"{_url('policy', row.reference)}?version={one.number}")


def _event(one: PolicyStep, at: datetime) -> Event:
    title = str(STEP_WORDS[Step(one.kind)])
    return Event(title=title, when=moment_words(one.at, at=at), by=one.person_name, text=one.said)


def _url(name: str, *args: object) -> str:
    return reverse(f"policies:{name}", args=args)
