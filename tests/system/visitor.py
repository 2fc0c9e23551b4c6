"""Somebody in front of a real browser. Each page that they see is checked: axe, the console, its width, its title."""

import io
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Locator, Page

from sharewell.apps.organisations.models import Person
from tests.factories.organisations import PASSWORD
from tests.signing_in import session_of
from tests.system.looking import faults

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
TAKES_PICTURES = bool(os.environ.get("SCREENSHOTS"))
"""`make screenshots` sets it: the pictures of the guides are taken anew."""
MOST_TABS = 120
COLOURS = 128
CHANCE = re.compile(
    r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|SW-[0-9A-Z]{4}-[0-9A-Z]{4}"
    r'|(?<=name="csrfmiddlewaretoken" value=")\w+'
)
SOUND: set[tuple[int, str]] = set()
"""Pages that axe has found sound in this process, with the width of the window."""
ACTIVE = "element => element === document.activeElement"
ON_ONE = "elements => elements.includes(document.activeElement)"


@dataclass(frozen=True)
class Way:
    """How somebody comes: the size of the window, with or without script, with or without a mouse."""

    name: str
    width: int
    height: int
    script: bool = True
    mouse: bool = True


@dataclass
class Visitor:
    """A person with one browser window. `device` names the pictures; `keyboard`: they have no mouse; `home`: where
    the server is; `also`: another size of the window in which each page is looked at too.

    Without script, axe cannot run either, and the keyboard goes to pages of the desk's width: the same pages are
    looked at with axe on the other devices.
    """

    page: Page
    device: str
    keyboard: bool = False
    script: bool = True
    home: str = ""
    also: Way | None = None
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", self._mistake)

    def leaves(self) -> None:
        """What the window says from now on is heard by whoever comes next."""
        self.page.remove_listener("console", self._console)
        self.page.remove_listener("pageerror", self._mistake)

    @property
    def context(self) -> BrowserContext:
        return self.page.context

    @property
    def words(self) -> str:
        """The words of the page's main part."""
        return self.page.get_by_role("main").inner_text()

    def opens(self, path: str) -> None:
        """Types an address."""
        self.page.goto(path)

    def sees(self, heading: str, *words: str, picture: str = "") -> None:
        """The page has this heading and these words, and is sound in every way that can be measured."""
        self.page.wait_for_load_state()
        shown = self.page.get_by_role("heading", level=1).first.inner_text()
        assert shown == heading, f"{heading!r} was expected, and there is: {self.words[:600]}"
        for phrase in words:
            assert phrase in self.words, f"{phrase!r} is not on the page {heading!r}"
        self._looks_at_it(picture)
        if self.also:
            with self._in_a_window_of(self.also):
                self._looks_at_it(picture)

    @contextmanager
    def _in_a_window_of(self, way: Way) -> Iterator[None]:
        before, device = self.page.viewport_size, self.device
        self.page.set_viewport_size({"width": way.width, "height": way.height})
        self.device = way.name
        yield
        self.page.set_viewport_size(before)  # type: ignore[arg-type]
        self.device = device

    def _looks_at_it(self, picture: str) -> None:
        self._is_sound()
        if picture and TAKES_PICTURES and self.script and not self.keyboard:
            self._photograph(picture)

    def _is_sound(self) -> None:
        width = self.page.viewport_size["width"]  # type: ignore[index]
        assert self.page.evaluate("document.documentElement.scrollWidth") <= width, (
            "it is wider than the screen"
        )
        assert self.page.title().endswith(" – Sharewell")
        if self.script and not self.keyboard:
            self._satisfies_axe(width)
        assert self.complaints == []

    def _satisfies_axe(self, width: int) -> None:
        """A page that axe found sound at this width, and that is the same but for keys of forms, is sound still."""
        page = (width, CHANCE.sub("*", self.page.content()))
        if page in SOUND:
            return
        assert faults(self.page) == []
        SOUND.add(page)

    def _photograph(self, name: str) -> None:
        """The page from top to bottom, in few colours, so that the guides stay small."""
        self.page.mouse.move(0, 0)
        taken = Image.open(io.BytesIO(self.page.screenshot(full_page=True, animations="disabled")))
        IMAGES.mkdir(parents=True, exist_ok=True)
        small = taken.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        small.save(IMAGES / f"{name}-{self.device}.png", optimize=True)

    @property
    def is_in(self) -> bool:
        """Whether they are on a page of Sharewell, and not at its door."""
        return self.page.url.startswith("http") and "/account/login/" not in self.page.url

    def signs_in(self, email: str) -> None:
        """Comes to the first page signed in, as somebody who signed in before; by hand where that is the harder way."""
        if self.keyboard or not self.script or TAKES_PICTURES:
            self.signs_in_by_hand(email)
            return
        name, value = session_of(Person.objects.get(email=email))
        self.context.add_cookies([{"name": name, "value": value, "url": self.home}])
        self.opens("/")

    def signs_in_by_hand(self, email: str) -> None:
        """Signs in with the password."""
        self.opens("/account/login/")
        self.fills("Email address", email)
        self.fills("Password", PASSWORD)
        self.presses("Sign in")
        self.page.wait_for_url("**/")

    def signs_out(self) -> None:
        """Signs out and lands at the door."""
        self.opens("/account/logout/")
        self.presses("Sign out")
        self.page.wait_for_url("**/account/login/")

    def presses(self, name: str) -> None:
        """Presses a button of the page."""
        self._goes(self.page.get_by_role("main").get_by_role("button", name=name, exact=True).first, "Enter")

    def follows(self, name: str) -> None:
        """Follows a link whose words begin so."""
        self._goes(self.page.get_by_role("link", name=name).first, "Enter")

    def unfolds(self, name: str) -> None:
        """Opens a part of the page that is folded away."""
        self._goes(self.page.locator("summary", has_text=name).first, "Enter", stays=True)

    def fills(self, label: str, text: str) -> None:
        """Types into a field."""
        found = self.page.get_by_label(label, exact=True).first
        if self.keyboard:
            self._tabs_to(found)
            self.page.keyboard.type(text)
        else:
            found.fill(text)

    def selects(self, label: str, option: str) -> None:
        """Chooses from a list."""
        self.page.get_by_label(label, exact=True).first.select_option(label=option)

    def chooses(self, question: str, answer: str) -> None:
        """Chooses one of the answers to a question."""
        group = self.page.get_by_role("group", name=question)
        found = group.get_by_label(answer, exact=True)
        if not self.keyboard:
            found.check()
            return
        self._tabs_to(group.get_by_role("radio"))
        for _step in range(group.get_by_role("radio").count()):
            if found.evaluate(ACTIVE):
                break
            self.page.keyboard.press("ArrowDown")
        self.page.keyboard.press("Space")
        assert found.is_checked()

    def ticks(self, question: str, answer: str) -> None:
        """Ticks a box."""
        found = self.page.get_by_role("group", name=question).get_by_label(answer, exact=True)
        if self.keyboard:
            self._tabs_to(found)
            self.page.keyboard.press("Space")
        else:
            found.check()

    def _goes(self, found: Locator, key: str, *, stays: bool = False) -> None:
        if not self.keyboard:
            found.click()
            return
        self._tabs_to(found)
        if stays:
            self.page.keyboard.press(key)
            return
        # Unlike a click, a key does not wait for the page that it leads to.
        with self.page.expect_event("framenavigated"):
            self.page.keyboard.press(key)

    def _tabs_to(self, wanted: Locator) -> None:
        """Tab until the keyboard stands on it (or on one of several): so everything can be reached without a mouse."""
        wanted.first.wait_for(state="attached")
        handles = wanted.element_handles()
        for _step in range(MOST_TABS):
            if self.page.evaluate(ON_ONE, handles):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not reach {wanted}")

    def _mistake(self, error: Error) -> None:
        self.complaints.append(str(error))

    def _console(self, message: ConsoleMessage) -> None:
        # A form that is shown again with its errors is answered with 422, which the browser calls a failure.
        if message.type == "error" and "status of 4" not in message.text:
            self.complaints.append(message.text)


def document_of(visitor: Visitor, link: str) -> Any:
    """The answer to following a link to a document, fetched with the visitor's own session."""
    href = visitor.page.get_by_role("link", name=link).first.get_attribute("href")
    return visitor.context.request.get(href or "")
