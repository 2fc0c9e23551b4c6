"""A report to a conference is a share: received, corrected, taken back, and read by everybody who is asked."""

from datetime import datetime

import pytest

from sharewell.apps.audit.services.digests import changed_records
from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.services import KeptSafe, set_shield
from sharewell.apps.discussions.models import Discussion, Seat
from sharewell.apps.discussions.services import invite, open_discussion, put_in, stand_down
from sharewell.apps.shares.models import Share
from sharewell.apps.shares.services import correct_item, recall_share
from sharewell.domain.access import Actor
from sharewell.domain.discussions import Contribution, DiscussionKind
from sharewell.domain.guarding import FactKind, Protection
from sharewell.kit.clock import now
from sharewell.kit.crypto import keyring
from tests.cast import Cast
from tests.factories.discussions import a_contribution, again, make_discussion
from tests.factories.shares import opened
from tests.integration.conftest import ClientFor
from tests.integration.shares_pages.pages import text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference(cast: Cast, standing_clock: datetime) -> Discussion:
    """Called by the front door; the school and the stranger's organisation are asked."""
    others = (cast.school.id, cast.stranger.actor.organisation)
    row = make_discussion(cast.recipient_lead.actor, *others, kind=DiscussionKind.CONFERENCE)
    return goes_for_theirs(cast, row)


def goes_for_theirs(cast: Cast, row: Discussion) -> Discussion:
    there = Seat.objects.filter(discussion=row, organisation_id=cast.stranger.actor.organisation)
    there.update(attends_id=cast.stranger.person.id)
    return row


def reported(cast: Cast, conference: Discussion) -> Share:
    put_in(actor=cast.lead.actor, discussion=conference, at=now(), contribution=a_contribution())
    return Share.objects.get(sender_id=cast.school.id)


def read(actor: Actor, conference: Discussion) -> list[Contribution | None]:
    found = open_discussion(actor=actor, discussion=again(conference), at=now(), purpose="test")
    return [said for _act, said in found.contributions]


def test_the_caller_receives_it_and_everybody_asked_reads_it(
    cast: Cast, conference: Discussion, client_for: ClientFor
) -> None:
    share = reported(cast, conference)
    assert (share.recipient_id, share.items.filter(guarded=True).count()) == (cast.front_door.id, 1)
    for actor in (cast.lead.actor, cast.recipient_lead.actor, cast.stranger.actor):
        assert read(actor, conference) == [a_contribution()]
    page = text_of(client_for(cast.recipient_lead), f"/discussions/{conference.reference}/")
    assert f"/shares/{share.reference}/" in page
    opened(share, cast.recipient_lead.actor)
    assert "Canary-fact" in text_of(client_for(cast.recipient_lead), f"/shares/{share.reference}/")
    other = text_of(client_for(cast.stranger), f"/discussions/{conference.reference}/")
    assert "Canary-fact" in other and share.reference not in other
    assert client_for(cast.stranger).get(f"/shares/{share.reference}/").status_code == 404
    assert not list(changed_records())


def test_a_correction_is_read_by_all(cast: Cast, conference: Discussion) -> None:
    share = opened(reported(cast, conference), cast.recipient_lead.actor)
    correct_item(actor=cast.lead.actor, share=share, at=now(), position=0, text="Canary-mended", reason="x")
    (said,) = read(cast.stranger.actor, conference)
    assert said is not None
    assert [one.text for one in said.said] == ["Canary-mended", "Canary-opinion"]


def test_what_is_taken_back_nobody_reads(cast: Cast, conference: Discussion) -> None:
    share = reported(cast, conference)
    recall_share(actor=cast.lead.actor, share=share, at=now(), reason="Wrong child")
    for actor in (cast.recipient_lead.actor, cast.stranger.actor):
        assert read(actor, conference) == [None]


def test_whoever_is_taken_out_loses_it_and_whoever_is_asked_later_gains_it(
    cast: Cast, conference: Discussion
) -> None:
    share, caller = reported(cast, conference), cast.recipient_lead.actor
    other = cast.stranger.actor.organisation
    stand_down(actor=caller, discussion=again(conference), at=now(), organisation=other, why="Not theirs")
    assert share.pk not in keyring(holder=other, records=[share.pk])
    invite(actor=caller, discussion=again(conference), at=now(), organisation=other)
    goes_for_theirs(cast, conference)
    assert read(cast.stranger.actor, conference) == [a_contribution()]


def test_what_the_reporting_organisation_protects_does_not_go_and_its_own_entry_is_used(
    cast: Cast, conference: Discussion
) -> None:
    lead = cast.lead.actor
    share = reported(cast, conference)
    entry = entry_of(lead, share.concern.children.get().entry)
    assert entry
    set_shield(
        actor=lead, at=now(), entry=entry, protection=Protection(kind=FactKind.PLACE, text="Canaryhaven")
    )
    with pytest.raises(KeptSafe):
        told = a_contribution(gaps="They sleep at Canaryhaven.")
        put_in(actor=lead, discussion=again(conference), at=now(), contribution=told)
    assert Share.objects.count() == 1
