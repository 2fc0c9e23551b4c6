"""What was sent to an organisation and joined to no record there is found by the name that it gives."""

import pytest

from sharewell.apps.children.models import Entry
from sharewell.apps.children.services import register_entry
from sharewell.apps.holdings.services import gather_holdings, holdings_by_name
from sharewell.apps.shares.services import note_child
from sharewell.domain.access import Actor, Refused
from sharewell.domain.children import Identity
from sharewell.domain.holdings import Holding
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.matching import theirs
from tests.factories.shares import make_share, opened

pytestmark = pytest.mark.django_db


def _entry(cast: Cast, family: str) -> Entry:
    identity = Identity(given_names="Rowan", family_name=family)
    return register_entry(actor=cast.recipient.actor, identity=identity, at=now())


def _by_name(actor: Actor, entry: Entry) -> list[Holding]:
    return holdings_by_name(actor=actor, organisation=entry.organisation_id, entries=[entry.pk])


def test_a_share_that_nobody_joined_to_a_record_is_found_by_the_whole_name_alone(cast: Cast) -> None:
    keeper = theirs(cast)
    share = make_share(cast.owner.actor, cast.front_door.id)
    meant, other = _entry(cast, "Testcase"), _entry(cast, "Somebody")
    assert [one.thing for one in _by_name(keeper, meant)] == [share.pk]
    assert _by_name(keeper, other) == []
    for nobody in (cast.recipient.actor, cast.information_governance_lead.actor):
        with pytest.raises(Refused):
            _by_name(nobody, meant)
    note_child(
        actor=cast.recipient.actor, share=opened(share, cast.recipient.actor), entry=meant.pk, at=now()
    )
    assert _by_name(keeper, meant) == []
    held = gather_holdings(actor=keeper, organisation=cast.front_door.id, entries=[meant.pk])
    assert share.pk in {one.thing for one in held}
