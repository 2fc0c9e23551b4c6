"""Collecting once, with both halves, in time; and everything else opens nothing."""

from datetime import datetime, timedelta

from sharewell.apps.audit.models import Event
from sharewell.apps.organisations.selectors import outside_actor
from sharewell.apps.pickups.models import PickUp
from sharewell.apps.pickups.selectors import code_of, standing_of, token_of, visit_by
from sharewell.apps.pickups.services import (
    Collected,
    collect,
    end_pick_up,
    leave_for_collection,
    read_here,
    say_wrong_person,
)
from sharewell.apps.shares.models import Share
from sharewell.apps.shares.services import recall_share
from sharewell.domain.access import SYSTEM
from sharewell.domain.pickups import Lives, Standing, spaced
from sharewell.domain.sharing import ShareState
from sharewell.kit.clock import now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.shares import ITEM


def tried(left: PickUp, code: str = "", *, at: datetime | None = None) -> Collected | None:
    """What a code (the right one unless another is given) opens."""
    return collect(actor=SYSTEM, token=token_of(left), code=code or code_of(left), at=at or now())


def told(kind: str) -> int:
    return Notice.objects.filter(kind=kind).count()


def test_link_and_code_together_open_the_share_once_and_the_sender_is_told(left: PickUp) -> None:
    visit = tried(left, spaced(code_of(left)).lower())
    assert visit is not None
    at, actor = now(), outside_actor(visit.pick_up.share.recipient_id)
    found = visit_by(token_of(left), secret=visit.secret, at=at)
    assert found is not None
    assert ITEM in [item.text for item in read_here(actor=actor, pick_up=found, at=at).items]
    assert Share.objects.get(pk=left.share_id).state == ShareState.OPENED
    assert told("pickup_moved") == 1
    assert tried(left) is None and told("pickup_moved") == 2
    kinds = Event.objects.filter(kind__startswith="pickup.").order_by("sequence")
    assert list(kinds.values_list("kind", flat=True)) == [
        "pickup.made",
        "pickup.sent",
        "pickup.opened",
        "pickup.failed",
    ]


def test_another_browser_cannot_join_a_visit_and_the_visit_ends_by_itself(left: PickUp) -> None:
    visit, token = tried(left), token_of(left)
    assert visit is not None
    assert visit_by(token, secret="another", at=now()) is None
    assert visit_by(token, secret="", at=now()) is None
    assert visit_by(token[:-1] + "_", secret=visit.secret, at=now()) is None
    assert visit_by(token, secret=visit.secret, at=now() + Lives().visit) is None


def test_five_wrong_codes_stop_it_and_a_new_one_can_be_made(left: PickUp, cast: Cast) -> None:
    for _try in range(5):
        assert tried(left, "WRONG234") is None
    assert tried(left) is None
    assert standing_of(PickUp.objects.get(pk=left.pk), at=now()) is Standing.STOPPED
    assert told("pickup_moved") == 1
    newer = leave_for_collection(actor=cast.owner.actor, thing=left.share, at=now())
    assert tried(left) is None and tried(newer) is not None


def test_an_expired_one_stays_expired_when_the_clock_is_put_back(left: PickUp) -> None:
    late = left.expires_at
    assert tried(left, at=late) is None
    assert tried(left, at=late - timedelta(days=10)) is None


def test_what_was_taken_back_or_ended_opens_nothing(left: PickUp, cast: Cast) -> None:
    end_pick_up(actor=cast.owner.actor, thing=left.share, at=now())
    assert tried(left) is None
    newer = leave_for_collection(actor=cast.owner.actor, thing=left.share, at=now())
    share = Share.objects.get(pk=left.share_id)
    recall_share(actor=cast.owner.actor, share=share, at=now(), reason="x")
    assert tried(newer) is None
    assert PickUp.objects.get(pk=newer.pk).opened_at is None


def test_whoever_it_was_not_meant_for_stops_it_and_the_sender_is_told(left: PickUp) -> None:
    for _press in range(2):
        say_wrong_person(actor=SYSTEM, token=token_of(left), at=now())
    assert tried(left) is None and told("pickup_moved") == 1


def test_neither_half_is_stored_and_the_mail_says_nothing(left: PickUp) -> None:
    from sharewell.kit.notify.message import email_words

    notice = Notice.objects.get(kind="pickup_waiting")
    stored = repr(list(PickUp.objects.values())) + repr(list(Notice.objects.values()))
    stored += repr(list(Event.objects.values()))
    assert token_of(left) not in stored and code_of(left) not in stored
    words = email_words(notice)
    assert token_of(left) in words.body and code_of(left) not in words.body
    assert "canary" not in (words.subject + words.body).lower()
