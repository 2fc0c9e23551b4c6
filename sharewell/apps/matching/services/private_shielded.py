"""Children of whom something is kept safe are in no private matching until two people have said so, with a reason."""

from datetime import datetime

from django.db import transaction

from sharewell.apps.audit.services import record_event, record_read
from sharewell.apps.matching.models import PrivateMatch, Shielded
from sharewell.apps.matching.policies import require_be_second
from sharewell.apps.matching.services._private import WHY, ready_if_all_said_so
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.crypto import keyring


@transaction.atomic
def answer_about_shielded(*, actor: Actor, at: datetime, match: PrivateMatch, agreed: bool) -> None:
    """The second person's answer. Either way the matching goes on: with these children or without.

    Raises:
        Refused: the actor asked for it themselves, or nothing waits.
    """
    row = PrivateMatch.objects.select_for_update().get(pk=match.pk)
    require_be_second(actor, row)
    row.shielded = Shielded.IN if agreed else Shielded.REFUSED
    row.shielded_second_name = actor.name
    row.save(update_fields=["shielded", "shielded_second_name"])
    record_event(
        actor=actor, kind=EventKind.PRIVATE_SHIELDED_ANSWERED, at=at, record=row.pk, purpose="safeguarding",
        outcome="done" if agreed else "refused", detail={"asked_by": str(row.shielded_by)},
    )  # fmt: skip
    ready_if_all_said_so(row)


def why_shielded(*, actor: Actor, at: datetime, match: PrivateMatch) -> str:
    """The reason that was given, for whoever is to be the second person. Raises Refused."""
    require_be_second(actor, match)
    record_read(
        actor=actor,
        kind=EventKind.PRIVATE_OPENED,
        at=at,
        record=match.pk,
        purpose="safeguarding",
        fields=[WHY],
    )
    ring = keyring(holder=match.organisation_id, records=[match.pk])
    return ring.unseal(record=match.pk, field=WHY, sealed=bytes(match.shielded_why or b""))
