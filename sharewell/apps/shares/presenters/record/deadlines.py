"""Everything that is owed by when, of a whole record: the sender's own duties, what was advised, each share."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from sharewell.apps.decisions.services import OpenedConcern, OpenedDecision
from sharewell.apps.shares.presenters.deadlines import (
    ShownDeadline,
    law_words,
    owner_words,
    share_deadlines_on_record,
    shown,
    when_on_record,
)
from sharewell.apps.shares.presenters.record.advice import Titles
from sharewell.apps.shares.presenters.record.parts import Block, Point, Section
from sharewell.apps.shares.selectors import Marks
from sharewell.apps.shares.services import OpenedRecord
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import Owes, within
from sharewell.domain.sharing import Outcome, Route, Telling
from sharewell.domain.sharing.owed import DecisionPosition, owed_for_decision
from sharewell.kit.govuk.moments import full_by_words


def deadline_sections(record: OpenedRecord, titles: Titles, marks: Marks) -> Iterator[Section]:
    """One section, soonest first; none where nothing is owed."""
    found = [one for opened in record.shares for one in share_deadlines_on_record(opened)]
    if record.concern and record.concern.decisions:
        found += [*_own(record), *_advised(record.concern, titles, marks)]
    found.sort(key=lambda one: one.due_at)
    if found:
        points = tuple(Point(mark=one.mark, text=one.text, hint=one.hint) for one in found)
        intro = _(
            "Worked out from what is on record and from the law of the nation that counts. Whoever receives goes by "
            "their nation's rules, whoever sends by their own."
        )
        yield Section(title=_("By when"), intro=intro, blocks=(Block(points=points),))


def _own(record: OpenedRecord) -> Iterator[ShownDeadline]:
    concern = record.concern
    if concern is None:
        return
    last = concern.decisions[-1]
    for one in owed_for_decision(_position(concern, _reviewed_at(record))):
        by_another = one.owes is Owes.ORGANISATION
        who = _("To be done by a lead.") if by_another else owner_words(last.decided_by_name)
        yield shown(one, who=who, when=when_on_record(one))


def _position(concern: OpenedConcern, reviewed_at: datetime | None) -> DecisionPosition:
    last = concern.decisions[-1]
    return DecisionPosition(
        urgency=concern.urgency,
        nation=concern.nation,
        sector=_answer(last.situation, "sharer", "sector"),
        raised_at=concern.raised_at,
        was_emergency=concern.route == Route.EMERGENCY,
        about_worker=_answer(last.situation, "concern", "about_worker") == "yes",
        decided=tuple(completing_decisions(concern)),
        look_again_on=last.look_again_on if last.outcome == Outcome.DO_NOT_SHARE else None,
        reviewed_at=reviewed_at,
    )


def completing_decisions(concern: OpenedConcern) -> Iterator[datetime]:
    """When each version was decided; of an emergency, the first and those from its completion on."""
    for place, one in enumerate(concern.decisions):
        if not place or concern.route != Route.EMERGENCY or one.telling != Telling.UNKNOWN:
            yield one.decided_at


def _reviewed_at(record: OpenedRecord) -> datetime | None:
    return next((line.at for line in record.log if line.kind is EventKind.DECISION_REVIEWED), None)


def _advised(concern: OpenedConcern, titles: Titles, marks: Marks) -> Iterator[ShownDeadline]:
    """What the latest advice said to do within a length of time, counted from the decision that was made on it."""
    advised = [one for one in concern.decisions if one.advice.get("verdict")]
    if not advised:
        return
    decision, said = advised[-1], set()
    for advice in (decision.advice, *decision.advice.get("other_recipients", ())):
        for action in advice.get("actions", ()):
            due_at = within(
                decision.decided_at,
                length=action.get("within") or "",
                working_days=action.get("working_days", 0),
                nation=concern.nation,
            )
            if due_at and (action["what"], due_at) not in said:
                said.add((action["what"], due_at))
                yield _action(action, due_at, decision, titles, marks)


def _action(
    action: Mapping[str, Any], due_at: datetime, decision: OpenedDecision, titles: Titles, marks: Marks
) -> ShownDeadline:
    law = (_cited(source, titles, marks) for source in action.get("sources", ()))
    return ShownDeadline(
        due_at=due_at,
        mark=_("By %(when)s") % {"when": full_by_words(due_at)},
        text=_(action["what"]),
        hint=" ".join((owner_words(decision.decided_by_name), *law)),
    )


def _cited(source: Mapping[str, str], titles: Titles, marks: Marks) -> str:
    part = source.get("part", "")
    mark = marks.get((source["id"], part))
    seen, checked = (mark.seen.value, mark.checked) if mark else ("", date.min)
    return law_words(titles.get(source["id"], source["id"]), part, seen, checked)


def _answer(situation: Mapping[str, Any], table: str, key: str) -> str:
    answers = situation.get(table, {})
    return str(answers.get(key, "")) if isinstance(answers, Mapping) else ""
