"""Every page as everybody sees it: no content for who may see none, none in addresses, exact headers, nothing changed.

SECURITY A01, A03, A07, B11, C01 and C03.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from sharewell.apps.audit.services import recording
from sharewell.apps.organisations.models import Organisation
from sharewell.kit.permissions import middleware
from sharewell.kit.permissions.middleware import allows_for
from tests.integration.sweeps.addresses import addresses
from tests.integration.sweeps.answers import absent_page, admitted, is_sent_to_sign_in, seen
from tests.integration.sweeps.conftest import Browsers
from tests.integration.sweeps.looking import NEVER, READERS, Look, looks
from tests.integration.sweeps.snapshots import LOOKING, changed, snapshot, undone
from tests.integration.sweeps.test_canaries import shows
from tests.integration.sweeps.test_foreign_ids import differs
from tests.integration.sweeps.test_headers import wrong_page_headers
from tests.integration.sweeps.test_register import NOBODY, SIGNS_OUT, against_the_register
from tests.integration.sweeps.world import CANARY, World
from tests.sampling import DEEP

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ADDRESSES_IN_PAGES = re.compile(rb'(?:href|action|src|formaction|data-[a-z-]+)="([^"]*)"')
TITLE = re.compile(rb"<title>(.*?)</title>", re.DOTALL)

ANSWER_FOR_IT = frozenset({"information_governance_lead", "leader"})


@dataclass(frozen=True, slots=True)
class Walk:
    """What everybody saw, and the tables that were otherwise afterwards."""

    seen: list[Look]
    touched: set[str]


@pytest.fixture
def walk(world: World, browsers: Browsers, kept: dict[str, Walk]) -> Walk:
    """See looking.py; walked once."""
    if not kept:
        with undone():
            before = snapshot()
            seen = list(looks(world, browsers))
            kept["walk"] = Walk(seen, changed(before, snapshot()) - LOOKING)
    return kept["walk"]


def test_who_sees_no_content_finds_no_canary_anywhere(walk: Walk) -> None:
    found = [look for look in walk.seen if look.name in NEVER and shows(look.answer)]
    assert [str(look) for look in found if not _answers_for_it(look)] == []


def _answers_for_it(look: Look) -> bool:
    """Whoever answers a person's request reads what is held of them, and so does the second reader."""
    return look.address.name.startswith("rights:") and look.name in ANSWER_FOR_IT


def test_a_page_opens_to_those_registered_and_to_nobody_else(
    walk: Walk, world: World, browsers: Browsers
) -> None:
    absent = {name: seen(absent_page(browsers[name])) for name in (*READERS, *NEVER)}
    told = [
        against_the_register(look.address, look.name, look.answer, world.cast, absent[look.name])
        for look in walk.seen
        if look.address.name != SIGNS_OUT
    ]
    assert [wrong for wrong in told if wrong] == []


def test_a_leaver_and_a_visitor_are_led_to_sign_in_everywhere(walk: Walk) -> None:
    closed = [
        look
        for look in walk.seen
        if look.name in NOBODY and look.address.allows and not look.address.allows.anonymous
    ]
    assert closed
    assert [str(look) for look in closed if not is_sent_to_sign_in(look.answer)] == []


def test_what_is_anothers_looks_as_what_is_not_there_in_every_state(
    walk: Walk, world: World, browsers: Browsers
) -> None:
    """Who is not registered for a route gets the absent page above, before anybody reads an id."""
    known: dict[tuple[str, str], Any] = {}
    wrong = [
        one
        for look in walk.seen
        if look.address.ids and look.address.allows
        if DEEP or admitted(look.address.allows, world.cast, look.name)
        for one in differs(look.address, look.name, look.answer, browsers[look.name], "GET", known)
    ]
    assert wrong == []


def test_readers_find_canaries_in_pages_but_in_no_address_title_or_header(walk: Walk) -> None:
    found, shown = [], set()
    for look in (look for look in walk.seen if look.name in READERS):
        shown |= {look.name} if shows(look.answer) else set()
        content = look.answer.content
        places = [*ADDRESSES_IN_PAGES.findall(content), *TITLE.findall(content)]
        places += [f"{header}: {value}".encode() for header, value in look.answer.items()]
        found += [f"{look}: {place!r}" for place in places if CANARY.encode() in place.lower()]
    assert found == []
    assert shown == set(READERS), "otherwise the sweeps of this file would be looking for nothing"


def test_without_a_log_there_is_no_content(
    walk: Walk, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = [look for look in walk.seen if not look.address.journey and shows(look.answer)]
    monkeypatch.setattr(recording, "_chained", _full_disk)
    shown = [str(look) for look in content if shows(browsers[look.name].get(look.address.url))]
    assert content
    assert shown == []


def _full_disk(*_given: Any) -> None:
    raise OSError("no space left")


def test_every_page_has_exactly_its_headers(walk: Walk) -> None:
    assert [one for look in walk.seen for one in wrong_page_headers(str(look), look.answer)] == []


def test_looking_changes_nothing_but_the_log_and_the_session(
    walk: Walk, world: World, browsers: Browsers
) -> None:
    assert walk.touched == set(), list(changing_looks(world, browsers))


def changing_looks(world: World, browsers: Browsers) -> Iterator[str]:
    """Which looks change something: asked only once it is known that one does."""
    for address in addresses(world):
        for name in (*READERS, *NEVER):
            with undone():
                before = snapshot()
                browsers[name].get(address.url)
                if touched := changed(before, snapshot()) - LOOKING:
                    yield f"{name}: {address}: {sorted(touched)}"


def test_a_look_that_changes_something_is_noticed_and_named(
    world: World, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def allowed(*given: Any) -> Any:
        Organisation.objects.update(area="Planted")
        return allows_for(*given)

    monkeypatch.setattr(middleware, "allows_for", allowed)
    assert "['organisations_organisation']" in next(changing_looks(world, browsers))
