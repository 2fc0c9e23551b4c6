"""Checkpoints are signed once for each state, onwards from the last, and never on top of a forgery."""

from datetime import UTC, datetime

import pytest
from django.db import connection, transaction

from sharewell.apps.audit.errors import LogAltered
from sharewell.apps.audit.models import Checkpoint, Event
from sharewell.apps.audit.selectors import latest_checkpoint
from sharewell.apps.audit.services import (
    exported_log,
    log_key,
    record_event,
    sign_checkpoint,
    take_checkpoint,
)
from sharewell.apps.audit.tasks import sign_checkpoint_now
from sharewell.domain.access import SYSTEM, Actor, Refused, Role
from sharewell.domain.audit import EventKind
from sharewell.domain.audit.checkpoint import read_note
from sharewell.domain.audit.merkle import root_of
from sharewell.domain.audit.verifier import check, log_in_lines
from sharewell.kit.append_only import unprotect
from sharewell.kit.crypto import signature_holds
from sharewell.kit.ids import new_id

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def some_events(count: int) -> None:
    with transaction.atomic():
        for _ in range(count):
            record_event(actor=SYSTEM, kind=EventKind.PERSON_SIGNED_IN, at=AT)


def test_nothing_is_signed_while_nothing_has_happened() -> None:
    assert sign_checkpoint(actor=SYSTEM, at=AT) is None
    assert latest_checkpoint() is None


def test_each_checkpoint_goes_on_from_the_last_to_the_root_of_all() -> None:
    for number, size in enumerate((1, 4, 6, 13)):
        some_events(size - Event.objects.count())
        checkpoint = sign_checkpoint(actor=SYSTEM, at=AT)
        assert checkpoint is not None
        assert (checkpoint.number, checkpoint.size) == (number, size)
        assert checkpoint.root == root_of(
            bytes(leaf) for leaf in Event.objects.values_list("leaf_hash", flat=True)
        )
        body, (signature,) = read_note(checkpoint.note)
        assert body.size == size
        assert signature_holds(log_key().public, body.body().encode(), signature.signature)


def test_signing_twice_is_signing_once() -> None:
    some_events(3)
    first = sign_checkpoint(actor=SYSTEM, at=AT)
    sign_checkpoint_now()
    assert list(Checkpoint.objects.all()) == [first]


def test_a_person_at_a_page_cannot_sign() -> None:
    person = Actor(
        person=new_id(),
        name="Addi",
        organisation=new_id(),
        organisation_name="School",
        role=Role.ADMINISTRATOR,
    )
    with pytest.raises(Refused):
        sign_checkpoint(actor=person, at=AT)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE audit_event SET leaf_hash = link WHERE sequence = 4",
        "UPDATE audit_event SET signature = salt WHERE sequence = 5",
        "DELETE FROM audit_event WHERE sequence = 3",
        "UPDATE audit_checkpoint SET frontier = root",
        "UPDATE audit_checkpoint SET size = 5",
    ],
)
def test_nothing_is_signed_on_top_of_a_forgery(change: str) -> None:
    some_events(3)
    sign_checkpoint(actor=SYSTEM, at=AT)
    some_events(3)
    for table in ("audit_event", "audit_checkpoint"):
        unprotect(connection, table)
    with connection.cursor() as cursor:
        cursor.execute(change)
    with pytest.raises(LogAltered):
        sign_checkpoint(actor=SYSTEM, at=AT)


def test_what_a_partner_keeps_fits_the_log_from_then_on() -> None:
    some_events(3)
    assert take_checkpoint(actor=SYSTEM, at=AT) is None
    sign_checkpoint(actor=SYSTEM, at=AT)
    kept = take_checkpoint(actor=SYSTEM, at=AT)
    assert kept
    some_events(2)
    assert check(log_in_lines(exported_log()), kept=kept).exit_code == 0
