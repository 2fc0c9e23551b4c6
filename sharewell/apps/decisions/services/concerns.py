"""Writing down a worry."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.selectors import entries_of
from sharewell.apps.decisions.errors import NotComplete
from sharewell.apps.decisions.models import Concern, ConcernChild
from sharewell.apps.decisions.policies import require_raise_concern
from sharewell.apps.decisions.selectors import concern_digest
from sharewell.domain.access import Actor, Permission, Refused
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing import Route, Worry
from sharewell.domain.sharing.content import observations_to_text
from sharewell.kit.crypto import create_record_key, seal_all
from sharewell.kit.ids import new_id, new_reference

FIELDS = ("observations", "own_words", "wishes", "wanted")


@transaction.atomic
def raise_concern(*, actor: Actor, at: datetime, worry: Worry) -> Concern:
    """Write down a worry about children whom the actor's organisation has entries for.

    Raises:
        Refused: the role does not work with records, or an entry is not this organisation's.
        NotComplete: no child is named on the ordinary route.
    """
    require_raise_concern(actor)
    entries = _own_entries(actor, worry)
    concern = Concern(
        id=new_id(),
        reference=new_reference("SW"),
        organisation_id=actor.organisation,
        raised_by_id=actor.person,
        raised_by_name=actor.name,
        raised_at=at,
        route=Route(worry.route),
        urgency=str(worry.urgency),
        nation=str(worry.nation),
    )
    texts = {
        "observations": observations_to_text(worry.observations),
        "own_words": worry.own_words,
        "wishes": worry.wishes,
        "wanted": worry.wanted,
    }
    _keep(actor, concern, entries, texts)
    _tell_log(actor, concern, entries, at)
    return concern


def _own_entries(actor: Actor, worry: Worry) -> tuple[UUID, ...]:
    wanted = tuple(dict.fromkeys(worry.children))
    # Nothing holds an emergency up: who the child is may be all in the words.
    if not wanted and worry.route is Route.ORDINARY:
        raise NotComplete("children", _("Say which child this is about."))
    if wanted and entries_of(actor, wanted).count() != len(wanted):
        raise Refused(Permission.no("no_such_entry", _("There is no such entry here.")))
    return wanted


def _keep(actor: Actor, concern: Concern, entries: tuple[UUID, ...], texts: dict[str, str]) -> None:
    create_record_key(record=concern.pk, owner=actor.organisation)
    sealed = seal_all(texts, record=concern.pk, holder=actor.organisation, prefix="concern.")
    for name, value in sealed.items():
        setattr(concern, name, value)
    concern.sha256 = concern_digest(concern, entries)
    concern.save(force_insert=True)
    ConcernChild.objects.bulk_create(
        ConcernChild(concern=concern, position=position, entry=entry)
        for position, entry in enumerate(entries)
    )


def _tell_log(actor: Actor, concern: Concern, entries: tuple[UUID, ...], at: datetime) -> None:
    record_event(
        actor=actor,
        kind=EventKind.CONCERN_RAISED,
        at=at,
        record=concern.pk,
        child=entries[0] if entries else None,
        purpose="safeguarding",
        fields=FIELDS,
        detail={
            "reference": concern.reference,
            "route": str(concern.route),
            "urgency": concern.urgency,
            "children": len(entries),
            "sha256": concern.sha256,
        },
    )
