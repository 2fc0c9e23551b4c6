"""What was logged, committed and stored: no look before its event, no text that is not sealed (SECURITY A07, B11)."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core import mail
from django.db import connection, transaction
from django.http import response as django_response
from django.test import Client

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services import record_event
from sharewell.apps.decisions.selectors import decisions_resting_on
from sharewell.apps.decisions.services import remind_of_everything
from sharewell.apps.shares.selectors import concerns_that_wait
from sharewell.apps.shares.services import climb_all
from sharewell.domain.access import SYSTEM
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.clock import frozen, now
from sharewell.kit.notify.sending import send_waiting_notices
from tests.integration.sweeps.addresses import Address, addresses, first_addresses
from tests.integration.sweeps.answers import keyed
from tests.integration.sweeps.conftest import Browsers
from tests.integration.sweeps.flows import flows
from tests.integration.sweeps.looking import READERS
from tests.integration.sweeps.snapshots import snapshot
from tests.integration.sweeps.test_canaries import shows
from tests.integration.sweeps.world import CANARY, World, build
from tests.sampling import shares
from tests.standing import standing

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
RULE_ID = re.compile(r"(?:core|nations|sectors|local)(?:/[a-z0-9_-]+)+")
NAME_RULES = {"guidance_telling"}
"""Says to everybody which rules changed, and stands beside no decision."""


@pytest.fixture
def world(transactional_db: None) -> World:
    """A world that is committed, for each test its own."""
    return standing("world", lambda: build(Client()))


def unlogged(
    tried: Iterable[tuple[Address, str]], browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """Where content is shown without an event of that person, committed before the answer was made."""
    noted: dict[str, int] = {}
    make = django_response.HttpResponseBase.__init__

    def note_and_make(answer: Any, *args: Any, **kwargs: Any) -> None:
        if not connection.in_atomic_block:
            noted["events"] = Event.objects.count()
        make(answer, *args, **kwargs)

    monkeypatch.setattr(django_response.HttpResponseBase, "__init__", note_and_make)
    for address, name in tried:
        before = Event.objects.count()
        noted.clear()
        if shows(browsers[name].get(address.url)) and noted.get("events", 0) <= before:
            yield f"{name}: {address}"


def _some(world: World) -> Iterator[tuple[Address, str]]:
    """Each route with half of the readers, and every state of what is behind it with one. A draft is one's own words,
    and no record yet."""
    first = {one.url for one in first_addresses(world)}
    halves, turns = shares(READERS, 2), shares(READERS, len(READERS))
    for address in addresses(world):
        if not address.journey:
            yield from ((address, name) for name in next(halves if address.url in first else turns))


def test_what_is_shown_was_logged_and_committed_before(
    world: World, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert list(unlogged(_some(world), browsers, monkeypatch)) == []


def test_a_look_that_nobody_logs_is_noticed(
    world: World, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sharewell.apps.shares.services.opening.record_read", lambda **_given: None)
    tried = ((address, name) for address, name in _some(world) if address.name == "shares:share")
    assert any(unlogged(tried, browsers, monkeypatch))


def press_everything(world: World, browsers: Browsers) -> Iterator[str]:
    """Every flow, one after the other; gives where each leads."""
    for flow in flows(world):
        answer = browsers[flow.who].post(flow.url, keyed(flow.fields()))
        yield answer.headers.get("Location", "")


def test_no_row_log_line_mail_or_file_holds_anything_unsealed(
    world: World, browsers: Browsers, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    led_to = list(press_everything(world, browsers))
    for address in addresses(world):
        browsers["owner"].get(address.url)
    _let_time_pass()
    assert CANARY not in " ".join(led_to).lower()
    assert CANARY not in caplog.text.lower()
    assert list(rows_with_canaries()) == []
    assert set(tables_that_name_rules()) == NAME_RULES
    assert [message.subject for message in mail.outbox if CANARY in str(message.message()).lower()] == []
    assert mail.outbox, "something was sent"
    assert list(files_with_canaries()) == []


def _let_time_pass() -> None:
    with frozen(now() + timedelta(days=9)):
        climb_all(actor=SYSTEM, at=now())
        remind_of_everything(actor=SYSTEM, at=now())
        send_waiting_notices(now())


def rows_with_canaries() -> Iterator[str]:
    """Tables with a row that holds a canary as text, sessions unpacked."""
    for table, rows in snapshot().items():
        if any(CANARY in _text(cell) for row in rows for cell in row):
            yield table
    for session in Session.objects.all():
        if CANARY in str(session.get_decoded()).lower():
            yield "a session"


def tables_that_name_rules() -> Iterator[str]:
    """Tables with a row that names a rule: beside a decision, it would tell what sort of worry it was."""
    for table, rows in snapshot().items():
        if any(RULE_ID.search(_text(cell)) for row in rows for cell in row):
            yield table


def _text(cell: Any) -> str:
    return cell.decode("latin-1").lower() if isinstance(cell, bytes) else str(cell).lower()


def _content(path: Path) -> bytes:
    """What a file holds; nothing of one that another worker's database has put away since it was found."""
    with suppress(FileNotFoundError):
        return path.read_bytes()
    return b""


def files_with_canaries() -> Iterator[str]:
    """Files of the database and the data folder that hold a canary."""
    database = Path(str(connection.settings_dict["NAME"]))
    found = [*database.parent.glob(f"{database.name}*")] if connection.vendor == "sqlite" else []
    found += [path for path in Path(settings.SHAREWELL_DATA_DIR).rglob("*") if path.is_file()]
    for path in found:
        if CANARY.encode() in _content(path).lower():
            yield path.name


def test_the_rules_of_a_decision_are_found_by_their_keys_and_a_rule_named_in_a_row_or_an_event_is_noticed(
    world: World,
) -> None:
    actor = world.cast.lead.actor
    waits = concerns_that_wait(actor.organisation)
    assert decisions_resting_on(actor, ["core/test"], also_open=waits), "otherwise nothing could name it"
    assert set(tables_that_name_rules()) == NAME_RULES
    world.cast.school.name = "core/test"
    world.cast.school.save()
    with transaction.atomic():
        record_event(actor=actor, kind=EventKind.DECISION_RECORDED, at=now(), detail={"rule": "core/test"})
    assert set(tables_that_name_rules()) == NAME_RULES | {"audit_event", "organisations_organisation"}


def test_a_canary_in_a_row_is_noticed(world: World) -> None:
    assert list(rows_with_canaries()) == []
    Client().get("/account/login/")
    world.cast.school.name = "Canary"
    world.cast.school.save()
    assert list(rows_with_canaries()) == ["organisations_organisation"]
