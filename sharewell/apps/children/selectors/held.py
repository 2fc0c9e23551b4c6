"""Words that were stopped on their way out, without what they say."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from sharewell.apps.children.models import HeldWords
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.audit.digests import digest, sealed_digest
from sharewell.domain.audit.entry import written_time
from sharewell.domain.sharing.stopping import StoppedState

MOST = 50


def held_for(actor: Actor, held: UUID) -> HeldWords | None:
    """Held words that the actor may see: whoever wrote them, who was asked, and the leads; else None."""
    if actor.role not in CONTENT_ROLES:
        return None
    rows = HeldWords.objects.filter(organisation_id=actor.organisation, pk=held)
    if actor.role is not Role.SAFEGUARDING_LEAD:
        rows = rows.filter(Q(said_by_id=actor.person) | Q(asked_of_id=actor.person))
    return rows.first()


def agreed_since(actor: Actor, entries: Iterable[UUID], *, since: datetime) -> tuple[HeldWords, ...]:
    """The words about these entries of the actor's organisation to which somebody agreed since a moment."""
    rows = HeldWords.objects.filter(entry_id__in=list(entries), organisation_id=actor.organisation)
    return tuple(rows.filter(state=StoppedState.AGREED, answered_at__gte=since))


def held_digest(held: HeldWords) -> str:
    """SHA-256 over what was to go, by its sealed bytes; no key is needed."""
    written: dict[str, str | int | bool] = {
        "id": str(held.pk),
        "entry": str(held.entry_id),
        "organisation": str(held.organisation_id),
        "said_by": f"{held.said_by_id} {held.said_by_name}",
        "at": written_time(held.at),
        "way": held.way,
        "record": str(held.record or ""),
        "words": sealed_digest(held.words),
        "to_danger": held.to_danger,
    }
    return digest(written)


def held_digests() -> Iterator[tuple[UUID, int, str]]:
    """Held words, version and present digest of each, for `sharewell verify`."""
    for row in HeldWords.objects.order_by("at", "id").iterator():
        yield row.pk, 1, held_digest(row)
