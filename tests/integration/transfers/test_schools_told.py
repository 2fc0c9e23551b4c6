"""A school is told before the school day, and more people are when nobody reads it."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from sharewell.apps.audit.services import changed_records
from sharewell.apps.organisations.selectors import actor_for
from sharewell.apps.shares.selectors import Share, stopped_waiting
from sharewell.apps.shares.services import answer_second, ask_second
from sharewell.apps.transfers.models import SchoolNotice
from sharewell.apps.transfers.selectors import sent_to_schools
from sharewell.apps.transfers.services import NotMovable, climb_school_notices, tell_school
from sharewell.domain.access import SYSTEM, Refused, Role
from sharewell.kit.clock import now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.organisations import make_person
from tests.factories.shares import opened
from tests.factories.stopped import REFUGE, a_protected_child
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


def test_a_stopped_notice_gets_its_school_clock_once_a_second_person_lets_it_go(cast: Cast) -> None:
    actor, child = cast.stranger.actor, a_protected_child(cast.stranger.actor)
    stopped_tell = replace(tell(child, cast.school.id), saw=f"They sleep at {REFUGE}.")
    assert tell_school(actor=actor, at=now(), tell=stopped_tell) is None
    assert not SchoolNotice.objects.exists()
    lead = actor_for(make_person(cast.other_agency, Role.SAFEGUARDING_LEAD))
    assert lead is not None
    row = stopped_waiting(actor)[0]
    ask_second(actor=actor, at=now(), stopped=row, of=lead.person, reason="They fetch the child")
    answer_second(actor=lead, at=now() + timedelta(hours=1), stopped=row, agrees=True)
    notice = SchoolNotice.objects.get()
    assert (notice.sent_by_id, notice.recipient_id) == (actor.person, cast.school.id)
    assert climb_school_notices(actor=SYSTEM, at=notice.school_begins_at) == 1
    told = Notice.objects.filter(link_path__contains=notice.reference).values_list("to", flat=True)
    assert {cast.deputy.person.email, cast.lead.person.email} <= set(told)
    assert not list(changed_records())


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
