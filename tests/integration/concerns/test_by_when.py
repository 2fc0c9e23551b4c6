"""The page after sending tells what the law of the receiver's nation wants next, and by when."""

from unittest.mock import patch

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sharewell.apps.shares.selectors import Share
from sharewell.domain.advice.vocabulary import Nation, Sector
from tests.cast import Cast
from tests.factories.organisations import make_organisation
from tests.factories.shares import make_share
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db
CHASE = "ring and ask. By when: the end of"
DECIDES = "The council decides what to do about a referral, and says so. By when: the end of"


def page_after(client: Client, share: Share) -> str:
    return " ".join(client.get(f"/concerns/{share.concern_id}/").content.decode().split())


def test_a_council_in_england_decides_and_in_wales_somebody_chases(cast: Cast, client_for: ClientFor) -> None:
    door = {"sector": Sector.CHILDRENS_SOCIAL_CARE, "is_front_door": True}
    cardiff = make_organisation("Cast Cardiff Door", nation=Nation.WALES, **door)
    english, welsh = (make_share(cast.owner.actor, place) for place in (cast.front_door.id, cardiff.pk))
    teacher = client_for(cast.owner)
    assert DECIDES in page_after(teacher, english)
    assert CHASE not in page_after(teacher, english)
    assert CHASE in page_after(teacher, welsh)
    assert DECIDES not in page_after(teacher, welsh)


def test_what_sharewell_cannot_see_and_its_own_limits_are_not_repeated_there(
    cast: Cast, client_for: ClientFor
) -> None:
    page = page_after(client_for(cast.owner), make_share(cast.owner.actor, cast.front_door.id))
    assert "assesses" not in page
    assert "A share that has arrived" not in page


def test_they_cost_no_query(cast: Cast, client_for: ClientFor) -> None:
    share, teacher = make_share(cast.owner.actor, cast.front_door.id), client_for(cast.owner)
    page_after(teacher, share)
    with CaptureQueriesContext(connection) as with_them:
        page_after(teacher, share)
    with (
        patch("sharewell.apps.concerns.selectors.after.owed_about", return_value=()),
        CaptureQueriesContext(connection) as without,
    ):
        page_after(teacher, share)
    assert len(with_them) == len(without)
