"""Records that an organisation keeps of children and adults: written down, and written to again."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.services import amend_entry, open_entry, register_entry
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.config.demo.times import born, day_later
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity, Kind
from sharewell.domain.children.plain import from_plain
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.guarding import FactKind, Protection

PURPOSE = "safeguarding"
SAID = frozenset({"by", "at", "id", "age", "birthday", "due_in", "keep_safe", "from_whom"})
"""What a record says besides the fields of an identity."""


def keep_record(stage: Stage, step: Step) -> None:
    """A record of somebody new, or more of somebody whom the organisation knows."""
    actor = stage.actor(step.by)
    key = actor.organisation, step.said["id"]
    known = stage.entries.get(key)
    told = _told(stage, actor, step)
    if known is None:
        stage.entries[key] = register_entry(actor=actor, identity=Identity(**told), at=step.at).pk
    else:
        _amend(actor, known, told, step)


def _amend(actor: Actor, entry: UUID, told: dict[str, Any], step: Step) -> None:
    row = entry_of(actor, entry)
    if row is None:
        raise LookupError(step.said["id"])
    before = open_entry(actor=actor, entry=row, at=step.at, purpose=PURPOSE)
    safe = [
        Protection(kind=FactKind.ADDRESS, text=text, from_whom=step.said.get("from_whom", ""))
        for text in step.said.get("keep_safe", ())
    ]
    amend_entry(actor=actor, entry=row, identity=replace(before, **told), at=step.at, protect=safe)


def _told(stage: Stage, actor: Actor, step: Step) -> dict[str, Any]:
    """The fields of an identity that the record says, with days reckoned from now and people by their records."""
    said = {name: value for name, value in step.said.items() if name not in SAID}
    for relation in said.get("relations", ()):
        if "record" in relation:
            relation["entry"] = str(stage.entries[actor.organisation, relation.pop("record")])
    told = from_plain(Identity, {"kind": Kind.CHILD, **said})
    fields = {name: getattr(told, name) for name in said}
    today = local_day(step.at)
    if "birthday" in step.said:
        fields["born"] = born(step.said["age"], step.said["birthday"], today=today)
    elif "age" in step.said:
        fields |= {"age_guessed": step.said["age"], "guessed_on": today}
    if "due_in" in step.said:
        fields |= {"due": day_later(step.said["due_in"], start=step.at), "kind": Kind.UNBORN_CHILD}
    return fields
