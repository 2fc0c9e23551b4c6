"""Who somebody is, for whoever answers for what the organisation holds. Nobody is shown it here."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID, uuid5

from django.db import transaction

from sharewell.apps.children.models import Entry, EntryVersion, FindingKey, HeldWords, ListLine
from sharewell.apps.children.policies import require_gather
from sharewell.apps.children.services._opening import FIELD, identities_of
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity
from sharewell.domain.sharing.stopping import WAITING, StoppedState
from sharewell.kit.crypto import destroy_record_key, keyring

SERVING = "serving copy"


def known_identities(*, actor: Actor, organisation: UUID, entries: Collection[UUID]) -> list[Identity]:
    """Whatever these entries ever said of who they are, to compare with. Only facts may leave the caller: no look.

    Raises Refused. What was erased is left out.
    """
    require_gather(actor, organisation)
    return identities_of(organisation, entries) if entries else []


def birth_day(*, actor: Actor, organisation: UUID, entries: Collection[UUID]) -> date | None:
    """When the person of these entries was born, as the newest of them that knows it says. Raises Refused."""
    require_gather(actor, organisation)
    rows = EntryVersion.objects.filter(entry_id__in=list(entries), entry__organisation_id=organisation)
    ring = keyring(holder=organisation, records=list(entries))
    for row in rows.order_by("-written_at"):
        if row.entry_id in ring:
            text = ring.unseal(
                record=row.entry_id, field=FIELD, sealed=bytes(row.identity), version=row.version
            )
            if born := Identity.from_json(text).born:
                return born
    return None


@transaction.atomic
def forget_entries(*, actor: Actor, organisation: UUID, entries: Collection[UUID], at: datetime) -> int:
    """Take away all by which these entries are found, for their keys are destroyed; how many hashes there were.

    What stays is the stub. Lines of lists lose what they said; a serving copy that still has them opens no more.
    """
    require_gather(actor, organisation)
    own = Entry.objects.filter(pk__in=list(entries), organisation_id=organisation)
    ids = list(own.values_list("pk", flat=True))
    found = FindingKey.objects.filter(entry_id__in=ids).delete()[0]
    own.update(withdrawn_at=at, scheme=0, changed_at=at)
    ListLine.objects.filter(entry_id__in=ids).update(fingerprint=b"", reference=b"", said=b"")
    HeldWords.objects.filter(entry_id__in=ids, state__in=WAITING).update(state=StoppedState.GIVEN_UP)
    destroy_record_key(uuid5(organisation, SERVING))
    return found
