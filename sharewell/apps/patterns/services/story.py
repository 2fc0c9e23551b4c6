"""All that the actor may see of one child, gathered from every source. The read is in the log before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sharewell.apps.audit.services import record_read
from sharewell.apps.children.selectors import Entry, entries_beside, entries_of
from sharewell.apps.children.services import open_entries, protected_facts
from sharewell.apps.decisions.selectors import Concern, concerns_about
from sharewell.apps.discussions.selectors import Discussion, discussions_about
from sharewell.apps.patterns.policies import require_read_story
from sharewell.apps.requests.selectors import Request, requests_about
from sharewell.apps.shares.selectors import Share, shares_received_about, shares_sent_about
from sharewell.apps.transfers.selectors import Transfer, transfers_about
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Identity, covered, what_tells
from sharewell.domain.children.relations import Relation
from sharewell.domain.patterns import Kin, kin_of

SOURCES = ("concerns", "sent", "received", "requests", "transfers", "discussions", "addresses")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What was found. `family` is whoever is named with the child, without those whom the actor may not know of."""

    entry: UUID
    identity: Identity
    concerns: tuple[Concern, ...]
    sent: tuple[Share, ...]
    received: tuple[Share, ...]
    requests: tuple[Request, ...]
    transfers: tuple[Transfer, ...]
    discussions: tuple[Discussion, ...]
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
    known = _opened(actor, same, at, purpose)
    relations = tuple(dict.fromkeys(one for each in known.values() for one in each.relations))
    ids = [one.pk for one in same]
    return Story(
        entry=entry.pk,
        identity=known[entry.pk],
        concerns=tuple({one.pk: one for each in ids for one in concerns_about(actor, each)}.values()),
        sent=shares_sent_about(actor, ids),
        received=shares_received_about(actor, ids),
        requests=tuple(one for each in ids for one in requests_about(actor, each)),
        transfers=transfers_about(actor, ids),
        discussions=discussions_about(actor, ids),
        family=_family(actor, ids, relations, at, purpose),
    )


def _family(
    actor: Actor, same: Sequence[UUID], relations: Sequence[Relation], at: datetime, purpose: str
) -> tuple[Kin, ...]:
    """Everybody named with the child. What is kept safe of the child covers the others' names too."""
    named = {UUID(one.entry) for one in relations if one.entry} - set(same)
    found = list(entries_of(actor, named)) if named else []
    known = _opened(actor, found, at, purpose)
    tells = what_tells(one.protection for one in protected_facts(actor=actor, entries=[*same, *known]))
    names = {str(entry): "" if tells(who.name) else who.name for entry, who in known.items()}
    return kin_of((one for one in relations if one.entry not in set(map(str, same))), names)


def _opened(actor: Actor, entries: Sequence[Entry], at: datetime, purpose: str) -> Mapping[UUID, Identity]:
    """Who entries are about, without what is kept safe of any of them."""
    known = open_entries(actor=actor, entries=entries, at=at, purpose=purpose)
    facts = protected_facts(actor=actor, entries=known)
    tells = what_tells(one.protection for one in facts)
    return {entry: covered(identity, tells) for entry, identity in known.items()}
