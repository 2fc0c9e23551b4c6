"""One ask: made, sealed under a key of its own that asker and asked hold, and delivered."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import DirectoryEntry, directory_entry
from sharewell.apps.requests.errors import NotAskable
from sharewell.apps.requests.models import Ask, Request
from sharewell.apps.requests.services._moving import Said, set_clock, write_step
from sharewell.apps.requests.services._notices import tell_desk
from sharewell.apps.requests.services._words import RequestWords
from sharewell.domain.access import SYSTEM
from sharewell.domain.requests import STARTS_AS, AskStepKind
from sharewell.domain.sharing import Rung
from sharewell.kit.crypto import create_record_key, entitle, seal_all
from sharewell.kit.ids import new_id, new_reference
from sharewell.kit.notify import NoticeKind


def askable(organisation: UUID, asker: UUID) -> DirectoryEntry:
    """The organisation that is to be asked.

    Raises:
        NotAskable: there is none, it is suspended, it is the asker's own, or somebody else added it without an account.
    """
    found = directory_entry(organisation)
    if found is None or found.suspended_at is not None or not found.is_shown_to(asker):
        raise NotAskable("no_such_organisation", _("This organisation cannot be asked at present."))
    if found.id == asker:
        raise NotAskable("own_organisation", _("This is your own organisation."))
    return found


def deliver(
    request: Request,
    to: DirectoryEntry,
    words: RequestWords,
    at: datetime,
    *,
    forwarded_from: Ask | None = None,
) -> Ask:
    """Make an ask of a request and put it into the inbox of the organisation. The caller holds the transaction."""
    ask = _new_ask(request, to, at, forwarded_from)
    create_record_key(record=ask.pk, owner=request.asker_id)
    entitle(record=ask.pk, holder=request.asker_id, newcomer=to.id)
    for name, sealed in seal_all(words.texts(), record=ask.pk, holder=request.asker_id).items():
        setattr(ask, name, sealed)
    set_clock(ask, at)
    ask.save(force_insert=True)
    # Somebody without an account hears by the link and the code that the asker makes next.
    if not ask.outside:
        tell_desk(ask, kind=NoticeKind.REQUEST_WAITING, key=f"asked:{ask.pk}", at=at)
    write_step(SYSTEM, ask, AskStepKind.DELIVERED, at, Said())
    return ask


def _new_ask(request: Request, to: DirectoryEntry, at: datetime, forwarded_from: Ask | None) -> Ask:
    return Ask(
        id=new_id(),
        reference=new_reference("AK"),
        request=request,
        asker_id=request.asker_id,
        asker_name=request.asker_name,
        asked_by_id=request.asked_by_id,
        asked_by_name=request.asked_by_name,
        asked_id=to.id,
        asked_name=to.name,
        asked_sector=to.sector,
        outside=to.outside_of is not None,
        sent_at=at,
        needed_by=request.needed_by,
        urgency=request.urgency,
        nation=to.nation,
        state=STARTS_AS,
        state_at=at,
        rung=Rung.DUTY,
        forwarded_from=forwarded_from,
    )
