"""Something left by the school for somebody without an account."""

import pytest

from sharewell.apps.pickups.selectors import PickUp
from tests.cast import Cast
from tests.factories.pickups import left_outside


@pytest.fixture
def left(cast: Cast) -> PickUp:
    """Waits to be collected."""
    return left_outside(cast.owner.actor)
