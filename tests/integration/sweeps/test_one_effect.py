"""Sharing pressed twice, replayed, or pressed with other words: one share, whatever comes (SECURITY 3, D05)."""

from datetime import timedelta
from uuid import uuid4

import pytest

from sharewell.apps.audit.models import Event
from sharewell.apps.decisions.models import Concern, Decision
from sharewell.apps.shares.models import Receipt, Share, ShareItem
from sharewell.kit.clock import frozen, now
from sharewell.kit.notify.models import Notice
from tests.integration.sweeps.answers import keyed
from tests.integration.sweeps.conftest import Browsers
from tests.integration.sweeps.flows import Flow, flows
from tests.integration.sweeps.pressing import press
from tests.integration.sweeps.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
MADE = (Concern, Decision, Share, ShareItem, Receipt, Notice, Event)


def counts() -> list[int]:
    """How many there are of everything that a share makes."""
    return [model._default_manager.count() for model in MADE]


def share_flow(world: World) -> Flow:
    """The last page of the ordinary journey: the button that says Share."""
    return next(flow for flow in flows(world) if flow.name == "page check of ordinary")


def test_a_share_pressed_twice_and_replayed_a_day_later_is_sent_once(
    world: World, browsers: Browsers
) -> None:
    flow, fields = share_flow(world), keyed()
    browser = browsers[flow.who]
    first, after_one = browser.post(flow.url, fields), counts()
    again = browser.post(flow.url, fields)
    with frozen(now() + timedelta(hours=11)):
        replayed = browser.post(flow.url, fields)
    assert first["Location"] == again["Location"] == replayed["Location"]
    assert counts() == after_one


def test_the_same_key_with_other_words_is_a_conflict_and_changes_nothing(
    world: World, browsers: Browsers
) -> None:
    flow, fields = share_flow(world), keyed()
    browsers[flow.who].post(flow.url, fields)
    before = counts()
    assert browsers[flow.who].post(flow.url, {**fields, "more": "words"}).status_code == 409
    assert counts() == before


def test_a_new_key_on_what_has_gone_already_sends_nothing_more(world: World, browsers: Browsers) -> None:
    flow = share_flow(world)
    browsers[flow.who].post(flow.url, keyed())
    before = counts()
    assert browsers[flow.who].post(flow.url, keyed()).status_code == 409
    assert counts() == before


def test_anothers_key_is_not_known(world: World, browsers: Browsers) -> None:
    flow, fields = share_flow(world), keyed()
    browsers[flow.who].post(flow.url, fields)
    assert browsers["stranger"].post(flow.url, fields).status_code == 404


def test_a_key_that_is_forgotten_is_noticed(
    world: World, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    flow = next(flow for flow in flows(world) if flow.name == "act a share that is owned")
    monkeypatch.setattr("sharewell.kit.idempotency.middleware.key_of", lambda _request: uuid4())
    assert press(flow, world, browsers).again
