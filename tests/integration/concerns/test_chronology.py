"""The answers of many as one story: who may read it, what it says, what is missing, and what the log keeps."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sharewell.apps.audit.models import Event
from sharewell.apps.concerns.presenters.chronology_document import present_document
from sharewell.apps.requests.models import Ask, Request
from sharewell.apps.requests.selectors import asks_of
from sharewell.apps.requests.services import answer_nothing, decline
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.services import Asking, ask_return, correct_item, open_share, send_worry
from sharewell.domain.access import Actor, Role
from sharewell.domain.guarding import FactKind
from sharewell.domain.requests import Refusal
from sharewell.domain.sharing import FactAnswer, FactOutcome, Item, OnwardLimit
from sharewell.kit.clock import frozen
from tests.cast import Cast
from tests.factories.decisions import a_worry, deciding
from tests.factories.kept_safe import a_child_in_hiding
from tests.factories.organisations import make_actor, make_organisation
from tests.factories.requests import make_request, opened_ask
from tests.factories.shares import a_parcel
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 20, 10, tzinfo=UTC)
GUARDED = Item(
    kind="health", about="child", status="opinion", text="Canary-thin she looked thin (9 September)",
    onward=OnwardLimit.DO_NOT, guarded=True,
)  # fmt: skip
DATED = Item(
    kind="education", about="child", status="fact", text="Canary-late came late (2 September)"
)  # fmt: skip


def answered(actor: Actor, ask: Ask, *items: Item) -> None:
    facts = (
        FactAnswer(place=0, outcome=FactOutcome.SHARED),
        FactAnswer(place=1, outcome=FactOutcome.NOTHING_HELD),
    )
    opened_ask(ask, actor, at=AT)
    parcel = a_parcel(ask.asker_id, answers=ask.pk, facts_answered=facts, items=items)
    send_worry(actor=actor, at=AT, worry=a_worry(), deciding=deciding(), parcels=[parcel])


@pytest.fixture
def request_made(cast: Cast) -> Request:
    """Asked of four: one shared, one holds nothing, one declined, one is silent."""
    clinic, club = (make_organisation(name) for name in ("Cast Clinic", "Cast Club"))
    asked = (cast.front_door.id, cast.other_agency.id, clinic.id, club.id)
    with frozen(AT):
        made = make_request(cast.owner.actor, *asked, at=AT)
        rows = {ask.asked_id: ask for ask in asks_of(cast.owner.actor, made)}
        answered(cast.recipient.actor, rows[cast.front_door.id], DATED, GUARDED)
        for place, act in ((cast.other_agency, answer_nothing), (clinic, decline)):
            actor = make_actor(Role.DUTY_WORKER, place)
            ask, said = opened_ask(rows[place.id], actor, at=AT), {}
            if act is decline:
                said = {"reason": Refusal.WOULD_RAISE_RISK, "note": "Canary-no he works here"}
            act(actor=actor, ask=ask, at=AT, **said)
    return made


@pytest.fixture
def owner(cast: Cast, client_for: ClientFor) -> Client:
    return client_for(cast.owner)


def page(client: Client, request: Request, query: str = "") -> Any:
    return client.get(f"/concerns/chronology/{request.reference}/{query}")


def test_whoever_asked_reads_every_answer_by_day_with_gaps_and_what_is_missing(
    owner: Client, request_made: Request
) -> None:
    with frozen(AT):
        text = page(owner, request_made).content.decode()
    order = [
        "1 September 2026",
        "2 September 2026",
        "Canary-late",
        "9 September 2026",
        "Canary-thin",
        "10 September 2026 and 20 November 2026",
    ]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert "Nothing from anybody between 1 May 2026 and 1 September 2026" in text
    assert "Do not pass this on" in text and "without asking us" in text
    for said in ("Holds nothing", "Will not share", "Canary-no he works here", "No answer yet"):
        assert said in text
    assert "Canary-home who lives there" in text and "Cast Club has not answered" in text


def test_ticking_some_shows_only_what_they_told_and_says_so(
    owner: Client, cast: Cast, request_made: Request
) -> None:
    silent = next(ask for ask in asks_of(cast.owner.actor, request_made) if ask.asked_name == "Cast Club")
    text = page(owner, request_made, f"?source={silent.reference}").content.decode()
    assert "Canary-late" not in text
    assert "Nothing from those chosen" in text


def test_side_by_side_has_a_column_for_each_organisation_that_told_something(
    owner: Client, request_made: Request
) -> None:
    answer = page(owner, request_made, "?view=sources")
    assert answer.context["page"].columns == ["Cast Front Door"]
    assert "Canary-thin" in answer.content.decode()


def test_nobody_but_the_asking_side_reads_it(
    cast: Cast, client_for: ClientFor, request_made: Request
) -> None:
    for member in (cast.colleague, cast.recipient, cast.stranger, cast.leader):
        for more in ("", "document/"):
            assert page(client_for(member), request_made, more).status_code == 404
    assert page(client_for(cast.lead), request_made).status_code == 200


def test_what_was_corrected_is_struck_beside_the_new_words_on_the_page_and_on_paper(
    cast: Cast, owner: Client, request_made: Request
) -> None:
    with frozen(AT):
        ask = next(one for one in asks_of(cast.owner.actor, request_made) if one.share)
        share = Share.objects.get(pk=ask.share)
        open_share(actor=cast.owner.actor, share=share, at=AT, purpose="test")
        told = {"text": "Canary-left early (2 September)", "reason": "Canary-misread"}
        correct_item(actor=cast.recipient.actor, share=share, position=0, at=AT, **told)
        shown = page(owner, request_made)
    text = shown.content.decode()
    assert text.index("Canary-late came late (2 September)</bdi></del>") < text.index("Canary-left early")
    data = present_document(shown.context["page"], actor=cast.owner.actor, at=AT, copy="CP-1")
    days = next(one["days"] for one in data["sections"] if one["days"])  # type: ignore[attr-defined]
    assert any(day["gap"] for day in days)
    found = [point for day in days for point in day["points"] if point["before"]]
    assert [(one["text"], one["before"]) for one in found] == [(told["text"], [DATED.text])]
    assert page(owner, request_made, "document/").content[:5] == b"%PDF-"


def test_what_was_about_another_child_stands_struck_and_is_asked_for_again(
    cast: Cast, owner: Client, request_made: Request
) -> None:
    with frozen(AT):
        ask = next(one for one in asks_of(cast.owner.actor, request_made) if one.share)
        share = Share.objects.get(pk=ask.share)
        open_share(actor=cast.owner.actor, share=share, at=AT, purpose="test")
        wrong = Asking(reason="Canary-cousin", wrong_child=True)
        ask_return(actor=cast.recipient.actor, share=share, asking=wrong, at=AT)
        text = page(owner, request_made).content.decode()
    assert (
        "This is about the wrong child" in text and "Canary-late came late (2 September)</bdi></del>" in text
    )
    assert "was about another child. This waits for an answer again." in text
    assert "Cast Front Door has not answered" in text


def test_each_look_and_each_print_is_in_the_log_with_the_hash_and_the_copy(
    owner: Client, request_made: Request
) -> None:
    page(owner, request_made)
    assert Event.objects.filter(kind="chronology.read").count() == 2
    answer = page(owner, request_made, "document/")
    assert answer.content[:5] == b"%PDF-"
    printed = Event.objects.get(kind="chronology.printed")
    assert '"copy":"CP-' in printed.detail.replace(" ", "")


def test_twelve_organisations_and_many_items_cost_no_more_queries_than_one(
    cast: Cast, owner: Client, request_made: Request
) -> None:
    with CaptureQueriesContext(
        connection,
    ) as few:
        page(owner, request_made)
    places = [make_organisation(f"Cast Place {number}") for number in range(3)]
    with frozen(AT):
        made = make_request(cast.owner.actor, *(place.id for place in places), at=AT)
        for ask, place in zip(asks_of(cast.owner.actor, made), places, strict=True):
            answered(make_actor(Role.DUTY_WORKER, place), ask, *[DATED] * 10)
    with CaptureQueriesContext(connection) as many:
        answer = page(owner, made)
    assert answer.content.decode().count("Canary-late") == 30
    assert len(many) == len(few) <= 24


def test_a_printed_copy_covers_what_must_be_kept_safe_and_the_page_does_not(
    cast: Cast, owner: Client, request_made: Request, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[Any] = []
    monkeypatch.setattr(
        "sharewell.apps.concerns.views.chronology.render_pdf",
        lambda _template, data: printed.append(data) or b"%PDF-",
    )
    a_child_in_hiding(
        cast.owner.actor, given="Canaryl", family="Canarymarsh", text="Canary-late", kind=FactKind.WORDS
    )
    assert "Canary-late" in page(owner, request_made).content.decode()
    page(owner, request_made, "document/")
    assert "Canary-late" not in str(printed)
    assert "[kept safe] came late (2 September)" in str(printed)
