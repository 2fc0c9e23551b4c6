"""The script that saves while one types: quiet, patient with a lost connection, and leaving nothing in the browser."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Browser, Page, Route

import sharewell.kit.journeys

pytestmark = pytest.mark.browser
HOST = "http://sharewell.test"
SCRIPT = Path(sharewell.kit.journeys.__file__).parent / "static" / "journeys" / "autosave.js"
PAGE = """<!DOCTYPE html><html lang="en"><title>t</title><script src="/autosave.js" defer></script>
<form method="post" data-autosave="/save/"><input name="idempotency_key" value="form-key"><input name="words">
<p data-autosave-status data-saved="saved" data-waiting="waiting" data-stale="stale" data-signed-out="out"></p>
<button>Go</button></form>"""


class Server:
    """Answers each autosave with the next status of `answers` (0: the connection is lost), the last one for good."""

    def __init__(self) -> None:
        self.answers = [204]
        self.got: list[tuple[str, str]] = []

    def serve(self, route: Route) -> None:
        request = route.request
        if request.url.endswith("/autosave.js"):
            route.fulfill(body=SCRIPT.read_text(), content_type="text/javascript")
        elif not request.url.endswith("/save/"):
            route.fulfill(body=PAGE, content_type="text/html")
        else:
            words = parse_qs(request.post_data or "", keep_blank_values=True)
            self.got.append((words["words"][0], request.headers["idempotency-key"]))
            assert "idempotency_key" not in words
            status = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
            if status:
                route.fulfill(status=status, headers={"Location": "/login/"} if status == 302 else {})
            else:
                route.abort("internetdisconnected")


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def page(server: Server, chromium: Browser) -> Iterator[Page]:
    with chromium.new_context() as context:
        opened = context.new_page()
        opened.route("**/*", server.serve)
        opened.clock.install()
        opened.goto(HOST)
        yield opened


def says(page: Page, words: str) -> None:
    page.wait_for_function(
        "words => document.querySelector('p').textContent === words", arg=words, polling=50
    )


def type_words(page: Page, words: str) -> None:
    page.fill("[name=words]", words)
    page.clock.run_for(1600)


def test_typing_is_saved_after_a_pause_with_a_key_of_its_own(page: Page, server: Server) -> None:
    type_words(page, "a bru")
    says(page, "saved")
    type_words(page, "a bruise")
    page.wait_for_timeout(200)
    assert [words for words, _key in server.got] == ["a bru", "a bruise"]
    assert len({key for _words, key in server.got}) == 2
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_lost_connection_is_told_and_the_latest_words_go_when_it_is_back(
    page: Page, server: Server
) -> None:
    server.answers = [0, 204]
    type_words(page, "a bruise")
    says(page, "waiting")
    page.clock.run_for(2100)
    says(page, "saved")
    assert [words for words, _key in server.got] == ["a bruise", "a bruise"]
    # The same words keep their key, so that a save whose answer was lost counts once.
    assert len({key for _words, key in server.got}) == 1


@pytest.mark.parametrize(("status", "told"), [(409, "stale"), (302, "out"), (503, "waiting")])
def test_what_went_wrong_is_told(page: Page, server: Server, status: int, told: str) -> None:
    server.answers = [status]
    type_words(page, "a bruise")
    says(page, told)


def test_an_older_window_stops_saving_once_it_is_told(page: Page, server: Server) -> None:
    server.answers = [409]
    type_words(page, "a bruise")
    says(page, "stale")
    type_words(page, "two bruises")
    page.clock.run_for(60_000)
    assert len(server.got) == 1


def test_leaving_the_page_sends_the_last_words(page: Page, server: Server) -> None:
    page.fill("[name=words]", "half a wo")
    # A request of a page that is really gone would not reach the server that this test plays.
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide'))")
    page.wait_for_timeout(200)
    assert [words for words, _key in server.got] == ["half a wo"]
