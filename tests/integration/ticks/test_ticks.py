"""The tick: every registered one has its turn, one that fails stops no other, and late or twice does no harm."""

from datetime import UTC, datetime, timedelta
from inspect import signature

import pytest
from django.core.management import call_command
from django.utils.module_loading import import_string
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from sharewell.kit.clock import now
from sharewell.kit.ticks.runner import TickFailed, require_all_done, run_ticks
from sharewell.kit.ticks.tasks import enqueue_tick, remove_finished

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 22, 10, tzinfo=UTC)
ran: list[datetime] = []


def counts(at: datetime) -> int:
    ran.append(at)
    return 2


def breaks(at: datetime) -> int:
    raise ValueError("canary: what the child said")


@pytest.fixture(autouse=True)
def _fresh(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    ran.clear()
    ticks = {"ticks.breaks": breaks, "ticks.counts": counts}
    monkeypatch.setattr("sharewell.kit.ticks.runner.import_string", ticks.__getitem__)
    settings.SHAREWELL_TICKS = list(ticks)


def work_through_the_queue() -> None:
    call_command("db_worker", batch=True, verbosity=0, reload=False, startup_delay=False)


def test_one_failing_tick_does_not_stop_the_others() -> None:
    failed, done = run_ticks(AT)

    assert (failed.error, done.did) == ("ValueError", 2)
    assert ran == [AT]


def test_a_failing_tick_is_told_by_name_without_its_words(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(TickFailed, match=r"ticks\.breaks"):
        require_all_done(run_ticks(AT))

    assert "ticks.breaks" in caplog.text
    assert "canary" not in caplog.text


def test_a_tick_that_waits_is_not_enqueued_again() -> None:
    assert enqueue_tick()
    assert not enqueue_tick()
    assert DBTaskResult.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_worker_runs_the_tick_from_the_queue() -> None:
    enqueue_tick()

    work_through_the_queue()

    assert len(ran) == 1
    assert DBTaskResult.objects.get().exception_class_path.endswith("TickFailed")
    assert "canary" not in DBTaskResult.objects.get().traceback


@pytest.mark.django_db(transaction=True)
def test_after_a_tick_has_run_the_next_is_enqueued() -> None:
    enqueue_tick()
    work_through_the_queue()

    assert enqueue_tick()


@pytest.mark.django_db(transaction=True)
def test_finished_tasks_are_forgotten_after_a_day() -> None:
    enqueue_tick()
    work_through_the_queue()

    assert remove_finished(now() + timedelta(hours=23)) == 0
    assert remove_finished(now() + timedelta(hours=25)) == 1
    assert DBTaskResult.objects.count() == 0


def test_every_tick_in_the_settings_can_be_run_with_the_time_alone() -> None:
    from sharewell.config.settings import SHAREWELL_TICKS

    for name in SHAREWELL_TICKS:
        signature(import_string(name)).bind(AT)
