"""The inbox: what runs out first stands first, nothing unopened is named, and its price stays the same."""

from datetime import timedelta

import pytest
from django.test import Client

from sharewell.apps.shares.selectors import PAGE, Share
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.shares import SUMMARY, make_share, opened, owned
from tests.integration.conftest import ClientFor
from tests.integration.shares_pages.pages import questions_for, text_of, times

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


def test_what_runs_out_first_stands_first(cast: Cast, desk: Client) -> None:
    calm = make_share(cast.owner.actor, cast.front_door.id, urgency="welfare_concern")
    danger = make_share(cast.owner.actor, cast.front_door.id, urgency="immediate_danger")
    page = text_of(desk, "/shares/inbox/")
    assert page.index(danger.reference) < page.index(calm.reference)


def test_what_is_overdue_says_so(cast: Cast, desk: Client) -> None:
    make_share(cast.owner.actor, cast.front_door.id, at=now() - timedelta(hours=3, minutes=1))
    page = text_of(desk, "/shares/inbox/")
    assert "Opening is overdue by 2 hours" in page
    assert "Not opened: 1. Overdue: 1." in page


def test_nothing_unopened_shows_what_it_is_about_and_no_look_is_recorded(desk: Client, share: Share) -> None:
    assert "Canary" not in text_of(desk, "/shares/inbox/")
    assert times(EventKind.SHARES_LISTED) == 0


def test_what_is_opened_shows_its_line_and_the_look_is_in_the_log_first(
    cast: Cast, desk: Client, share: Share
) -> None:
    opened(share, cast.recipient.actor)
    assert SUMMARY in text_of(desk, "/shares/inbox/")
    assert times(EventKind.SHARES_LISTED) == 1


@pytest.mark.parametrize(
    ("show", "seen"), [("new", True), ("opened", False), ("finished", False), ("?", True)]
)
def test_it_is_narrowed_to_a_part(desk: Client, share: Share, show: str, seen: bool) -> None:
    assert (share.reference in text_of(desk, f"/shares/inbox/?show={show}")) is seen


def test_mine_is_what_i_took_on(cast: Cast, desk: Client, share: Share) -> None:
    assert share.reference not in text_of(desk, "/shares/inbox/?show=mine")
    owned(share, cast.recipient.actor)
    assert share.reference in text_of(desk, "/shares/inbox/?show=mine")


def test_a_long_inbox_is_read_page_by_page(cast: Cast, desk: Client) -> None:
    made = [make_share(cast.owner.actor, cast.front_door.id) for _ in range(PAGE + 1)]
    first = desk.get("/shares/inbox/")
    more = first.context["page"].older_url
    shown = {row.reference for row in first.context["page"].rows}
    rest = {row.reference for row in desk.get(more).context["page"].rows}
    assert shown | rest == {share.reference for share in made}
    assert not shown & rest


@pytest.mark.parametrize("place", ["x", "2026-11-22_1", "%00", "2026-11-22T10:00:00+00:00_" + "f" * 99])
def test_a_place_that_is_none_is_the_first_page(desk: Client, share: Share, place: str) -> None:
    assert share.reference in text_of(desk, f"/shares/inbox/?after={place}")


def test_nobody_sees_another_organisations_inbox(cast: Cast, client_for: ClientFor, share: Share) -> None:
    for who in (cast.lead, cast.owner, cast.stranger):
        assert share.reference not in text_of(client_for(who), "/shares/inbox/")
    for barred in (cast.administrator, cast.leader, cast.information_governance_lead):
        assert client_for(barred).get("/shares/inbox/").status_code == 404


def test_no_page_of_a_share_asks_the_database_too_often(cast: Cast, desk: Client, teacher: Client) -> None:
    made = [make_share(cast.owner.actor, cast.front_door.id) for _ in range(10)]
    here = f"/shares/{[opened(one, cast.recipient.actor) for one in made].pop().reference}/"
    for client, path in ((desk, "/shares/inbox/"), (desk, here), (teacher, "/shares/sent/"), (teacher, here)):
        asked = questions_for(client, path)
        assert len(asked) <= MOST_QUERIES, (path, asked)
