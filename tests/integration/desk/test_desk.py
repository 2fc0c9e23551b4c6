"""The desk: one queue of what waits, narrowed and sorted, given to people, at a price that stays."""

from datetime import timedelta
from uuid import NAMESPACE_URL, uuid4, uuid5

import pytest
from django.test import Client

from sharewell.apps.desk.services import assign, list_desk
from sharewell.apps.discussions.services import put_in, record_discussion, say_view
from sharewell.apps.shares.models import Share
from sharewell.apps.transfers.services import confirm_transfer, send_file
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.desk import Filters, Part, Sort
from sharewell.domain.discussions import DiscussionKind
from sharewell.domain.sharing import ShareState
from sharewell.kit.clock import frozen, now
from tests.cast import Cast
from tests.factories.discussions import a_contribution, make_discussion, some_minutes
from tests.factories.requests import make_ask
from tests.factories.shares import SUMMARY, make_share, opened, owned
from tests.factories.transfers import make_transfer, packed, sent_transfer
from tests.integration.conftest import ClientFor
from tests.integration.shares_pages.pages import questions_for, text_of, times

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


@pytest.fixture
def desk(cast: Cast, client_for: ClientFor) -> Client:
    return client_for(cast.recipient)


def boxes_of(cast: Cast, filters: Filters | None = None) -> dict[str, str]:
    listing = list_desk(actor=cast.recipient.actor, at=now(), filters=filters or Filters())
    return {one.row.thing.reference: one.box for one in listing.rows}


def posted(desk: Client, key: str, **fields: object) -> object:
    return desk.post(
        "/desk/give/", {"idempotency_key": str(uuid5(NAMESPACE_URL, key)), **fields}, follow=True
    )


@pytest.mark.parametrize(
    ("asked", "seen"),
    [("", "ABC"), ("part=new", "AC"), ("part=opened", ""),
     ("owner=mine", "B"), ("owner=nobody", "AC"), ("urgency=welfare_concern", "C"),
     ("sector=police", ""), ("kind=ask", ""), ("since=1", ""), ("nation=wales", ""),
     ("overdue=yes", ""), ("part=%00&sort=x", "ABC")],
)  # fmt: skip
def test_it_is_narrowed_by_its_address(cast: Cast, desk: Client, asked: str, seen: str) -> None:
    made = {
        "A": make_share(cast.owner.actor, cast.front_door.id),
        "B": owned(make_share(cast.owner.actor, cast.front_door.id), cast.recipient.actor),
        "C": make_share(cast.owner.actor, cast.front_door.id, urgency="welfare_concern"),
    }
    page = text_of(desk, f"/desk/?{asked}")
    assert {name for name, share in made.items() if share.reference in page} == set(seen)


def test_it_is_narrowed_to_a_colleague_and_to_a_sender_by_turns(cast: Cast, desk: Client) -> None:
    given = owned(make_share(cast.owner.actor, cast.front_door.id), cast.recipient.actor)
    other = make_share(cast.owner.actor, cast.front_door.id)
    for asked, seen in (
        (f"owner={cast.recipient.person.pk}", {given}),
        (f"owner={cast.owner.person.pk}", set()),
        (f"sender={cast.school.id}", {given, other}),
        (f"sender={cast.front_door.id}", set()),
        (f"sender={cast.school.id}&owner={cast.recipient.person.pk}", {given}),
    ):
        page = text_of(desk, f"/desk/?{asked}")
        assert {share for share in (given, other) if share.reference in page} == seen, asked


@pytest.mark.parametrize("sort", list(Sort))
def test_pages_follow_each_other_in_every_order_and_lose_nothing(cast: Cast, sort: Sort) -> None:
    at = now()
    for number in range(7):
        urgency = ("immediate_danger", "welfare_concern", "significant_harm")[number % 3]
        make_share(
            cast.owner.actor, cast.front_door.id, at=at - timedelta(minutes=number % 2), urgency=urgency
        )
    whole = list_desk(actor=cast.recipient.actor, at=at, filters=Filters(sort=sort))
    after, seen = "", []
    while True:
        page = list_desk(actor=cast.recipient.actor, at=at, filters=Filters(sort=sort), after=after, limit=2)
        seen += [one.row.thing.reference for one in page.rows]
        after = page.next_after
        if not after:
            break
    assert seen == [one.row.thing.reference for one in whole.rows]
    assert len(set(seen)) == 7


def test_what_nobody_opened_says_nothing_and_lines_that_are_shown_are_logged_first(
    cast: Cast, desk: Client
) -> None:
    share = make_share(cast.owner.actor, cast.front_door.id)
    assert "Canary" not in text_of(desk, "/desk/")
    assert times(EventKind.SHARES_LISTED) == 0
    opened(share, cast.recipient.actor)
    assert SUMMARY in text_of(desk, "/desk/")
    assert times(EventKind.SHARES_LISTED) == 1


def test_what_nobody_opened_can_be_given_and_its_ladder_does_not_move(cast: Cast, desk: Client) -> None:
    share = make_share(cast.owner.actor, cast.front_door.id)
    before = (share.state, share.due_at, share.receipts_made)
    box = boxes_of(cast)[share.reference]
    lead = cast.recipient_lead.person
    page = posted(desk, "k1", box=box, owner=str(lead.id))
    share.refresh_from_db()
    assert "1 was given" in page.content.decode()  # type: ignore[attr-defined]
    assert share.owner_id == lead.id
    assert (share.state, share.due_at, share.receipts_made) == before
    assert f"Given to {lead.full_name}" in text_of(desk, "/desk/")
    assert times(EventKind.SHARES_ASSIGNED) == 1


def test_whoever_was_given_what_they_opened_still_has_to_take_it_on(
    cast: Cast, client_for: ClientFor
) -> None:
    share = make_share(cast.owner.actor, cast.front_door.id)
    assign(
        actor=cast.recipient.actor,
        boxes=[boxes_of(cast)[share.reference]],
        owner=cast.recipient_lead.person.id,
        at=now(),
    )
    opened(share, cast.recipient_lead.actor)
    page = text_of(client_for(cast.recipient_lead), f"/shares/{share.reference}/")
    assert "I will deal with this" in page
    assert "You are dealing with this" not in page


def test_of_two_who_give_the_same_at_once_the_second_is_told_what_was_left_alone(cast: Cast) -> None:
    still, gone = (
        opened(make_share(cast.owner.actor, cast.front_door.id), cast.recipient.actor) for _ in "ab"
    )
    boxes = boxes_of(cast)
    first = assign(
        actor=cast.recipient_lead.actor,
        boxes=[boxes[gone.reference]],
        owner=cast.recipient_lead.person.id,
        at=now(),
    )
    second = assign(
        actor=cast.recipient.actor, boxes=list(boxes.values()), owner=cast.recipient.person.id, at=now()
    )
    assert first.done == (gone.reference,)
    assert (second.done, second.left) == ((still.reference,), (gone.reference,))
    assert Share.objects.get(pk=gone.pk).owner_id == cast.recipient_lead.person.id
    assert Share.objects.get(pk=still.pk).state == ShareState.OWNED


def test_shares_and_requests_stand_in_one_queue_and_are_given_together(cast: Cast, desk: Client) -> None:
    share = make_share(cast.owner.actor, cast.front_door.id)
    ask = make_ask(cast.owner.actor, cast.front_door.id)
    boxes = boxes_of(cast)
    assert set(boxes) == {share.reference, ask.reference}
    posted(desk, "k2", box=list(boxes.values()), mine="yes")
    assert {share.reference, ask.reference} == set(boxes_of(cast, Filters(owner="mine", part=Part.NEW)))


@pytest.mark.parametrize(
    "fields", [{}, {"box": "x"}, {"box": "share.SW-1.x", "owner": "x"}, {"box": "share.SW-1.x"}]
)
def test_nonsense_is_told_and_changes_nothing(cast: Cast, desk: Client, fields: dict[str, str]) -> None:
    share = make_share(cast.owner.actor, cast.front_door.id)
    page = posted(desk, "k3", **fields)
    assert page.status_code == 422  # type: ignore[attr-defined]
    assert "There is a problem" in page.content.decode()  # type: ignore[attr-defined]
    assert Share.objects.get(pk=share.pk).owner_id is None


def test_nobody_gives_what_came_to_another_organisation(cast: Cast, client_for: ClientFor) -> None:
    share = make_share(cast.owner.actor, cast.front_door.id)
    box = boxes_of(cast)[share.reference]
    stranger = client_for(cast.stranger)
    page = posted(stranger, "k4", box=box, mine="yes")
    assert share.reference in page.content.decode()  # type: ignore[attr-defined]
    assert Share.objects.get(pk=share.pk).owner_id is None


def test_files_that_move_and_discussions_stand_in_the_queue(cast: Cast, client_for: ClientFor) -> None:
    """Each side sees what it has to do: send, confirm, put in, write down, check what was decided."""
    lead, duty = cast.lead.actor, cast.recipient.actor
    coming = make_transfer(lead, cast.front_door.id)
    called = make_discussion(lead, cast.front_door.id)
    conference = make_discussion(lead, cast.front_door.id, kind=DiscussionKind.CONFERENCE)
    ours, theirs = client_for(cast.lead), client_for(cast.recipient)

    def seen(client: Client, asked: str = "") -> set[str]:
        page = text_of(client, f"/desk/?{asked}")
        return {one.reference for one in (coming, called, conference) if one.reference in page}

    assert seen(ours) == {coming.reference}
    with frozen(conference.meets_at):
        assert seen(ours) == {coming.reference, called.reference, conference.reference}
    assert seen(theirs) == {called.reference, conference.reference}
    assert "Canaryl Canarymarsh" in text_of(theirs, "/desk/?kind=discussion")
    assert "Say what you know" in text_of(theirs, "/desk/?kind=discussion")
    assert "Send your report" in text_of(theirs, "/desk/")
    send_file(actor=lead, transfer=coming, at=now(), packed=packed())
    put_in(actor=duty, discussion=called, at=now(), contribution=a_contribution())
    there = some_minutes(cast.school.id, cast.front_door.id)
    record_discussion(actor=lead, discussion=called, at=now(), minutes=there)
    assert seen(theirs, "kind=transfer&owner=nobody&sort=urgency") == {coming.reference}
    assert "Say whether it arrived" in text_of(theirs, "/desk/?kind=transfer")
    assert "Check what was decided" in text_of(theirs, "/desk/?sort=newest")
    assert seen(ours) == set()
    say_view(actor=duty, discussion=called, at=now(), agrees=True, words="")
    confirm_transfer(actor=duty, transfer=coming, at=now())
    assert seen(theirs, "part=new") == {conference.reference}
    assert seen(theirs, "part=opened") == seen(theirs, "owner=mine") == set()


def test_the_desk_does_not_ask_the_database_too_often(cast: Cast, desk: Client) -> None:
    for _ in range(4):
        opened(
            make_share(cast.owner.actor, cast.front_door.id, urgency="welfare_concern"), cast.recipient.actor
        )
        make_ask(cast.owner.actor, cast.front_door.id)
        make_discussion(cast.lead.actor, cast.front_door.id)
        sent_transfer(cast.lead.actor, cast.front_door.id)
    for path in ("/desk/", "/desk/?sort=urgency", "/desk/?owner=nobody&sort=newest", "/desk/people/"):
        asked = questions_for(desk, path)
        assert len(asked) <= MOST_QUERIES, (path, "\n".join(one[:150] for one in asked))


def test_single_keys_do_nothing_until_they_are_switched_on(cast: Cast, desk: Client) -> None:
    make_share(cast.owner.actor, cast.front_door.id)
    assert "desk/keys" not in desk.get("/desk/").content.decode().replace("/desk/keys/", "")
    desk.post("/desk/keys/", {"idempotency_key": str(uuid4()), "keys": "on"})
    assert "desk/keys" in desk.get("/desk/").content.decode().replace("/desk/keys/", "")
    desk.post("/desk/keys/", {"idempotency_key": str(uuid4()), "keys": "off"})
    assert "desk/keys" not in desk.get("/desk/").content.decode().replace("/desk/keys/", "")


def test_who_has_how_many_is_told_to_those_who_receive(
    cast: Cast, desk: Client, client_for: ClientFor
) -> None:
    owned(make_share(cast.owner.actor, cast.front_door.id), cast.recipient.actor)
    make_share(cast.owner.actor, cast.front_door.id)
    page = text_of(desk, "/desk/people/")
    assert "Nobody" in page and cast.recipient.person.full_name in page
    assert client_for(cast.owner).get("/desk/people/").status_code == 404
