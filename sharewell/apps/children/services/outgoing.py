"""Every way out but a share asks here, before words typed for another organisation are kept where it reads them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from sharewell.apps.children.errors import KeptSafe, Stopped
from sharewell.apps.children.selectors import agreed_since
from sharewell.apps.children.services._closing import close_held
from sharewell.apps.children.services.watching import Watch, watch_over
from sharewell.apps.organisations.selectors import directory_entries, recipient_of
from sharewell.domain.access import Actor
from sharewell.domain.guarding import FactKind, Guard, Held, mask
from sharewell.kit.crypto import keyring
from sharewell.kit.languages import in_both

RING_US = _("[kept safe; ring us]")
AGREED_FOR = timedelta(days=1)
"""How long what two people agreed to can still go."""
WORDS = "held.words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """A way out: the service, what it writes to, the actor's entries concerned, and who would read it.

    In an emergency nothing is stopped; what must be kept safe is covered.
    """

    way: str
    record: UUID | None
    entries: tuple[UUID, ...]
    to: tuple[UUID, ...]
    emergency: bool = False


def let_out(*, actor: Actor, going: Going, texts: Mapping[str, str], at: datetime) -> dict[str, str]:
    """The texts as they may go to all who would read them. One query where nothing is protected.

    Raises:
        KeptSafe: one of them tells somebody what must be kept safe, and no second person has agreed to these words.
    """
    watch = watch_over(actor=actor, children=going.entries)
    if not watch.shields:
        return dict(texts)
    # What is protected may stand at an entry that is linked to one of these: what was agreed is kept with it.
    agreed = agreed_words(actor=actor, entries={*going.entries, *watch.entries}, at=at)
    told, names, to_danger = dict(texts), [], False
    for entry in directory_entries(one for one in going.to if one != actor.organisation).values():
        recipient = recipient_of(entry)
        danger = entry.id not in agreed.dangers and bool(watch.dangers_of(recipient))
        told, stops = _through(watch.guard_for(recipient), told, going.emergency, agreed, entry.id)
        to_danger = to_danger or danger
        if stops or danger:
            names.append(entry.name)
    if names:
        raise KeptSafe(_stopped(actor, watch, going, texts, names, to_danger))
    close_held(actor, watch.entries, way=going.way, record=going.record, at=at)
    return told


@dataclass(frozen=True, slots=True)
class Agreed:
    """What two people agreed to: exact words, each with who may read them, and places of danger that may be sent to."""

    words: frozenset[tuple[str, UUID]] = frozenset()
    dangers: frozenset[UUID] = frozenset()

    def without(self, text: str, to: UUID) -> str:
        """The text without the words that may go to this organisation: what is left has to be looked at."""
        for words, reader in self.words:
            if reader == to and words:
                text = text.replace(words, " ")
        return text


def agreed_words(*, actor: Actor, entries: Iterable[UUID], at: datetime) -> Agreed:
    """The words to which a second person of the actor's organisation has agreed a short while ago."""
    rows = agreed_since(actor, entries, since=at - AGREED_FOR)
    if not rows:
        return Agreed()
    ring = keyring(holder=actor.organisation, records={row.entry_id for row in rows})
    held = [
        Held.from_json(ring.unseal(record=row.entry_id, field=f"{WORDS}.{row.pk}", sealed=bytes(row.words)))
        for row in rows
    ]
    return Agreed(
        words=frozenset((text, to) for one in held for text in one.texts.values() for to in one.to),
        dangers=frozenset(to for row, one in zip(rows, held, strict=True) if row.to_danger for to in one.to),
    )


def _through(
    guard: Guard, texts: Mapping[str, str], emergency: bool, agreed: Agreed, to: UUID
) -> tuple[dict[str, str], bool]:
    """The texts for one reader, covered in an emergency, and whether something in them stops."""
    told, stops = dict(texts), False
    for name, text in texts.items():
        hits = guard.find(text)
        if not (hits.stops and guard.find(agreed.without(text, to)).stops):
            continue
        if emergency:
            told[name] = mask(text, hits.stopping, dict.fromkeys(FactKind, in_both(RING_US)))
        else:
            stops = True
    return told, stops


def _stopped(
    actor: Actor, watch: Watch, going: Going, texts: Mapping[str, str], names: list[str], to_danger: bool
) -> Stopped:
    return Stopped(
        way=going.way,
        record=going.record,
        entries=watch.entries,
        to=tuple(one for one in going.to if one != actor.organisation),
        texts=dict(texts),
        names=tuple(names),
        to_danger=to_danger,
    )
