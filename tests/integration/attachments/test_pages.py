"""Adding a photograph or file, page by page, as a browser without script would."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sharewell.apps.attachments.models import Attachment
from sharewell.apps.attachments.services import cover_attachment
from sharewell.apps.audit.models import Event
from sharewell.apps.decisions.models import Concern
from sharewell.apps.decisions.services import open_concern
from sharewell.apps.shares.models import Share, ShareItem
from sharewell.kit.clock import now
from sharewell.kit.files import uploads
from sharewell.kit.files.covers import Cover
from sharewell.kit.files.models import StoredFile
from sharewell.kit.files.scan import Scan
from tests.cast import Cast
from tests.factories.attachments import make_attachment
from tests.integration.concerns.conftest import DECISION, FAMILY, Walk
from tests.integration.conftest import ClientFor
from tests.unit.files.good import photograph, wav, word

pytestmark = pytest.mark.django_db


def _press(client: Client, address: str, content: bytes | None, **fields: Any) -> Any:
    sent = {"idempotency_key": str(uuid4()), "shows": "A bruise on her arm", **fields}
    if content is not None:
        sent["file"] = SimpleUploadedFile("IMG_1.jpg", content, content_type="image/jpeg")
    return client.post(address, sent)


def test_a_photograph_becomes_an_item_goes_with_the_share_and_is_downloaded(
    walk: Walk,
    partnership: Cast,
    client_for: ClientFor,
) -> None:
    journey = walk("worry")
    journey.to_advice(partnership.front_door.id)
    added = _press(journey.client, f"/concerns/files/draft/{journey.draft}/", photograph())
    assert added["Location"] == journey.at("items")
    shown = journey.shown("items")
    assert "A bruise on her arm" in shown.values()
    journey.put("items", shown)
    journey.put("family", FAMILY)
    journey.put("advice")
    sends = journey.see("decision").context["form"]["send_1"].value()
    name = next(
        one for one in journey.see("decision").context["form"].fields["send_1"].choices if "file-" in one[0]
    )
    journey.put("decision", {**DECISION, "send_1": [*sends, name[0]], "reason": "They must see it"})
    journey.put("check")

    item = ShareItem.objects.get(attachment__isnull=False)
    assert item.kind == "image"
    assert item.file_sha256 == Attachment.objects.get().sha256
    assert StoredFile.objects.count() == 3


@pytest.mark.parametrize(
    ("content", "fields", "says"),
    [
        (None, {}, "Choose a file"),
        (b"MZ" + bytes(100), {}, "We cannot take this kind of file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), {}, "save it as .docx"),
        (photograph(), {"shows": " "}, "Write what it shows"),
    ],
    ids=["none", "a program", "old office", "nothing said"],
)
def test_what_cannot_be_taken_is_said_in_plain_words_and_changes_nothing(
    walk: Walk,
    content: bytes | None,
    fields: dict[str, str],
    says: str,
) -> None:
    journey = walk("worry")
    answer = _press(journey.client, f"/concerns/files/draft/{journey.draft}/", content, **fields)

    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not Attachment.objects.exists()
    assert not StoredFile.objects.exists()


def test_an_infected_file_is_refused_and_nothing_of_it_is_kept(
    walk: Walk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(uploads, "scanned", lambda *_given: Scan.INFECTED)
    journey = walk("worry")
    answer = _press(journey.client, f"/concerns/files/draft/{journey.draft}/", photograph())

    assert "A virus was found in this file" in answer.content.decode()
    assert not StoredFile.objects.exists()
    assert Event.objects.filter(kind="attachment.refused").count() == 1


def test_a_file_follows_what_went_at_once_as_a_further_share(walk: Walk, partnership: Cast) -> None:
    journey = walk("worry")
    journey.to_check(partnership.front_door.id)
    concern = journey.put("check")["Location"].split("/")[2]
    first = Share.objects.get()
    address = f"/concerns/files/concern/{concern}/"
    assert address in journey.client.get(f"/concerns/{concern}/").content.decode()

    _press(journey.client, address, wav(), kind="health", to=[str(first.recipient_id)])

    second = Share.objects.exclude(pk=first.pk).get()
    assert first.decision.concern_id == second.decision.concern_id
    assert (second.decision.version, second.decision.departs_from_advice) == (2, False)
    assert "verdict" in _decisions(partnership)[-1].advice
    assert second.items.get().file_type == "audio/wav"


def test_nobody_can_add_to_a_draft_or_concern_of_somebody_else(
    walk: Walk,
    partnership: Cast,
    client_for: ClientFor,
) -> None:
    journey = walk("worry")
    stranger = client_for(partnership.stranger)

    assert _press(stranger, f"/concerns/files/draft/{journey.draft}/", photograph()).status_code == 404
    assert _press(stranger, f"/concerns/files/concern/{uuid4()}/", photograph()).status_code == 404


def test_who_may_not_come_has_no_file_read_and_other_pages_read_past_one(
    partnership: Cast,
    client_for: ClientFor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never(*_given: object) -> None:
        raise AssertionError("it was read")

    monkeypatch.setattr(uploads, "run_apart", never)
    monkeypatch.setattr(uploads, "Spool", never)
    for who in (None, partnership.administrator):
        assert _press(client_for(who), f"/concerns/files/draft/{uuid4()}/", photograph()).status_code in {
            302,
            404,
        }
    assert _press(client_for(partnership.owner), "/concerns/worry/", photograph()).status_code == 302


def test_part_of_a_picture_is_covered_with_squares_alone(cast: Cast, client_for: ClientFor) -> None:
    file, client = make_attachment(cast.owner.actor), client_for(cast.owner)
    address = f"/attachments/{file.pk}/cover/"
    assert client.get(address).context["form"].pages == 1

    answer = _press(client, address, None, squares=["0-0", "0-1"], boxes="1: 50, 50, 10, 10", page="1")

    made = Attachment.objects.exclude(pk=file.pk).get()
    assert answer["Location"] == f"/attachments/{made.pk}/"
    assert b"Covered in part" in client.get(answer["Location"]).content


@pytest.mark.parametrize("boxes", ["", "left a bit", "1: 90, 0, 20, 10", "2: 0, 0, 10, 10", "1: 0, 0, 0, 10"])
def test_a_box_that_is_none_is_refused_with_words(cast: Cast, client_for: ClientFor, boxes: str) -> None:
    file, client = make_attachment(cast.owner.actor), client_for(cast.owner)
    answer = _press(client, f"/attachments/{file.pk}/cover/", None, boxes=boxes, page="1")

    assert answer.status_code == 422
    assert Attachment.objects.count() == 1


def test_a_word_file_cannot_be_covered_and_a_file_is_taken_out_by_its_owner(
    cast: Cast, client_for: ClientFor
) -> None:
    file, client = make_attachment(cast.owner.actor, content=word()), client_for(cast.owner)

    assert client.get(f"/attachments/{file.pk}/cover/").status_code == 302
    assert client_for(cast.colleague).get(f"/attachments/{file.pk}/").status_code == 404
    _press(client, f"/attachments/{file.pk}/remove/", None)
    assert client.get(f"/attachments/{file.pk}/").status_code == 404


def test_the_list_asks_as_much_for_many_files_as_for_one(
    cast: Cast, client_for: ClientFor, django_assert_max_num_queries: Any
) -> None:
    for _ in range(4):
        make_attachment(cast.owner.actor)
    client = client_for(cast.owner)
    client.get("/attachments/")
    with django_assert_max_num_queries(12):
        assert len(client.get("/attachments/").context["files"]) == 4


def test_a_file_that_our_advice_leaves_out_waits_for_a_why_and_both_are_in_the_decision(
    walk: Walk, partnership: Cast
) -> None:
    journey, concern = _went(walk, partnership)
    address, door = f"/concerns/files/concern/{concern}/", str(partnership.front_door.id)
    asked = _press(journey.client, address, photograph(), kind="legal_advice", to=[door])
    assert asked.status_code == 422
    assert "Say why you send it all the same" in asked.content.decode()
    assert Share.objects.count() == 1
    file = Attachment.objects.get()

    sent = {"kind": "legal_advice", "to": [door], "reason": "Our lawyer agrees."}
    answer = journey.client.post(f"{address}{file.pk}/", {"idempotency_key": str(uuid4()), **sent})
    assert answer["Location"] == f"/concerns/{concern}/"
    added = _decisions(partnership)[-1]
    assert added.departs_from_advice is True
    assert added.reasons.endswith("Our lawyer agrees.")
    [item] = added.situation["items"]
    assert item["kind"] == "legal_advice"
    assert added.advice["recipient_name"] == partnership.front_door.name
    assert ShareItem.objects.get(attachment=file.pk).share.decision_id == added.id


def test_a_file_that_is_covered_before_it_goes_is_sent_covered(walk: Walk, partnership: Cast) -> None:
    journey, concern = _went(walk, partnership)
    file = make_attachment(partnership.owner.actor, place=concern)
    cover = Cover(page=0, left=0, top=0, width=100, height=100)
    covered = cover_attachment(
        actor=partnership.owner.actor, at=now(), attachment=file, covers=[cover], shows="A bruise"
    )
    address = f"/concerns/files/concern/{concern}/"
    said = {"idempotency_key": str(uuid4()), "kind": "image", "to": [str(partnership.front_door.id)]}
    assert journey.client.post(f"{address}{file.pk}/", said)["Location"] == f"{address}{covered.pk}/"
    assert journey.client.get(f"{address}{covered.pk}/").status_code == 200
    assert not ShareItem.objects.filter(attachment__isnull=False).exists()


def _went(walk: Walk, partnership: Cast) -> tuple[Any, UUID]:
    journey = walk("worry")
    journey.to_check(partnership.front_door.id)
    return journey, UUID(journey.put("check")["Location"].split("/")[2])


def _decisions(partnership: Cast) -> Any:
    found = Concern.objects.get()
    return open_concern(actor=partnership.owner.actor, concern=found, at=now(), purpose="test").decisions
