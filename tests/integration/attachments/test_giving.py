"""A file's way: kept sealed, given with a share, opened by those it was given to, taken back, taken out, covered."""

import hashlib
from datetime import timedelta

import pytest

from sharewell.apps.attachments.selectors import attachment_digests, attachment_for
from sharewell.apps.attachments.services import (
    NotPossibleNow,
    Part,
    cover_attachment,
    describe,
    give_attachment,
    open_attachment,
    open_given,
    remove_attachment,
    take_back_attachments,
    words_in_attachments,
)
from sharewell.apps.audit.selectors import written_about
from sharewell.apps.concerns.journeys import ORDINARY
from sharewell.apps.concerns.tasks import remove_files_of_lost_drafts
from sharewell.apps.shares.models import ShareItem
from sharewell.apps.shares.services import (
    Asking,
    NotSendable,
    Returned,
    answer_return,
    ask_return,
    open_record,
    recall_share,
)
from sharewell.domain.access import Refused
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing import ReturnAnswer
from sharewell.kit.clock import now
from sharewell.kit.crypto import CannotUnseal
from sharewell.kit.files.covers import Cover
from sharewell.kit.files.kinds import MediaType
from sharewell.kit.files.models import Chunk
from sharewell.kit.files.reading import words_in
from sharewell.kit.files.store import read_file
from sharewell.kit.ids import new_id
from sharewell.kit.journeys.services import discard_draft, start_draft
from tests.cast import Cast
from tests.factories.attachments import SHOWS, an_item, make_attachment
from tests.factories.decisions import a_worry, deciding
from tests.factories.onward import passed_on
from tests.factories.shares import a_parcel, opened, send_worry
from tests.integration.conftest import ClientFor
from tests.unit.files.good import photograph

pytestmark = pytest.mark.django_db


def _sent(cast: Cast, *attachments: object) -> object:
    parcel = a_parcel(cast.front_door.id, items=tuple(an_item(one) for one in attachments))
    sent = send_worry(
        actor=cast.owner.actor, at=now(), worry=a_worry(), deciding=deciding(), parcels=[parcel]
    )
    return sent.shares[0]


def _given(cast: Cast, file: object, share: object, part: Part = Part.COPY) -> bytes:
    who = cast.recipient.actor
    opened = open_given(actor=who, at=now(), attachment=file.pk, record=share.pk, part=part, purpose="test")
    return b"".join(opened.pieces)


def test_a_file_is_sealed_and_its_own_people_open_it_as_it_came_and_as_it_is_shared(cast: Cast) -> None:
    file, actor = make_attachment(cast.owner.actor), cast.owner.actor
    whole = {
        part: b"".join(
            open_attachment(actor=actor, at=now(), attachment=file, part=part, purpose="test").pieces
        )
        for part in Part
    }

    assert whole[Part.ORIGINAL] == photograph()
    assert b"Phone of Somebody" not in whole[Part.COPY]
    assert hashlib.sha256(whole[Part.COPY]).hexdigest() == file.sha256
    assert (
        describe(actor=cast.lead.actor, at=now(), attachments=[file], purpose="test")[file.pk].shows == SHOWS
    )
    assert SHOWS in words_in_attachments(actor=actor, attachments=[file.pk])[file.pk]
    assert not any(whole[Part.COPY][:40] in bytes(chunk.sealed) for chunk in Chunk.objects.all())
    looks = written_about([file.pk], [EventKind.ATTACHMENT_OPENED])
    assert looks.count() == 4
    taken = written_about([file.pk], [EventKind.ATTACHMENT_TAKEN]).get()
    assert next(iter(attachment_digests()))[2] in str(taken.detail)


def test_nobody_else_of_any_organisation_opens_it(cast: Cast) -> None:
    file = make_attachment(cast.owner.actor)

    for other in (cast.colleague, cast.recipient, cast.stranger, cast.administrator):
        assert attachment_for(other.actor, file.pk) is None
        with pytest.raises(Refused):
            open_attachment(actor=other.actor, at=now(), attachment=file, purpose="test")


def test_a_share_gives_the_copy_alone_with_its_hash_and_a_recall_takes_it_back(cast: Cast) -> None:
    file = make_attachment(cast.owner.actor)
    share = _sent(cast, file)
    item = ShareItem.objects.get(share=share)

    assert (item.file_sha256, item.file_type, item.file_scan) == (file.sha256, "image/jpeg", "not_scanned")
    assert hashlib.sha256(_given(cast, file, share)).hexdigest() == file.sha256
    with pytest.raises(Refused):
        _given(cast, file, share, Part.ORIGINAL)
    with pytest.raises(CannotUnseal):
        read_file(record=file.original, holder=cast.front_door.id, name="original")
    recall_share(actor=cast.owner.actor, share=share, at=now(), reason="Wrong child")
    with pytest.raises(Refused):
        _given(cast, file, share)
    with pytest.raises(CannotUnseal):
        read_file(record=file.pk, holder=cast.front_door.id, name="copy")


def test_a_recall_leaves_a_file_that_went_with_another_share_too(cast: Cast) -> None:
    file = make_attachment(cast.owner.actor)
    first, second = _sent(cast, file), _sent(cast, file)

    recall_share(actor=cast.owner.actor, share=first, at=now(), reason="Wrong child")

    assert _given(cast, file, second)
    with pytest.raises(Refused):
        _given(cast, file, first)


def test_the_record_names_each_file_with_its_hash(cast: Cast) -> None:
    file = make_attachment(cast.owner.actor)
    share = _sent(cast, file)
    record = open_record(actor=cast.owner.actor, concern=share.concern, at=now(), purpose="test")

    assert record.shares[0].items[0].file_sha256 == file.sha256


def test_a_file_that_went_stays_and_one_that_did_not_can_be_taken_out_for_good(cast: Cast) -> None:
    actor = cast.owner.actor
    kept, gone = make_attachment(actor), make_attachment(actor)
    _sent(cast, kept)

    with pytest.raises(NotPossibleNow):
        remove_attachment(actor=actor, at=now(), attachment=kept)
    remove_attachment(actor=actor, at=now(), attachment=gone)

    assert attachment_for(actor, gone.pk) is None
    for record, name in ((gone.pk, "copy"), (gone.original, "original")):
        with pytest.raises(CannotUnseal):
            read_file(record=record, holder=actor.organisation, name=name)
    with pytest.raises(NotSendable):
        _sent(cast, gone)


def test_nobody_sends_a_file_of_somebody_else(cast: Cast) -> None:
    with pytest.raises(Refused):
        _sent(cast, make_attachment(cast.stranger.actor))
    assert not ShareItem.objects.exists()


def test_covering_makes_a_new_file_and_the_other_stays(cast: Cast) -> None:
    file, actor = make_attachment(cast.owner.actor), cast.owner.actor
    half = Cover(page=0, left=0, top=0, width=500, height=1000)

    made = cover_attachment(actor=actor, at=now(), attachment=file, covers=[half], shows="A bruise, no face")

    assert (made.redacted_from_id, made.gathered_for, made.original) == (file.pk, file.gathered_for, None)
    assert made.sha256 != file.sha256
    assert attachment_for(actor, file.pk) is not None


def test_a_received_share_that_is_closed_opens_no_file(cast: Cast, client_for: object) -> None:
    file = make_attachment(cast.owner.actor)
    share = _sent(cast, file)
    client = client_for(cast.recipient)
    address = f"/shares/{share.reference}/files/{file.pk}/"

    assert client.get(address).status_code == 404
    opened(share, cast.recipient.actor)
    answer = client.get(address)
    assert hashlib.sha256(answer.content).hexdigest() == file.sha256
    assert answer["Content-Disposition"].startswith("attachment; filename=")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "no-store"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert client_for(cast.stranger).get(address).status_code == 404
    page = client.get(f"/shares/{share.reference}/").content.decode()
    assert file.sha256 in page
    assert "Not checked for viruses" in page


def test_what_is_given_back_takes_its_files_along(cast: Cast) -> None:
    file = make_attachment(cast.owner.actor)
    share = opened(_sent(cast, file), cast.recipient.actor)
    asking = Asking(reason="It is about another child", wrong_child=True)
    ask = ask_return(actor=cast.owner.actor, share=share, asking=asking, at=now())
    said = Returned(answer=ReturnAnswer.DESTROYED, words="Nobody else saw it")
    answer_return(actor=cast.recipient.actor, ask=ask, returned=said, at=now())

    with pytest.raises(Refused):
        _given(cast, file, share)
    with pytest.raises(CannotUnseal):
        read_file(record=file.pk, holder=cast.front_door.id, name="copy")


def test_the_record_and_its_document_say_the_hash(cast: Cast, client_for: object) -> None:
    file = make_attachment(cast.owner.actor)
    share = _sent(cast, file)
    address, client = f"/shares/records/{share.concern.reference}/", client_for(cast.owner)

    assert file.sha256 in client.get(address).content.decode()
    printed = words_in(client.get(f"{address}document/").content, MediaType.PDF)
    assert file.sha256 in "".join(printed.split())


def test_whoever_passes_a_file_on_opens_it_from_their_own_share_while_they_hold_it(
    cast: Cast, client_for: ClientFor
) -> None:
    sender, reader = cast.owner.actor, cast.recipient.actor
    file = make_attachment(sender)
    parcel = a_parcel(cast.front_door.id, items=(an_item(file),))
    sent = send_worry(actor=sender, at=now(), worry=a_worry(), deciding=deciding(), parcels=[parcel])
    share = opened(sent.shares[0], reader)
    onward = passed_on(share, reader, cast.other_agency.id)
    client = client_for(cast.recipient)
    for step in ("", "preview/"):
        given = client.get(f"/shares/{onward.reference}/files/{file.pk}/{step}")
        assert given.status_code == 200 and b"".join(given).startswith(b"\xff\xd8")
    take_back_attachments(actor=sender, at=now(), record=share.pk)
    assert client.get(f"/shares/{onward.reference}/files/{file.pk}/").status_code == 404


def test_files_of_a_draft_that_is_over_go_with_it_unless_they_were_sent(cast: Cast) -> None:
    actor = cast.owner.actor
    lost, kept = (start_draft(actor=actor, journey=ORDINARY, at=now()) for _draft in range(2))
    files = [make_attachment(actor, place=one.pk) for one in (lost, lost, kept)]
    give_attachment(actor=actor, at=now(), attachment=files[1].pk, record=new_id(), to=cast.front_door.id)
    discard_draft(actor=actor, draft=lost, at=now())
    assert [remove_files_of_lost_drafts(now()) for _twice in range(2)] == [1, 0]
    assert [attachment_for(actor, one.pk) is None for one in files] == [True, False, False]
    with pytest.raises(CannotUnseal):
        words_in(
            b"".join(read_file(record=files[0].pk, holder=actor.organisation, name="copy")), MediaType.JPEG
        )
    (event,) = written_about([files[0].pk], kinds=[EventKind.ATTACHMENT_REMOVED])
    assert "draft_over" in event.detail
    assert remove_files_of_lost_drafts(now() + timedelta(days=6)) == 0
    assert remove_files_of_lost_drafts(now() + timedelta(days=8)) == 1
