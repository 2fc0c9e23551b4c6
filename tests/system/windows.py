"""Windows of one browser, lent to one test after another. Each begins as a new one: empty, signed out, without a past.

A new window takes as long as looking at three pages; what a site may keep in a browser is cleared all the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

CLEAR = "() => { localStorage.clear(); sessionStorage.clear(); }"
How = tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Window:
    """A window, how it was opened, and the line by which the browser is told to forget."""

    page: Page
    how: How
    told: CDPSession


@dataclass(slots=True)
class Windows:
    """Those that are free, by how they were opened; all others are lent."""

    browser: Browser
    free: dict[How, list[Window]] = field(default_factory=dict)

    def lend(self, width: int, height: int, **options: Any) -> Window:
        """A window of this size; any argument of a new context may be given."""
        how = tuple(sorted(options.items()))
        kept = self.free.get(how)
        window = kept.pop() if kept else self._open(how)
        window.page.set_viewport_size({"width": width, "height": height})
        return window

    def take_back(self, window: Window) -> None:
        """Empty it for the next; what it would still say to the server at its end stays unsaid."""
        context, page = window.page.context, window.page
        context.set_offline(True)
        page.unroute_all()
        if page.url.startswith("http"):
            page.evaluate(CLEAR)
            origin = {"origin": page.evaluate("location.origin"), "storageTypes": "all"}
            window.told.send("Storage.clearDataForOrigin", origin)
        page.goto("about:blank")
        page.emulate_media(media="null")
        window.told.send("Page.resetNavigationHistory")
        context.clear_cookies()
        context.set_offline(False)
        self.free.setdefault(window.how, []).append(window)

    def _open(self, how: How) -> Window:
        options: Mapping[str, Any] = dict(how)
        page = self.browser.new_context(**options).new_page()
        page.set_default_timeout(15_000)
        return Window(page, how, page.context.new_cdp_session(page))
