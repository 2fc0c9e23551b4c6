"""Finding drafts. Only their owner does, and only in the organisation in which they were begun."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from sharewell.domain.access import Actor, Permission, Refused
from sharewell.kit.crypto import unseal
from sharewell.kit.database.prepared import Prepared
from sharewell.kit.journeys.content import Content
from sharewell.kit.journeys.models import Draft, DraftState

FIELD = "draft"
NOT_YOURS = Permission.no("draft.not-own", "Only the person who began a draft can open it.")


def drafts_of(actor: Actor, *, at: datetime, journey: str = "") -> QuerySet[Draft]:
    """The actor's own drafts with something in them, newest first; of one journey when it is named."""
    drafts = _own(actor, at).filter(state=DraftState.OPEN, version__gt=1).order_by("-updated_at")
    return drafts.filter(journey=journey) if journey else drafts


def own_draft(
    actor: Actor | None, draft: UUID, *, at: datetime, journey: str = "", lock: bool = False
) -> Draft:
    """The actor's own draft, open or finished; with `lock`, no other request changes it until the transaction ends.

    Raises:
        Refused: there is none, or it is another's, or it has expired: nobody can tell which.
    """
    if actor is None:
        raise Refused(NOT_YOURS)
    found = _locked(actor, draft) if lock else OWN.things(draft, actor.person, actor.organisation)
    for one in found:
        if one.expires_at > at and journey in ("", one.journey):
            return one
    raise Refused(NOT_YOURS)


def _own_draft(draft: UUID, person: UUID, organisation: UUID) -> QuerySet[Draft]:
    return Draft.objects.filter(pk=draft, person=person, organisation=organisation)


OWN = Prepared(_own_draft, takes=3)


def _locked(actor: Actor, draft: UUID) -> QuerySet[Draft]:
    return _own_draft(draft, actor.person, actor.organisation).select_for_update()


def content_of(draft: Draft) -> Content:
    """What the draft holds. Raises CannotUnseal when it was changed or its key is gone."""
    text = unseal(
        record=draft.pk, holder=draft.organisation, field=FIELD, sealed=draft.sealed, version=draft.version
    )
    return Content.from_json(text)


def _own(actor: Actor, at: datetime) -> QuerySet[Draft]:
    return Draft.objects.filter(person=actor.person, organisation=actor.organisation, expires_at__gt=at)


def given_up(*, at: datetime) -> list[UUID]:
    """Drafts that were deleted or whose time is over, and that were never finished; until their rows go."""
    rows = Draft.objects.filter(state=DraftState.OPEN, expires_at__lte=at)
    return list(rows.order_by("expires_at", "pk").values_list("pk", flat=True))
