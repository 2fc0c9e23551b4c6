"""A run finds children who may be one, links nothing, and reads a list only where that was agreed to."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services import changed_records
from sharewell.apps.children.selectors import links_waiting
from sharewell.apps.children.services import answer_link, set_shield
from sharewell.apps.matching.models import Agreement, MatchPair, Part, RunState
from sharewell.apps.matching.models import Run as RunRow
from sharewell.apps.matching.selectors import agreed_with, agreements_of, grades_of, runs_to_go_on
from sharewell.apps.matching.services import NotPossible, end_agreement, go_on, open_pairs, start_run
from sharewell.apps.matching.tasks import go_on_with_runs
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.guarding import FactKind, Protection
from sharewell.domain.linking import LinkStep
from sharewell.domain.matching import Comparison, Level
from sharewell.kit.linkage import EngineMissing, Run
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.matching import MINA, STRANGERS, WILHELMINA, a_run, both_agree, keep_list

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def small_parts() -> Iterator[None]:
    with (
        patch("sharewell.kit.linkage.running.PART", 3),
        patch.object(Run.__init__, "__kwdefaults__", {**Run.__init__.__kwdefaults__, "part": 3}),
    ):
        yield


def test_a_child_who_is_in_a_list_twice_is_found(cast: Cast) -> None:
    entries = keep_list(cast.owner.actor, NOW, (WILHELMINA, *STRANGERS, MINA))
    run = a_run(cast, NOW)
    assert run.state == RunState.DONE
    pair = MatchPair.objects.get()
    assert {pair.left_id, pair.right_id} == {entries[0].pk, entries[-1].pk}
    assert b"Okonkwo" not in bytes(pair.detail) and b"given" not in bytes(pair.detail)
    (opened,), following = open_pairs(actor=cast.lead.actor, at=NOW, run=run, purpose="looking")
    assert set(opened.own) == {WILHELMINA, MINA} and following is None
    assert opened.levels[Comparison.BORN] is Level.SAME and opened.probability > 0.5
    assert sum(grades_of(run).values()) == 1
    assert not Part.objects.exists()
    (told,) = Notice.objects.filter(kind="comparing_ended")
    assert told.link_path == f"/matching/{run.pk}/", "whoever started it hears that it has ended"


def test_a_pair_of_ones_own_list_becomes_a_review_card_once(cast: Cast) -> None:
    keep_list(cast.owner.actor, NOW, (WILHELMINA, *STRANGERS, MINA))
    a_run(cast, NOW)
    a_run(cast, NOW)
    (link,) = links_waiting(cast.lead.actor)
    pair = MatchPair.objects.first()
    assert pair is not None and {link.first_id, link.second_id} == {pair.left_id, pair.right_id}
    assert link.origin == "match_run"


def test_what_people_decided_teaches_the_next_run(cast: Cast) -> None:
    keep_list(cast.owner.actor, NOW, (WILHELMINA, *STRANGERS, MINA))
    first = a_run(cast, NOW)
    (link,) = links_waiting(cast.lead.actor)
    answer_link(actor=cast.lead.actor, at=NOW, link=link, step=LinkStep.NOT_SAME, why="Cousins")
    with patch("sharewell.apps.matching.services._finishing.FEWEST", 1):
        second = a_run(cast, NOW)
    assert (first.reviewed, second.reviewed) == (0, 1)
    chances = [_chance(cast, run) for run in (first, second)]
    assert chances[1] < chances[0]


def _chance(cast: Cast, run: RunRow) -> float:
    found, _ = open_pairs(actor=cast.lead.actor, at=NOW, run=run, purpose="looking")
    return found[0].probability if found else 0.0


def test_what_was_read_and_found_is_in_the_log(cast: Cast) -> None:
    keep_list(cast.owner.actor, NOW, (WILHELMINA, *STRANGERS, MINA))
    before = Event.objects.count()
    run = a_run(cast, NOW)
    kinds = list(Event.objects.order_by("sequence").values_list("kind", flat=True))[before:]
    asked = ["link.asked"] * 2  # one about each of the two entries
    assert kinds == ["match-run.started", "match-run.list-read", *asked, "match-run.finished"]
    assert run.described["weights"] and run.described["left_sha256"] == run.described["right_sha256"]


def test_another_list_is_compared_only_when_both_agreed(cast: Cast) -> None:
    with pytest.raises(NotPossible) as one_sided:
        start_run(actor=cast.lead.actor, at=NOW, other=cast.front_door.pk)
    assert one_sided.value.code == "not_agreed"
    other = both_agree(cast, NOW)
    assert agreed_with(cast.school.pk, NOW) == {cast.front_door.pk: cast.front_door.name}
    assert agreed_with(cast.school.pk, NOW + timedelta(days=366)) == {}
    end_agreement(actor=other, at=NOW, agreement=agreements_of(other, NOW)[0])
    assert agreed_with(cast.school.pk, NOW) == {}


def test_an_agreement_that_was_changed_behind_its_back_is_named(cast: Cast) -> None:
    other = both_agree(cast, NOW)
    end_agreement(actor=other, at=NOW, agreement=agreements_of(other, NOW)[0])
    assert list(changed_records()) == []
    Agreement.objects.update(until=NOW + timedelta(days=4000))
    assert len(list(changed_records())) == 2
    Agreement.objects.filter(ended_at__isnull=False).update(ended_at=None, ended_by_name="")
    assert [one for one in changed_records() if "is gone" in one]


def test_each_side_sees_its_own_child_and_nothing_of_the_others(cast: Cast) -> None:
    both_agree(cast, NOW)
    keep_list(cast.owner.actor, NOW, (WILHELMINA, *STRANGERS))
    keep_list(cast.recipient.actor, NOW, (MINA,))
    run = a_run(cast, NOW, other=True)
    (ours,), _ = open_pairs(actor=cast.lead.actor, at=NOW, run=run, purpose="looking")
    (their,), _ = open_pairs(actor=cast.recipient_lead.actor, at=NOW, run=run, purpose="looking")
    assert (ours.own, their.own) == ([WILHELMINA], [MINA])
    for member in (cast.stranger, cast.information_governance_lead, cast.owner):
        with pytest.raises(Refused):
            open_pairs(actor=member.actor, at=NOW, run=run, purpose="looking")
    read = Event.objects.filter(kind="match-run.list-read").values_list("organisation", flat=True)
    assert set(read) == {cast.school.pk, cast.front_door.pk}


def test_a_child_of_whom_something_is_protected_is_never_compared_with_another_list(cast: Cast) -> None:
    both_agree(cast, NOW)
    ours = keep_list(cast.owner.actor, NOW, (WILHELMINA, *STRANGERS))
    keep_list(cast.recipient.actor, NOW, (WILHELMINA, *STRANGERS))
    kept = Protection(kind=FactKind.PLACE, text="Elm House", why="He rings", from_whom="")
    set_shield(actor=cast.owner.actor, at=NOW, entry=ours[0], protection=kept)
    run = a_run(cast, NOW, other=True)
    assert run.left == len(STRANGERS) and run.right == len(STRANGERS) + 1
    assert not MatchPair.objects.filter(left=ours[0]).exists()


def test_a_run_goes_on_where_it_stopped(cast: Cast, small_parts: None) -> None:
    keep_list(cast.owner.actor, NOW, (WILHELMINA, *STRANGERS, MINA))
    row = start_run(actor=cast.lead.actor, at=NOW)
    halted = go_on(actor=SYSTEM, run=row.pk, at=NOW, seconds=0)
    assert (halted.state, halted.done, halted.parts) == (RunState.RUNNING, 1, 3)
    assert runs_to_go_on(NOW) == [row.pk]
    seen: list[tuple[int, int]] = []
    done = go_on(actor=SYSTEM, run=row.pk, at=NOW, progress=lambda *told: seen.append(told))
    assert seen == [(2, 3), (3, 3)] and done.state == RunState.DONE
    assert MatchPair.objects.count() == 1


def test_parts_of_a_list_that_changed_meanwhile_count_no_more(cast: Cast, small_parts: None) -> None:
    keep_list(cast.owner.actor, NOW, (*STRANGERS, MINA))
    row = start_run(actor=cast.lead.actor, at=NOW)
    go_on(actor=SYSTEM, run=row.pk, at=NOW, seconds=0)
    keep_list(cast.owner.actor, NOW, (WILHELMINA,))
    seen: list[tuple[int, int]] = []
    go_on(actor=SYSTEM, run=row.pk, at=NOW, progress=lambda *told: seen.append(told))
    assert seen[0] == (1, 3) and MatchPair.objects.count() == 1


def test_what_somebody_else_works_on_is_left_to_them(cast: Cast) -> None:
    keep_list(cast.owner.actor, NOW, (WILHELMINA, MINA))
    row = start_run(actor=cast.lead.actor, at=NOW)
    row.held_until = NOW + timedelta(minutes=5)
    row.save()
    assert go_on(actor=SYSTEM, run=row.pk, at=NOW).state == RunState.RUNNING
    assert runs_to_go_on(NOW) == [] and runs_to_go_on(NOW + timedelta(minutes=6)) == [row.pk]


def test_a_run_stops_when_an_agreement_ends_and_says_why(cast: Cast) -> None:
    other = both_agree(cast, NOW)
    row = start_run(actor=cast.lead.actor, at=NOW, other=cast.front_door.pk)
    end_agreement(actor=other, at=NOW, agreement=agreements_of(other, NOW)[0])
    stopped = go_on(actor=SYSTEM, run=row.pk, at=NOW)
    assert (stopped.state, stopped.failure) == (RunState.FAILED, "agreement_ended")
    assert Event.objects.filter(kind="match-run.list-read").count() == 0


def test_without_the_engine_a_run_says_so(cast: Cast) -> None:
    keep_list(cast.owner.actor, NOW, (WILHELMINA, MINA))
    with patch("sharewell.kit.linkage.running.open_session", side_effect=EngineMissing("Install it.")):
        assert a_run(cast, NOW).failure == "engine_missing"


def test_what_fails_again_and_again_is_given_up_and_lets_the_worker_live(cast: Cast) -> None:
    keep_list(cast.owner.actor, NOW, (WILHELMINA, MINA))
    row = start_run(actor=cast.lead.actor, at=NOW)
    with patch("sharewell.apps.matching.services.going.Run", side_effect=ValueError("Canary-Okonkwo")):
        assert [go_on_with_runs(NOW) for _ in range(4)] == [0, 0, 0, 1]
    row.refresh_from_db()
    assert (row.state, row.failure) == (RunState.FAILED, "tried_enough")


def test_one_run_at_a_time_and_only_by_leads(cast: Cast) -> None:
    start_run(actor=cast.lead.actor, at=NOW)
    with pytest.raises(NotPossible) as again:
        start_run(actor=cast.deputy.actor, at=NOW)
    assert again.value.code == "runs_already"
    for member in (cast.owner, cast.information_governance_lead, cast.administrator):
        with pytest.raises(Refused):
            start_run(actor=member.actor, at=NOW)
