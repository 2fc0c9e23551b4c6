"""A child's file on its way, from both sides."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from sharewell.apps.audit.services import changed_records
from sharewell.apps.shares.selectors import Share
from sharewell.apps.transfers.models import Transfer, TransferMove
from sharewell.apps.transfers.selectors import transfer_for, transfers_waiting
from sharewell.apps.transfers.services import (
    NotMovable,
    NotPossibleNow,
    climb_transfers,
    confirm_transfer,
    open_transfer,
    say_incomplete,
    send_file,
    send_rest,
)
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.transfers import TransferState
from sharewell.kit.clock import now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.transfers import PAPER, make_transfer, packed, sent_transfer
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db


def test_the_file_goes_with_its_list_and_the_next_place_confirms_it(cast: Cast) -> None:
    transfer = sent_transfer(cast.owner.actor, cast.front_door.id)
    share = Share.objects.get(pk=transfer.share)
    assert (share.recipient_id, share.items.count()) == (cast.front_door.id, 1)
    opened = open_transfer(actor=cast.recipient.actor, transfer=transfer, at=now(), purpose="test")
    assert [line.held_back != "" for line in opened.manifest] == [False, True]
    confirm_transfer(actor=cast.recipient.actor, transfer=transfer, at=now())
    assert Transfer.objects.get().state == TransferState.RECEIVED
    with pytest.raises(NotPossibleNow):
        confirm_transfer(actor=cast.recipient.actor, transfer=transfer, at=now())


def test_what_is_missing_goes_back_and_the_list_grows_when_the_rest_is_sent(cast: Cast) -> None:
    transfer = sent_transfer(cast.owner.actor, cast.front_door.id)
    say_incomplete(actor=cast.recipient.actor, transfer=transfer, at=now(), missing="The photographs")
    before = Transfer.objects.get().manifest_sha256
    send_rest(actor=cast.owner.actor, transfer=transfer, at=now(), packed=packed())
    transfer.refresh_from_db()
    assert (transfer.state, transfer.manifest_sha256 != before) == (TransferState.SENT, True)
    opened = open_transfer(actor=cast.owner.actor, transfer=transfer, at=now(), purpose="test")
    assert (len(opened.manifest), opened.moves[2].note) == (4, "The photographs")
    assert not list(changed_records())


def test_without_a_place_nothing_goes_and_nothing_is_kept(cast: Cast) -> None:
    transfer = make_transfer(cast.owner.actor, None)
    with pytest.raises(NotMovable):
        send_file(actor=cast.owner.actor, transfer=transfer, at=now(), packed=packed())
    assert not Share.objects.exists() and TransferMove.objects.count() == 1


def test_the_next_place_knows_nothing_until_the_file_is_sent_and_strangers_never(cast: Cast) -> None:
    transfer = make_transfer(cast.owner.actor, cast.front_door.id)
    assert transfer_for(cast.recipient.actor, transfer.reference) is None
    assert not transfers_waiting(cast.recipient.actor)
    with pytest.raises(Refused):
        confirm_transfer(actor=cast.recipient.actor, transfer=transfer, at=now())
    send_file(actor=cast.owner.actor, transfer=transfer, at=now(), packed=packed())
    assert len(transfers_waiting(cast.recipient.actor)) == 1
    for name in ("stranger", "colleague", "administrator", "leader", "information_governance_lead"):
        assert transfer_for(getattr(cast, name).actor, transfer.reference) is None


def test_a_file_that_is_not_sent_or_not_confirmed_in_time_climbs_once_for_each_rung(cast: Cast) -> None:
    transfer = make_transfer(cast.owner.actor, cast.front_door.id)
    assert transfer.due_at is not None
    late = transfer.due_at + timedelta(minutes=1)
    assert climb_transfers(actor=SYSTEM, at=late) == 1
    assert climb_transfers(actor=SYSTEM, at=late) == 0
    told = set(Notice.objects.filter(kind="transfer_due").values_list("to", flat=True))
    assert {cast.owner.person.email, cast.deputy.person.email} <= told
    assert cast.recipient.person.email not in told
    send_file(actor=cast.owner.actor, transfer=transfer, at=late, packed=packed())
    transfer.refresh_from_db()
    assert transfer.due_at is not None
    assert climb_transfers(actor=SYSTEM, at=transfer.due_at + timedelta(minutes=1)) == 1
    assert Notice.objects.filter(kind="transfer_waiting", to=cast.recipient_deputy.person.email).exists()


def test_a_file_moves_by_pages_from_the_child_to_the_confirmation(cast: Cast, client_for: ClientFor) -> None:
    transfer = make_transfer(cast.owner.actor, cast.front_door.id)
    sender, receiver = client_for(cast.owner), client_for(cast.recipient)
    page = reverse("transfers:transfer", args=[transfer.reference])
    empty = sender.post(f"{page}send/", {"idempotency_key": str(uuid4()), "telling": "told"})
    assert empty.status_code == 422
    given = {"title_1": "Chronology", "text_1": PAPER, "telling": "told", "idempotency_key": str(uuid4())}
    assert sender.post(f"{page}send/", given).status_code == 302
    assert PAPER not in receiver.get(page).content.decode()
    assert receiver.post(f"{page}confirm/", {"idempotency_key": str(uuid4())}).status_code == 302
    assert "Arrived, whole" in sender.get(page).content.decode()
