"""The pages for somebody without an account, and the sender's page of what they left."""

import io
import zipfile

import pyrage
from django.test import Client

from sharewell.apps.pickups.models import PickUp
from sharewell.apps.pickups.selectors import code_of, token_of
from sharewell.apps.pickups.services import leave_for_collection
from sharewell.apps.shares.models import Share
from sharewell.apps.shares.services import send_worry
from sharewell.domain.pickups import spaced
from sharewell.kit.clock import now
from sharewell.kit.ids import new_id
from tests.cast import Cast
from tests.factories.attachments import an_item, make_attachment
from tests.factories.decisions import a_worry, deciding
from tests.factories.pickups import make_tutor, share_outside
from tests.factories.shares import a_parcel
from tests.integration.conftest import ClientFor


def at(left: PickUp, step: str = "") -> str:
    return f"/pick-up/{token_of(left)}/{step}"


def pressed(client: Client, url: str, **fields: str):  # type: ignore[no-untyped-def]
    return client.post(url, {"idempotency_key": str(new_id()), **fields})


def collected(left: PickUp) -> Client:
    """The browser in which it was opened."""
    client = Client()
    assert pressed(client, at(left), code=code_of(left)).status_code == 302
    return client


def without_keys(client: Client, url: str, token: str) -> list[bytes]:
    """The lines of a page that do not differ each time it is shown, without the link's own name."""
    lines = client.get(url).content.replace(token.encode(), b"T").split(b"\n")
    return [line for line in lines if b"csrfmiddlewaretoken" not in line and b"idempotency_key" not in line]


def test_fifty_looks_at_the_link_leave_it_unread(left: PickUp) -> None:
    client = Client()
    before = PickUp.objects.values().get(pk=left.pk)
    for _look in range(50):
        page = client.get(at(left))
    assert (PickUp.objects.values().get(pk=left.pk), Share.objects.get(pk=left.share_id).state) == (
        before,
        "delivered",
    )
    assert b"anary" not in page.content and b"Tess" not in page.content and b"Cast School" not in page.content
    assert page.headers["Cache-Control"] == "no-store" and "noindex" in page.headers["X-Robots-Tag"]
    assert page.headers["Referrer-Policy"] == "same-origin"


def test_the_page_before_the_code_is_the_same_for_any_link(left: PickUp) -> None:
    real, none = token_of(left), "0" * 32 + "-" + "A" * 43
    assert without_keys(Client(), f"/pick-up/{real}/", real) == without_keys(
        Client(), f"/pick-up/{none}/", none
    )
    for name, code in ((real, "WRONG234"), (none, "WRONG234"), (none, code_of(left))):
        page = pressed(Client(), f"/pick-up/{name}/", code=code)
        assert page.status_code == 422 and b"This did not open anything" in page.content


def test_whoever_collects_reads_takes_on_asks_and_answers(left: PickUp) -> None:
    client = collected(left)
    page = client.get(at(left)).content.decode()
    assert "Canary-name" in page and "Canary-family" in page and "You may pass this on" in page
    for step, fields in (
        ("own/", {}),
        ("ask/", {"question": "Which arm?"}),
        ("answer/", {"outcome": "support_offered", "note": "I see her tomorrow."}),
    ):
        assert pressed(client, at(left, step), **fields).status_code == 302
    page = client.get(at(left)).content.decode()
    assert "Which arm?" in page and "I see her tomorrow." in page
    assert Share.objects.get(pk=left.share_id).state == "answered"


def test_no_other_browser_has_any_page_of_a_visit(left: PickUp) -> None:
    collected(left)
    other = Client()
    assert b"anary" not in other.get(at(left)).content
    for step in ("own/", "copy/", "sealed-copy/", "answer/", "ask/"):
        assert pressed(other, at(left, step), passphrase="four words together").status_code == 404


def test_copies_say_whose_they_are_and_the_sealed_one_opens_with_its_passphrase(left: PickUp) -> None:
    client = collected(left)
    plain = pressed(client, at(left, "copy/"))
    assert plain.content.startswith(b"%PDF-") and "CP-" in plain.headers["Content-Disposition"]
    sealed = pressed(client, at(left, "sealed-copy/"), passphrase="four words together").content
    bundle = zipfile.ZipFile(io.BytesIO(pyrage.passphrase.decrypt(sealed, "four words together")))
    assert bundle.read(bundle.namelist()[0]).startswith(b"%PDF-")


def test_a_file_is_downloaded_in_the_visit_alone_and_lies_in_the_sealed_copy(cast: Cast) -> None:
    actor = cast.owner.actor
    kept = make_attachment(actor)
    parcel = a_parcel(make_tutor(actor).id, items=(an_item(kept),))
    sent = send_worry(actor=actor, at=now(), worry=a_worry(), deciding=deciding(), parcels=[parcel])
    left = leave_for_collection(actor=actor, thing=sent.shares[0], at=now())
    client, file = collected(left), at(left, f"files/{kept.pk}/")
    assert file in client.get(at(left)).content.decode()
    given = client.get(file)
    assert given.status_code == 200 and given.content.startswith(b"\xff\xd8")
    assert given.headers["Cache-Control"] == "no-store" and Client().get(file).status_code == 404
    picture = f"{file}picture/"
    assert f'src="{picture}"' in client.get(at(left)).content.decode()
    assert (
        client.get(picture).headers["Content-Type"] == "image/jpeg"
        and Client().get(picture).status_code == 404
    )
    assert client.get(at(left, f"files/{new_id()}/")).status_code == 404
    sealed = pressed(client, at(left, "sealed-copy/"), passphrase="four words together").content
    bundle = zipfile.ZipFile(io.BytesIO(pyrage.passphrase.decrypt(sealed, "four words together")))
    assert given.content in [bundle.read(name) for name in bundle.namelist()]


def test_leaving_at_once_ends_the_visit_and_clears_the_browser(left: PickUp) -> None:
    client = collected(left)
    away = client.get(at(left, "leave/"))
    assert away.status_code == 302 and away.headers["Location"].startswith("https://www.bbc.co.uk/")
    assert "storage" in away.headers["Clear-Site-Data"]
    assert b"anary" not in client.get(at(left)).content
    assert PickUp.objects.get(pk=left.pk).ended_because == "left"


def test_the_sender_alone_makes_the_link_and_sees_the_code_to_read_out(
    cast: Cast, client_for: ClientFor
) -> None:
    share = share_outside(cast.owner.actor)
    page, sender = f"/pick-up/of/{share.reference}/", client_for(cast.owner)
    assert page.encode() in sender.get(f"/shares/{share.reference}/").content
    assert pressed(sender, f"{page}make/").status_code == 302
    code = spaced(code_of(PickUp.objects.get(share=share))).encode()
    assert code in sender.get(page).content and code not in client_for(cast.lead).get(page).content
    assert client_for(cast.stranger).get(page).status_code == 404
    assert pressed(sender, f"{page}end/").status_code == 302
    assert code not in sender.get(page).content
