"""Asking: one request to many organisations, all of it or nothing. None of them sees another's."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.policies import require_open_entry
from sharewell.apps.children.selectors import entries_of
from sharewell.apps.decisions.policies import require_see_concern
from sharewell.apps.decisions.selectors import concern_by_id
from sharewell.apps.organisations.selectors import DirectoryEntry, directory_entry
from sharewell.apps.requests.errors import NotAskable
from sharewell.apps.requests.models import Request
from sharewell.apps.requests.policies import require_make
from sharewell.apps.requests.selectors.digests import request_digest
from sharewell.apps.requests.services._asks import askable, deliver
from sharewell.apps.requests.services._words import RequestWords
from sharewell.apps.requests.services._words_out import let_request
from sharewell.domain.access import Actor, Permission, Refused
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.requests import Asking, statement_for
from sharewell.domain.requests.content import MOST_ASKED
from sharewell.kit.crypto import create_record_key, seal_all
from sharewell.kit.ids import new_id, new_reference


@transaction.atomic
def ask(*, actor: Actor, at: datetime, asking: Asking) -> Request:
    """Ask organisations, each on its own record, with the asker's statement of their task in law.

    Raises:
        Refused: the role does not work with records, or the concern or the entry is not the actor's to use.
        NotAskable: nobody is asked, one twice, one cannot be asked, or it would be needed before it is asked.
        KeptSafe: it tells one of them what must be kept safe.
    """
    require_make(actor)
    _require_own(actor, asking)
    asked = _addressed(actor, at, asking)
    asking = let_request(actor, asking, [one.id for one in asked], at)
    request = _new_request(actor, at, asking)
    create_record_key(record=request.pk, owner=actor.organisation)
    statement = _statement(actor, at)
    words = _words(asking, statement)
    for name, sealed in seal_all(words.texts(), record=request.pk, holder=actor.organisation).items():
        setattr(request, name, sealed)
    request.sha256 = request_digest(request)
    request.save(force_insert=True)
    _tell_log(actor, request, len(asked), at)
    for to in asked:
        own = RequestWords(
            subject=asking.subject, why=asking.why, wanted=asking.wanted_of(to.id), statement=statement
        )
        deliver(request, to, own, at)
    return request


def _require_own(actor: Actor, asking: Asking) -> None:
    if asking.concern is not None:
        concern = concern_by_id(actor, asking.concern)
        if concern is None:
            raise Refused(Permission.no("no_such_concern", _("There is no such record.")))
        require_see_concern(actor, concern)
    if asking.entry is not None:
        entry = entries_of(actor, [asking.entry]).first()
        if entry is None:
            raise Refused(Permission.no("no_such_entry", _("There is no such record.")))
        require_open_entry(actor, entry)


def _addressed(actor: Actor, at: datetime, asking: Asking) -> tuple[DirectoryEntry, ...]:
    if not 1 <= len(asking.organisations) <= MOST_ASKED:
        raise NotAskable("nobody", _("Choose whom to ask."))
    if len(set(asking.organisations)) != len(asking.organisations):
        raise NotAskable("twice", _("Choose each organisation once."))
    if asking.needed_by is not None and asking.needed_by <= at:
        raise NotAskable("needed_by", _("Choose a time that is still to come."))
    return tuple(askable(one, actor.organisation) for one in asking.organisations)


def _new_request(actor: Actor, at: datetime, asking: Asking) -> Request:
    own = _own_organisation(actor)
    return Request(
        id=new_id(),
        reference=new_reference("RQ"),
        concern_id=asking.concern,
        entry_id=asking.entry,
        asker_id=actor.organisation,
        asker_name=actor.organisation_name,
        asked_by_id=actor.person,
        asked_by_name=actor.name,
        made_at=at,
        needed_by=asking.needed_by,
        urgency=asking.urgency,
        nation=own.nation,
    )


def _own_organisation(actor: Actor) -> DirectoryEntry:
    own = directory_entry(actor.organisation)
    if own is None or own.suspended_at is not None:
        raise NotAskable("no_such_organisation", _("Your organisation cannot ask at present."))
    return own


def _statement(actor: Actor, at: datetime) -> str:
    own = _own_organisation(actor)
    day = local_day(at)
    return statement_for(nation=own.nation, body=own.body, sector=own.sector, day=day).says


def _words(asking: Asking, statement: str) -> RequestWords:
    return RequestWords(subject=asking.subject, why=asking.why, wanted=asking.wanted, statement=statement)


def _tell_log(actor: Actor, request: Request, asked: int, at: datetime) -> None:
    record_event(
        actor=actor,
        kind=EventKind.REQUEST_MADE,
        at=at,
        record=request.pk,
        child=request.entry_id,
        purpose="safeguarding",
        fields=("subject", "why", "wanted", "statement"),
        detail={
            "reference": request.reference,
            "urgency": request.urgency,
            "asked": asked,
            "sha256": request.sha256,
        },
    )
