"""Pairs of entries that may be one child, for the world of the sweeps. Each sealed field has a canary in it."""

from sharewell.apps.children.models import Entry, Link
from sharewell.apps.children.services import (
    answer_link,
    ask_about_pair,
    ask_to_merge,
    register_entry,
    shut_out,
    split_link,
)
from sharewell.domain.children import Identity
from sharewell.domain.linking import LinkStep, Origin
from sharewell.kit.clock import now
from tests.cast import Cast

WHO = Identity(given_names="Canarymina", family_name="Canaryrahman")


def links(cast: Cast) -> dict[str, Link]:
    """A pair that waits, one that is linked, one that a lead is to merge, one that was taken apart."""
    made = {state: _asked(cast) for state in ("asked", "linked", "merge_asked", "split")}
    for state in ("linked", "merge_asked", "split"):
        answer_link(actor=cast.owner.actor, at=now(), link=made[state], step=LinkStep.SAME, why="Canary-same")
    row = made["merge_asked"]
    ask_to_merge(actor=cast.owner.actor, at=now(), link=row, kept=row.first_id, why="Canary-merge")
    split_link(actor=cast.owner.actor, at=now(), link=made["split"], why="Canary-apart")
    shut_out(
        actor=cast.lead.actor,
        at=now(),
        entry=_entry(cast),
        person=cast.colleague.person.id,
        why="Canary-aunt",
    )
    return {state: Link.objects.get(pk=row.pk) for state, row in made.items()}


def _asked(cast: Cast) -> Link:
    return ask_about_pair(
        actor=cast.owner.actor,
        at=now(),
        one=_entry(cast),
        other=_entry(cast),
        origin=Origin.PERSON,
        why="Canary-alike",
    )


def _entry(cast: Cast) -> Entry:
    return register_entry(actor=cast.owner.actor, identity=WHO, at=now())
