"""Presses that arrive at the same moment, on the real database."""

from pathlib import Path
from uuid import uuid4

import pytest
from django.test import Client

from sharewell.kit.idempotency import middleware
from sharewell.kit.idempotency.models import GivenAnswer
from tests.cast import Cast
from tests.integration.conftest import ClientFor
from tests.integration.idempotency.pages import marks
from tests.integration.idempotency.racing import alone, at_once, shared_database

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
PRESSES = 12


def press_at_once(clients: list[Client], keys: list[str], folder: Path) -> tuple[list[tuple[int, str]], int]:
    """Everybody presses at once; each answer's status and Location, and how many marks there are."""

    def press(client: Client, key: str) -> tuple[int, str]:
        client.raise_request_exception = False
        answer = client.post("/mark/", {"idempotency_key": key})
        return answer.status_code, answer.get("Location", "")

    with shared_database(folder):
        jobs = [
            lambda one=client, key=key: press(one, key) for client, key in zip(clients, keys, strict=True)
        ]
        return at_once(jobs), alone(marks)


def test_many_presses_of_one_form_at_once_have_one_effect(
    cast: Cast, client_for: ClientFor, tmp_path: Path
) -> None:
    clients = [client_for(cast.owner) for _press in range(PRESSES)]
    answers, left = press_at_once(clients, [str(uuid4())] * PRESSES, tmp_path)
    assert answers == [(302, "/marked/1/")] * PRESSES
    assert left == 1


def test_presses_of_different_forms_at_once_all_count(
    cast: Cast, client_for: ClientFor, tmp_path: Path
) -> None:
    clients = [client_for(cast.owner) for _press in range(PRESSES)]
    answers, left = press_at_once(clients, [str(uuid4()) for _press in range(PRESSES)], tmp_path)
    assert {status for status, _location in answers} == {302}
    assert left == PRESSES


def test_a_press_that_fails_lets_the_next_one_have_the_key(
    cast: Cast, client_for: ClientFor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clients = [client_for(cast.owner) for _press in range(PRESSES)]
    settle, failed = middleware._settle, []

    def settle_badly_once(*given: object) -> None:
        if not failed:
            failed.append(True)
            raise RuntimeError("the power went")
        settle(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(middleware, "_settle", settle_badly_once)
    answers, left = press_at_once(clients, [str(uuid4())] * PRESSES, tmp_path)
    assert sorted(status for status, _location in answers) == [302] * (PRESSES - 1) + [500]
    assert left == 1


def test_the_race_would_see_a_key_that_is_claimed_too_late(
    cast: Cast, client_for: ClientFor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seeded fault: nobody looks whether the key was used before."""

    def claim_afresh(claim: GivenAnswer) -> None:
        claim.key = uuid4()
        claim.save(force_insert=True)

    monkeypatch.setattr(middleware, "_given_before", claim_afresh)
    clients = [client_for(cast.owner) for _press in range(4)]
    _answers, left = press_at_once(clients, [str(uuid4())] * 4, tmp_path)
    assert left == 4
