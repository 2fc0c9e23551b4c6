"""A statement for a family: made share by share, read by a second person, and gone only where nothing holds it.

The lock and the guard are asked when it is made and once more when it goes: both can change while it waits.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event, record_read
from sharewell.apps.children.policies import require_open_entry
from sharewell.apps.children.selectors import Entry
from sharewell.apps.children.services import HeldBack
from sharewell.apps.organisations.selectors import leads_of
from sharewell.apps.organisations.services import tell_people
from sharewell.apps.pickups.services import leave_letter
from sharewell.apps.transparency.errors import NotPossibleNow
from sharewell.apps.transparency.models import FamilyStatement
from sharewell.apps.transparency.policies import (
    require_agree_to_statement,
    require_let_go,
    require_see_statement,
)
from sharewell.apps.transparency.selectors import statement_digest, statements_about
from sharewell.apps.transparency.services._checking import require_safe, require_untold
from sharewell.domain.access import Actor, Role
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.notices import OPEN_STATES, Statement, StatementState
from sharewell.kit.crypto import create_record_key, keyring, seal
from sharewell.kit.ids import new_id, new_reference
from sharewell.kit.notify import NoticeKind

PURPOSE = "transparency"
STATEMENT = "family-statement"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedStatement:
    """A statement in plain text, with where it stands."""

    row: FamilyStatement
    said: Statement


@transaction.atomic
def make_statement(*, actor: Actor, at: datetime, entry: Entry, said: Statement) -> FamilyStatement:
    """Keep a statement. Where something is left out it waits for a second person.

    Raises:
        Refused: the entry is another organisation's, or the actor's role sees none.
        NotPossibleNow: it would tell something that must be kept safe, go to somebody from whom the child must be kept
            safe, or speak of a share that the family is not to be told of.
    """
    require_open_entry(actor, entry)
    require_safe(actor, entry.pk, said)
    row = FamilyStatement(
        id=new_id(),
        reference=new_reference("ST"),
        organisation_id=actor.organisation,
        entry=entry,
        state=StatementState.WAITING if said.holds_back else StatementState.AGREED,
        made_by=actor.person,
        made_by_name=actor.name,
        made_at=at,
        made_by_lead=actor.role is Role.SAFEGUARDING_LEAD,
    )
    create_record_key(record=row.pk, owner=actor.organisation)
    row.said = seal(record=row.pk, holder=actor.organisation, field=STATEMENT, text=said.to_json())
    row.sha256 = statement_digest(row)
    row.save(force_insert=True)
    _tell_log(actor, EventKind.STATEMENT_MADE, row, at, outcome=row.state)
    if row.state == StatementState.WAITING:
        _tell_leads(actor, row, at)
    return row


def open_statement(
    *, actor: Actor, at: datetime, statement: FamilyStatement, purpose: str
) -> OpenedStatement:
    """What it says, in plain text. The look is in the log before that. Raises Refused."""
    require_see_statement(actor, statement)
    _note_read(actor, at, statement, purpose, "statement")
    return OpenedStatement(row=statement, said=_said(actor, statement))


def open_what_went(*, actor: Actor, at: datetime, statement: FamilyStatement, purpose: str) -> bytes:
    """The exact document that went. The look is in the log before that. Raises Refused and NotPossibleNow."""
    require_see_statement(actor, statement)
    if statement.state != StatementState.GONE:
        raise NotPossibleNow("not_gone", _("It has not gone yet."))
    _note_read(actor, at, statement, purpose, "copy")
    ring = keyring(holder=actor.organisation, records=[statement.pk])
    return ring.unseal_bytes(record=statement.pk, field="copy", sealed=bytes(statement.copy))


@transaction.atomic
def agree_to_statement(
    *, actor: Actor, at: datetime, statement: FamilyStatement, agrees: bool
) -> FamilyStatement:
    """As a second person who read it, let it go or not. Raises Refused and NotPossibleNow."""
    row = _held(statement, StatementState.WAITING)
    require_agree_to_statement(actor, row)
    row.read_by, row.read_by_name, row.read_at = actor.person, actor.name, at
    row.state = StatementState.AGREED if agrees else StatementState.DROPPED
    row.save()
    _tell_log(actor, EventKind.STATEMENT_AGREED, row, at, outcome="done" if agrees else "refused")
    return row


@transaction.atomic
def let_statement_go(
    *, actor: Actor, at: datetime, statement: FamilyStatement, document: bytes
) -> FamilyStatement:
    """Write down that it is given to the family now, and keep the exact document.

    Raises:
        Refused: the actor may not see it.
        NotPossibleNow: a second person has to read it first, it went already, the family must not be told, or what it
            says must be kept safe now.
    """
    row = _held(statement, StatementState.AGREED)
    require_let_go(actor, row)
    require_untold(actor, row)
    require_safe(actor, row.entry_id, _said(actor, row))
    ring = keyring(holder=actor.organisation, records=[row.pk])
    row.copy = ring.seal_bytes(record=row.pk, field="copy", content=document)
    row.copy_sha256 = sha256(document).hexdigest()
    row.state, row.gone_at = StatementState.GONE, at
    row.sha256 = statement_digest(row)
    row.save()
    _tell_log(actor, EventKind.STATEMENT_GONE, row, at, sha256=row.sha256, document=row.copy_sha256)
    return row


@transaction.atomic
def leave_statement(*, actor: Actor, at: datetime, statement: FamilyStatement, email: str) -> None:
    """Leave what went to be collected once, by a link and a code that goes another way. Lock and guard are asked again.

    Raises:
        Refused: the actor may not give it to the family.
        NotPossibleNow: it has not gone, the family must not be told, or the address is one that the child must be kept
            safe from.
    """
    row = _held(statement, StatementState.GONE)
    require_let_go(actor, row)
    require_untold(actor, row)
    require_safe(actor, row.entry_id, _said(actor, row), email=email)
    ring = keyring(holder=actor.organisation, records=[row.pk])
    document = ring.unseal_bytes(record=row.pk, field="copy", sealed=bytes(row.copy))
    leave_letter(actor=actor, record=row.pk, reference=row.reference, document=document, email=email, at=at)
    _tell_log(
        actor, EventKind.STATEMENT_GONE, row, at, outcome="left", sha256=row.sha256, document=row.copy_sha256
    )


@transaction.atomic
def drop_statement(*, actor: Actor, at: datetime, statement: FamilyStatement) -> FamilyStatement:
    """Give it up. Raises Refused and NotPossibleNow."""
    row = _held(statement, *OPEN_STATES)
    require_let_go(actor, row)
    row.state = StatementState.DROPPED
    row.save()
    _tell_log(actor, EventKind.STATEMENT_DROPPED, row, at)
    return row


def statements_held_back(*, actor: Actor, entries: Collection[UUID]) -> Sequence[HeldBack]:
    """The statements about a person that have not gone."""
    rows = statements_about(actor, entries).filter(state__in=OPEN_STATES)
    return [
        HeldBack(
            what=_("A statement for the family"),
            since=row.made_at,
            href=reverse("transparency:statement", args=[row.pk]),
        )
        for row in rows
    ]


def _said(actor: Actor, row: FamilyStatement) -> Statement:
    ring = keyring(holder=actor.organisation, records=[row.pk])
    return Statement.from_json(ring.unseal(record=row.pk, field=STATEMENT, sealed=bytes(row.said)))


def _held(statement: FamilyStatement, *states: StatementState) -> FamilyStatement:
    row = FamilyStatement.objects.select_for_update(of=("self",)).select_related("entry").get(pk=statement.pk)
    if row.state not in states:
        raise NotPossibleNow("moved", _("Somebody was quicker, or a second person has to read it first."))
    return row


def _note_read(actor: Actor, at: datetime, row: FamilyStatement, purpose: str, field: str) -> None:
    record_read(
        actor=actor,
        kind=EventKind.STATEMENT_OPENED,
        at=at,
        record=row.pk,
        child=row.entry_id,
        purpose=purpose,
        fields=[field],
    )


def _tell_leads(actor: Actor, row: FamilyStatement, at: datetime) -> None:
    tell_people(
        [one for one in leads_of(actor.organisation) if one.person != actor.person],
        kind=NoticeKind.STATEMENT_WAITING,
        link_path=f"/telling/statements/{row.pk}/",
        key=f"statement:{row.pk}",
        at=at,
    )


def _tell_log(
    actor: Actor, kind: EventKind, row: FamilyStatement, at: datetime, *, outcome: str = "done", **said: str
) -> None:
    record_event(
        actor=actor,
        kind=kind,
        at=at,
        record=row.pk,
        child=row.entry_id,
        purpose=PURPOSE,
        fields=("statement",),
        version=1,
        outcome=outcome,
        detail={"reference": row.reference, **said},
    )
