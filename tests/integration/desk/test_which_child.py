"""Which child a share is about, by the recipient's own entries, so that lesser worries stand together."""

from datetime import timedelta
from uuid import UUID

import pytest

from sharewell.apps.children.selectors import Entry
from sharewell.apps.children.services import register_entry
from sharewell.apps.shares.selectors import lesser_worries
from sharewell.apps.shares.services import note_child, unnote_child
from sharewell.domain.access import Actor, Refused
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Identity
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.shares import make_share, opened
from tests.integration.conftest import ClientFor
from tests.integration.shares_pages.pages import post, text_of, times

pytestmark = pytest.mark.django_db
LESSER = "welfare_concern"
ROWAN = Identity(given_names="Rowan", family_name="Testcase")


def entry_of(actor: Actor) -> UUID:
    entry: Entry = register_entry(actor=actor, identity=ROWAN, at=now())
    return entry.pk


def test_one_senders_worries_about_one_child_stand_together_before_anybody_says_so(cast: Cast) -> None:
    child = entry_of(cast.owner.actor)
    shares = [
        make_share(cast.owner.actor, cast.front_door.id, urgency=LESSER, children=(child,)) for _ in "abc"
    ]
    other = make_share(cast.owner.actor, cast.front_door.id, urgency=LESSER)
    found = lesser_worries(cast.recipient.actor, [one.pk for one in (*shares, other)], at=now())
    assert {found[share.pk].count for share in shares} == {3}
    assert other.pk not in found
    assert not lesser_worries(cast.stranger.actor, [shares[0].pk], at=now())


def test_worries_of_several_organisations_stand_together_once_the_recipient_says_which_child(
    cast: Cast, client_for: ClientFor
) -> None:
    at, entry = now(), entry_of(cast.recipient.actor)
    old = make_share(cast.owner.actor, cast.front_door.id, urgency=LESSER, at=at - timedelta(days=100))
    two = [
        make_share(who, cast.front_door.id, urgency=LESSER) for who in (cast.owner.actor, cast.stranger.actor)
    ]
    for share in (old, *two):
        note_child(
            actor=cast.recipient.actor, share=opened(share, cast.recipient.actor), entry=entry, at=now()
        )
    said = "2 lesser worries about this child since"
    assert said in text_of(client_for(cast.recipient), "/desk/")
    page = text_of(client_for(cast.recipient), f"/shares/{two[0].reference}/")
    assert said in page and "from 2 organisations" in page
    assert said not in text_of(client_for(cast.owner), f"/shares/{two[0].reference}/")


def test_a_child_is_found_noted_and_taken_away_by_forms_alone(cast: Cast, client_for: ClientFor) -> None:
    entry = entry_of(cast.recipient.actor)
    share = opened(make_share(cast.owner.actor, cast.front_door.id, urgency=LESSER), cast.recipient.actor)
    desk, path = client_for(cast.recipient), f"/desk/child/{share.reference}/"
    found = post(desk, path, {"search": "rowan", "look": "yes"})
    assert "Rowan Testcase" in found.content.decode()
    assert post(desk, path, {"search": "rowan", "chosen": str(entry)}).status_code == 302
    assert "You said it is about" in text_of(desk, path)
    post(desk, f"{path}not/", {"entry": str(entry)})
    assert "You said it is about" not in text_of(desk, path)
    assert times(EventKind.SHARE_CHILD_NOTED) == 2


def test_the_same_senders_next_share_proposes_the_child_that_was_noted_before(
    cast: Cast, client_for: ClientFor
) -> None:
    theirs, ours = entry_of(cast.owner.actor), entry_of(cast.recipient.actor)
    first, second = (
        opened(make_share(cast.owner.actor, cast.front_door.id, children=(theirs,)), cast.recipient.actor)
        for _ in "ab"
    )
    note_child(actor=cast.recipient.actor, share=first, entry=ours, at=now())
    assert "Rowan Testcase" in text_of(client_for(cast.recipient), f"/desk/child/{second.reference}/")


def test_nobody_notes_a_strangers_entry_or_on_a_strangers_share(cast: Cast) -> None:
    share = opened(make_share(cast.owner.actor, cast.front_door.id), cast.recipient.actor)
    with pytest.raises(Refused):
        note_child(actor=cast.recipient.actor, share=share, entry=entry_of(cast.stranger.actor), at=now())
    with pytest.raises(Refused):
        note_child(actor=cast.owner.actor, share=share, entry=entry_of(cast.owner.actor), at=now())
    with pytest.raises(Refused):
        unnote_child(actor=cast.stranger.actor, share=share, entry=share.pk, at=now())
