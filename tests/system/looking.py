"""What axe says of a page. How far words stand out is measured once for each way in which they are shown.

That measuring is most of what axe takes. It rests on the colours and letters of an element and of everything around
it, so an element is measured by it only while nothing was that is shown the same way in a window of the same width.
All other rules look at the whole of every page.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
WHOLE: Mapping[str, Any] = {}
"""Every rule that axe has."""
MEASURED: dict[int, set[str]] = {}
"""The ways of being shown that this process has measured and found sound, by the width of the window."""
LOOK = """async ([rules, measured]) => {
  const known = new Set(measured), fresh = new Map(), ways = new Map();
  const speaks = element => element.matches("input, select, textarea")
    || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const pressed = ["type", "disabled", "aria-current", "aria-disabled", "aria-expanded", "open"];
  const mixed = text => {
    let one = 0xdeadbeef, two = 0x41c6ce57;
    for (let place = 0; place < text.length; place++) {
      one = Math.imul(one ^ text.charCodeAt(place), 2654435761);
      two = Math.imul(two ^ text.charCodeAt(place), 1597334677);
    }
    return (one >>> 0).toString(36) + (two >>> 0).toString(36);
  };
  const shown = element => {
    if (!element) return "";
    if (!ways.has(element)) {
      const own = getComputedStyle(element);
      const parts = [shown(element.parentElement), element.localName, element.className, own.color,
        own.backgroundColor, own.backgroundImage, own.fontSize, own.fontWeight, own.opacity, own.textShadow,
        own.position, own.visibility, own.display, ...pressed.map(name => element.getAttribute(name))];
      ways.set(element, mixed(parts.join("|")));
    }
    return ways.get(element);
  };
  for (const element of [...document.querySelectorAll("body, body *")].filter(speaks)) {
    const way = shown(element);
    if (!known.has(way) && !fresh.has(way)) fresh.set(way, element);
  }
  const options = {...rules, resultTypes: ["violations"]};
  const all = await axe.run(document, {...options, rules: {"color-contrast": {enabled: false}}});
  const only = {...options, runOnly: {type: "rule", values: ["color-contrast"]}};
  const words = fresh.size ? await axe.run({include: [...fresh.values()]}, only) : {violations: []};
  const told = [...all.violations, ...words.violations].map(
    found => `${found.id}: ${found.help}: ${found.nodes.map(node => node.html).join("; ")}`);
  return [told, [...fresh.keys()]];
}"""


def faults(page: Page, rules: Mapping[str, Any] = WHOLE) -> Sequence[str]:
    """What is wrong with a page as it is shown now: each rule that it breaks, and where."""
    width = page.viewport_size["width"] if page.viewport_size else 0
    measured = MEASURED.setdefault(width, set())
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
    told, fresh = page.evaluate(LOOK, [dict(rules), sorted(measured)])
    if not told:
        measured.update(fresh)
    found: list[str] = told
    return found
