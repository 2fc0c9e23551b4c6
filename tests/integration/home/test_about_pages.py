"""The pages about the service are open to anybody."""

import pytest
from django.test import Client


@pytest.mark.parametrize("page", ["about", "help", "privacy", "accessibility"])
def test_anybody_can_read_about_the_service(db: None, page: str) -> None:
    answer = Client().get(f"/{page}/")
    assert answer.status_code == 200
    assert b"<h1" in answer.content


def test_machines_can_ask_whether_it_is_up(db: None) -> None:
    assert Client().get("/healthz").content == b"ok\n"
    assert Client().get("/readyz").content == b"ready\n"


def test_a_page_that_does_not_exist_says_so_plainly(db: None) -> None:
    answer = Client().get("/nowhere/")
    assert answer.status_code == 404
    assert b"<h1" in answer.content
