"""Every answer has exactly the headers that keep a page to itself, errors and static files too (SECURITY C01)."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.test import Client

from tests.cast import Cast
from tests.factories.organisations import PASSWORD, make_person
from tests.integration.organisations.doors import sign_in
from tests.integration.sweeps.conftest import Browsers
from tests.integration.sweeps.flows import flows
from tests.integration.sweeps.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'"
"""That of a file that somebody added: nothing in it may run, and nothing may be fetched."""
EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
PAGES = {
    **EVERYWHERE,
    "Permissions-Policy": (
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), "
        "publickey-credentials-get=(self), publickey-credentials-create=(self)"
    ),
    "X-Robots-Tag": "noindex, nofollow",
}
FILES = (
    "govuk/govuk-frontend.min.css",
    "sharewell/sharewell.css",
    "sharewell/start.js",
    "sharewell/favicon.svg",
)


def wrong_headers(answer: Any, expected: dict[str, str]) -> list[str]:
    """The headers of an answer that are absent or otherwise."""
    wrong = [f"{name}: {answer.get(name)}" for name, value in expected.items() if answer.get(name) != value]
    if _directives(answer.get("Content-Security-Policy", "")) not in (
        _directives(POLICY),
        _directives(FILE_POLICY),
    ):
        wrong.append("Content-Security-Policy")
    return wrong + [f"{name} tells what serves this" for name in ("Server", "X-Powered-By") if name in answer]


def _directives(policy: str) -> set[str]:
    return {part.strip() for part in policy.split(";") if part.strip()}


def wrong_page_headers(what: str, answer: Any) -> list[str]:
    """The headers of a page, or of the answer to a press, that are absent or otherwise."""
    found = wrong_headers(answer, PAGES)
    if "no-store" not in answer.get("Cache-Control", ""):
        found.append(f"Cache-Control: {answer.get('Cache-Control')}")
    return [f"{what} ({answer.status_code}): {one}" for one in found]


def answers(world: World, browsers: Browsers) -> Iterator[tuple[str, Any]]:
    """Every press without a key, and what goes wrong. Looks and presses are in test_every_look and test_every_press."""
    for flow in flows(world):
        yield f"{flow.name} without a key", browsers[flow.who].post(flow.url, flow.fields())
    yield "absent", browsers["owner"].get("/nowhere/")
    yield "method", browsers["owner"].get("/shares/SW-2222-2222/open/")
    yield "forged", Client(enforce_csrf_checks=True).post("/account/login/")
    yield "host", browsers["owner"].get("/about/", HTTP_HOST="evil.example.org")


def test_what_is_refused_has_exactly_the_headers_of_a_page(world: World, browsers: Browsers) -> None:
    assert [one for told in answers(world, browsers) for one in wrong_page_headers(*told)] == []


def test_a_page_that_crashes_has_them_too(browsers: Browsers, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_given: Any) -> None:
        raise RuntimeError("planted")

    monkeypatch.setattr("sharewell.apps.home.views.health.connection.cursor", crash)
    answer = browsers["owner"].get("/readyz")
    assert answer.status_code == 500
    assert wrong_headers(answer, PAGES) == []
    assert b"planted" not in answer.content
    assert b"Traceback" not in answer.content


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_the_design_has_them_too(client: Client, name: str) -> None:
    answer = client.get(staticfiles_storage.url(name))
    assert b"".join(answer.streaming_content)  # type: ignore[arg-type]
    assert answer.status_code == 200
    assert wrong_headers(answer, EVERYWHERE) == []


def test_cookies_are_kept_from_scripts_and_other_sites(cast: Cast) -> None:
    browser = Client()
    make_person(cast.school, email="door@people.example.org", password=PASSWORD)
    browser.get("/language/en-gb/")
    assert sign_in(browser, "door@people.example.org").status_code == 302
    assert set(browser.cookies) >= {"session", "csrf"}
    for name, cookie in browser.cookies.items():
        assert cookie["httponly"], name
        assert cookie["samesite"] == "Lax", name
        assert not cookie["domain"], name


def test_a_missing_header_is_noticed(browsers: Browsers) -> None:
    answer = browsers["owner"].get("/about/")
    del answer.headers["X-Frame-Options"]
    answer.headers["Content-Security-Policy"] = POLICY.replace("'self'", "'unsafe-inline'", 1)
    assert wrong_headers(answer, PAGES) == ["X-Frame-Options: None", "Content-Security-Policy"]
