"""Corrections and asking back reach somebody without an account by a new link, and are answered in their visit."""

import io
from datetime import timedelta

import pypdfium2

from sharewell.apps.pickups.selectors import PickUp
from sharewell.apps.pickups.services import leave_for_collection, leave_visit
from sharewell.apps.shares.models import Confirmation, Share
from sharewell.apps.shares.services import Asking, ask_return, correct_item
from sharewell.domain.access import SYSTEM
from sharewell.kit.clock import frozen, now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.shares import ITEM
from tests.integration.conftest import ClientFor
from tests.integration.pickups.test_pages import at, collected, pressed

MENDED = "Canary-mended: it was the left arm."
AGAIN = "Something was corrected or asked back since the last link"


def read_and_closed(left: PickUp) -> Share:
    """The share, once somebody has collected it and closed their visit."""
    collected(left)
    leave_visit(actor=SYSTEM, pick_up=left, at=now())
    return Share.objects.get(pk=left.share_id)


def test_a_correction_reaches_them_by_a_new_link_and_is_confirmed_in_the_visit(
    left: PickUp, cast: Cast, client_for: ClientFor
) -> None:
    share, sender = read_and_closed(left), client_for(cast.owner)
    later = now() + timedelta(minutes=1)
    correct_item(actor=cast.owner.actor, share=share, position=1, text=MENDED, reason="I misheard.", at=later)
    assert Notice.objects.filter(kind="pickup_again", to=cast.owner.person.email).count() == 1
    with frozen(later):
        assert "Make a new link and code" in sender.get(f"/shares/{share.reference}/").content.decode()
        assert AGAIN in sender.get(f"/pick-up/of/{share.reference}/").content.decode()
        new = leave_for_collection(actor=cast.owner.actor, thing=share, at=later)
        assert AGAIN not in sender.get(f"/pick-up/of/{share.reference}/").content.decode()
        client = collected(new)
        page = client.get(at(new)).content.decode()
        assert "<del>" in page and ITEM in page and MENDED in page and "I misheard." in page
        document = pypdfium2.PdfDocument(io.BytesIO(pressed(client, at(new, "copy/")).content))
        printed = "".join(one.get_textpage().get_text_bounded() for one in document)
        assert MENDED in printed and "I misheard." in printed
        assert pressed(client, at(new, "confirm/1/"), did="I told my colleague.").status_code == 302
        assert Confirmation.objects.get().for_them is False
        assert "I told my colleague." in client.get(at(new)).content.decode()
        assert pressed(client, at(new, "confirm/7/")).status_code == 302
    assert Confirmation.objects.count() == 1


def test_what_was_asked_back_is_given_back_in_the_visit_which_is_over_then(left: PickUp, cast: Cast) -> None:
    share = read_and_closed(left)
    asking = Asking(reason="Canary-why", wrong_child=True)
    ask_return(actor=cast.owner.actor, share=share, asking=asking, at=now())
    new = leave_for_collection(actor=cast.owner.actor, thing=share, at=now())
    client = collected(new)
    page = client.get(at(new)).content.decode()
    assert "Canary-why" in page and "This is about the wrong child" in page and "give-back/" in page
    assert "Say what you have done" in pressed(client, at(new, "give-back/")).content.decode()
    answered = pressed(client, at(new, "give-back/"), answer="returned", words="Nobody.")
    assert (
        answered.headers["Location"] == "/pick-up/closed/"
        and "storage" in answered.headers["Clear-Site-Data"]
    )
    assert Share.objects.get(pk=share.pk).state == "returned"
    assert "anary" not in client.get(at(new)).content.decode()
