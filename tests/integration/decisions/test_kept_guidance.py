"""The rules under which something is decided are kept, and the decision's advice can be given again years later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, OperationalError, connection, transaction
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoCaptureOnCommitCallbacks

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services import changed_records
from sharewell.apps.decisions.models import Decision, KeptGuidance
from sharewell.apps.decisions.selectors import decision_to_replay, kept_guidance, kept_versions
from sharewell.apps.decisions.services import _guidance, record_decision, replay_decision
from sharewell.commands import kept_guidance as command
from sharewell.commands.rules import run as run_rules
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.advice import Situation, advise, load_guidance
from sharewell.domain.advice.archive import BadArchive
from sharewell.domain.advice.replaying import Outcome
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.append_only import unprotect
from tests.cast import Cast
from tests.factories.decisions import deciding, make_concern

pytestmark = pytest.mark.django_db
FIRST_SHA256 = "10809e14fc4dc63f916004aeda9a585e5d81f2907325e4d90a87f247bf7b991d"


@pytest.fixture(autouse=True)
def a_new_process(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing is known yet of what is kept; and what a test commits is forgotten after it."""
    monkeypatch.setattr(_guidance, "_known", set())
    yield


def decide(cast: Cast, at: datetime, **given: Any) -> Decision:
    """A decision with advice of today's rules."""
    situation = Situation(on=date(2026, 11, 22))
    values = {"situation": situation.to_mapping(), "advice": advise(situation).to_json(), **given}
    concern = make_concern(cast.owner.actor)
    return record_decision(actor=cast.owner.actor, at=at, concern=concern, deciding=deciding(**values))


def test_the_first_decision_keeps_the_rules_it_rests_on_and_the_next_ones_do_not_keep_them_again(
    cast: Cast, standing_clock: datetime
) -> None:
    decide(cast, standing_clock)
    decide(cast, standing_clock)
    (row,) = kept_versions()
    rules = load_guidance()
    assert (row.sha256, row.version, row.first_used_at) == (rules.sha256, rules.version, standing_clock)
    event = Event.objects.get(kind=EventKind.GUIDANCE_KEPT)
    assert (event.record, event.person) == (row.pk, cast.owner.actor.person)
    found = kept_guidance(rules.sha256[:12])
    assert found is not None
    assert [rule.id for rule in found.rules] == [rule.id for rule in rules.rules]
    assert kept_guidance(rules.version) is not None
    assert kept_guidance("") is None
    assert kept_guidance("ffff") is None


def test_once_it_is_known_that_they_are_kept_nothing_more_is_asked_of_the_database(
    cast: Cast, standing_clock: datetime, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        decide(cast, standing_clock)
    with CaptureQueriesContext(connection) as asked:
        decide(cast, standing_clock)
    assert not [query for query in asked if "keptguidance" in query["sql"].lower()]


def test_rules_that_are_kept_only_until_the_decision_is_undone_are_kept_with_the_next(
    cast: Cast, standing_clock: datetime, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    def undone() -> None:
        with transaction.atomic():
            decide(cast, standing_clock)
            raise RuntimeError("undone")

    with django_capture_on_commit_callbacks(execute=True), pytest.raises(RuntimeError):
        undone()
    assert kept_versions() == []
    decide(cast, standing_clock)
    assert len(kept_versions()) == 1


def test_two_first_decisions_at_once_keep_them_once(
    cast: Cast, standing_clock: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    decide(cast, standing_clock)
    answers = iter([False, True])
    monkeypatch.setattr(_guidance, "is_kept", lambda sha256: next(answers))
    decide(cast, standing_clock)
    assert len(kept_versions()) == 1
    assert Event.objects.filter(kind=EventKind.GUIDANCE_KEPT).count() == 1
    monkeypatch.setattr(_guidance, "is_kept", lambda sha256: False)
    with pytest.raises(IntegrityError):
        decide(cast, standing_clock)


def test_advice_of_another_version_or_none_keeps_nothing(cast: Cast, standing_clock: datetime) -> None:
    decide(cast, standing_clock, advice=None)
    decide(cast, standing_clock, advice={"guidance": {"version": "1", "sha256": FIRST_SHA256}})
    assert kept_versions() == []


def test_kept_rules_that_are_altered_are_found_by_the_check_of_the_log(
    cast: Cast, standing_clock: datetime
) -> None:
    decision = decide(cast, standing_clock)
    assert list(changed_records()) == []
    unprotect(connection, "decisions_keptguidance")
    KeptGuidance.objects.update(archive=b"other rules")
    assert any(fault.startswith("rules kept: ") for fault in changed_records())
    with pytest.raises(BadArchive):
        replay_decision(actor=SYSTEM, decision=decision, at=standing_clock, purpose="a check")
    assert command.replay(str(decision.pk), purpose="a check") == 2


def test_kept_rules_cannot_be_changed_or_taken_away(cast: Cast, standing_clock: datetime) -> None:
    decide(cast, standing_clock)
    for change in (
        lambda: KeptGuidance.objects.update(version="2"),
        lambda: KeptGuidance.objects.all().delete(),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


def test_a_decision_is_given_the_same_advice_again_and_the_look_is_in_the_log(
    cast: Cast, standing_clock: datetime
) -> None:
    decision = decide(cast, standing_clock)
    found = replay_decision(actor=SYSTEM, decision=decision, at=standing_clock, purpose="a complaint")
    assert found.outcome is Outcome.SAME
    event = Event.objects.get(kind=EventKind.DECISION_REPLAYED)
    assert (event.record, event.purpose, event.person) == (decision.concern_id, "a complaint", SYSTEM.person)


def test_nobody_but_the_software_may_replay(cast: Cast, standing_clock: datetime) -> None:
    decision = decide(cast, standing_clock)
    for member in cast.members().values():
        with pytest.raises(Refused):
            replay_decision(actor=member.actor, decision=decision, at=standing_clock, purpose="x")
    assert not Event.objects.filter(kind=EventKind.DECISION_REPLAYED).exists()


def test_the_command_answers_0_where_it_is_the_same_1_where_not_and_2_where_it_cannot_be_known(
    cast: Cast, standing_clock: datetime, capsys: pytest.CaptureFixture[str]
) -> None:
    same = decide(cast, standing_clock)
    assert command.replay(same.concern.reference, purpose="a check") == 0
    assert "exactly as it was recorded" in capsys.readouterr().out
    other = {**advise(Situation(on=date(2026, 11, 22))).to_json(), "duty": "must"}
    different = decide(cast, standing_clock, advice=other)
    assert command.replay(str(different.pk), purpose="a check") == 1
    assert "otherwise than it was recorded, in: duty." in capsys.readouterr().out
    unknown = decide(cast, standing_clock, advice=None)
    assert command.replay(str(unknown.pk), purpose="a check") == 2
    assert "No advice was recorded" in capsys.readouterr().out
    assert command.replay("SW-0000-0000", purpose="a check") == 2
    assert command.replay(str(same.pk), purpose=" ") == 2


def test_without_a_database_it_cannot_be_known_and_is_never_said_to_be_different(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def unreachable(called: str) -> None:
        raise OperationalError("unable to open database file")

    monkeypatch.setattr("sharewell.apps.decisions.selectors.decision_to_replay", unreachable)
    assert command.replay("SW-7K3F-92QM", purpose="a check") == 2
    assert "the database cannot be read" in capsys.readouterr().err


def test_a_decision_is_found_by_its_id_and_the_newest_by_the_reference_of_its_concern(
    cast: Cast, standing_clock: datetime
) -> None:
    first = decide(cast, standing_clock)
    second = record_decision(
        actor=cast.owner.actor, at=standing_clock, concern=first.concern, deciding=deciding()
    )
    assert decision_to_replay(str(first.pk)) == first
    assert decision_to_replay(first.concern.reference.lower()) == second
    assert decision_to_replay("nothing") is None


def test_a_kept_version_is_compared_with_the_rules_of_now(
    cast: Cast, standing_clock: datetime, capsys: pytest.CaptureFixture[str]
) -> None:
    from argparse import Namespace

    decide(cast, standing_clock)
    sha256 = load_guidance().sha256
    assert run_rules(Namespace(act="diff", before=sha256[:10], after="now")) == 0
    assert "0 rules differ." in capsys.readouterr().out
    assert run_rules(Namespace(act="diff", before="0123456789", after="now")) == 2
