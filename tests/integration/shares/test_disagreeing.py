"""Another view of what was shared: it climbs its ladder, and goes wherever the item goes."""

from datetime import datetime, timedelta

import pytest

from sharewell.apps.audit.services import changed_records
from sharewell.apps.disagreements.errors import NotPossibleNow
from sharewell.apps.disagreements.models import CarriedView, Disagreement
from sharewell.apps.disagreements.selectors import open_disagreements
from sharewell.apps.disagreements.services import (
    answer_disagreement,
    climb_disagreements,
    close_disagreement,
    open_disagreement,
    take_up_disagreement,
)
from sharewell.apps.requests.errors import NotPossibleNow as CannotBeAsked
from sharewell.apps.requests.services import decline, disagree_with_ask
from sharewell.apps.shares.models import Share
from sharewell.apps.shares.services import (
    Asking,
    Returned,
    answer_return,
    ask_return,
    disagree_with_share,
    open_share,
)
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.disagreements import About, Ending, Level, State
from sharewell.domain.requests import Refusal
from sharewell.domain.sharing import ReturnAnswer
from sharewell.kit.clock import now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.onward import passed_on
from tests.factories.requests import make_ask, opened_ask
from tests.factories.shares import make_share, opened

pytestmark = pytest.mark.django_db


@pytest.fixture
def share(cast: Cast, standing_clock: datetime) -> Share:
    """Opened by the front door."""
    return opened(make_share(cast.owner.actor, cast.front_door.id), cast.recipient.actor)


def disagree(
    cast: Cast, share: Share, *, place: int | None = 1, view: str = "Canary-otherwise"
) -> Disagreement:
    about = About.SHARE if place is None else About.ITEM
    said = {"about": about, "position": place, "view": view}
    return disagree_with_share(actor=cast.recipient.actor, share=share, at=now(), **said)


def views(share: Share, cast: Cast, *, by: str = "owner") -> list[str]:
    actor = getattr(cast, by).actor
    share = Share.objects.select_related("question", "recall").get(pk=share.pk)
    opened_now = open_share(actor=actor, share=share, at=now(), purpose="test")
    return [one.words for one in opened_now.after.views]


def told(kind: str) -> set[str]:
    return set(Notice.objects.filter(kind=kind).values_list("to", flat=True))


def test_the_other_view_stands_with_the_item_and_the_other_side_is_told(cast: Cast, share: Share) -> None:
    disagree(cast, share)
    assert views(share, cast) == ["Canary-otherwise"]
    assert cast.owner.person.email in told("disagreement_waiting")
    with pytest.raises(NotPossibleNow):
        disagree(cast, share, view="Again.")
    with pytest.raises(Refused):
        said = {"about": About.SHARE, "position": None, "view": "x"}
        disagree_with_share(actor=cast.stranger.actor, share=share, at=now(), **said)
    assert list(changed_records()) == []


def test_it_goes_on_with_the_item_whether_it_was_raised_before_or_after(cast: Cast, share: Share) -> None:
    desk, other = cast.recipient.actor, cast.other_agency.id
    disagree(cast, share, view="Canary-before")
    onward = passed_on(share, desk, other, places=(1,))
    assert views(onward, cast, by="recipient") == ["Canary-before"]
    disagree_with_share(
        actor=cast.owner.actor, share=share, about=About.SHARE, position=None, view="Canary-after", at=now()
    )
    assert views(onward, cast, by="recipient") == ["Canary-before", "Canary-after"]
    assert CarriedView.objects.count() == 2
    assert list(changed_records()) == []


def test_what_is_not_settled_climbs_to_the_chiefs_of_both_and_the_partnership(
    cast: Cast, share: Share
) -> None:
    one, at = disagree(cast, share), now()
    levels = []
    for day in range(1, 60):
        if climb_disagreements(actor=SYSTEM, at=at + timedelta(days=day)):
            levels.append(Disagreement.objects.get(pk=one.pk).level)
    assert levels == [Level.MANAGERS, Level.LEADS, Level.CHIEFS, Level.PARTNERSHIP]
    assert {cast.leader.person.email, cast.lead.person.email, cast.recipient_lead.person.email} <= told(
        "disagreement_climbed"
    )
    assert climb_disagreements(actor=SYSTEM, at=at + timedelta(days=900)) == 0
    assert list(changed_records()) == []


def test_both_views_stand_only_after_an_answer_and_talk_between_leads(cast: Cast, share: Share) -> None:
    one, desk, teacher = disagree(cast, share), cast.recipient.actor, cast.owner.actor
    stand = {"ending": Ending.BOTH_STAND, "words": "We go on as we are."}
    with pytest.raises(NotPossibleNow) as silent:
        close_disagreement(actor=desk, disagreement=one, at=now(), **stand)
    assert silent.value.code == "not_answered"
    answer_disagreement(actor=teacher, disagreement=one, words="I saw it myself.", at=now())
    with pytest.raises(NotPossibleNow) as early:
        close_disagreement(actor=teacher, disagreement=one, at=now(), **stand)
    assert early.value.code == "too_early"
    for _ in range(2):
        take_up_disagreement(actor=desk, disagreement=one, words="Please look.", at=now())
    close_disagreement(actor=teacher, disagreement=one, at=now(), **stand)
    assert Disagreement.objects.get(pk=one.pk).state == State.BOTH_STAND
    with pytest.raises(NotPossibleNow):
        answer_disagreement(actor=desk, disagreement=one, words="And yet.", at=now())
    seen = open_disagreement(actor=teacher, disagreement=one, at=now(), purpose="test")
    assert [step.words for step in seen.steps][:2] == ["Canary-otherwise", "I saw it myself."]


def test_about_what_was_given_back_can_still_be_spoken_but_not_be_read_there(
    cast: Cast, share: Share
) -> None:
    one = disagree(cast, share)
    ask = ask_return(actor=cast.owner.actor, share=share, asking=Asking(reason="Wrong."), at=now())
    returned = Returned(answer=ReturnAnswer.RETURNED, words="Nobody.")
    answer_return(actor=cast.recipient.actor, ask=ask, returned=returned, at=now())
    answer_disagreement(actor=cast.recipient.actor, disagreement=one, words="Canary-still", at=now())
    here = open_disagreement(actor=cast.owner.actor, disagreement=one, at=now(), purpose="test")
    there = open_disagreement(actor=cast.recipient.actor, disagreement=one, at=now(), purpose="test")
    assert here.steps[-1].words == "Canary-still"
    assert (there.is_here, there.steps[-1].words) == (False, "")


def test_the_next_page_leaves_out_none_that_runs_out_at_the_same_moment(cast: Cast, share: Share) -> None:
    other = opened(make_share(cast.owner.actor, cast.front_door.id), cast.recipient.actor)
    raised = {disagree(cast, one).pk for one in (share, other)}
    first = open_disagreements(cast.recipient.actor, limit=1)
    second = open_disagreements(cast.recipient.actor, after=first.next_after, limit=1)
    assert {one.pk for one in (*first.rows, *second.rows)} == raised


def test_a_stranger_and_a_role_without_content_see_nothing_of_it(cast: Cast, share: Share) -> None:
    one = disagree(cast, share)
    for name, member in cast.without_right().items():
        if member is not None and name != "leaver":
            with pytest.raises(Refused):
                open_disagreement(actor=member.actor, disagreement=one, at=now(), purpose="test")


def test_a_refused_answer_is_seen_differently_by_whoever_asked(cast: Cast, standing_clock: datetime) -> None:
    ask = opened_ask(make_ask(cast.owner.actor, cast.front_door.id), cast.recipient.actor)
    with pytest.raises(CannotBeAsked):
        disagree_with_ask(actor=cast.owner.actor, ask=ask, view="Too early.", at=now())
    decline(actor=cast.recipient.actor, ask=ask, reason=Refusal.OTHER, note="No.", at=now())
    one = disagree_with_ask(actor=cast.owner.actor, ask=ask, view="Canary-we need it", at=now())
    assert (one.about, one.record, one.other_id) == (About.REFUSAL, ask.pk, cast.front_door.id)
    answer_disagreement(actor=cast.recipient.actor, disagreement=one, words="We look again.", at=now())
    with pytest.raises(CannotBeAsked):
        disagree_with_ask(actor=cast.lead.actor, ask=ask, view="Again.", at=now())
    with pytest.raises(Refused):
        disagree_with_ask(actor=cast.stranger.actor, ask=ask, view="x", at=now())
