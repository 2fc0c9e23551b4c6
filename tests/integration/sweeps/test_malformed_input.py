"""Whatever is sent, the answer is an answer: never a crash, and never half a change (SECURITY C04)."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from django.core.files import File
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.integration.sweeps.addresses import Address, first_addresses
from tests.integration.sweeps.answers import admitted, keyed
from tests.integration.sweeps.conftest import Browsers
from tests.integration.sweeps.flows import Flow, flows
from tests.integration.sweeps.snapshots import LOOKING, Snapshot, changed, snapshot, undone
from tests.integration.sweeps.world import World
from tests.sampling import from_anywhere, shares

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
NASTY = (
    "\x00",
    "a\x00b",
    "9" * 400,
    "-1",
    "1e999",
    "٣٤",
    "\u202etxt.exe",
    "\x01\x08\x1b[31m",
    "😀 小明",
    "\u200b",
    "a" * 70_000,
    "\r\nSet-Cookie: a=b",
    "{{ 7*7 }}{% debug %}",
    "<script>alert(1)</script>",
    "'; DROP TABLE shares_share; --",
    "../../etc/passwd",
    "0000-00-00",
    "[" * 3000,
)
DRAFTS = {"journeys_draft", "crypto_recordkey", "idempotency_givenanswer"}
"""Pressing a button that asks nothing is no malformed press: it begins a draft, or ends one."""
COUNTED = {"collect": {"pickups_pickup"}, "press letter_door": {"pickups_leftletter"}}
"""A wrong code is refused, and is counted: the fifth ends it."""


def broken(answer: Any, what: str) -> Iterator[str]:
    """A crash, or the inside of one."""
    if answer.status_code >= 500 or b"Traceback" in answer.content:
        yield f"{what}: {answer.status_code}"


def workers(world: World, browsers: Browsers) -> Iterator[tuple[Address, Client]]:
    """Every route with somebody who may come there."""
    for address in first_addresses(world):
        for name in ("owner", "administrator"):
            if admitted(address.allows, world.cast, name):
                yield address, browsers[name]
                break


def test_no_question_behind_an_address_breaks_it(world: World, browsers: Browsers) -> None:
    found = []
    names = ("after", "show", "whose", "next", "change", "query", "area", "kind", "record", "person", "page")
    turns = shares(range(0, len(NASTY), 4), 3)
    for (address, client), some in zip(workers(world, browsers), turns, strict=False):
        for turn in some:
            nasties = [quote(NASTY[(turn + place) % len(NASTY)][:3000]) for place in range(len(names))]
            asked = "&".join(f"{name}={nasty}&{name}=x" for name, nasty in zip(names, nasties, strict=True))
            found += broken(client.get(f"{address.url}?{asked}"), f"{address}: {asked[:40]!r}")
    assert found == []


@pytest.mark.parametrize(
    "place", ["shares/{}/", "language/{}/", "concerns/{}/", "organisations/people/{}/", "{}"]
)
def test_no_nonsense_in_an_address_breaks_it(browsers: Browsers, place: str) -> None:
    for nasty in (*NASTY, "%00", "%ff", "%ED%A0%80", "..%2f"):
        url = "/" + place.format(nasty[:2000] if nasty.startswith("%") else quote(nasty[:2000], safe=""))
        for name in ("owner", "administrator", "anonymous"):
            assert list(broken(browsers[name].get(url), url[:60])) == []


def test_nonsense_in_any_field_is_refused_or_kept_as_words(world: World, browsers: Browsers) -> None:
    found = []
    nasties, before, ways = from_anywhere(NASTY), snapshot(), shares((False, False, True), 3)
    for flow in next(shares(list(flows(world)), 2)):
        for field, some in zip(flow.fields(), ways, strict=False):
            for twice in some:
                nasty = [next(nasties), next(nasties)] if twice else next(nasties)
                found += _pressed(flow, browsers, {field: nasty}, before)
    assert found == []


def test_a_page_that_says_what_is_wrong_says_so_in_its_status_too(world: World, browsers: Browsers) -> None:
    found = []
    for flow in flows(world):
        with undone():
            answer = browsers[flow.who].post(flow.url, keyed({}))
        if answer.status_code == 200 and b"govuk-error-summary" in answer.content:
            found.append(flow.name)
    assert found == []


def _pressed(flow: Flow, browsers: Browsers, nasty: dict[str, Any], before: Snapshot) -> list[str]:
    what = str(nasty)[:60]
    with undone():
        answer = browsers[flow.who].post(flow.url, keyed({**flow.fields(), **nasty}))
        found = list(broken(answer, f"{flow.name}: {what}"))
        if answer.status_code >= 400 and (touched := _touched(flow, before)):
            found.append(f"{flow.name}: {what}: refused, and {sorted(touched)} changed")
    return found


def _touched(flow: Flow, before: Snapshot) -> set[str]:
    return set(changed(before, snapshot())) - LOOKING - DRAFTS - COUNTED.get(flow.name, set())


ANYTHING = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="\x00\u202e\u200d0123456789-: /é", max_size=20),
    st.sampled_from(NASTY),
)


def test_no_form_is_broken_by_anything(world: World, browsers: Browsers) -> None:
    found: list[str] = []
    pressed = list(flows(world))

    @settings(max_examples=120, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(data=st.data(), flow=st.sampled_from(pressed))
    def press(data: st.DataObject, flow: Flow) -> None:
        names = st.sampled_from([*flow.fields(), "note", "action", "csrfmiddlewaretoken"])
        fields = {
            **flow.fields(),
            **data.draw(st.dictionaries(names, ANYTHING | st.lists(ANYTHING, max_size=3))),
        }
        with undone():
            sent = {name: _sendable(value) for name, value in fields.items()}
            found.extend(broken(browsers[flow.who].post(flow.url, keyed(sent)), f"{flow.name}: {fields}"))

    press()
    assert found == []


def _sendable(value: Any) -> Any:
    if isinstance(value, File):
        return value
    if isinstance(value, list):
        return [_sendable(one) for one in value]
    # A file is sent as it is.
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
