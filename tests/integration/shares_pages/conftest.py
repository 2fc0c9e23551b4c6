"""A share from the school to the front door, and the browsers on both sides."""

import pytest
from django.test import Client

from sharewell.apps.shares.selectors import Share
from tests.cast import Cast
from tests.factories.shares import make_share
from tests.integration.conftest import ClientFor


@pytest.fixture
def share(cast: Cast) -> Share:
    """Just delivered."""
    return make_share(cast.owner.actor, cast.front_door.id)


@pytest.fixture
def desk(cast: Cast, client_for: ClientFor) -> Client:
    """The duty worker's browser."""
    return client_for(cast.recipient)


@pytest.fixture
def teacher(cast: Cast, client_for: ClientFor) -> Client:
    """The sender's browser."""
    return client_for(cast.owner)
