"""Agencies that talk about a child: calling, what each puts in, what was decided, and that the record is right."""

from sharewell.apps.discussions.selectors import Discussion
from sharewell.apps.discussions.services import (
    Calling,
    call_discussion,
    put_in,
    record_discussion,
    say_view,
)
from sharewell.config.demo.moving import own_entry
from sharewell.config.demo.script import Step, Table
from sharewell.config.demo.stage import Stage
from sharewell.config.demo.times import day_later, later
from sharewell.domain.discussions import (
    Contribution,
    Decided,
    DiscussionKind,
    FamilySaw,
    How,
    Label,
    Minutes,
    Said,
)

OTHERS = ("gaps", "not_held", "own_words", "restricted")


def call(stage: Stage, step: Step) -> None:
    """Somebody calls a discussion or a conference."""
    actor, said = stage.actor(step.by), step.said
    calling = Calling(
        entry=own_entry(stage, step, actor),
        kind=DiscussionKind(said["kind"]),
        why=said["why"],
        meets_at=later(said["meets"], start=step.at),
        how=How(said["how"]),
        where=said["where"],
        urgency=said["urgency"],
        organisations=tuple(stage.place(name) for name in said["to"]),
    )
    made = call_discussion(actor=actor, at=step.at, calling=calling)
    stage.discussions[step.case] = made.pk


def contribute(stage: Stage, step: Step) -> None:
    """An organisation says what it knows, or reports."""
    said = step.said
    day = day_later(said["family_on"], start=step.at) if "family_on" in said else None
    contribution = Contribution(
        said=tuple(Said(label=label, text=said[label]) for label in Label if label in said),
        family=FamilySaw(said.get("family", FamilySaw.UNKNOWN)),
        family_on=day,
        **{name: said[name] for name in OTHERS if name in said},
    )
    put_in(actor=stage.actor(step.by), discussion=_of(stage, step), at=step.at, contribution=contribution)


def record(stage: Stage, step: Step) -> None:
    """What was decided is written down."""
    minutes = Minutes(
        present=tuple(str(stage.place(name)) for name in step.said["present"]),
        words=step.said["words"],
        decisions=tuple(_decided(row, step) for row in step.said["decisions"]),
    )
    record_discussion(actor=stage.actor(step.by), discussion=_of(stage, step), at=step.at, minutes=minutes)


def confirm(stage: Stage, step: Step) -> None:
    """An organisation says that its words are right."""
    say_view(actor=stage.actor(step.by), discussion=_of(stage, step), at=step.at, agrees=True, words="")


def _decided(row: Table, step: Step) -> Decided:
    by_when = day_later(row["by_when"], start=step.at)
    return Decided(**{**row, "by_when": by_when})


def _of(stage: Stage, step: Step) -> Discussion:
    return Discussion.objects.get(pk=stage.discussions[step.case])
