"""A thing of somebody else's answers exactly as a thing that does not exist, and nothing happens (SECURITY A03)."""

from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any

import pytest
from django.test import Client

from sharewell.apps.shares import policies
from sharewell.apps.shares.models import Share
from sharewell.apps.shares.views import requests
from sharewell.domain.access import Permission
from tests.integration.sweeps.addresses import Address, first_addresses
from tests.integration.sweeps.answers import keyed, seen
from tests.integration.sweeps.conftest import Browsers
from tests.integration.sweeps.flows import ANY_FIELDS, Flow, flows
from tests.integration.sweeps.looking import READERS
from tests.integration.sweeps.snapshots import LOOKING, changed, snapshot, undone
from tests.integration.sweeps.world import World, absent
from tests.sampling import shares

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
SHARING = {"owner", "colleague", "lead", "deputy", "recipient", "recipient_deputy", "recipient_lead"}
STRANGERS = {"stranger", "leaver", "administrator", "information_governance_lead", "leader", "anonymous"}
OWN_SIDE = {"owner", "colleague", "lead", "deputy"}
# Who might see a thing at all. Of everybody else it is certain that they must not.
INSIDERS = {
    "reference": SHARING,
    "concern": OWN_SIDE,
    "task": OWN_SIDE,
    "question": {"owner", "lead", "deputy"},
    "look_again": OWN_SIDE,
    "draft": {"owner"},
    "item": {"owner"},
    "session": {"owner"},
    "alert": {"owner"},
    "person": {"administrator"},
}
"""`organisation` is not here: everybody signed in can look into the directory."""
RECEIVING, SENDING = {"recipient", "recipient_deputy", "recipient_lead"}, OWN_SIDE
ONE_SIDE = {
    **{f"shares:{step}": RECEIVING for step in ("open", "own", "give", "act", "answer", "ask")},
    **{f"shares:{step}": SENDING for step in ("reply", "recall")},
    **{
        f"pickups:{step}": SENDING
        for step in ("following", "make", "text", "end", "script", "letter", "call")
    },
    **{f"pickups:{step}": SENDING for step in ("asked", "make_asked", "end_asked")},
}
"""Steps of a share that only one of its two sides can take."""


def told_apart(
    world: World, browsers: Browsers, method: str, *, under: str = "", parts: int = 1
) -> Iterator[str]:
    """Where an outsider, or anybody who gets "not found", could tell a thing that is there from one that is not; on
    routes `under` an app, each tried by a share of those whose browsers these are."""
    turns = shares(list(browsers.items()), parts)
    for address in first_addresses(world):
        if address.ids and address.allows and address.name.startswith(under):
            for name, client in next(turns):
                with nullcontext() if is_outside(name, address) else undone():
                    real = _ask(client, method, address.url)
                yield from differs(address, name, real, client, method, {})


def differs(
    address: Address, name: str, real: Any, client: Client, method: str, known: dict[tuple[str, str], Any]
) -> Iterator[str]:
    """Whether an answer tells this one of the cast that what the address names is there; `known`: answers for what
    is not there, by who asked and the address."""
    if not is_outside(name, address) and real.status_code != 404:
        return
    nowhere = address.without()
    if (name, nowhere) not in known:
        known[name, nowhere] = _ask(client, method, nowhere)
    gone, ids = known[name, nowhere], [address.named[parameter] for parameter in address.ids]
    if seen(real, *ids) != seen(gone, absent().uuid, absent().reference):
        yield f"{method} {address}: {name} sees {real.status_code}, {gone.status_code} for the absent"


def is_outside(name: str, address: Address) -> bool:
    """Whether it is certain that this one of the cast must not see what the address names."""
    if name not in ONE_SIDE.get(address.name, {name}):
        return True
    return any(name not in INSIDERS[parameter] for parameter in address.ids if parameter in INSIDERS)


def _ask(client: Any, method: str, url: str) -> Any:
    # A message that waits for the next page has nothing to do with this one.
    client.cookies.pop("messages", None)
    return client.get(url) if method == "GET" else client.post(url, keyed(ANY_FIELDS))


def test_what_is_anothers_answers_as_what_is_not_there_and_nothing_happens(
    world: World, browsers: Browsers
) -> None:
    """Looks are in test_every_look.py. Who works elsewhere tries every route, and a third of the others each."""
    before = snapshot()
    assert list(told_apart(world, {"stranger": browsers["stranger"]}, "POST")) == []
    others = {name: browsers[name] for name in sorted(STRANGERS - {"stranger"})}
    assert list(told_apart(world, others, "POST", parts=3)) == []
    # Ending a session that is not there is answered as ending one, and that answer is kept.
    assert changed(before, snapshot()) <= LOOKING | {"idempotency_givenanswer"}


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_so_it_is_for_colleagues_where_they_may_not_look(
    world: World, browsers: Browsers, method: str
) -> None:
    looked = STRANGERS | (set(READERS) if method == "GET" else set())
    colleagues = {name: client for name, client in browsers.items() if name not in looked}
    with undone():
        assert list(told_apart(world, colleagues, method, parts=3)) == []


def test_an_id_in_a_form_that_is_anothers_answers_as_one_that_is_not_there(
    world: World, browsers: Browsers
) -> None:
    wrong = []
    for flow in flows(world):
        for field, foreign in flow.foreign.items():
            told, none = (_with(flow, field, value, browsers) for value in (foreign, absent().uuid))
            if seen(told, foreign) != seen(none, absent().uuid) or told.status_code == 302:
                wrong.append(f"{flow.name}: {field}: {told.status_code}, {none.status_code}")
    assert wrong == []


def _with(flow: Flow, field: str, value: Any, browsers: Browsers) -> Any:
    fields = flow.fields()
    fields[field] = [str(value)] if isinstance(fields.get(field), list) else str(value)
    return browsers[flow.who].post(flow.url, keyed(fields))


def test_a_share_found_for_anybody_is_noticed(
    world: World, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        requests, "share_for", lambda _actor, reference: Share.objects.filter(reference=reference).first()
    )
    assert any(
        "stranger" in found
        for found in told_apart(world, {"stranger": browsers["stranger"]}, "GET", under="shares:")
    )


@pytest.mark.parametrize("policy", ["require_receive", "require_recall"])
def test_a_policy_that_is_dropped_is_noticed(
    world: World, browsers: Browsers, monkeypatch: pytest.MonkeyPatch, policy: str
) -> None:
    place = requests if policy == "require_receive" else policies
    monkeypatch.setattr(place, policy, lambda _actor, _share: None)
    monkeypatch.setattr(policies, "may_recall", lambda *_given: Permission.yes("planted", "Planted."))
    monkeypatch.setattr(policies, "may_act", lambda *_given: Permission.yes("planted", "Planted."))
    wrong_side = {name: browsers[name] for name in ("owner", "recipient")}
    assert any(told_apart(world, wrong_side, "GET", under="shares:"))
