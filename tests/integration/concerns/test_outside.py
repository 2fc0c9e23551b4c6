"""Somebody without an account, added on the way, is advised on as what is known of them."""

from datetime import date

import pytest

from sharewell.apps.concerns.selectors.situations import emergency_situation
from sharewell.apps.organisations.selectors import directory_entry, outside_recipients_of
from sharewell.domain.advice.vocabulary import YesNo
from tests.cast import Cast
from tests.factories.pickups import make_tutor
from tests.integration.concerns.conftest import Walker
from tests.integration.conftest import ClientFor


@pytest.mark.parametrize(("checked", "verified"), [("rang", YesNo.YES), ("known", YesNo.YES), ("", YesNo.NO)])
def test_advice_knows_whether_somebody_outside_was_checked(cast: Cast, checked: str, verified: YesNo) -> None:
    sharer, tutor = directory_entry(cast.school.id), make_tutor(cast.owner.actor, checked=checked)
    assert sharer is not None
    situation = emergency_situation(sharer, tutor, on=date(2026, 11, 22))
    assert situation.recipient_verified is verified


def test_a_draft_of_anybody_elses_adds_nobody(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.owner)
    url = f"/concerns/outside/{Walker(client, 'danger').draft}/"
    assert client.get(url).status_code == 200
    wrong = client.post(
        url,
        {
            "idempotency_key": "5f0c6a52-4a4e-4d3f-9a53-1f3a8a4a6d11",
            "person_name": "Tess",
            "email": "nowhere",
        },
    )
    assert wrong.status_code == 422 and b"Tess" in wrong.content
    assert client_for(cast.stranger).get(url).status_code == 404
    assert outside_recipients_of(cast.school.id) == ()
