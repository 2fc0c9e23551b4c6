"""One child's story: what the reader may see and no more, at a cost that does not grow with it."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from io import BytesIO
from typing import Any
from uuid import UUID

import pypdfium2
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from sharewell.apps.audit.models import Event
from sharewell.apps.children.selectors import Entry
from sharewell.apps.children.services import answer_link, ask_about_pair, register_entry
from sharewell.apps.shares.services import note_child
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children.addresses import Address
from sharewell.domain.children.relations import Relation, Tie
from sharewell.domain.linking import LinkStep, Origin
from sharewell.domain.requests import Subject
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.discussions import make_discussion
from tests.factories.kept_safe import protect
from tests.factories.pointers import MINA, knows
from tests.factories.requests import make_request
from tests.factories.shares import make_share, opened
from tests.integration.conftest import ClientFor

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


def _told_by_others(cast: Cast, theirs: Entry, sister: Entry) -> None:
    """One thing from each source that is not the front door's own."""
    mine, named = knows(cast.owner.actor), Subject(name="Doherty, Mina Pointer", born=MINA.born)
    _received(cast, theirs)
    _received(cast, sister)
    make_request(cast.owner.actor, cast.front_door.id, subject=named)
    make_request(cast.owner.actor, cast.front_door.id, subject=replace(named, born=date(2015, 3, 3)))
    make_discussion(cast.lead.actor, cast.front_door.id, entry=mine.pk)


def test_a_story_holds_what_others_said_at_a_cost_that_does_not_grow(
    cast: Cast, client_for: ClientFor
) -> None:
    sister = knows(cast.recipient.actor, replace(MINA, given_names="Lena Sister"))
    twin = Relation(tie=Tie.TWIN, entry=str(sister.pk))
    theirs = knows(cast.recipient.actor, replace(MINA, relations=(twin,)))
    again, desk = knows(cast.recipient.actor), client_for(cast.recipient)
    pair = {"one": theirs, "other": again, "origin": Origin.PERSON, "why": "Same"}
    link = ask_about_pair(actor=cast.recipient.actor, at=now(), **pair)
    answer_link(actor=cast.recipient.actor, at=now(), link=link, step=LinkStep.SAME, why="Same")
    page, counts = reverse("patterns:story", args=[theirs.pk]), []
    for more in (1, 2):
        for _ in range(more):
            _told_by_others(cast, theirs, sister)
        desk.get(page)
        with CaptureQueriesContext(connection) as ran:
            words = desk.get(page).content.decode()
        counts.append(len(ran.captured_queries))
    turns = 4 if connection.vendor == "postgresql" else 0  # each event waits for its turn in the log
    assert counts[0] == counts[1] <= 46 + turns
    assert words.count("Cast School A asked what we know") == 3
    assert words.count("Cast School A called a discussion") == 3
    assert "Another record here was held to be the same person" in words
    assert "Brothers, sisters and the same home</a> (3)" in words
    assert "Three or more worries about children of one family or home" in words


def test_a_printed_story_covers_what_is_kept_safe_and_the_log_has_its_fingerprint(
    cast: Cast, client_for: ClientFor
) -> None:
    relations = (Relation(tie=Tie.STEP_PARENT, name="Rob Danger", words="Works at 12 Hidden Street"),)
    mine = knows(cast.owner.actor, replace(MINA, relations=relations))
    make_share(cast.owner.actor, cast.front_door.id, children=(mine.pk,))
    protect(cast.owner.actor, mine.pk, text="12 Hidden Street")
    answer = client_for(cast.owner).get(reverse("patterns:story_document", args=[mine.pk]))
    pages = pypdfium2.PdfDocument(BytesIO(answer.content))
    words = " ".join(one.get_textpage().get_text_bounded() for one in pages)
    assert "Rob Danger" in words and "Shared with Cast Front Door" in words
    assert "Hidden" not in words and "Mina" not in answer["Content-Disposition"]
    printed = Event.objects.get(kind=EventKind.STORY_PRINTED)
    assert sha256(answer.content).hexdigest() in printed.detail
    assert printed.child == mine.pk
