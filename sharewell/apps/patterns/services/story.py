"""All that the actor may see of one child, gathered from every source. The read is in the log before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event, record_read
from sharewell.apps.children.selectors import Entry, Link, entries_beside, entries_of, links_beside
from sharewell.apps.children.services import OpenedShield, open_entries, protected_facts
from sharewell.apps.decisions.selectors import Concern, concerns_about_any
from sharewell.apps.discussions.selectors import Discussion, discussions_about
from sharewell.apps.discussions.services import discussions_of_others_about
from sharewell.apps.patterns.policies import require_read_story
from sharewell.apps.requests.selectors import Ask, Request, requests_about_any
from sharewell.apps.requests.services import asks_of_us_about
from sharewell.apps.shares.selectors import Share, shares_received_about, shares_sent_about
from sharewell.apps.transfers.selectors import Transfer, transfers_about
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Identity, covered, what_tells
from sharewell.domain.children.relations import Relation
from sharewell.domain.patterns import Kin, kin_of

SOURCES = (
    "concerns", "sent", "received", "requests", "asks", "transfers", "discussions", "addresses", "links", "family",
)  # fmt: skip


Facts = tuple[OpenedShield, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What is on record about brothers, sisters and children of the same home, and not about the child too."""

    concerns: tuple[Concern, ...] = ()
    received: tuple[Share, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What was found.

    `same` are the entry and those held to be the same person. `family` is whoever is named with the child, without
    those whom the actor may not know of.
    """

    entry: UUID
    same: tuple[UUID, ...]
    identity: Identity
    concerns: tuple[Concern, ...]
    sent: tuple[Share, ...]
    received: tuple[Share, ...]
    requests: tuple[Request, ...]
    transfers: tuple[Transfer, ...]
    discussions: tuple[Discussion, ...]
    invited: tuple[Discussion, ...]
    asked_us: tuple[Ask, ...]
    links: tuple[Link, ...]
    beside: Beside
    family: tuple[Kin, ...]


def open_story(*, actor: Actor, entry: Entry, at: datetime, purpose: str) -> Story:
    """The story of one child, with what is kept under every entry that is held to be the same. Raises Refused."""
    require_read_story(actor, entry)
    record_read(
        actor=actor,
        kind=EventKind.STORY_READ,
        at=at,
        record=entry.pk,
        child=entry.pk,
        purpose=purpose,
        fields=SOURCES,
    )
    same = [entry, *entries_beside(actor, entry)]
    known, facts = _opened(actor, same, at, purpose)
    relations = tuple(dict.fromkeys(one for each in known.values() for one in each.relations))
    ids, people = [one.pk for one in same], list(known.values())
    family = _family(actor, relations, known, facts, at, purpose)
    concerns, received = tuple(concerns_about_any(actor, ids)), shares_received_about(actor, ids)
    return Story(
        entry=entry.pk,
        same=tuple(ids),
        identity=known[entry.pk],
        concerns=concerns,
        sent=shares_sent_about(actor, ids),
        received=received,
        requests=requests_about_any(actor, ids),
        transfers=transfers_about(actor, ids),
        discussions=discussions_about(actor, ids),
        invited=discussions_of_others_about(actor=actor, known_as=people),
        asked_us=asks_of_us_about(actor=actor, known_as=people),
        links=tuple(links_beside(actor, ids)),
        family=family,
        beside=_beside(actor, family, concerns, received),
    )


@transaction.atomic
def note_story_printed(
    *, actor: Actor, story: Story, at: datetime, purpose: str, document: str, copy: str
) -> None:
    """Tell the log that a story was made into a document, with its SHA-256 and the id of the copy."""
    record_event(
        actor=actor,
        kind=EventKind.STORY_PRINTED,
        at=at,
        record=story.entry,
        child=story.entry,
        purpose=purpose,
        detail={"document": document, "copy": copy},
    )


def _beside(
    actor: Actor, family: Sequence[Kin], concerns: Sequence[Concern], received: Sequence[Share]
) -> Beside:
    near = [UUID(one.entry) for one in family if one.entry and one.is_near]
    if not near:
        return Beside()
    own = {one.pk for one in (*concerns, *received)}
    return Beside(
        concerns=tuple(one for one in concerns_about_any(actor, near) if one.pk not in own),
        received=tuple(one for one in shares_received_about(actor, near) if one.pk not in own),
    )


def _family(
    actor: Actor,
    relations: Sequence[Relation],
    same: Mapping[UUID, Identity],
    facts: Facts,
    at: datetime,
    purpose: str,
) -> tuple[Kin, ...]:
    """Everybody named with the child. What is kept safe of the child covers the others' names too."""
    own = {str(one) for one in same}
    others = [one for one in relations if one.entry not in own]
    named = {UUID(one.entry) for one in others if one.entry}
    found = list(entries_of(actor, named)) if named else []
    known, more = _opened(actor, found, at, purpose) if found else ({}, ())
    tells = what_tells(one.protection for one in (*facts, *more))
    return kin_of(others, {str(one): "" if tells(who.name) else who.name for one, who in known.items()})


def _opened(
    actor: Actor, entries: Sequence[Entry], at: datetime, purpose: str
) -> tuple[Mapping[UUID, Identity], Facts]:
    """Who entries are about, without what is kept safe of any of them, and what that is."""
    known = open_entries(actor=actor, entries=entries, at=at, purpose=purpose)
    facts = protected_facts(actor=actor, entries=known)
    tells = what_tells(one.protection for one in facts)
    return {entry: covered(identity, tells) for entry, identity in known.items()}, facts
