"""What must be kept safe stops a sending until two people agree; in an emergency it is covered."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services import changed_records
from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.services import KeptSafe, check_text, register_entry, set_shield, watch_over
from sharewell.apps.organisations.selectors import directory_entry, recipient_of
from sharewell.apps.shares.models import Share, StoppedSending
from sharewell.apps.shares.selectors import stopped_for, stopped_waiting
from sharewell.apps.shares.services import (
    NotPossibleNow,
    answer_question,
    answer_second,
    ask_back,
    ask_second,
    correct_item,
    give_up_sending,
    note_looked_at,
    open_share,
    open_stopped,
    send_covered,
    send_emergency,
    send_without,
    send_worry,
)
from sharewell.domain.access import Refused
from sharewell.domain.children import Identity
from sharewell.domain.guarding import FactKind, KeepFrom, Protection, Use
from sharewell.domain.sharing import Item
from sharewell.domain.sharing.stopping import StoppedState
from sharewell.kit.clock import now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.decisions import a_worry, deciding
from tests.factories.shares import a_parcel, opened

pytestmark = pytest.mark.django_db
HOME = "14 Elm Road, LS1 4AB"
TELLS = "Canary: she sleeps at fourteen elm rd, LS14AB, with her aunt."


@pytest.fixture
def child(cast: Cast) -> UUID:
    entry = register_entry(actor=cast.owner.actor, identity=Identity(given_names="Mina"), at=now())
    protect(cast, entry.pk)
    return entry.pk


def protect(cast: Cast, child: UUID, **given: Any) -> None:
    entry = entry_of(cast.owner.actor, child)
    assert entry is not None
    kept = Protection(**{"kind": FactKind.ADDRESS, "text": HOME, **given})
    set_shield(actor=cast.owner.actor, at=now(), entry=entry, protection=kept)


def item(text: str, **given: Any) -> Item:
    said = {"kind": "family_circumstances", "about": "child", "status": "fact", "text": text, **given}
    return Item(**said)


def sent(cast: Cast, child: UUID, *items: Item, to: UUID | None = None, send: Any = send_worry) -> Any:
    parcel = replace(a_parcel(to or cast.front_door.id), items=items)
    return send(
        actor=cast.owner.actor,
        at=now(),
        worry=a_worry(child),
        deciding=deciding(),
        parcels=[parcel],
    )


def stopped(cast: Cast, child: UUID, *items: Item) -> StoppedSending:
    made = sent(cast, child, *(items or (item(TELLS), item("She is cold."))))
    assert made.shares == ()
    return StoppedSending.objects.get(concern=made.concern)


def texts(cast: Cast, share: Share) -> list[str]:
    opened = open_share(actor=cast.owner.actor, share=share, at=now(), purpose="test")
    return [one.text for one in opened.items]


def test_a_sending_that_tells_something_protected_is_kept_whole_and_does_not_go(
    cast: Cast, child: UUID
) -> None:
    row = stopped(cast, child)
    assert Share.objects.count() == 0
    assert row.decision.concern_id == row.concern_id
    opened = open_stopped(actor=cast.owner.actor, at=now(), stopped=row, purpose="test")
    assert opened.parcel.items[0].text == TELLS
    assert list(opened.hits) == ["item.0.text"]
    assert "anary" not in str(bytes(row.parcel))
    assert Event.objects.filter(kind="sending.stopped", record=row.pk).count() == 1
    assert not list(changed_records())
    assert [one.pk for one in stopped_waiting(cast.owner.actor)] == [row.pk]
    assert stopped_for(cast.stranger.actor, row.pk) is None
    assert stopped_for(cast.colleague.actor, row.pk) is None


def test_two_people_let_it_go_as_it_is_in_the_first_ones_name(cast: Cast, child: UUID) -> None:
    row = stopped(cast, child)
    with pytest.raises(NotPossibleNow):
        answer_second(actor=cast.lead.actor, at=now(), stopped=row, agrees=True)
    owner, lead = cast.owner.actor, cast.lead.actor
    ask_second(actor=owner, at=now(), stopped=row, of=lead.person, reason="Canary: they must fetch her")
    assert Notice.objects.filter(kind="second_look_wanted", to=cast.lead.person.email).count() == 1
    with pytest.raises(Refused):
        answer_second(actor=owner, at=now(), stopped=row, agrees=True)
    done = answer_second(actor=lead, at=now(), stopped=row, agrees=True, note="Yes")
    assert done.share is not None
    assert (done.share.sent_by_id, texts(cast, done.share)) == (owner.person, [TELLS, "She is cold."])
    assert Event.objects.get(kind="share.sent").person == lead.person
    assert Notice.objects.filter(kind="second_look_done", to=cast.owner.person.email).count() == 1
    with pytest.raises(NotPossibleNow):
        send_covered(actor=owner, at=now(), stopped=row)


def test_no_one_person_reaches_it_even_in_the_database(cast: Cast, child: UUID) -> None:
    row = stopped(cast, child)
    with pytest.raises(NotPossibleNow):
        ask_second(actor=cast.owner.actor, at=now(), stopped=row, of=cast.owner.person.id, reason="Me")
    with pytest.raises(IntegrityError), transaction.atomic():
        StoppedSending.objects.filter(pk=row.pk).update(
            state=StoppedState.AGREED, answered_by_id=cast.owner.person.id
        )


def test_a_second_person_who_does_not_agree_keeps_it_here(cast: Cast, child: UUID) -> None:
    row = stopped(cast, child)
    ask_second(actor=cast.owner.actor, at=now(), stopped=row, of=cast.colleague.person.id, reason="Please")
    answer_second(actor=cast.colleague.actor, at=now(), stopped=row, agrees=False, note="Cover it")
    assert Share.objects.count() == 0
    assert [one.state for one in stopped_waiting(cast.owner.actor)] == ["not_agreed"]


def test_covered_words_go_nowhere_and_the_rest_goes(cast: Cast, child: UUID) -> None:
    share = send_covered(actor=cast.owner.actor, at=now(), stopped=stopped(cast, child))
    assert texts(cast, share) == [
        "Canary: she sleeps at [address kept safe], with her aunt.",
        "She is cold.",
    ]


def test_items_left_out_stay_here_and_the_others_go(cast: Cast, child: UUID) -> None:
    share = send_without(actor=cast.owner.actor, at=now(), stopped=stopped(cast, child))
    assert texts(cast, share) == ["She is cold."]
    with pytest.raises(NotPossibleNow):
        send_without(actor=cast.owner.actor, at=now(), stopped=stopped(cast, child, item(TELLS)))


def test_what_is_given_up_is_on_record_and_waits_for_nobody(cast: Cast, child: UUID) -> None:
    row = stopped(cast, child)
    give_up_sending(actor=cast.owner.actor, at=now(), stopped=row)
    assert stopped_waiting(cast.owner.actor) == ()
    assert StoppedSending.objects.get(pk=row.pk).state == "given_up"


def test_in_an_emergency_the_words_are_covered_and_the_rest_goes_at_once(cast: Cast, child: UUID) -> None:
    made = sent(cast, child, item(TELLS), send=send_emergency)
    assert texts(cast, made.shares[0]) == ["Canary: she sleeps at [kept safe; ring us], with her aunt."]
    row = StoppedSending.objects.get(share=made.shares[0])
    assert row.state == StoppedState.MASKED
    told = Notice.objects.filter(kind="second_look_wanted").values_list("to", flat=True)
    assert set(told) == {cast.lead.person.email, cast.deputy.person.email}
    assert Event.objects.filter(kind="sending.masked").count() == 1
    with pytest.raises(Refused):
        note_looked_at(actor=cast.owner.actor, at=now(), stopped=row)
    note_looked_at(actor=cast.lead.actor, at=now(), stopped=row)
    assert stopped_waiting(cast.lead.actor) == ()


def test_an_address_sent_on_purpose_to_an_agency_goes_and_is_kept_from_everybody_else(
    cast: Cast, child: UUID
) -> None:
    refuge = item("She is at 9 Mill Lane, LS2 7XY", kind="protected_address", advice="include_marked")
    repeated = item("Fetch her from 9 mill ln.")
    assert len(sent(cast, child, refuge, repeated).shares) == 1
    assert len(sent(cast, child, repeated).shares) == 1
    assert sent(cast, child, repeated, to=cast.other_agency.id).shares == ()


def test_an_address_that_the_advice_would_leave_out_waits_for_a_second_person(
    cast: Cast, child: UUID
) -> None:
    refuge = item("She is at 9 Mill Lane, LS2 7XY", kind="protected_address", advice="leave_out")
    assert sent(cast, child, refuge).shares == ()


def test_an_organisation_that_may_know_it_is_not_stopped(cast: Cast, child: UUID) -> None:
    protect(cast, child, known_to=(cast.front_door.id,))
    assert len(sent(cast, child, item(TELLS)).shares) == 1
    assert sent(cast, child, item(TELLS), to=cast.other_agency.id).shares == ()


def test_a_referrers_name_goes_to_agencies_and_not_to_an_outside_recipient(cast: Cast, child: UUID) -> None:
    protect(cast, child, kind=FactKind.REFERRER, text="Margaret Quill", keep_from=KeepFrom.DANGEROUS)
    assert len(sent(cast, child, item("Mrs Quill rang us.")).shares) == 1
    entry = directory_entry(cast.front_door.id)
    assert entry is not None
    outside = recipient_of(replace(entry, outside_of=cast.school.id))
    hits = check_text(actor=cast.owner.actor, children=[child], text="Mrs Quill rang us.", recipient=outside)
    assert hits.stops


def test_a_place_to_which_nothing_may_go_stops_even_clean_words(cast: Cast, child: UUID) -> None:
    protect(cast, child, kind=FactKind.EMAIL, text=cast.front_door.notice_email, use=Use.NEVER_SEND_TO)
    row = stopped(cast, child, item("She is cold."))
    assert row.to_danger
    with pytest.raises(NotPossibleNow):
        send_covered(actor=cast.owner.actor, at=now(), stopped=row)


def test_somebody_outside_who_is_the_danger_by_name_gets_nothing(cast: Cast, child: UUID) -> None:
    protect(cast, child, kind=FactKind.PLACE, text="Canaryhaven", from_whom="her stepfather Dave Harris")
    entry = directory_entry(cast.front_door.id)
    assert entry is not None
    watch = watch_over(actor=cast.owner.actor, children=[child])
    assert watch.dangers_of(recipient_of(replace(entry, person_name="Mr Harris")))
    assert not watch.dangers_of(recipient_of(replace(entry, person_name="Harriet Davies")))


def test_an_agency_where_the_danger_could_see_it_waits_for_a_second_person(cast: Cast, child: UUID) -> None:
    close = replace(a_parcel(cast.front_door.id), items=(item("She is cold."),), linked="yes")
    said = {"actor": cast.owner.actor, "at": now(), "worry": a_worry(child), "parcels": [close]}
    made = send_worry(**said, deciding=deciding())
    assert made.shares == ()
    row = StoppedSending.objects.get(concern=made.concern)
    assert row.to_danger
    assert open_stopped(actor=cast.owner.actor, at=now(), stopped=row, purpose="test").to_danger


def test_in_an_emergency_an_agency_gets_it_covered_though_somebody_there_is_close_to_the_danger(
    cast: Cast, child: UUID
) -> None:
    close = replace(a_parcel(cast.front_door.id), items=(item(TELLS),), linked="yes")
    said = {"actor": cast.owner.actor, "at": now(), "worry": a_worry(child), "parcels": [close]}
    (share,) = send_emergency(**said).shares
    assert texts(cast, share) == ["Canary: she sleeps at [kept safe; ring us], with her aunt."]
    assert StoppedSending.objects.get(share=share).to_danger


def test_in_an_emergency_nothing_goes_by_itself_to_a_place_of_danger_and_the_others_get_it_at_once(
    cast: Cast, child: UUID
) -> None:
    protect(cast, child, kind=FactKind.EMAIL, text=cast.other_agency.notice_email, use=Use.NEVER_SEND_TO)
    parcels = [
        replace(a_parcel(one.id), items=(item("She is cold."),))
        for one in (cast.front_door, cast.other_agency)
    ]
    made = send_emergency(actor=cast.owner.actor, at=now(), worry=a_worry(child), parcels=parcels)
    assert [share.recipient_id for share in made.shares] == [cast.front_door.id]
    row = StoppedSending.objects.get(concern=made.concern)
    assert (row.recipient_id, row.state, row.to_danger) == (cast.other_agency.id, "stopped", True)
    urgent = Notice.objects.filter(kind="second_look_wanted", urgent=True).values_list("to", flat=True)
    assert set(urgent) == {cast.lead.person.email, cast.deputy.person.email}


def test_one_recipient_is_stopped_while_the_other_hears_at_once(cast: Cast, child: UUID) -> None:
    parcels = [
        replace(a_parcel(cast.front_door.id), items=(item(TELLS),)),
        replace(a_parcel(cast.other_agency.id), items=(item("She is cold."),)),
    ]
    made = send_worry(
        actor=cast.owner.actor,
        at=now(),
        worry=a_worry(child),
        deciding=deciding(),
        parcels=parcels,
    )
    assert [share.recipient_id for share in made.shares] == [cast.other_agency.id]


def test_words_that_go_after_a_share_are_looked_through_too(cast: Cast, child: UUID) -> None:
    share = sent(cast, child, item("She is cold.")).shares[0]
    owner, reader = cast.owner.actor, cast.recipient.actor
    with pytest.raises(KeptSafe):
        correct_item(actor=owner, share=share, position=0, text=TELLS, reason="It was wrong", at=now())
    ask_back(actor=reader, share=opened(share, reader), at=now(), question="Where is she?")
    with pytest.raises(KeptSafe):
        answer_question(actor=owner, share=share, at=now(), answer=TELLS)
    answer_question(actor=owner, share=share, at=now(), answer="Safe.")


def test_a_file_that_tells_it_stays_behind_when_the_words_are_covered(
    cast: Cast, child: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = UUID(int=5)
    monkeypatch.setattr(
        "sharewell.apps.shares.services._guarding.words_in_attachments",
        lambda *, actor, attachments: dict.fromkeys(attachments, f"letter.pdf\n{TELLS}"),
    )
    row = stopped(cast, child, item("A letter.", attachment=file))
    found = open_stopped(actor=cast.owner.actor, at=now(), stopped=row, purpose="test").hits
    assert list(found) == ["item.0.file"]
    assert texts(cast, send_covered(actor=cast.owner.actor, at=now(), stopped=row)) == [
        "A letter. [file kept safe]"
    ]
