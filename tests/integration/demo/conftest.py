"""The demo, loaded once for all tests of this folder that only read it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from django.db import transaction

from tests.conftest import STANDING_TIME


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[datetime]:
    """The demo as it stands at STANDING_TIME, undone when the module's tests are through."""
    from sharewell.config import demo
    from sharewell.kit.clock import frozen

    with django_db_blocker.unblock(), transaction.atomic():
        assert demo.load(at=STANDING_TIME)
        with frozen(STANDING_TIME):
            yield STANDING_TIME
        transaction.set_rollback(True)
