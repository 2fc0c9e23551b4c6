"""Many writers at once still give a log without gaps."""

from datetime import UTC, datetime
from threading import Barrier, Thread

import pytest
from django.db import connection, transaction

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services import exported_log, record_event
from sharewell.domain.access import SYSTEM
from sharewell.domain.audit import EventKind
from sharewell.domain.audit.verifier import check, log_in_lines
from sharewell.kit.crypto import signature_holds

AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
WRITERS, EACH = 4, 8


# On SQLite a writing transaction has the whole database to itself, and the test database is in memory.
@pytest.mark.postgresql
@pytest.mark.skipif("connection.vendor != 'postgresql'")
@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_writers_at_the_same_time_take_turns() -> None:
    together = Barrier(WRITERS)
    failures: list[BaseException] = []

    def write() -> None:
        try:
            together.wait()
            for _ in range(EACH):
                with transaction.atomic():
                    record_event(actor=SYSTEM, kind=EventKind.PERSON_SIGNED_IN, at=AT)
        except BaseException as failed:  # noqa: BLE001 - shown by the assertion below
            failures.append(failed)
        finally:
            connection.close()

    writers = [Thread(target=write) for _ in range(WRITERS)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert failures == []
    assert list(Event.objects.values_list("sequence", flat=True)) == list(range(WRITERS * EACH))
    assert check(log_in_lines(exported_log()), holds=signature_holds).exit_code == 0
