"""Every part of the design in a real browser: readable by all, at all widths, with and without script.

The pages are handed to the browser from memory, under the same content security policy as the real ones.
"""

import mimetypes
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from playwright.sync_api import ConsoleMessage, Error, Page, Route

import sharewell.kit.govuk
from tests.system.looking import faults
from tests.system.windows import Window, Windows
from tests.unit.govuk.kitchen_sink import kitchen_sink

pytestmark = pytest.mark.browser

STATIC = Path(sharewell.kit.govuk.__file__).parent / "static"
HOST = "http://sharewell.test"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
POLICY = "; ".join(
    f"{name} {' '.join(sources)}" for name, sources in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"].items()
)
# The other error pages differ from these in their words alone.
ERRORS = ("404", "500")
PAGES: dict[str, Callable[[], str]] = {
    "/plain/": kitchen_sink,
    "/mistakes/": lambda: kitchen_sink(with_errors=True),
    "/exit/": lambda: kitchen_sink(with_exit=True),
    **{f"/{code}/": lambda code=code: render_to_string(f"{code}.html") for code in ERRORS},  # type: ignore[misc]
}
FOCUSED = """() => {
  const bare = [];
  const pressable = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  for (const item of document.querySelectorAll(pressable)) {
    if (!item.checkVisibility()) continue;
    item.focus();
    const own = getComputedStyle(item), after = getComputedStyle(item, "::before");
    const label = item.labels && item.labels[0] ? getComputedStyle(item.labels[0], "::before") : own;
    const drawn = [own, after, label].some(
      style => (style.outlineStyle !== "none" && style.outlineWidth !== "0px") || style.boxShadow !== "none");
    if (!drawn) bare.push(item.outerHTML.slice(0, 120));
  }
  return bare;
}"""


@pytest.fixture
def opened(windows: Windows) -> Iterator[Callable[..., Page]]:
    """Opens a page of PAGES; any complaint in the browser's console fails the test at its end."""
    complaints: list[str] = []
    lent: list[Window] = []

    def says(message: ConsoleMessage) -> None:
        complaints.append(message.text)

    def fails(error: Error) -> None:
        complaints.append(str(error))

    def open_page(path: str, *, width: int = 1280, **options: Any) -> Page:
        lent.append(windows.lend(width, 900, **options))
        page = lent[-1].page
        page.on("console", says)
        page.on("pageerror", fails)
        page.route("**/*", _serve)
        page.goto(HOST + path, wait_until="load")
        return page

    yield open_page
    for window in lent:
        window.page.remove_listener("console", says)
        window.page.remove_listener("pageerror", fails)
        windows.take_back(window)
    assert not complaints


def _serve(route: Route) -> None:
    path = urlsplit(route.request.url).path
    if path in PAGES:
        headers = {"Content-Security-Policy": POLICY}
        route.fulfill(body=PAGES[path](), content_type="text/html; charset=utf-8", headers=headers)
    else:
        file = STATIC / path.removeprefix("/static/")
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        route.fulfill(
            body=file.read_bytes(), content_type="text/javascript" if file.suffix == ".js" else kind
        )


@pytest.mark.parametrize(
    ("path", "width"),
    [*((path, 390) for path in sorted(PAGES)), ("/plain/", 1280), ("/mistakes/", 1280), ("/404/", 1280)],
)
def test_axe_finds_nothing(opened: Callable[..., Page], path: str, width: int) -> None:
    assert faults(opened(path, width=width), RULES) == []


def test_axe_finds_a_planted_fault(opened: Callable[..., Page]) -> None:
    page = opened("/404/", width=390)
    assert faults(page, RULES) == []
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert [found.partition(":")[0] for found in faults(page, RULES)] == ["button-name"]


@pytest.mark.parametrize(("place", "style"), [("main p", "color: #eee"), ("main", "background-color: #333")])
def test_words_that_fade_on_a_page_that_was_sound_are_found(
    opened: Callable[..., Page], place: str, style: str
) -> None:
    page = opened("/404/", width=390)
    assert faults(page, RULES) == []
    page.evaluate(
        "([place, style]) => { document.querySelector(place).style.cssText = style; }", [place, style]
    )
    for _again in range(2):
        assert [found.partition(":")[0] for found in faults(page, RULES)] == ["color-contrast"]


@pytest.mark.parametrize("path", ["/plain/", "/mistakes/", "/404/"])
def test_nothing_runs_off_a_narrow_screen(opened: Callable[..., Page], path: str) -> None:
    page = opened(path, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_summary_of_mistakes_has_the_focus_and_leads_to_the_question(opened: Callable[..., Page]) -> None:
    page = opened("/mistakes/", width=390)
    assert "govuk-error-summary" in (page.evaluate("document.activeElement.className") or "")
    for name, target in (
        ("What worries you", "id_worry"),
        ("How do you know", "id_how"),
        ("real date", "id_born-day"),
    ):
        page.locator(".govuk-error-summary a", has_text=name).click()
        assert page.evaluate("document.activeElement.id") == target


def test_a_question_opens_under_its_answer(opened: Callable[..., Page]) -> None:
    page = opened("/plain/")
    assert not page.get_by_label("Who told you?").is_visible()
    page.get_by_label("Somebody told me").check()
    assert page.get_by_label("Who told you?").is_visible()
    page.get_by_label("Nobody yet").check()
    assert page.get_by_label("Why nobody?").is_visible()


def test_without_script_every_question_is_there(opened: Callable[..., Page]) -> None:
    page = opened("/plain/", width=390, java_script_enabled=False)
    for label in ("Who told you?", "Why nobody?"):
        assert page.get_by_label(label).is_visible()
    assert page.get_by_role("link", name="Inbox").is_visible()
    page.get_by_text("Why may I share?").click()
    assert page.get_by_text("Because the child may come to harm.").is_visible()


def test_the_first_stop_of_the_keyboard_skips_to_the_content(opened: Callable[..., Page]) -> None:
    page = opened("/plain/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to main content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main-content"


def test_everything_that_has_the_focus_shows_it(opened: Callable[..., Page]) -> None:
    assert opened("/plain/").evaluate(FOCUSED) == []


@pytest.mark.parametrize(
    "scheme", [{"forced_colors": "active"}, {"color_scheme": "dark"}, {"reduced_motion": "reduce"}]
)
def test_a_reader_s_own_colours_and_calm_break_nothing(
    opened: Callable[..., Page], scheme: dict[str, str]
) -> None:
    page = opened("/mistakes/", width=390, **scheme)
    assert faults(page, RULES) == []


def test_on_paper_nothing_is_left_to_press(opened: Callable[..., Page]) -> None:
    page = opened("/plain/")
    page.emulate_media(media="print")
    for name in ("Save and continue", "Menu"):
        assert page.get_by_role("button", name=name).count() == 0
    assert not page.get_by_role("link", name="Someone is in danger now").is_visible()
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.sw-header')).backgroundColor")
        == "rgba(0, 0, 0, 0)"
    )
