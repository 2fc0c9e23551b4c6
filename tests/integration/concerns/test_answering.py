"""Answering another organisation: a share that answers, in seven pages at most, or one press that nothing is held."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from sharewell.apps.attachments.models import Attachment
from sharewell.apps.attachments.services import cover_attachment
from sharewell.apps.children.services import register_entry, set_shield
from sharewell.apps.decisions.models import Decision
from sharewell.apps.organisations.services import confirm_directory_entry
from sharewell.apps.requests.models import Ask
from sharewell.apps.requests.services import open_ask, withdraw
from sharewell.apps.shares.models import Share, ShareItem
from sharewell.apps.shares.services import open_share
from sharewell.domain.access import SYSTEM
from sharewell.domain.children import Identity
from sharewell.domain.guarding import FactKind, Protection
from sharewell.domain.sharing import FactOutcome
from sharewell.kit.clock import now
from sharewell.kit.files.covers import Cover
from sharewell.kit.journeys.models import Draft
from tests.cast import Cast
from tests.factories.requests import again, make_ask
from tests.factories.shares import make_share
from tests.integration.concerns.answerer import HAVE, Answerer
from tests.integration.conftest import ClientFor
from tests.unit.files.good import photograph

pytestmark = pytest.mark.django_db
COVER = Cover(page=0, left=0, top=0, width=100, height=100)


@pytest.fixture
def ask(partnership: Cast) -> Ask:
    confirm_directory_entry(actor=SYSTEM, organisation=partnership.school.id, at=now())
    return make_ask(partnership.owner.actor, partnership.front_door.id)


@pytest.fixture
def answerer(partnership: Cast, client_for: ClientFor, ask: Ask) -> Answerer:
    return Answerer(client_for(partnership.recipient), ask)


def test_the_whole_way_ends_in_a_share_that_answers_fact_by_fact(
    answerer: Answerer, partnership: Cast, ask: Ask
) -> None:
    answerer.to_check()
    assert Share.objects.count() == 0
    assert answerer.put("check").status_code == 302
    share, found = Share.objects.get(), again(ask)
    assert (share.answers_id, share.recipient_id) == (ask.pk, partnership.school.id)
    assert (found.state, found.answer, found.reason) == ("answered", "shared_in_part", "would_raise_risk")
    assert Decision.objects.get().departs_from_advice is False
    facts = open_ask(actor=partnership.owner.actor, ask=found, at=now(), purpose="test").steps[-1].facts
    assert [one.outcome for one in facts] == [FactOutcome.SHARED, FactOutcome.WITHHELD]
    opened = open_share(actor=partnership.lead.actor, share=share, at=now(), purpose="test")
    assert [item.text for item in opened.items] == ["Canary-bruise on his arm. (3 March)"]
    assert ask.reference in opened.wanted


def test_a_photograph_goes_with_the_answer_with_advice_of_its_own_and_never_as_it_was_before_a_cover(
    answerer: Answerer, partnership: Cast
) -> None:
    answerer.to_items()
    aside = answerer.client.post(
        f"{answerer.at('items/save')}?aside",
        {**answerer.shown("items"), "text_1": "Canary-typed", "idempotency_key": str(uuid4())},
    )
    photo = SimpleUploadedFile("IMG_1.jpg", photograph(), content_type="image/jpeg")
    said = {"idempotency_key": str(uuid4()), "shows": "Canary-bruise on his arm", "file": photo}
    assert answerer.client.post(aside["Location"], said)["Location"] == answerer.at("items")
    shown = answerer.shown("items")
    assert [shown["text_1"], shown["text_2"]] == ["Canary-typed", "Canary-bruise on his arm"]
    answerer.put("items", {**shown, "status_1": "fact"})
    answerer.to_last(sends_all=True)
    file = Attachment.objects.get()
    before = cover_attachment(
        actor=partnership.recipient.actor, at=now(), attachment=file, covers=[COVER], shows="A bruise"
    )
    assert answerer.put("check").status_code == 422
    answerer.put("items", {**answerer.shown("items"), "status_1": "fact"})
    answerer.to_last(sends_all=True)
    assert answerer.put("check").status_code == 302
    item = ShareItem.objects.get(attachment__isnull=False)
    assert (item.kind, item.attachment, item.file_sha256) == ("image", before.pk, before.sha256)


def test_the_advice_knows_that_it_was_asked_and_that_the_need_was_stated(
    answerer: Answerer, partnership: Cast
) -> None:
    answerer.to_check()
    advice = answerer.see("advice").context["counsel"][0].advice
    situation = advice.situation.to_mapping()
    assert situation["prompt"] == "request"
    assert situation["request"]["need_stated"] == "yes"
    assert situation["sharer"]["sector"] == "childrens_social_care"


def test_holding_nothing_of_anything_is_said_on_the_second_page(answerer: Answerer, ask: Ask) -> None:
    answerer.put("facts", {"have_1": "nothing", "have_2": "nothing"})
    assert "hold nothing" in answerer.see("closing").content.decode()
    answerer.put("closing")
    assert again(ask).answer == "holds_nothing"
    assert Share.objects.count() == 0


def test_withholding_everything_declines_with_the_reason(answerer: Answerer, ask: Ask) -> None:
    answerer.put("facts", {**HAVE, "have_1": "nothing"})
    answerer.put("closing", {"note": "Ring me."})
    found = again(ask)
    assert (found.answer, found.reason) == ("declined", "would_raise_risk")


def test_one_press_on_any_page_says_that_nothing_is_held_and_ends_the_draft(
    answerer: Answerer, ask: Ask
) -> None:
    answerer.to_items()
    url = answerer.see("items").context["nothing_url"]
    assert answerer.client.post(url, {"idempotency_key": str(uuid4())}).status_code == 302
    assert again(ask).answer == "holds_nothing"
    assert bytes(Draft.objects.get(pk=answerer.draft).sealed) == b""
    assert answerer.see("items").status_code == 404


def test_each_fact_needs_an_answer_and_what_is_withheld_a_reason(answerer: Answerer) -> None:
    answer = answerer.put("facts", {"have_1": "withheld"})
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"have_2", "reason_1", "note"}


def test_what_is_written_down_already_is_offered_without_a_tick(
    answerer: Answerer, partnership: Cast
) -> None:
    desk = partnership.recipient.actor
    child = register_entry(actor=desk, identity=Identity(given_names="Canaryl"), at=now()).pk
    make_share(desk, partnership.other_agency.id, children=(child,))
    answerer.to_items(chosen=str(child))
    form = answerer.see("items").context["form"]
    assert [row.keep.value() for row in form.held_rows] == [False] * len(form.held_rows)
    assert len(form.held_rows) >= 1


def test_pressing_answer_again_goes_on_with_what_was_begun(answerer: Answerer, ask: Ask) -> None:
    answerer.to_items()
    again_begun = Answerer(answerer.client, ask)
    assert again_begun.draft == answerer.draft


def test_an_answer_to_what_was_withdrawn_meanwhile_sends_nothing_and_says_why(
    answerer: Answerer, partnership: Cast, ask: Ask
) -> None:
    answerer.to_check()
    withdraw(actor=partnership.owner.actor, ask=again(ask), at=now(), reason="Found her.")
    answer = answerer.put("check")
    assert answer.status_code == 422
    assert "withdrawn" in answer.content.decode()
    assert ShareItem.objects.count() == 0


def test_nobody_else_can_begin_an_answer(partnership: Cast, client_for: ClientFor, ask: Ask) -> None:
    for member in (partnership.stranger, partnership.owner):
        answer = client_for(member).post(
            f"/concerns/answer/{ask.reference}/", {"idempotency_key": str(uuid4())}
        )
        assert answer.status_code == 404


def test_an_answer_that_tells_where_somebody_must_stay_hidden_waits_for_two_people(
    answerer: Answerer, partnership: Cast, ask: Ask
) -> None:
    desk = partnership.recipient.actor
    child = register_entry(actor=desk, identity=Identity(given_names="Canaryl"), at=now())
    home = Protection(kind=FactKind.ADDRESS, text="14 Elm Road, LS1 4AB")
    set_shield(actor=desk, at=now(), entry=child, protection=home)
    answerer.to_items(chosen=str(child.pk))
    items = answerer.shown("items")
    answerer.put("items", {**items, "text_1": "She stays at 14 Elm Rd, LS14AB.", "status_1": "fact"})
    answerer.to_last()
    answer = answerer.put("check")
    assert answer["Location"].startswith("/concerns/")
    assert Share.objects.count() == 0
    assert again(ask).state == "opened"
