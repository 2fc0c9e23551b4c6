"""Being told when something happens: once, without saying what, and only whoever may see it still."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from sharewell.apps.children.selectors import Entry
from sharewell.apps.children.services import amend_entry
from sharewell.apps.decisions.selectors import concern_by_id
from sharewell.apps.organisations.models import Membership
from sharewell.apps.patterns.models import Met, Watch
from sharewell.apps.patterns.services import end_watch, meet_watches, set_watch
from sharewell.apps.shares.services import note_child
from sharewell.domain.access import SYSTEM, Refused, Role
from sharewell.domain.children.addresses import Address
from sharewell.domain.patterns import WatchedKind, pattern_rules
from sharewell.kit.clock import frozen, now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.pointers import MINA, knows, looks, shows
from tests.factories.requests import make_request
from tests.factories.shares import make_share, opened
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db


def _received(cast: Cast, theirs: Entry, **given: Any) -> None:
    """Something that the school shared with the front door, which noted whom it is about."""
    share = opened(make_share(cast.owner.actor, cast.front_door.id, **given), cast.recipient.actor)
    note_child(actor=cast.recipient.actor, share=share, entry=theirs.pk, at=now())


def test_what_happens_is_told_once_without_saying_what(cast: Cast, client_for: ClientFor) -> None:
    mine = knows(cast.owner.actor)
    concern = make_share(cast.owner.actor, cast.front_door.id, children=(mine.pk,)).concern
    owner, url = client_for(cast.owner), reverse("patterns:watch", args=[concern.pk])
    owner.post(url, keyed())
    owner.post(url, keyed())
    assert Watch.objects.count() == 1
    assert meet_watches(actor=SYSTEM, at=now()) == 0
    with frozen(now() + timedelta(minutes=5)):
        home = Address(lines="2 New Street", since="2026-11")
        amend_entry(actor=cast.owner.actor, entry=mine, identity=replace(MINA, addresses=(home,)), at=now())
        shows(cast.lead.actor)
        looks(cast.recipient.actor, knows(cast.recipient.actor))
    with frozen(now() + timedelta(minutes=9)):
        before = Notice.objects.count()
        assert meet_watches(actor=SYSTEM, at=now()) == 2
        assert meet_watches(actor=SYSTEM, at=now()) == 0
        assert Notice.objects.count() == before + 1
    assert set(Met.objects.values_list("kind", flat=True)) == {WatchedKind.MOVED, WatchedKind.LOOKED}
    page = owner.get(url).content.decode()
    assert "address changed" in page and "New Street" not in page
    assert client_for(cast.stranger).get(url).status_code == 404


def test_what_another_agency_shares_about_the_child_meets_a_watch(cast: Cast) -> None:
    theirs = knows(cast.recipient.actor)
    concern = make_share(cast.recipient.actor, cast.school.id, children=(theirs.pk,)).concern
    set_watch(actor=cast.recipient.actor, concern=concern, at=now() - timedelta(minutes=1))
    _received(cast, theirs)
    assert meet_watches(actor=SYSTEM, at=now() + timedelta(minutes=1)) == 1
    assert Met.objects.get().kind == WatchedKind.SHARED


def test_a_watch_ends_when_its_person_says_so_or_nothing_waits(cast: Cast) -> None:
    mine = knows(cast.owner.actor)
    share = make_share(cast.owner.actor, cast.front_door.id, children=(mine.pk,))
    concern = concern_by_id(cast.owner.actor, share.concern_id)
    assert concern is not None
    set_watch(actor=cast.owner.actor, concern=concern, at=now())
    meet_watches(actor=SYSTEM, at=now() + timedelta(days=91))
    assert Watch.objects.get().ended_at is None
    type(share).objects.filter(pk=share.pk).update(due_at=None)
    meet_watches(actor=SYSTEM, at=now() + timedelta(days=92))
    assert Watch.objects.get().ended_at is not None
    again = set_watch(actor=cast.owner.actor, concern=concern, at=now())
    with pytest.raises(Refused):
        end_watch(actor=cast.lead.actor, watch=again, at=now())
    end_watch(actor=cast.owner.actor, watch=again, at=now())
    assert not Watch.objects.filter(ended_at__isnull=True).exists()


def test_a_request_is_watched_too_and_what_is_watched_stands_on_one_page(
    cast: Cast, client_for: ClientFor
) -> None:
    mine = knows(cast.owner.actor)
    request = make_request(cast.owner.actor, cast.front_door.id, entry=mine.pk)
    owner, page = client_for(cast.owner), reverse("patterns:watch_request", args=[request.reference])
    assert owner.post(page, keyed()).status_code == 302
    shows(cast.lead.actor)
    with frozen(now() + timedelta(minutes=5)):
        looks(cast.recipient.actor, knows(cast.recipient.actor))
        assert meet_watches(actor=SYSTEM, at=now() + timedelta(minutes=1)) == 1
    watch = Watch.objects.get()
    listed = owner.get(reverse("patterns:watches")).content.decode()
    assert request.reference in listed and "Something happened" in listed and "Mina" not in listed
    assert (
        client_for(cast.lead).post(reverse("patterns:end_watch", args=[watch.pk]), keyed()).status_code == 404
    )
    assert owner.post(reverse("patterns:end_watch", args=[watch.pk]), keyed()).status_code == 302
    assert request.reference not in owner.get(reverse("patterns:watches")).content.decode()


def test_whoever_may_not_see_it_any_more_is_told_nothing_and_no_watch_lasts_for_ever(cast: Cast) -> None:
    concern = make_share(cast.owner.actor, cast.front_door.id, children=(knows(cast.owner.actor).pk,)).concern
    lasts = set_watch(actor=cast.lead.actor, concern=concern, at=now())
    watch = set_watch(actor=cast.owner.actor, concern=concern, at=now())
    Membership.objects.filter(person=cast.owner.person.id).update(role=Role.ADMINISTRATOR)
    shows(cast.lead.actor)
    looks(cast.recipient.actor, knows(cast.recipient.actor))
    assert meet_watches(actor=SYSTEM, at=now() + timedelta(minutes=1)) == 1
    assert not Met.objects.filter(watch=watch).exists()
    assert Watch.objects.filter(ended_at__isnull=True).get() == lasts
    meet_watches(actor=SYSTEM, at=now() + timedelta(days=pattern_rules().watch_at_most, minutes=1))
    assert not Watch.objects.filter(ended_at__isnull=True).exists()


def test_only_the_software_looks_and_only_who_may_see_the_worry_watches(cast: Cast) -> None:
    concern = make_share(cast.owner.actor, cast.front_door.id).concern
    with pytest.raises(Refused):
        meet_watches(actor=cast.owner.actor, at=now())
    with pytest.raises(Refused):
        set_watch(actor=cast.stranger.actor, concern=concern, at=now())
