"""Whoever is told of something is led to a page that they may open, whichever part of Sharewell tells them."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from sharewell.apps.disagreements.tasks import climb_unsettled
from sharewell.apps.discussions.tasks import climb_waiting
from sharewell.apps.organisations.services import add_shift
from sharewell.apps.requests.tasks import climb_unanswered
from sharewell.apps.shares.services import disagree_with_share
from sharewell.apps.shares.tasks import climb_unopened
from sharewell.apps.transfers.services import tell_school
from sharewell.apps.transfers.tasks import climb_overdue
from sharewell.domain.disagreements import About
from sharewell.domain.rota import Span
from sharewell.kit.clock import now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.discussions import make_discussion
from tests.factories.requests import make_ask
from tests.factories.shares import make_share, opened
from tests.factories.stopped import stopped_sending
from tests.factories.transfers import make_entry, make_transfer, tell
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db
MONTH = range(1, 30)


def a_share(cast: Cast) -> str:
    return make_share(cast.recipient.actor, cast.school.id).reference


def an_ask(cast: Cast) -> str:
    return make_ask(cast.recipient.actor, cast.school.id).reference


def a_transfer(cast: Cast) -> str:
    return make_transfer(cast.owner.actor, cast.front_door.id).reference


def a_discussion(cast: Cast) -> str:
    return make_discussion(cast.lead.actor, cast.front_door.id).reference


def a_seat(cast: Cast) -> str:
    return make_discussion(cast.recipient_lead.actor, cast.school.id).reference


def a_stopped_sending(cast: Cast) -> str:
    return stopped_sending(cast.owner.actor, cast.front_door.id).concern.reference


def a_disagreement(cast: Cast) -> str:
    share, duty = make_share(cast.owner.actor, cast.front_door.id), cast.recipient.actor
    opened(share, duty)
    disagree_with_share(actor=duty, share=share, about=About.SHARE, position=None, view="x", at=now())
    return share.reference


def a_school_notice(cast: Cast) -> str:
    actor = cast.stranger.actor
    assert tell_school(actor=actor, at=now(), tell=tell(make_entry(actor), cast.school.id))
    return ""


SITUATIONS = {
    "a share": (a_share, climb_unopened),
    "a request": (an_ask, climb_unanswered),
    "a file that moves": (a_transfer, climb_overdue),
    "a discussion": (a_discussion, climb_waiting),
    "a seat in a discussion": (a_seat, climb_waiting),
    "a stopped sending": (a_stopped_sending, climb_unopened),
    "a disagreement": (a_disagreement, climb_unsettled),
    "a notice to a school": (a_school_notice, climb_overdue),
}


@pytest.mark.parametrize(("begin", "climb"), SITUATIONS.values(), ids=SITUATIONS)
def test_a_chief_who_is_told_gets_a_link_that_they_may_open_to_a_page_that_names_what_waits(
    cast: Cast,
    client_for: ClientFor,
    standing_clock: datetime,
    begin: Callable[[Cast], str],
    climb: Callable[[datetime], int],
) -> None:
    at = now()
    reference = begin(cast)
    span = Span(at, at + timedelta(days=7))
    add_shift(
        actor=cast.lead.actor, organisation=cast.school.id, person=cast.leader.person.id, span=span, at=at
    )
    for day in MONTH:
        climb(at + timedelta(days=day))
    chief = client_for(cast.leader)
    links = set(Notice.objects.filter(to=cast.leader.person.email).values_list("link_path", flat=True))
    assert links
    assert {chief.get(link).status_code for link in links} == {200}
    page = chief.get("/").content.decode()
    assert reference in page
    assert "Canary" not in page
