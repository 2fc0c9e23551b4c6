"""The record: the whole chain on one page and as a document, told to the log before it is handed over."""

import io
import json
from hashlib import sha256

import pikepdf
import pypdfium2
import pytest
from django.test import Client

from sharewell.apps.audit.models import Event
from sharewell.apps.children.services import register_entry
from sharewell.apps.decisions.models import Concern
from sharewell.apps.decisions.services import complete_emergency, raise_and_decide, review_completed
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.services import ask_back, send_emergency
from sharewell.domain.advice.vocabulary import ItemKind
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Identity
from sharewell.domain.sharing import Outcome
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.agreements import in_force
from tests.factories.decisions import OWN_WORDS, REASONS, SEEN, a_worry, deciding
from tests.factories.shares import ITEM, a_parcel, answered, make_share, opened
from tests.integration.conftest import ClientFor
from tests.integration.shares_pages.pages import questions_for, text_of, times

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12
CHAIN = (
    SEEN, OWN_WORDS, REASONS, ITEM, "Canary-harm-if", "Canary-harm-not", "Canary-telling", "Canary-wanted",
    "Canary-advice", "core/test", "2026.11", "Canary-because", "Canary-note",
    "An assessment has begun", "Reece Recipient",
)  # fmt: skip


def concern_of(share: Share) -> Concern:
    return Concern.objects.get(pk=share.concern_id)


def words_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


@pytest.fixture
def done(cast: Cast, share: Share) -> Share:
    return answered(share, cast.recipient.actor)


def test_the_page_holds_the_whole_chain(teacher: Client, done: Share) -> None:
    page = text_of(teacher, f"/shares/records/{concern_of(done).reference}/")
    for part in (*CHAIN, done.reference, done.sha256):
        assert part in page, part


def test_each_write_of_the_chain_is_cited_by_its_place_in_the_log_and_its_leaf(
    teacher: Client, done: Share
) -> None:
    page = text_of(teacher, f"/shares/records/{concern_of(done).reference}/")
    written = Event.objects.filter(record__in=[done.pk, done.concern_id]).exclude(
        kind=EventKind.DECISION_OPENED
    )
    assert written.count() == 7
    for event in written:
        assert f"Event {event.sequence}" in page
        assert bytes(event.leaf_hash).hex() in page


def test_a_share_leads_its_sender_to_the_record_of_the_concern(teacher: Client, done: Share) -> None:
    answer = teacher.get(f"/shares/records/{done.reference}/")
    assert answer["Location"] == f"/shares/records/{concern_of(done).reference}/"


def test_the_look_is_in_the_log_and_names_the_shares_seen(teacher: Client, done: Share) -> None:
    text_of(teacher, f"/shares/records/{concern_of(done).reference}/")
    look = Event.objects.get(kind=EventKind.DECISION_OPENED)
    assert look.record == done.concern_id
    assert f"share.{done.reference}" in look.fields


def test_the_recipients_record_holds_what_came_and_not_what_the_sender_weighed(
    desk: Client, done: Share
) -> None:
    page = text_of(desk, f"/shares/records/{done.reference}/")
    assert ITEM in page
    assert "Canary-note" in page
    for own in (OWN_WORDS, REASONS, "Canary-harm-if", "Canary-advice"):
        assert own not in page


def test_the_record_opens_nothing_that_nobody_has_opened(desk: Client, share: Share) -> None:
    for address in ("", "document/"):
        answer = desk.get(f"/shares/records/{share.reference}/{address}")
        assert answer["Location"] == f"/shares/{share.reference}/"
    assert times(EventKind.SHARE_OPENED) == 0


@pytest.mark.parametrize("address", ["", "document/"])
def test_for_others_it_is_as_absent_as_one_that_never_was(
    cast: Cast, client_for: ClientFor, done: Share, address: str
) -> None:
    for who in (cast.stranger, cast.colleague):
        client = client_for(who)
        never = client.get(f"/shares/records/SW-ZZZZ-ZZZZ/{address}")
        for reference in (done.reference, concern_of(done).reference):
            there = client.get(f"/shares/records/{reference}/{address}")
            assert there.status_code == never.status_code == 404
            assert there.content.replace(reference.encode(), b"SW-ZZZZ-ZZZZ") == never.content


def test_the_recipient_cannot_reach_the_senders_concern(desk: Client, done: Share) -> None:
    assert desk.get(f"/shares/records/{concern_of(done).reference}/").status_code == 404


def test_a_decision_not_to_share_has_its_record_too(cast: Cast, teacher: Client) -> None:
    worry, decided = a_worry(), deciding(Outcome.DO_NOT_SHARE)
    concern, _decision = raise_and_decide(actor=cast.owner.actor, at=now(), worry=worry, deciding=decided)
    page = text_of(teacher, f"/shares/records/{concern.reference}/")
    assert "Not to share for now" in page
    assert "Canary-else our lead" in page


def test_the_document_says_the_same_and_names_the_child(cast: Cast, teacher: Client) -> None:
    child = register_entry(
        actor=cast.owner.actor, identity=Identity(given_names="Rowan", family_name="Entered"), at=now()
    )
    share = answered(
        make_share(cast.owner.actor, cast.front_door.id, children=(child.pk,)), cast.recipient.actor
    )
    answer = teacher.get(f"/shares/records/{concern_of(share).reference}/document/")
    assert answer["Content-Type"] == "application/pdf"
    words = " ".join(words_of(answer.content).split())
    for part in (
        *CHAIN,
        "Rowan Entered",
        share.reference,
        "Made for Olive Owner, Cast School A",
        "Page 1 of",
    ):
        assert part in words, part


def test_the_document_says_what_the_reviewer_of_an_emergency_wrote(cast: Cast, teacher: Client) -> None:
    actor = cast.owner.actor
    sent = send_emergency(actor=actor, at=now(), worry=a_worry(), parcels=[a_parcel(cast.front_door.id)])
    complete_emergency(actor=actor, at=now(), task=sent.task, deciding=deciding())
    review_completed(actor=cast.lead.actor, at=now(), task=sent.task, note="Canary-review rightly sent")
    path = f"/shares/records/{sent.concern.reference}/"
    assert "Canary-review" not in text_of(teacher, path)
    assert "Canary-review rightly sent" in words_of(teacher.get(f"{path}document/").content)


def test_the_record_of_an_emergency_says_afterwards_what_agreements_cover(
    cast: Cast, teacher: Client
) -> None:
    parcel = a_parcel(cast.front_door.id)
    sent = send_emergency(actor=cast.owner.actor, at=now(), worry=a_worry(), parcels=[parcel])
    path = f"/shares/records/{sent.concern.reference}/"
    assert "You need no agreement to share this once." in text_of(teacher, path)
    made, _theirs = in_force(cast, now(), kinds=[ItemKind(one.kind) for one in parcel.items])
    assert f"Agreement {made.reference} covers this" in text_of(teacher, path)


def test_each_page_of_the_document_has_its_reference_and_number(teacher: Client, done: Share) -> None:
    reference = concern_of(done).reference
    document = pypdfium2.PdfDocument(teacher.get(f"/shares/records/{reference}/document/").content)
    for number, page in enumerate(document, 1):
        words = page.get_textpage().get_text_range()
        assert reference in words
        assert f"Page {number} of {len(document)}" in words
    document.close()


def test_the_document_is_accessible(teacher: Client, done: Share) -> None:
    pdf = teacher.get(f"/shares/records/{concern_of(done).reference}/document/").content
    with pikepdf.open(io.BytesIO(pdf)) as opened_pdf:
        assert opened_pdf.open_metadata().get("pdfuaid:part") == "1"
        assert str(opened_pdf.Root.Lang) == "en"


def test_the_log_has_the_documents_hash_before_it_is_handed_over(teacher: Client, done: Share) -> None:
    pdf = teacher.get(f"/shares/records/{concern_of(done).reference}/document/").content
    event = Event.objects.get(kind=EventKind.DECISION_PRINTED)
    assert event.record == done.concern_id
    assert json.loads(event.detail)["document"] == sha256(pdf).hexdigest()


def test_the_question_and_who_was_told_higher_up_are_in_the_record(
    cast: Cast, teacher: Client, share: Share
) -> None:
    given = opened(share, cast.recipient.actor)
    ask_back(actor=cast.recipient.actor, share=given, at=now(), question="Who collects her?")
    page = text_of(teacher, f"/shares/records/{concern_of(share).reference}/")
    assert "Who collects her?" in page
    assert "Question to the sender" in page


def test_hostile_text_is_shown_as_text(cast: Cast, teacher: Client) -> None:
    share = make_share(
        cast.owner.actor, cast.front_door.id, own_words='<script>go()</script> #panic("no") *bold*'
    )
    reference = concern_of(share).reference
    assert "&lt;script&gt;go()" in text_of(teacher, f"/shares/records/{reference}/")
    words = words_of(teacher.get(f"/shares/records/{reference}/document/").content)
    assert '#panic("no") *bold*' in words.replace("\r\n", " ")


def test_the_record_page_keeps_to_its_budget_of_questions(teacher: Client, done: Share) -> None:
    asked = questions_for(teacher, f"/shares/records/{concern_of(done).reference}/")
    assert len(asked) <= MOST_QUERIES, asked


def test_a_reason_leads_to_its_rule_as_at_the_day_and_that_of_a_rule_that_is_gone_nowhere(
    teacher: Client, cast: Cast
) -> None:
    reasons: list[dict[str, object]] = [
        {"rule": name, "effect": "supports", "sentence": f"Canary of {name}.", "sources": []}
        for name in ("core/emergencies/immediate-danger", "core/gone/long-ago")
    ]
    advice = {"verdict": "share", "evaluated_on": "2025-03-04", "reasons": reasons}
    concern, _decision = raise_and_decide(
        actor=cast.owner.actor, at=now(), worry=a_worry(), deciding=deciding(advice=advice)
    )
    page = teacher.get(f"/shares/records/{concern.reference}/").content.decode()
    assert 'href="/guidance/rules/core/emergencies/immediate-danger/?on=2025-03-04"' in page
    assert "core/gone/long-ago" in page
    assert "/guidance/rules/core/gone" not in page
    paper = words_of(teacher.get(f"/shares/records/{concern.reference}/document/").content)
    assert "core/emergencies/immediate-danger" in paper
