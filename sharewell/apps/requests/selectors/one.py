"""Finding one request or ask by its reference, and the asks of a request."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q, QuerySet

from sharewell.apps.requests.models import Ask, AskStep, Request
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.sharing.sides import ALLOWED, keeps, receives
from sharewell.kit.database.prepared import Prepared

MOST = 50


def request_for(actor: Actor, reference: str) -> Request | None:
    """The request with this reference; None where there is none or the actor is not on the asking side."""
    found = REQUEST_BY_REFERENCE.things(reference, actor.organisation)
    return found[0] if found and _keeps(actor, found[0]) else None


def ask_for(actor: Actor, reference: str) -> Ask | None:
    """The ask with this reference; None where there is none or the actor stands on neither side of it."""
    found = ASK_BY_REFERENCE.things(reference, actor.organisation, actor.organisation)
    return found[0] if found and _sees(actor, found[0]) else None


def ask_by_id(actor: Actor, ask: UUID) -> Ask | None:
    """The ask with this id; None where there is none or the actor stands on neither side of it."""
    found = Ask.objects.filter(pk=ask).first()
    return found if found and _sees(actor, found) else None


def asks_of(actor: Actor, request: Request) -> tuple[Ask, ...]:
    """A request's asks in the order asked and then by name, for its asking side; none for anybody else."""
    return tuple(ASKS_OF_REQUEST.things(request.pk)) if _keeps(actor, request) else ()


def requests_about(actor: Actor, entry: UUID, *, limit: int = MOST) -> tuple[Request, ...]:
    """What the actor may see of what their organisation asked about somebody, newest first."""
    return requests_about_any(actor, [entry], limit=limit)


def requests_about_any(actor: Actor, entries: Iterable[UUID], *, limit: int = MOST) -> tuple[Request, ...]:
    """What the actor may see of what their organisation asked about one of these entries, newest first."""
    rows = Request.objects.filter(entry_id__in=list(entries), asker_id=actor.organisation)
    if actor.role is not Role.SAFEGUARDING_LEAD:
        rows = rows.filter(asked_by_id=actor.person)
    found = rows if actor.role in CONTENT_ROLES else rows.none()
    return tuple(found.order_by("-made_at", "-id")[:limit])


def asked_about(actor: Actor, entry: UUID) -> tuple[Ask, ...]:
    """Every ask of the requests that the actor may see about somebody, newest first."""
    requests = [one.pk for one in requests_about(actor, entry)]
    return tuple(Ask.objects.filter(request_id__in=requests).order_by("-sent_at", "-id")) if requests else ()


def steps_of(asks: Iterable[Ask]) -> list[AskStep]:
    """The steps of asks in order, in one query. Sealed words are opened by services alone."""
    return list(AskStep.objects.filter(ask_id__in=[ask.pk for ask in asks]).order_by("ask_id", "sequence"))


def _by_reference(reference: str, asker: UUID, asked: UUID) -> QuerySet[Ask]:
    rows = Ask.objects.select_related("request")
    return rows.filter(Q(asker_id=asker) | Q(asked_id=asked), reference=reference)


ASK_BY_REFERENCE = Prepared(_by_reference, takes=3)
REQUEST_BY_REFERENCE = Prepared(
    lambda reference, asker: Request.objects.filter(reference=reference, asker_id=asker), takes=2
)
ASKS_OF_REQUEST = Prepared(
    lambda request: Ask.objects.filter(request_id=request).order_by("sent_at", "asked_name", "id")
)


def _keeps(actor: Actor, request: Request) -> bool:
    return keeps(actor, organisation=request.asker_id, person=request.asked_by_id) in ALLOWED


def _sees(actor: Actor, ask: Ask) -> bool:
    codes = {
        keeps(actor, organisation=ask.asker_id, person=ask.asked_by_id),
        receives(actor, organisation=ask.asked_id, owner=ask.owner_id),
    }
    return bool(codes & ALLOWED)
