"""What can be done once something went: passing on within its limits, correcting every copy, asking it back."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from sharewell.apps.audit.services import changed_records
from sharewell.apps.organisations.services import end_membership, suspend_organisation
from sharewell.apps.shares.errors import NotPossibleNow, NotSendable
from sharewell.apps.shares.models import (
    Confirmation,
    CorrectedItem,
    Errand,
    PassedOn,
    PassingAsk,
    ReturnAsk,
    Share,
    ShareItem,
)
from sharewell.apps.shares.policies import may_open
from sharewell.apps.shares.services import (
    Asking,
    OpenedShare,
    Returned,
    answer_passing_on,
    answer_return,
    ask_return,
    ask_to_pass_on,
    climb_errands,
    confirm_correction,
    correct_item,
    keep_late_words,
    open_share,
    send_worry,
)
from sharewell.domain.access import SYSTEM, Actor, Refused, Role
from sharewell.domain.sharing import Item, OnwardLimit, ReturnAnswer, ShareState
from sharewell.kit.clock import now
from sharewell.kit.crypto import CannotUnseal, unseal
from sharewell.kit.notify.models import Notice
from tests.cast import Cast, Member
from tests.factories.decisions import a_worry, deciding
from tests.factories.onward import passed_on
from tests.factories.organisations import make_organisation, make_person
from tests.factories.shares import a_parcel, make_share, opened

pytestmark = pytest.mark.django_db
BACK = Returned(answer=ReturnAnswer.RETURNED, words="Nobody else saw it.")


@pytest.fixture
def third(cast: Cast) -> Member:
    """A lead of the agency that things go on to."""
    person = make_person(cast.other_agency, Role.SAFEGUARDING_LEAD, name="Tess Third")
    actor = replace(cast.stranger.actor, person=person.id, name="Tess Third", role=Role.SAFEGUARDING_LEAD)
    return Member(person=person, actor=actor)


@pytest.fixture
def share(cast: Cast, standing_clock: datetime) -> Share:
    """Opened by the front door."""
    return opened(make_share(cast.owner.actor, cast.front_door.id), cast.recipient.actor)


@pytest.fixture
def onward(cast: Cast, third: Member, share: Share) -> Share:
    """The second item, passed on by the front door and opened."""
    made = passed_on(share, cast.recipient.actor, cast.other_agency.id, places=(1,))
    return opened(made, third.actor)


def limited(cast: Cast, limit: OnwardLimit, urgency: str = "welfare_concern") -> Share:
    item = Item(
        kind="health", about="child", status="fact", text="Canary-limited", onward=limit, guarded=True
    )
    parcel = a_parcel(cast.front_door.id, items=(item,))
    sent = send_worry(
        actor=cast.owner.actor,
        at=now(),
        worry=a_worry(urgency=urgency),
        deciding=deciding(),
        parcels=[parcel],
    )
    return opened(sent.shares[0], cast.recipient.actor)


def fresh(share: Share) -> Share:
    return Share.objects.select_related("question", "recall").get(pk=share.pk)


def read(share: Share, by: Actor) -> OpenedShare:
    return open_share(actor=by, share=fresh(share), at=now(), purpose="test")


def told(kind: str) -> list[str]:
    return sorted(Notice.objects.filter(kind=kind).values_list("to", flat=True))


def correct(cast: Cast, share: Share, text: str = "Canary-left wrist", place: int = 1) -> None:
    correct_item(
        actor=cast.owner.actor, share=share, position=place, text=text, reason="Canary-why", at=now()
    )


def test_what_is_passed_on_stays_joined_to_what_it_came_from(cast: Cast, share: Share, onward: Share) -> None:
    item = ShareItem.objects.get(share=onward)
    assert item.came_from == ShareItem.objects.get(share=share, position=1)
    row = PassedOn.objects.get()
    assert (row.share, row.onward, row.over_limit) == (share, onward, False)
    assert [one.recipient for one in read(share, cast.owner.actor).after.passed] == ["Cast Other Agency"]
    assert list(changed_records()) == []


def test_limits_only_get_stricter_on_the_way(cast: Cast, third: Member) -> None:
    source = limited(cast, OnwardLimit.ASK_FIRST, "significant_harm")
    went = passed_on(
        source, cast.recipient.actor, cast.other_agency.id, over_limit_because="He is at the door."
    )
    item = ShareItem.objects.get(share=went)
    assert (item.onward, item.guarded) == (OnwardLimit.ASK_FIRST, True)


@pytest.mark.parametrize("limit", [OnwardLimit.ASK_FIRST, OnwardLimit.DO_NOT])
def test_a_limit_stands_in_the_way_but_never_where_a_child_is_in_danger(
    cast: Cast, limit: OnwardLimit
) -> None:
    source, desk, to = limited(cast, limit), cast.recipient.actor, cast.other_agency.id
    with pytest.raises(NotSendable) as calm:
        passed_on(source, desk, to, urgency="welfare_concern", over_limit_because="I want to.")
    assert calm.value.code == limit
    with pytest.raises(NotSendable) as silent:
        passed_on(source, desk, to, urgency="immediate_danger")
    assert silent.value.code == "reason_needed"
    assert told("share_passed_on") == []
    passed_on(source, desk, to, urgency="immediate_danger", over_limit_because="Canary-he is at the door.")
    assert told("share_passed_on") == [cast.owner.person.email]
    seen = read(source, cast.owner.actor).after.passed[0]
    assert (seen.over_limit, seen.because) == (True, "Canary-he is at the door.")


def test_once_the_sender_says_yes_it_may_go_to_whom_it_was_asked_for(cast: Cast) -> None:
    source, desk, to = limited(cast, OnwardLimit.ASK_FIRST), cast.recipient.actor, cast.other_agency.id
    asked = {"share": source, "places": [0], "recipient": to, "why": "Canary-they look after him"}
    ask = ask_to_pass_on(actor=desk, at=now(), **asked)
    assert told("passing_on_waiting") == [cast.owner.person.email]
    with pytest.raises(Refused):
        answer_passing_on(actor=desk, ask=ask, allowed=True, words="", at=now())
    answer_passing_on(actor=cast.owner.actor, ask=ask, allowed=True, words="", at=now())
    with pytest.raises(NotPossibleNow):
        answer_passing_on(actor=cast.lead.actor, ask=ask, allowed=False, words="No.", at=now())
    passed_on(source, desk, to, urgency="welfare_concern")
    elsewhere = make_organisation("Elsewhere").id
    with pytest.raises(NotSendable):
        passed_on(source, desk, elsewhere, urgency="welfare_concern")
    assert not PassedOn.objects.get().over_limit


def test_somebody_elses_item_is_not_passed_on(cast: Cast, share: Share, third: Member) -> None:
    stolen = ShareItem.objects.get(share=share, position=0).pk
    item = Item(kind="identity", about="child", status="fact", text="x", came_from=stolen)
    parcel = a_parcel(cast.school.id, items=(item,))
    with pytest.raises(NotSendable):
        send_worry(
            actor=third.actor,
            at=now(),
            worry=a_worry(route="emergency"),
            deciding=deciding(),
            parcels=[parcel],
        )


def test_a_correction_reaches_every_copy_and_each_recipient_confirms(
    cast: Cast, third: Member, share: Share, onward: Share
) -> None:
    correct(cast, share)
    for one, reader in ((share, cast.recipient.actor), (onward, third.actor)):
        item = next(item for item in read(one, reader).items if item.corrections)
        assert (item.text, item.corrections[0].reason) == ("Canary-left wrist", "Canary-why")
        assert item.corrections[0].before.startswith("Canary-item")
    assert len(told("correction_waiting")) == 2
    row = CorrectedItem.objects.get(share=onward)
    confirm_correction(actor=third.actor, corrected=row, did="Told the nurse.", at=now())
    with pytest.raises(NotPossibleNow):
        confirm_correction(actor=third.actor, corrected=row, did="", at=now())
    standing = read(share, cast.owner.actor).items[1].corrections[0].copies
    assert [(one.recipient, bool(one.confirmed_at)) for one in standing] == [
        ("Cast Front Door", False),
        ("Cast Other Agency", True),
    ]
    assert list(changed_records()) == []


def test_whoever_corrects_never_gets_a_key_to_the_copies(cast: Cast, share: Share, onward: Share) -> None:
    correct(cast, share)
    row = CorrectedItem.objects.get(share=onward)
    with pytest.raises(CannotUnseal):
        unseal(
            record=onward.pk,
            holder=cast.school.id,
            field="corrected.text.0",
            sealed=row.text,
            version=row.sequence,
        )


def test_a_correction_can_be_corrected_and_all_that_was_said_stays(cast: Cast, share: Share) -> None:
    correct(cast, share, "Canary-second")
    correct(cast, share, "Canary-third")
    item = read(share, cast.recipient.actor).items[1]
    assert item.text == "Canary-third"
    assert [(one.before[:13], one.text) for one in item.corrections] == [
        ("Canary-item a", "Canary-second"),
        ("Canary-second", "Canary-third"),
    ]


def test_what_was_told_to_several_is_corrected_for_all_of_them_and_asked_back_where_the_child_is_wrong(
    cast: Cast, standing_clock: datetime
) -> None:
    parcels = [a_parcel(cast.front_door.id), a_parcel(cast.other_agency.id)]
    said = {"worry": a_worry(), "deciding": deciding(), "parcels": parcels}
    first, second = send_worry(actor=cast.owner.actor, at=now(), **said).shares
    first = opened(first, cast.recipient.actor)
    correct(cast, first)
    assert {row.share for row in CorrectedItem.objects.all()} == {first, second}
    asking = Asking(reason="Canary-another Rowan", wrong_child=True)
    ask_return(actor=cast.owner.actor, share=first, asking=asking, at=now())
    assert fresh(second).state == ShareState.RECALLED


def test_what_came_from_elsewhere_is_corrected_where_it_came_from(cast: Cast, onward: Share) -> None:
    with pytest.raises(NotPossibleNow) as refused:
        correct_item(actor=cast.recipient.actor, share=onward, position=0, text="x", reason="y", at=now())
    assert refused.value.code == "came_from_elsewhere"
    with pytest.raises(Refused):
        correct_item(actor=cast.stranger.actor, share=onward, position=0, text="x", reason="y", at=now())


def test_a_suspended_recipient_holds_no_correction_up_and_the_sender_hears_in_the_end(
    cast: Cast, share: Share, onward: Share
) -> None:
    suspend_organisation(actor=SYSTEM, organisation=cast.other_agency.id, at=now())
    correct(cast, share)
    end_membership(actor=SYSTEM, organisation=cast.school.id, person=cast.owner.person.id, at=now())
    at, climbs = now(), 0
    for day in range(1, 6):
        climbs += climb_errands(actor=SYSTEM, at=at + timedelta(days=day))
    assert climbs >= 3
    assert climb_errands(actor=SYSTEM, at=at + timedelta(days=9)) == 0
    assert cast.lead.person.email in told("correction_moved")
    assert cast.recipient_lead.person.email in told("correction_climbed")


def test_what_is_given_back_is_read_no_more_and_what_went_on_is_asked_for_too(
    cast: Cast, third: Member, share: Share, onward: Share
) -> None:
    asking = Asking(reason="Canary-another child", wrong_child=True)
    ask = ask_return(actor=cast.owner.actor, share=share, asking=asking, at=now())
    follows = ReturnAsk.objects.get(share=onward)
    assert (follows.because_of, follows.wrong_child, follows.positions) == (ask, True, "")
    answer_return(actor=cast.recipient.actor, ask=ask, returned=BACK, at=now())
    assert fresh(share).state == ShareState.RETURNED
    assert not may_open(cast.recipient.actor, fresh(share))
    assert read(onward, cast.recipient.actor).items[0].is_gone
    assert read(onward, third.actor).items[0].text.startswith("Canary-item")
    cannot = Returned(answer=ReturnAnswer.CANNOT, words="Canary-it is in our record", copies=1)
    answer_return(actor=third.actor, ask=follows, returned=cannot, at=now())
    assert read(onward, third.actor).after.asked_back.words == "Canary-it is in our record"
    assert read(share, cast.owner.actor).after.asked_back.answer is ReturnAnswer.RETURNED
    assert list(changed_records()) == []


def test_a_correction_goes_past_what_was_given_back_to_those_who_have_it_still(
    cast: Cast, share: Share, onward: Share
) -> None:
    ask = ask_return(actor=cast.owner.actor, share=share, asking=Asking(reason="Wrong."), at=now())
    answer_return(actor=cast.recipient.actor, ask=ask, returned=BACK, at=now())
    correct(cast, share)
    assert [row.share for row in CorrectedItem.objects.all()] == [onward]
    with pytest.raises(NotPossibleNow) as nobody:
        correct(cast, share, place=0)
    assert nobody.value.code == "nobody_has_it"


def test_only_the_items_that_went_on_are_asked_back_from_a_share_with_others(
    cast: Cast, third: Member, share: Share
) -> None:
    source = ShareItem.objects.get(share=share, position=1)
    own = Item(kind="social_care", about="child", status="fact", text="Canary-our own")
    went = Item(kind="health", about="child", status="fact", text="Canary-theirs", came_from=source.pk)
    parcel = a_parcel(cast.other_agency.id, items=(own, went))
    sent = send_worry(
        actor=cast.recipient.actor,
        at=now(),
        worry=a_worry(route="emergency"),
        deciding=deciding(),
        parcels=[parcel],
    )
    mixed = opened(sent.shares[0], third.actor)
    ask_return(actor=cast.owner.actor, share=share, asking=Asking(reason="Wrong."), at=now())
    answer_return(actor=third.actor, ask=ReturnAsk.objects.get(share=mixed), returned=BACK, at=now())
    seen = read(mixed, third.actor).items
    assert [(one.text, one.is_gone) for one in seen] == [("Canary-our own", False), ("", True)]
    assert fresh(mixed).state == ShareState.OPENED


def test_an_unopened_copy_is_taken_back_and_asking_twice_is_refused(cast: Cast, share: Share) -> None:
    unopened = passed_on(share, cast.recipient.actor, cast.other_agency.id)
    asking = Asking(reason="Wrong.")
    ask_return(actor=cast.owner.actor, share=share, asking=asking, at=now())
    assert fresh(unopened).state == ShareState.RECALLED
    with pytest.raises(NotPossibleNow) as twice:
        ask_return(actor=cast.lead.actor, share=share, asking=asking, at=now())
    assert twice.value.code == "asked_for_already"
    new = make_share(cast.owner.actor, cast.front_door.id)
    with pytest.raises(NotPossibleNow) as early:
        ask_return(actor=cast.owner.actor, share=new, asking=asking, at=now())
    assert early.value.code == "not_opened_yet"


def test_words_about_a_share_that_is_gone_are_kept_as_a_note_to_ring(cast: Cast, share: Share) -> None:
    with pytest.raises(NotPossibleNow):
        keep_late_words(actor=cast.recipient.actor, share=share, words="x", at=now())
    ask = ask_return(actor=cast.owner.actor, share=share, asking=Asking(reason="Wrong."), at=now())
    answer_return(actor=cast.recipient.actor, ask=ask, returned=BACK, at=now())
    keep_late_words(actor=cast.recipient.actor, share=fresh(share), words="Canary-late", at=now())
    assert [one.words for one in read(share, cast.owner.actor).after.late] == ["Canary-late"]
    assert list(changed_records()) == []


def test_nothing_of_it_is_open_for_strangers(cast: Cast, share: Share, onward: Share) -> None:
    correct(cast, share)
    row = CorrectedItem.objects.get(share=share)
    with pytest.raises(Refused):
        confirm_correction(actor=cast.stranger.actor, corrected=row, did="", at=now())
    with pytest.raises(Refused):
        ask_return(actor=cast.recipient.actor, share=share, asking=Asking(reason="x"), at=now())
    assert not Confirmation.objects.exists()
    assert not PassingAsk.objects.exists()
    assert Errand.objects.filter(due_at__isnull=False).count() == 2
