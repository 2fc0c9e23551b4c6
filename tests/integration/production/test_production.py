"""Production as an operator sets it up: keys apart, the first administrator, and what is shut."""

import re
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.installation import Installation, installation_in, serving, sharewell
from tests.integration.production.browser import HOST, Browser

pytestmark = [pytest.mark.slow, pytest.mark.sqlite]

DESK = "Northfield front door"
EMAIL, PASSWORD = "ada@northfield.example.org", "three random words 42"
SECOND_FACTOR = "/organisations/me/second-factor/"
LINK = re.compile(rf"^https://{HOST}(/account/password/reset/key/\S+)$", re.MULTILINE)
ADD_DESK = (
    *(
        "add-organisation",
        DESK,
        "--sector",
        "childrens_social_care",
        "--body",
        "public",
        "--nation",
        "england",
    ),
    *("--area", "Northfield", "--phone", "01632 960001", "--notice-email", "desk@northfield.example.org"),
    "--front-door",
)
ADD_ADA = ("add-person", "Ada Obi", EMAIL, "--organisation", DESK, "--role", "administrator")


@pytest.fixture(scope="module")
def production(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """An installation that is set up for production, on a database of its own."""
    folder = tmp_path_factory.mktemp("production")
    ours = installation_in(
        folder,
        SHAREWELL_MODE="production",
        SHAREWELL_SECRET_KEY=secrets.token_hex(32),
        SHAREWELL_HOSTS=HOST,
        SHAREWELL_PUBLIC_ADDRESS=f"https://{HOST}",
        SHAREWELL_EMAIL_URL="smtp://127.0.0.1:9",
        SHAREWELL_FROM_ADDRESS=f"noreply@{HOST}",
    )
    assert sharewell(ours, "new-root-key", ours["SHAREWELL_ROOT_KEY_FILE"]).returncode == 0
    assert sharewell(ours, "setup").returncode == 0
    return ours


@pytest.fixture(scope="module")
def link(production: Installation) -> str:
    """The path of the page that sets the first administrator's password."""
    added = sharewell(production, *ADD_DESK)
    assert (added.returncode, added.stderr) == (0, "")
    made = sharewell(production, *ADD_ADA)
    assert (made.returncode, made.stderr) == (0, "")
    found = LINK.search(made.stdout)
    assert found
    return found[1]


@pytest.fixture(scope="module")
def port(production: Installation, link: str) -> Iterator[int]:
    with serving(production) as (_, port):
        yield port


@pytest.fixture(scope="module")
def administrator(port: int, link: str) -> Browser:
    """The first administrator's browser, once they have followed the link and signed in."""
    browser = Browser(port)
    form = browser.get(link).place
    assert browser.submit(form, password1=PASSWORD, password2=PASSWORD).status == 302
    assert browser.submit("/account/login/", login=EMAIL, password=PASSWORD).status == 302
    return browser


def test_the_first_administrator_is_led_to_a_second_factor_and_nowhere_else(administrator: Browser) -> None:
    for path in ("/", "/organisations/people/", "/shares/", "/concerns/"):
        answer = administrator.get(path)
        assert (answer.status, answer.place) in {(302, SECOND_FACTOR), (404, "")}

    assert administrator.get("/").place == SECOND_FACTOR
    assert administrator.get(SECOND_FACTOR).status == 200
    assert administrator.get("/account/2fa/totp/activate/").status == 200


def test_the_link_works_once(administrator: Browser, port: int, link: str) -> None:
    again = Browser(port).get(link)

    assert not again.place
    assert "password1" not in again.text


def test_a_cookie_is_for_this_host_over_https_alone(administrator: Browser) -> None:
    again = Browser(administrator.port)
    cookies = again.submit("/account/login/", login=EMAIL, password=PASSWORD).cookies

    assert {cookie.split("=")[0] for cookie in cookies} >= {"__Host-csrf", "__Host-session"}
    for cookie in cookies:
        assert {"Secure", "HttpOnly", "Path=/"} <= set(cookie.split("; "))
        assert "Domain" not in cookie


def test_every_answer_has_the_headers_that_keep_it_safe(port: int) -> None:
    for path in ("/account/login/", "/nothing-here/", "/healthz"):
        headers = Browser(port).get(path).headers
        assert headers["strict-transport-security"] == "max-age=31536000; includeSubDomains; preload"
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "no-store" in headers["cache-control"]
        assert headers["x-frame-options"] == "DENY"
        assert headers["x-content-type-options"] == "nosniff"


def test_the_demo_is_nowhere(port: int) -> None:
    browser = Browser(port)
    absent = browser.get("/nothing-here/")

    for path in ("/organisations/demo/", "/organisations/demo/sign-in/"):
        answer = browser.get(path)
        assert answer.status == 404
        assert answer.text == absent.text
    assert "demo" not in browser.get("/account/login/").text.lower()


def test_styles_and_scripts_are_served_under_names_that_may_be_kept(port: int) -> None:
    browser = Browser(port)
    named = set(re.findall(r'"(/static/[^"]+)"', browser.get("/account/login/").text))

    assert named
    for path in named:
        answer = browser.get(path)
        assert answer.status == 200
        assert "immutable" in answer.headers["cache-control"]


def test_another_host_name_is_refused(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.integration.production.browser.HOST", "elsewhere.example.org")

    assert Browser(port).get("/account/login/").status == 400


def test_it_says_that_it_is_up_and_ready(port: int) -> None:
    assert [Browser(port).get(path).text for path in ("/healthz", "/readyz")] == ["ok\n", "ready\n"]


def test_check_and_verify_find_nothing_wrong(production: Installation, link: str) -> None:
    checked, verified = sharewell(production, "check"), sharewell(production, "verify")

    assert (checked.returncode, checked.stderr) == (0, "")
    assert verified.returncode == 0
    assert "The log is sound" in verified.stdout


def test_it_does_not_start_with_keys_that_others_know(production: Installation, tmp_path: Path) -> None:
    example = tmp_path / "root.key"
    example.write_text("0" * 64)
    example.chmod(0o600)
    known = {"SHAREWELL_SECRET_KEY": "change-me-" * 6, "SHAREWELL_ROOT_KEY_FILE": str(example)}

    for command in ("serve", "setup", "worker"):
        refused = sharewell({**production, **known}, command)
        assert refused.returncode == 2
        assert "SHAREWELL_SECRET_KEY: looks like an example" in refused.stderr
        assert "is not a key but an example" in refused.stderr


@pytest.mark.parametrize(
    "unsafe",
    [
        {"SHAREWELL_DEMO_SIGN_IN": "on"},
        {"SHAREWELL_PUBLIC_ADDRESS": f"http://{HOST}"},
        {"SHAREWELL_LOG_LEVEL": "DEBUG"},
        {"DJANGO_DEBUG": "1"},
        {"SHAREWELL_EMAIL_URL": "file:///tmp"},
        {"SHAREWELL_DATABASE_URL": "postgresql://sharewell:x@db.example.org/sharewell"},
    ],
    ids=lambda unsafe: next(iter(unsafe)),
)
def test_it_does_not_start_with_an_unsafe_setting(production: Installation, unsafe: dict[str, str]) -> None:
    refused = sharewell({**production, **unsafe}, "serve")

    assert refused.returncode == 2
    assert next(iter(unsafe)) in refused.stderr


@pytest.mark.parametrize("command", ["demo", "manage"])
def test_a_command_for_the_demo_is_refused(production: Installation, command: str) -> None:
    refused = sharewell(production, command)

    assert refused.returncode == 2
    assert "is refused in production" in refused.stderr
