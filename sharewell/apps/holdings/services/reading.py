"""Opening what is held about one person, for whoever answers for it. Each record is in the log before."""

from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.selectors import own_entries
from sharewell.apps.children.services import covering, known_identities
from sharewell.apps.discussions.selectors import of_discussion
from sharewell.apps.discussions.services import discussions_naming
from sharewell.apps.holdings.policies import require_gather, require_read_holdings
from sharewell.apps.holdings.selectors import holdings_of, records_of, sealed_texts_of
from sharewell.apps.requests.selectors import of_ask
from sharewell.apps.requests.services import asks_naming
from sharewell.apps.shares.services import shares_naming
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.holdings import HeldText, Holding, HoldingKind, SealedText, in_order, plain_words
from sharewell.kit.crypto import keyring


def gather_holdings(*, actor: Actor, organisation: UUID, entries: Collection[UUID]) -> list[Holding]:
    """As `selectors.holdings_of`, with what came from others and only names the person in its sealed words.

    Nothing leaves but the fact, so it is no look. Raises Refused.
    """
    require_gather(actor, organisation, entries)
    found = holdings_of(organisation, entries)
    ids = [one.thing for one in found if one.kind is HoldingKind.ENTRY]
    who = known_identities(actor=actor, organisation=organisation, entries=ids)
    asks = asks_naming(actor=actor, organisation=organisation, known_as=who)
    named = [of_ask(one, HoldingKind.REQUEST_RECEIVED) for one in asks]
    for one in discussions_naming(actor=actor, organisation=organisation, known_as=who):
        named.append(of_discussion(one, organisation))
    return in_order([*named, *found])


def holdings_by_name(*, actor: Actor, organisation: UUID, entries: Collection[UUID]) -> list[Holding]:
    """What came from others, is joined to nobody here and gives one of the person's names: it may be about them.

    A person has to look; nothing is destroyed by a name alone. Nothing leaves but the fact. Raises Refused.
    """
    require_gather(actor, organisation, entries)
    ids = [one.pk for one in own_entries(organisation, entries)]
    who = known_identities(actor=actor, organisation=organisation, entries=ids)
    return shares_naming(actor=actor, organisation=organisation, known_as=who)


def read_texts(
    *, actor: Actor, holdings: Collection[Holding], at: datetime, purpose: str
) -> dict[UUID, list[HeldText]]:
    """What stands in these things, by the thing's id; what is kept safe of the people is covered in it.

    Raises:
        Refused: the actor does not answer for what the organisation holds, or is shut out from one of the people.
        CannotUnseal: a stored text was changed.
    """
    entries = [one.thing for one in holdings if one.kind is HoldingKind.ENTRY]
    require_read_holdings(actor, entries)
    _tell_log(actor, records_of(holdings), entries, at, purpose)
    ring = keyring(holder=actor.organisation, records=records_of(holdings))
    cover = covering(actor=actor, entries=entries)
    found: dict[UUID, list[HeldText]] = {one.thing: [] for one in holdings}
    for text in sealed_texts_of(holdings):
        if text.thing in found and text.record in ring:
            words = ring.unseal(
                record=text.record, field=text.place, sealed=text.sealed, version=text.version
            )
            found[text.thing].append(_read(text, cover(plain_words(words) if text.is_data else words)))
    return found


def _read(text: SealedText, words: str) -> HeldText:
    return HeldText(
        field=text.place,
        label=text.field.replace("_", " "),
        text=words,
        written_by=text.written_by,
        written_at=text.written_at,
        about_others=text.about_others,
    )


def _tell_log(actor: Actor, records: Iterable[UUID], entries: list[UUID], at: datetime, purpose: str) -> None:
    # Committed here, before the page is made.
    with transaction.atomic():
        for record in sorted(records):
            record_event(
                actor=actor,
                kind=EventKind.HOLDINGS_READ,
                at=at,
                record=record,
                child=entries[0] if entries else None,
                purpose=purpose,
                fields=("texts",),
            )
