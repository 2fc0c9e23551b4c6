"""Sending: one transaction from the worry to the recipient's inbox."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services import changed_records
from sharewell.apps.decisions.models import CompletionTask, Concern, Decision, LookAgain
from sharewell.apps.decisions.services import NotComplete, decide_again, record_decision
from sharewell.apps.organisations.services import suspend_organisation
from sharewell.apps.shares.models import Receipt, Share, ShareItem
from sharewell.apps.shares.services import (
    NotSendable,
    record_spoken_share,
    send_decided,
    send_emergency,
    send_share,
    send_worry,
)
from sharewell.apps.shares.services import _parcels as parcels_module
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.sharing import How, Outcome, Route, ShareState
from sharewell.kit.clock import now
from sharewell.kit.crypto import CannotUnseal, unseal
from sharewell.kit.crypto.models import RecordKey
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.decisions import a_worry, deciding, make_concern
from tests.factories.shares import SUMMARY, a_parcel, make_share

pytestmark = pytest.mark.django_db
TABLES = (Concern, Decision, Share, ShareItem, Receipt, Event, Notice, CompletionTask, RecordKey)


def counted() -> dict[str, int]:
    return {model.__name__: model._default_manager.count() for model in TABLES}


def kinds_since(before: int) -> list[str]:
    return list(Event.objects.order_by("sequence").values_list("kind", flat=True)[before:])


def test_sending_makes_concern_decision_share_receipt_events_and_a_notice(
    cast: Cast, standing_clock: datetime
) -> None:
    before = Event.objects.count()
    share = make_share(cast.owner.actor, cast.front_door.id)
    assert share.state == ShareState.DELIVERED
    assert share.due_at == standing_clock + timedelta(hours=1)
    assert kinds_since(before) == ["concern.raised", "decision.recorded", "share.sent", "share.delivered"]
    assert list(share.receipts.values_list("kind", "person_name")) == [("delivered", "Sharewell")]
    notice = Notice.objects.get()
    assert (notice.to, notice.kind) == (cast.front_door.notice_email, "share_waiting")


def test_each_recipient_gets_a_share_of_their_own_that_the_others_cannot_open(cast: Cast) -> None:
    sent = send_worry(
        actor=cast.owner.actor,
        at=now(),
        worry=a_worry(),
        deciding=deciding(),
        parcels=[a_parcel(cast.front_door.id), a_parcel(cast.other_agency.id)],
    )
    one, other = sent.shares
    assert [one.recipient_id, other.recipient_id] == [cast.front_door.id, cast.other_agency.id]
    assert one.decision_id == other.decision_id == sent.decision.pk
    sealed = bytes(one.summary)
    assert unseal(record=one.pk, holder=cast.front_door.id, field="summary", sealed=sealed) == SUMMARY
    with pytest.raises(CannotUnseal):
        unseal(record=one.pk, holder=cast.other_agency.id, field="summary", sealed=sealed)


def test_no_text_of_a_share_stands_readable_in_any_table(cast: Cast) -> None:
    make_share(cast.owner.actor, cast.front_door.id)
    for table in connection.introspection.table_names():
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT * FROM "{table}"')
            rows = cursor.fetchall()
        found = [row for row in rows if "canary-" in readable(row)]
        assert not found, table


def test_when_the_last_recipient_cannot_receive_nothing_at_all_is_kept(cast: Cast) -> None:
    suspend_organisation(actor=SYSTEM, organisation=cast.other_agency.id, at=now())
    before = counted()
    with pytest.raises(NotSendable) as refused:
        send_worry(
            actor=cast.owner.actor,
            at=now(),
            worry=a_worry(),
            deciding=deciding(),
            parcels=[a_parcel(cast.front_door.id), a_parcel(cast.other_agency.id)],
        )
    assert refused.value.code == "no_such_recipient"
    assert counted() == before


@pytest.mark.parametrize("failing", ["record_event", "tell_desk", "write_receipt", "entitle"])
def test_when_any_part_of_sending_fails_nothing_at_all_is_kept(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    def fail(*_args: Any, **_given: Any) -> None:
        raise DatabaseError("planted")

    before = counted()
    monkeypatch.setattr(parcels_module, failing, fail)
    with pytest.raises(DatabaseError, match="planted"):
        make_share(cast.owner.actor, cast.front_door.id)
    assert counted() == before


def test_nothing_is_sent_to_nobody_to_oneself_twice_or_without_items(cast: Cast) -> None:
    front_door = cast.front_door.id
    for wrong, code in (
        ([], "nobody"),
        ([a_parcel(cast.school.id)], "own_organisation"),
        ([a_parcel(front_door), a_parcel(front_door)], "twice"),
        ([a_parcel(front_door, items=())], "no_items"),
        ([a_parcel(cast.owner.person.id)], "no_such_recipient"),
    ):
        with pytest.raises(NotSendable) as refused:
            send_worry(actor=cast.owner.actor, at=now(), worry=a_worry(), deciding=deciding(), parcels=wrong)
        assert refused.value.code == code
    assert not Share.objects.exists()


def test_roles_without_content_cannot_send(cast: Cast) -> None:
    for member in (cast.administrator, cast.leader, cast.information_governance_lead):
        with pytest.raises(Refused):
            make_share(member.actor, cast.front_door.id)
    assert not Concern.objects.exists()


def test_a_decision_not_to_share_sends_nothing_until_it_is_decided_again(cast: Cast) -> None:
    concern = make_concern(cast.owner.actor)
    not_sharing = deciding(Outcome.DO_NOT_SHARE)
    first = record_decision(actor=cast.owner.actor, at=now(), concern=concern, deciding=not_sharing)
    given: dict[str, Any] = {"actor": cast.owner.actor, "at": now(), "concern": concern}
    with pytest.raises(NotSendable):
        send_decided(**given, decision=first, parcels=[a_parcel(cast.front_door.id)])
    look_again = LookAgain.objects.get(concern=concern)
    second = decide_again(actor=cast.owner.actor, at=now(), look_again=look_again, deciding=deciding())
    with pytest.raises(NotSendable):
        send_decided(**given, decision=first, parcels=[a_parcel(cast.front_door.id)])
    assert send_decided(**given, decision=second, parcels=[a_parcel(cast.front_door.id)])


def test_a_stranger_and_a_colleague_cannot_send_under_somebody_elses_concern(cast: Cast) -> None:
    concern = make_concern(cast.owner.actor)
    for member in (cast.stranger, cast.colleague):
        with pytest.raises(Refused):
            send_share(
                actor=member.actor,
                at=now(),
                concern=concern,
                deciding=deciding(),
                parcels=[a_parcel(cast.front_door.id)],
            )
    assert not Share.objects.exists()


@pytest.mark.parametrize("who", ["stranger", "colleague", "recipient", "leader"])
def test_nobody_sends_under_a_decision_that_is_not_theirs(cast: Cast, who: str) -> None:
    concern = make_concern(cast.owner.actor)
    decision = record_decision(actor=cast.owner.actor, at=now(), concern=concern, deciding=deciding())
    with pytest.raises(Refused):
        send_decided(
            actor=getattr(cast, who).actor,
            at=now(),
            concern=concern,
            decision=decision,
            parcels=[a_parcel(cast.other_agency.id)],
        )
    assert not Share.objects.exists()


def test_an_emergency_is_sent_at_once_and_leaves_a_task_with_a_clock_and_a_reviewer(
    cast: Cast, standing_clock: datetime
) -> None:
    sent = send_emergency(
        actor=cast.owner.actor,
        at=standing_clock,
        worry=a_worry(urgency="immediate_danger"),
        parcels=[a_parcel(cast.front_door.id)],
    )
    assert sent.concern.route == Route.EMERGENCY
    assert sent.shares[0].due_at == standing_clock + timedelta(minutes=15)
    assert sent.task.due_at == standing_clock + timedelta(hours=24)
    assert sent.task.reviewer_id == cast.lead.person.id
    assert sent.task.person_id == cast.owner.person.id


def test_a_lead_who_shares_in_an_emergency_is_reviewed_by_another_lead(cast: Cast) -> None:
    sent = send_emergency(
        actor=cast.lead.actor,
        at=now(),
        worry=a_worry(),
        parcels=[a_parcel(cast.front_door.id)],
        reviewer=cast.lead.person.id,
    )
    assert sent.task.reviewer_id == cast.deputy.person.id


def test_what_was_told_by_phone_is_recorded_with_whom_and_when(cast: Cast, standing_clock: datetime) -> None:
    rang = standing_clock - timedelta(minutes=20)
    parcel = a_parcel(cast.front_door.id, spoken_to="Canary-spoken Jo on the desk", spoken_at=rang)
    sent = record_spoken_share(actor=cast.owner.actor, at=standing_clock, worry=a_worry(), parcels=[parcel])
    share = sent.shares[0]
    assert (share.how, share.spoken_at) == (How.SPOKEN, rang)
    assert sent.concern.route == Route.ALREADY_TOLD
    assert Event.objects.filter(kind="share.recorded", record=share.pk).exists()


@pytest.mark.parametrize("minutes", [None, 1])
def test_a_spoken_share_says_when_and_not_in_the_future(
    cast: Cast, standing_clock: datetime, minutes: int | None
) -> None:
    rang = standing_clock + timedelta(minutes=minutes) if minutes else None
    parcel = a_parcel(cast.front_door.id, spoken_at=rang)
    with pytest.raises(NotSendable) as refused:
        record_spoken_share(actor=cast.owner.actor, at=standing_clock, worry=a_worry(), parcels=[parcel])
    assert refused.value.code == "spoken_at"


def test_sharing_in_part_without_reasons_sends_nothing(cast: Cast) -> None:
    before = counted()
    with pytest.raises(NotComplete) as refused:
        send_worry(
            actor=cast.owner.actor,
            at=now(),
            worry=a_worry(),
            deciding=deciding(Outcome.SHARE_IN_PART, reasons=""),
            parcels=[a_parcel(cast.front_door.id)],
        )
    assert refused.value.field == "reasons"
    assert counted() == before


def test_an_item_that_went_can_be_neither_changed_nor_taken_away(cast: Cast) -> None:
    share = make_share(cast.owner.actor, cast.front_door.id)
    for change in (
        lambda: ShareItem.objects.filter(share=share).update(kind="education"),
        lambda: Receipt.objects.filter(share=share).delete(),
        lambda: Decision.objects.filter(pk=share.decision_id).update(outcome="share_in_part"),
        lambda: Concern.objects.filter(pk=share.concern_id).update(route="ordinary"),
    ):
        with pytest.raises(DatabaseError, match="only grows"), transaction.atomic():
            change()


def test_a_quiet_edit_of_what_went_is_found_and_an_untouched_record_is_not_accused(cast: Cast) -> None:
    share = make_share(cast.owner.actor, cast.front_door.id)
    assert list(changed_records()) == []
    Share.objects.filter(pk=share.pk).update(recipient_name="Somebody else")
    assert [line for line in changed_records() if str(share.pk) in line and "changed" in line]


def readable(row: tuple[Any, ...]) -> str:
    parts = [bytes(v).decode("latin-1") if isinstance(v, bytes | memoryview) else str(v) for v in row]
    return " ".join(parts).lower()
