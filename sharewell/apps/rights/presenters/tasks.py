"""What is to be done for a request, step by step, and what to be careful of."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.rights.selectors import FoundThing, RightsRequest
from sharewell.apps.rights.services import MARKS, OpenedRequest
from sharewell.domain.rights import (
    BY_THING,
    Asker,
    Case,
    Happened,
    ItemDecision,
    Right,
    Settled,
    Stage,
    rights_law,
    to_settle,
)
from sharewell.kit.govuk.parts import Task

DANGER = "core/rights/danger"
FOR_SOMEBODY = frozenset({Asker.PARENT, Asker.REPRESENTATIVE, Asker.COURT_APPOINTEE})


def present_tasks(opened: OpenedRequest, things: Sequence[FoundThing], unsettled: int) -> list[Task]:
    """The way to the answer, in order; a finished one is plain text."""
    row = opened.request
    if row.stage == Stage.ENDED:
        return []
    found = [_task(row, "settle", _("Settle who asks, and whether they are a danger"), not unsettled)]
    found += _of_things(opened, things)
    written = bool(opened.content.written.words or opened.content.written.why)
    found.append(_task(row, "write", _("Write the answer"), written, _("Can stay plain")))
    is_ready = row.stage in {Stage.READING, Stage.READ}
    found.append(_task(row, "preview", _("Look at it as it goes, and have it read"), is_ready))
    if row.stage == Stage.READING:
        found.append(Task(_("A second person reads it"), status=_("Waits for them"), colour="yellow"))
    if row.stage == Stage.READ:
        found.append(_task(row, "release", _("Let it go"), done=False))
    return found


def _of_things(opened: OpenedRequest, things: Sequence[FoundThing]) -> list[Task]:
    row, right = opened.request, Right(opened.request.right)
    happened = {one.kind for one in opened.steps}
    if row.entry_id is None or right not in {*MARKS, *BY_THING}:
        return []
    if right in MARKS:
        looked = _task(row, "things", _("Search what is held"), Happened.SEARCHED in happened)
        marked = Happened.MARKED in happened
        return [looked, _task(row, "mark", _("Mark what is not used, or objected to"), marked)]
    left = sum(one.decision == ItemDecision.OPEN for one in things)
    said = _("%(left)d of %(all)d to decide") % {"left": left, "all": len(things)} if left else ""
    title = _("Search what is held, and decide about each thing")
    return [_task(row, "things", title, Happened.SEARCHED in happened and not left, said)]


def present_warnings(
    row: RightsRequest, opened: OpenedRequest, case: Case, *, shielded: bool, locked: bool, danger: bool
) -> list[str]:
    """What to be careful of, plainly; the gravest first."""
    said = opened.content.settled.get(DANGER)
    is_asked = DANGER in {one.id for one in to_settle(rights_law(), case)}
    return [
        words
        for is_so, words in (
            (
                locked,
                _("Nothing may go to this person or their family at present. A lock stands on the record."),
            ),
            (danger, _("Whoever asks, or where they want it sent, is named here as a danger to the person.")),
            (
                is_asked and (said is None or said.answer is not Settled.YES),
                _(
                    "Nobody has looked whether whoever asks is, or may be, a danger. An estranged parent may be one."
                ),
            ),
            (
                shielded,
                _("Something about this person is kept safe. It is covered in all that you see here."),
            ),
            (bool(opened.content.told.safe), _("They said how they can be reached safely. Keep to it.")),
            (
                case.asker in FOR_SOMEBODY,
                _("They ask about somebody else. Look at court orders, and ask the child where you can."),
            ),
        )
        if is_so and row.stage != Stage.ENDED
    ]


def _task(row: RightsRequest, route: str, title: str, done: bool, said: str = "") -> Task:
    url = reverse(f"rights:{route}", args=[row.reference])
    if done:
        return Task(title, url=url, status=_("Done"))
    return Task(title, url=url, status=said or _("To do"), colour="blue")
