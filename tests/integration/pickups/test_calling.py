"""Told by telephone or by post: what is read out and printed, and the call that confirms it."""

import io

import pypdfium2
import pytest

from sharewell.apps.audit.models import Event
from sharewell.apps.children.services import register_entry, set_shield
from sharewell.apps.pickups.models import PickUp
from sharewell.apps.pickups.selectors import words_to_say
from sharewell.apps.pickups.services import leave_for_collection
from sharewell.apps.shares.models import Share
from sharewell.domain.children import Identity
from sharewell.domain.guarding import FactKind, Protection, Use
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.pickups import TUTOR, share_outside
from tests.factories.shares import ITEM, make_share
from tests.integration.conftest import ClientFor
from tests.integration.pickups.test_pages import pressed

CALLED = {
    "who": "Tess herself",
    "read_back": "yes",
    "when-day": "1",
    "when-month": "6",
    "when-year": "2026",
    "when-time": "9:15am",
}


def test_what_was_told_by_telephone_is_a_receipt_with_who_said_so(
    left: PickUp, cast: Cast, client_for: ClientFor
) -> None:
    sender, page = client_for(cast.owner), f"/pick-up/of/{left.share.reference}/"
    assert ITEM.encode() in sender.get(f"{page}script/").content
    assert b"Enter" in pressed(sender, f"{page}call/", who="Tess").content
    assert pressed(sender, f"{page}call/", **CALLED).status_code == 302
    share = Share.objects.get(pk=left.share_id)
    assert (share.state, share.owner_name) == ("owned", "Olive Owner for Tess Tutor")
    shown = sender.get(f"/shares/{share.reference}/").content.decode()
    assert "Tess herself said so by telephone" in shown and "They read it back." in shown
    assert Event.objects.filter(kind="call.written-down", person=cast.owner.person.id).count() == 1


def test_the_first_page_of_a_letter_says_nothing_of_what_it_is_about(
    left: PickUp, cast: Cast, client_for: ClientFor
) -> None:
    sender, page = client_for(cast.owner), f"/pick-up/of/{left.share.reference}/letter/"
    document = pressed(sender, page, address="1 Elm Row\r\nBrackenmoor").content
    pages = [one.get_textpage().get_text_bounded() for one in pypdfium2.PdfDocument(io.BytesIO(document))]
    assert "1 Elm Row" in pages[0] and all(word in pages[0] for word in words_to_say(left.share_id))
    assert "anary" not in pages[0] and "Canary-name" in "".join(pages[1:])
    assert Event.objects.filter(kind="paper.printed").count() == 1
    assert "Elm Row" not in repr(list(Event.objects.values()))


def test_whatever_was_typed_on_a_phone_the_letter_is_made(
    left: PickUp, cast: Cast, client_for: ClientFor
) -> None:
    page = f"/pick-up/of/{left.share.reference}/letter/"
    answer = pressed(client_for(cast.owner), page, address="1 Elm Row\x01 😭\r\n小明" + "W" * 300)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/pdf")
    first = pypdfium2.PdfDocument(io.BytesIO(answer.content))[0].get_textpage().get_text_bounded()
    assert "1 Elm Row [loudly crying face]" in first and "□□W" in first


@pytest.mark.parametrize("use", list(Use))
def test_no_letter_or_link_goes_to_a_place_of_danger_and_no_envelope_tells_a_hidden_one(
    cast: Cast, client_for: ClientFor, use: Use
) -> None:
    actor, sender = cast.owner.actor, client_for(cast.owner)
    child = register_entry(actor=actor, identity=Identity(given_names="Mina"), at=now())
    left = leave_for_collection(actor=actor, thing=share_outside(actor, children=(child.pk,)), at=now())
    page = f"/pick-up/of/{left.share.reference}/"
    for kind, text in ((FactKind.ADDRESS, "14 Elm Road, LS1 4AB"), (FactKind.EMAIL, TUTOR)):
        set_shield(actor=actor, at=now(), entry=child, protection=Protection(kind=kind, text=text, use=use))
    refused = pressed(sender, f"{page}letter/", address="14 elm rd, LS14AB")
    assert refused.headers["Content-Type"].startswith("text/html")
    assert (
        "Do not send a letter there" in refused.content.decode() and "14 elm rd" in refused.content.decode()
    )
    assert not Event.objects.filter(kind="paper.printed").exists()
    pressed(sender, f"{page}make/")
    made = PickUp.objects.filter(share=left.share).count()
    assert made == (1 if use is Use.NEVER_SEND_TO else 2)


def test_what_went_to_somebody_with_an_account_can_be_read_out_by_its_sender_alone(
    cast: Cast, client_for: ClientFor
) -> None:
    share = make_share(cast.owner.actor, cast.front_door.id)
    page = f"/pick-up/of/{share.reference}/script/"
    assert page in client_for(cast.owner).get(f"/shares/{share.reference}/").content.decode()
    shown = client_for(cast.owner).get(page).content.decode()
    assert ITEM in shown and "Write down the call" not in shown
    assert client_for(cast.recipient).get(page).status_code == 404
