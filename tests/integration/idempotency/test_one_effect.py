"""One effect for each press, whatever is sent again."""

from uuid import uuid4

import pytest
from django.test import Client

from sharewell.kit.idempotency.models import GivenAnswer
from tests.cast import Cast
from tests.integration.conftest import ClientFor
from tests.integration.idempotency.pages import marks

pytestmark = pytest.mark.django_db
SPELT = "0b6a9a0e-2f4d-4c1b-9d0f-6d1f4b7f2a11"
"""A key that would be good, were it not spelt in another way."""


@pytest.fixture
def owner(cast: Cast, client_for: ClientFor) -> Client:
    return client_for(cast.owner)


def test_a_double_press_has_one_effect_and_the_same_answer(owner: Client) -> None:
    sent = {"idempotency_key": str(uuid4()), "word": "help"}
    first, second = owner.post("/mark/", sent), owner.post("/mark/", sent)
    assert marks() == 1
    assert first.status_code == second.status_code == 302
    assert first["Location"] == second["Location"] == "/marked/1/"


def test_two_presses_of_two_forms_have_two_effects(owner: Client) -> None:
    for _press in range(2):
        owner.post("/mark/", {"idempotency_key": str(uuid4())})
    assert marks() == 2


def test_the_key_may_come_in_a_header(owner: Client) -> None:
    key = {"Idempotency-Key": str(uuid4())}
    for _press in range(2):
        answer = owner.post("/quiet/", b'{"a": 1}', content_type="application/json", headers=key)
        assert answer.status_code == 204
    assert marks() == 1


@pytest.mark.parametrize(
    ("address", "word"), [("/mark/", "other"), ("/quiet/", "help"), ("/mark/?more=1", "help")]
)
def test_a_used_key_with_another_request_is_refused_and_does_nothing(
    owner: Client, address: str, word: str
) -> None:
    key = str(uuid4())
    owner.post("/mark/", {"idempotency_key": key, "word": "help"})
    answer = owner.post(address, {"idempotency_key": key, "word": word})
    assert answer.status_code == 409
    assert "You have already sent this page" in answer.content.decode()
    assert marks() == 1


@pytest.mark.parametrize(
    "key",
    ["", "7", "{3f2b}", "x" * 5000, f"urn:uuid:{SPELT}", SPELT.replace("-", ""), "\x00"],
)
def test_a_request_without_a_proper_key_is_told_so_and_does_nothing(owner: Client, key: str) -> None:
    answer = owner.post("/mark/", {"idempotency_key": key} if key else {})
    assert answer.status_code == 400
    assert "Nothing was changed" in answer.content.decode()
    assert (marks(), GivenAnswer.objects.count()) == (0, 0)


def test_a_file_sent_twice_is_the_same_request_though_the_browser_draws_a_new_boundary(owner: Client) -> None:
    key, answers = str(uuid4()), []
    for boundary in ("one", "two"):
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="idempotency_key"\r\n\r\n'
        body = f"{head}{key}\r\n--{boundary}--\r\n"
        answers.append(owner.post("/mark/", body.encode(), f"multipart/form-data; boundary={boundary}"))
    assert [answer.status_code for answer in answers] == [302, 302]
    assert marks() == 1


def test_a_new_form_token_does_not_make_another_request(owner: Client) -> None:
    sent = {"idempotency_key": str(uuid4()), "csrfmiddlewaretoken": "a" * 64}
    owner.post("/mark/", sent)
    assert owner.post("/mark/", {**sent, "csrfmiddlewaretoken": "b" * 64}).status_code == 302
    assert marks() == 1


def test_an_error_shown_again_uses_up_nothing_and_the_form_keeps_its_key(owner: Client) -> None:
    key = str(uuid4())
    shown = owner.post("/form/", {"idempotency_key": key, "word": "wrong"})
    assert shown.status_code == 422
    assert f'value="{key}"' in shown.content.decode()
    assert GivenAnswer.objects.count() == 0
    assert owner.post("/form/", {"idempotency_key": key, "word": "right"}).status_code == 302
    assert marks() == 1


def test_each_page_shown_has_a_key_of_its_own(owner: Client) -> None:
    pages = {owner.get("/form/").content for _showing in range(3)}
    assert len(pages) == 3


def test_an_exception_undoes_everything_and_the_key_can_be_used_again(owner: Client) -> None:
    owner.raise_request_exception = False
    sent = {"idempotency_key": str(uuid4())}
    assert owner.post("/breaks/", sent).status_code == 500
    assert (marks(), GivenAnswer.objects.count()) == (0, 0)
    assert owner.post("/mark/", sent).status_code == 302


def test_a_view_that_hides_a_database_error_is_not_believed(owner: Client) -> None:
    owner.raise_request_exception = False
    assert owner.post("/swallows/", {"idempotency_key": str(uuid4())}).status_code == 500
    assert (marks(), GivenAnswer.objects.count()) == (0, 0)


def test_a_refusal_undoes_everything(owner: Client) -> None:
    assert owner.post("/absent/", {"idempotency_key": str(uuid4())}).status_code == 404
    assert (marks(), GivenAnswer.objects.count()) == (0, 0)


def test_looking_needs_no_key_and_no_transaction(owner: Client) -> None:
    assert owner.get("/form/").status_code == 200
    assert GivenAnswer.objects.count() == 0


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"not a form", "multipart/form-data"),
        (b"--x\r\nbroken", "multipart/form-data; boundary=x"),
        (b"word=" + b"x" * 1_100_000, "application/x-www-form-urlencoded"),
        (b"%ED%A0%80=%00&idempotency_key=%00", "application/x-www-form-urlencoded; charset=utf-16"),
        (b"\xff\xfe{", "application/json"),
    ],
)
def test_a_broken_body_is_a_bad_request_and_does_nothing(owner: Client, body: bytes, kind: str) -> None:
    assert owner.post("/mark/", body, content_type=kind).status_code in (400, 413)
    assert (marks(), GivenAnswer.objects.count()) == (0, 0)
