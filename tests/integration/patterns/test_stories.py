"""One child's story: what the reader may see and no more, at a cost that does not grow with it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from sharewell.apps.children.selectors import Entry
from sharewell.apps.children.services import amend_entry, register_entry
from sharewell.apps.decisions.selectors import concern_by_id
from sharewell.apps.patterns.models import Met, Watch
from sharewell.apps.patterns.services import end_watch, meet_watches, set_watch
from sharewell.apps.shares.services import note_child
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.children.addresses import Address
from sharewell.domain.children.relations import Relation, Tie
from sharewell.domain.patterns import WatchedKind
from sharewell.kit.clock import frozen, now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.pointers import MINA, knows, looks, shows
from tests.factories.shares import make_share, opened
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db


def _received(cast: Cast, theirs: Entry, **given: Any) -> None:
    """Something that the school shared with the front door, which noted whom it is about."""
    share = opened(make_share(cast.owner.actor, cast.front_door.id, **given), cast.recipient.actor)
    note_child(actor=cast.recipient.actor, share=share, entry=theirs.pk, at=now())


def _page(client_for: ClientFor, who: Any, entry: UUID, query: str = "") -> str:
    answer = client_for(who).get(reverse("patterns:story", args=[entry]) + query)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_story_holds_what_each_source_has_and_who_else_there_is(cast: Cast, client_for: ClientFor) -> None:
    sister = register_entry(
        actor=cast.owner.actor, identity=replace(MINA, given_names="Lena Sister"), at=now()
    )
    relations = (
        Relation(tie=Tie.TWIN, entry=str(sister.pk)),
        Relation(tie=Tie.STEP_PARENT, name="Rob Danger", of_concern=True),
    )
    homes = tuple(Address(lines="1 Secret Street", since=f"2026-0{month}-01") for month in (3, 5, 7))
    mine = knows(cast.owner.actor, replace(MINA, relations=relations, addresses=homes))
    make_share(cast.owner.actor, cast.front_door.id, children=(mine.pk,))
    page = _page(client_for, cast.owner, mine.pk)
    for words in (
        "A worry was written down",
        "Shared with Cast Front Door",
        "Rob Danger",
        "Lena Sister",
        "Twin",
    ):
        assert words in page
    assert "Three or more addresses within a year" in page
    assert "A count is not a risk" in page
    assert "Nothing on record for" in page
    assert reverse("patterns:story", args=[sister.pk]) in page
    assert "Secret Street" not in page
    sent_only = _page(client_for, cast.owner, mine.pk, "?source=sent")
    assert "Shared with" in sent_only and "A worry was written down" not in sent_only


def test_a_colleague_sees_the_child_but_not_what_is_not_theirs(cast: Cast, client_for: ClientFor) -> None:
    mine = knows(cast.owner.actor)
    share = make_share(cast.owner.actor, cast.front_door.id, children=(mine.pk,))
    assert share.concern.reference not in _page(client_for, cast.colleague, mine.pk)
    assert share.concern.reference in _page(client_for, cast.lead, mine.pk)
    story = reverse("patterns:story", args=[mine.pk])
    assert client_for(cast.stranger).get(story).status_code == 404
    assert client_for(cast.leader).get(story).status_code == 404


def test_a_longer_story_costs_no_more_queries(cast: Cast, client_for: ClientFor) -> None:
    theirs = knows(cast.recipient.actor)
    desk, page = client_for(cast.recipient), reverse("patterns:story", args=[theirs.pk])
    counts = []
    for more in (1, 3):
        for _ in range(more):
            _received(cast, theirs)
        desk.get(page)
        with CaptureQueriesContext(connection) as ran:
            assert desk.get(page).status_code == 200
        counts.append(len(ran.captured_queries))
    assert counts[0] == counts[1] <= 30


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
    set_watch(actor=cast.owner.actor, concern=concern, at=now())
    end_watch(actor=cast.owner.actor, concern=concern, at=now())
    assert not Watch.objects.filter(ended_at__isnull=True).exists()


def test_only_the_software_looks_and_only_who_may_see_the_worry_watches(cast: Cast) -> None:
    concern = make_share(cast.owner.actor, cast.front_door.id).concern
    with pytest.raises(Refused):
        meet_watches(actor=cast.owner.actor, at=now())
    with pytest.raises(Refused):
        set_watch(actor=cast.stranger.actor, concern=concern, at=now())
