"""A school is told before the school day, and more people are when nobody reads it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from sharewell.apps.audit.services import changed_records
from sharewell.apps.shares.selectors import Share
from sharewell.apps.transfers.models import SchoolNotice
from sharewell.apps.transfers.selectors import sent_to_schools
from sharewell.apps.transfers.services import NotMovable, climb_school_notices, tell_school
from sharewell.domain.access import SYSTEM, Refused
from sharewell.kit.clock import now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.shares import opened
from tests.factories.transfers import make_entry, notice_fields, tell
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db


def _sent(cast: Cast) -> SchoolNotice:
    actor = cast.stranger.actor
    notice = tell_school(actor=actor, at=now(), tell=tell(make_entry(actor), cast.school.id))
    assert notice is not None
    return notice


def test_a_notice_that_nobody_opens_is_made_known_to_more_people_and_then_the_sender_rings(
    cast: Cast,
) -> None:
    notice = _sent(cast)
    begins = notice.school_begins_at
    looks = [(60, cast.deputy), (30, cast.lead), (0, cast.stranger)]
    for minutes, member in looks:
        at = begins - timedelta(minutes=minutes)
        Notice.objects.all().delete()
        assert [climb_school_notices(actor=SYSTEM, at=at) for _twice in range(2)] == [1, 0]
        told = Notice.objects.filter(to=member.person.email).get()
        assert told.kind == ("share_not_taken_up" if minutes == 0 else "share_climbed")
        assert Notice.objects.filter(to=cast.school.notice_email).exists() is (minutes > 0)
    assert not list(changed_records())
    SchoolNotice.objects.update(recipient_name="Elsewhere")
    assert list(changed_records())


def test_a_clock_that_comes_late_tells_everybody_once_and_nobody_is_told_of_what_was_opened(
    cast: Cast,
) -> None:
    late, read = _sent(cast), _sent(cast)
    opened(Share.objects.get(pk=read.share), cast.lead.actor)
    Notice.objects.all().delete()
    assert climb_school_notices(actor=SYSTEM, at=late.school_begins_at + timedelta(hours=3)) == 2
    people = {cast.deputy.person.email, cast.lead.person.email, cast.stranger.person.email}
    assert people <= set(Notice.objects.values_list("to", flat=True))
    assert not Notice.objects.filter(link_path__contains=read.reference).exists()
    assert [one.in_time for one in sent_to_schools(cast.stranger.actor)] == [True, False]


def test_only_schools_are_told_and_only_of_ones_own_children(cast: Cast) -> None:
    mine, theirs = make_entry(cast.stranger.actor), make_entry(cast.owner.actor)
    with pytest.raises(NotMovable):
        tell_school(actor=cast.stranger.actor, at=now(), tell=tell(mine, cast.front_door.id))
    with pytest.raises(Refused):
        tell_school(actor=cast.stranger.actor, at=now(), tell=tell(theirs, cast.school.id))
    assert not Share.objects.exists() and not SchoolNotice.objects.exists()


def test_a_school_is_told_by_pages_and_the_list_says_by_when_it_must_be_read(
    cast: Cast, client_for: ClientFor
) -> None:
    client, entry = client_for(cast.stranger), make_entry(cast.stranger.actor)
    url = reverse("transfers:school_tell", args=[entry])
    empty = client.post(url, {"idempotency_key": str(uuid4()), "more": "Hid"})
    assert (empty.status_code, "Hid" in empty.content.decode()) == (422, True)
    looked = client.post(url, {"idempotency_key": str(uuid4()), "words": "Cast", "look": "1"})
    names = looked.content.decode()
    assert "Cast School A" in names and cast.front_door.name not in names
    given = {**notice_fields(cast.school.id), "words": "Cast", "idempotency_key": str(uuid4())}
    assert client.post(url, given).status_code == 302
    page = client.get(reverse("transfers:school")).content.decode()
    assert "Not read yet" in page and cast.school.phone in page
    assert not sent_to_schools(cast.owner.actor)
