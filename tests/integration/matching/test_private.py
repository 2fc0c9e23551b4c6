"""Two organisations that will not pool lists learn which children both know: asked, accepted, worked out, looked at."""

from datetime import UTC, datetime, timedelta

import pytest

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services import changed_records
from sharewell.apps.children.models import Entry
from sharewell.apps.children.services import set_shield
from sharewell.apps.matching.models import PrivateMatch, PrivateState
from sharewell.apps.matching.selectors import match_of
from sharewell.apps.matching.services import (
    NotPossible,
    accept_privately,
    answer_about_shielded,
    ask_privately,
    decline_privately,
    end_agreement,
    open_found,
)
from sharewell.apps.matching.tasks import go_on_with_private_matches
from sharewell.domain.access import Refused
from sharewell.domain.guarding import FactKind, Protection
from tests.cast import Cast
from tests.factories.matching import MINA, STRANGERS, WILHELMINA, agree_privately, keep_list

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def lists(cast: Cast) -> list[Entry]:
    """The school knows Wilhelmina and two others; the front door her (as they spell it) and one of them."""
    agree_privately(cast, NOW)
    ours = keep_list(cast.owner.actor, NOW, (WILHELMINA, *STRANGERS[:2]))
    keep_list(cast.recipient.actor, NOW, (MINA, STRANGERS[0], STRANGERS[4]))
    return ours


def asked(cast: Cast, **more: str) -> PrivateMatch:
    return ask_privately(actor=cast.lead.actor, at=NOW, other=cast.front_door.pk, **more)


def worked_out(match: PrivateMatch) -> None:
    for _ in range(6):
        go_on_with_private_matches(NOW)
    match.refresh_from_db()


def test_both_sides_learn_the_children_whom_both_know_and_see_what_they_hold_alone(cast: Cast) -> None:
    lists(cast)
    match = asked(cast)
    worked_out(match)
    assert (match.state, match.act) == (
        PrivateState.ASKED,
        "",
    )  # nothing is read before the other side says yes
    accept_privately(actor=cast.recipient_lead.actor, at=NOW, match=match.pair)
    worked_out(match)
    sides = {}
    for who in (cast.lead.actor, cast.recipient_lead.actor):
        side = PrivateMatch.objects.get(organisation_id=who.organisation)
        assert (side.state, side.found, side.kept, side.message) == (PrivateState.DONE, 2, None, None)
        sides[who.organisation], _ = open_found(actor=who, at=NOW, match=side, purpose="looking")
    ours, theirs = sides.values()
    assert {one.identity for one in ours} == {WILHELMINA, STRANGERS[0]}
    assert {one.identity for one in theirs} == {MINA, STRANGERS[0]}
    assert {(one.ours, one.theirs) for one in ours} == {(one.theirs, one.ours) for one in theirs}
    assert list(changed_records()) == []
    match.children.filter(place=0).delete()
    assert ["what private matchings found" in one for one in changed_records()] == [True]


def test_each_side_has_its_own_events_and_each_message_is_committed_to(cast: Cast) -> None:
    lists(cast)
    match = asked(cast)
    accept_privately(actor=cast.recipient_lead.actor, at=NOW, match=match.pair)
    worked_out(match)
    for side, acts in ((match, ["offer", "finish"]), (match.pair, ["answer", "close"])):
        side.refresh_from_db()
        assert [one["act"] for one in side.told] == acts
        assert len({one["sha256"] for one in side.told}) == 2
        kinds = list(Event.objects.filter(record=side.pk).order_by("sequence").values_list("kind", flat=True))
        for kind in ("asked", "accepted", "message-sent", "finished"):
            assert f"private-match.{kind}" in kinds
        assert kinds.count("match-run.list-read") == 1


def test_who_is_shielded_is_out_until_two_people_with_a_reason_say_otherwise(cast: Cast) -> None:
    ours = lists(cast)
    kept = Protection(kind=FactKind.PLACE, text="Elm House", why="He rings", from_whom="")
    set_shield(actor=cast.owner.actor, at=NOW, entry=ours[0], protection=kept)
    first = asked(cast)
    accept_privately(actor=cast.recipient_lead.actor, at=NOW, match=first.pair)
    worked_out(first)
    assert (first.taken_in, first.left_out, first.found) == (2, 1, 1)
    second = asked(cast, shielded_why="Both of us must find her tonight")
    accept_privately(actor=cast.recipient_lead.actor, at=NOW, match=second.pair)
    worked_out(second)
    assert second.state == PrivateState.ASKED and b"tonight" not in bytes(second.shielded_why or b"")
    for nobody in (cast.lead.actor, cast.recipient_lead.actor, cast.owner.actor):
        with pytest.raises(Refused):
            answer_about_shielded(actor=nobody, at=NOW, match=second, agreed=True)
    answer_about_shielded(actor=cast.deputy.actor, at=NOW, match=second, agreed=True)
    worked_out(second)
    assert (second.taken_in, second.left_out, second.found) == (3, 0, 2)


def test_no_agreement_another_under_way_and_too_many_are_refused(cast: Cast) -> None:
    with pytest.raises(NotPossible):
        asked(cast)
    lists(cast)
    for _ in range(2):
        match = asked(cast)
        with pytest.raises(NotPossible):
            asked(cast)
        accept_privately(actor=cast.recipient_lead.actor, at=NOW, match=match.pair)
        worked_out(match)
    with pytest.raises(NotPossible) as late:
        asked(cast)
    assert late.value.code == "too_often"
    ask_privately(actor=cast.lead.actor, at=NOW + timedelta(days=2), other=cast.front_door.pk)


def test_the_other_side_may_decline_and_an_agreement_that_ends_stops_it(cast: Cast) -> None:
    lists(cast)
    match = asked(cast)
    for nobody in (cast.recipient.actor, cast.lead.actor):
        with pytest.raises(Refused):
            decline_privately(actor=nobody, at=NOW, match=match.pair)
    decline_privately(actor=cast.recipient_lead.actor, at=NOW, match=match.pair)
    match.refresh_from_db()
    assert match.state == PrivateState.DECLINED
    again = asked(cast)
    accept_privately(actor=cast.recipient_lead.actor, at=NOW, match=again.pair)
    end_agreement(actor=cast.information_governance_lead.actor, at=NOW, agreement=agree_privately(cast, NOW))
    worked_out(again)
    assert (again.state, again.failure, again.taken_in) == (PrivateState.FAILED, "agreement_ended", 0)
    assert match_of(cast.stranger.actor, again.pk) is None
