"""A child who already has a worker: what was shared can go straight to them."""

import pytest
from django.urls import reverse

from sharewell.apps.children.selectors import entries_of
from sharewell.apps.children.services import answer_link, ask_about_pair
from sharewell.apps.decisions.selectors import children_of
from sharewell.apps.pointers.services import name_worker
from sharewell.apps.shares.models import Share
from sharewell.apps.shares.services import NotPossibleNow, route_share
from sharewell.domain.access import Refused
from sharewell.domain.linking import LinkStep, Origin
from sharewell.domain.pointers import Showing
from sharewell.domain.sharing import ShareState
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.pointers import knows, looks, shows
from tests.factories.shares import make_share
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db


def _shared(cast: Cast, showing: Showing) -> Share:
    mine, theirs = knows(cast.owner.actor), knows(cast.recipient.actor)
    name_worker(actor=cast.recipient.actor, entry=theirs, person=cast.recipient.person.id, at=now())
    shows(cast.recipient_lead.actor, showing)
    looks(cast.owner.actor, mine)
    return make_share(cast.owner.actor, cast.front_door.id, children=(mine.pk,))


def test_it_is_offered_once_and_the_worker_has_it_unopened(cast: Cast, client_for: ClientFor) -> None:
    share, owner = _shared(cast, Showing.SHOWN), client_for(cast.owner)
    page = reverse("concerns:sent", args=[share.concern_id])
    assert "Reece Recipient works with this child there already" in owner.get(page).content.decode()
    owner.post(reverse("concerns:to_worker", args=[share.reference]), keyed())
    share.refresh_from_db()
    assert (share.owner_id, share.state) == (cast.recipient.person.id, ShareState.DELIVERED)
    assert "works with this child there already" not in owner.get(page).content.decode()
    with pytest.raises(NotPossibleNow):
        route_share(actor=cast.owner.actor, share=share, worker=cast.recipient.person.id, at=now())


def test_a_look_from_another_record_of_the_same_child_counts(cast: Cast, client_for: ClientFor) -> None:
    share = _shared(cast, Showing.SHOWN)
    ours = entries_of(cast.owner.actor, children_of(share.concern))[0]
    linked = knows(cast.owner.actor)
    again = make_share(cast.owner.actor, cast.front_door.id, children=(linked.pk,))
    page = reverse("concerns:sent", args=[again.concern_id])
    assert "works with this child there already" not in client_for(cast.owner).get(page).content.decode()
    link = ask_about_pair(actor=cast.owner.actor, at=now(), one=ours, other=linked, origin=Origin.PERSON)
    answer_link(actor=cast.owner.actor, at=now(), link=link, step=LinkStep.SAME)
    assert "works with this child there already" in client_for(cast.owner).get(page).content.decode()


@pytest.mark.parametrize("showing", [Showing.LOCKED, Showing.PARTLY])
def test_a_name_that_was_not_shown_is_not_offered(
    cast: Cast, client_for: ClientFor, showing: Showing
) -> None:
    share = _shared(cast, showing)
    page = reverse("concerns:sent", args=[share.concern_id])
    assert "Reece" not in client_for(cast.owner).get(page).content.decode()
    client_for(cast.owner).post(reverse("concerns:to_worker", args=[share.reference]), keyed())
    share.refresh_from_db()
    assert share.owner_id is None


def test_only_the_sender_and_only_to_somebody_who_works_there(cast: Cast) -> None:
    share = _shared(cast, Showing.SHOWN)
    with pytest.raises(Refused):
        route_share(actor=cast.stranger.actor, share=share, worker=cast.recipient.person.id, at=now())
    with pytest.raises(NotPossibleNow):
        route_share(actor=cast.owner.actor, share=share, worker=cast.stranger.person.id, at=now())
