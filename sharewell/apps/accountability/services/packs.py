"""One press gives an inspector one file: asked for here, made by the worker, sealed, and opened with an event."""

import base64
import logging
from datetime import datetime
from functools import partial
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from sharewell.apps.accountability.errors import NotPossible
from sharewell.apps.accountability.models import Pack
from sharewell.apps.accountability.policies import require_build, require_make, require_open_pack
from sharewell.apps.accountability.selectors.packs import READY, WAITING, packs_to_make
from sharewell.apps.accountability.services._files import files_of, zipped
from sharewell.apps.accountability.services._samples import WORD, decided_by, references_of
from sharewell.apps.audit.services import record_event, record_read
from sharewell.apps.organisations.selectors import who_answers
from sharewell.apps.organisations.services import tell_people
from sharewell.domain.access import Actor, Role
from sharewell.domain.accountability import INDEX, numbers_from
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.crypto import create_record_key, keyring, seal
from sharewell.kit.ids import new_id, new_reference
from sharewell.kit.notify import NoticeKind
from sharewell.kit.ticks.each import each_safely

logger = logging.getLogger("sharewell.accountability")
FIELD = "pack"
PURPOSE = gettext_noop("to show an inspector")


@transaction.atomic
def ask_for_pack(*, actor: Actor, at: datetime, numbers: str = "", word: str = "") -> Pack:
    """Ask for a pack; the worker makes it. The inspector chooses decisions by their numbers or by a word.

    Raises:
        Refused: the actor does not answer for information.
        NotPossible: what was given as numbers is none, or one waits already.
    """
    require_make(actor)
    samples = f"{WORD}{word.strip()}" if word.strip() else _numbers(numbers)
    if Pack.objects.filter(organisation=actor.organisation, state=WAITING).exists():
        raise NotPossible("waits", _("One is being made already."))
    pack = Pack(
        id=new_id(),
        reference=new_reference("PK"),
        organisation_id=actor.organisation,
        organisation_name=actor.organisation_name,
        asked_by=actor.person,
        asked_by_name=actor.name,
        asked_at=at,
        samples=samples,
        state=WAITING,
    )
    create_record_key(record=pack.pk, owner=actor.organisation)
    pack.save(force_insert=True)
    _note(actor, pack, EventKind.PACK_ASKED, at)
    return pack


def make_packs(*, actor: Actor, at: datetime) -> int:
    """Make every pack that waits; returns how many. One that fails does not stop the others. Raises Refused."""
    require_build(actor)
    return each_safely(packs_to_make(), partial(_make, actor, at), doing="a pack", logger=logger)


def open_pack(*, actor: Actor, pack: Pack, at: datetime) -> bytes:
    """The ZIP of a pack that is ready; the look is in the log first. Raises Refused, NotPossible or CannotUnseal."""
    require_open_pack(actor, pack)
    if pack.state != READY:
        raise NotPossible("not_ready", _("It is not ready yet."))
    record_read(
        actor=actor, kind=EventKind.PACK_OPENED, at=at, record=pack.pk, purpose=PURPOSE, fields=(FIELD,)
    )
    ring = keyring(holder=actor.organisation, records=[pack.pk])
    return base64.b64decode(ring.unseal(record=pack.pk, field=FIELD, sealed=bytes(pack.held)))


def _make(actor: Actor, at: datetime, pk: UUID) -> bool:
    pack = Pack.objects.select_for_update().filter(pk=pk, state=WAITING).first()
    if pack is None:
        return False
    files = files_of(_for_whom(pack), pack, at)
    text = base64.b64encode(zipped(files)).decode("ascii")
    pack.held = seal(record=pack.pk, holder=pack.organisation_id, field=FIELD, text=text)
    pack.chosen = references_of(pack, decided_by(pack.organisation_id, until=pack.asked_at))
    pack.state, pack.made_at, pack.sha256 = READY, at, sha256(files[INDEX]).hexdigest()
    pack.save()
    tell_people(
        who_answers(pack.organisation_id),
        kind=NoticeKind.PACK_READY,
        link_path=f"/accountability/packs/{pack.reference}/",
        key=f"pack:{pack.pk}",
        at=at,
        is_record=False,
    )
    _note(actor, pack, EventKind.PACK_MADE, at)
    return True


def _for_whom(pack: Pack) -> Actor:
    """Whoever asked, as who answers for information: that they do was seen when they asked."""
    return Actor(
        person=pack.asked_by,
        name=pack.asked_by_name,
        organisation=pack.organisation_id,
        organisation_name=pack.organisation_name,
        role=Role.INFORMATION_GOVERNANCE_LEAD,
        origin="worker",
    )


def _numbers(typed: str) -> str:
    try:
        return " ".join(str(one) for one in numbers_from(typed))[:200]
    except ValueError as wrong:
        raise NotPossible("no_numbers", _("Write numbers with spaces between, such as 3 17 42.")) from wrong


def _note(actor: Actor, pack: Pack, kind: EventKind, at: datetime) -> None:
    detail = {"reference": pack.reference, **({"index": pack.sha256} if pack.sha256 else {})}
    record_event(actor=actor, kind=kind, at=at, record=pack.pk, detail=detail)
