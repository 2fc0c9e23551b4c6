"""Only the fields of a form come in: every column of every table, posted along, changes nothing (SECURITY A04)."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.test import Client

from sharewell.apps.organisations.models import Organisation
from sharewell.apps.organisations.services import change_contact_details
from sharewell.apps.organisations.views import directory
from tests.integration.sweeps.answers import keyed
from tests.integration.sweeps.conftest import Browsers
from tests.integration.sweeps.flows import Fields, Flow, flows
from tests.integration.sweeps.snapshots import (
    LOOKING,
    Row,
    Snapshot,
    new_rows,
    snapshot,
    undone,
    without_chance,
)
from tests.integration.sweeps.world import World
from tests.sampling import shares

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
WORDS, DAY, NUMBER = "Planted-by-nobody", "1999-01-01", "987654"
AT_ONCE = 400


@pytest.fixture(autouse=True)
def room_for_all(settings: Any) -> None:
    """All columns are more fields than a page takes; here it is asked what becomes of each, not how many there are."""
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000


def superset(world: World) -> Fields:
    """A value for every column of ours that would be noticed anywhere: somebody else's ids, odd words and days."""
    planted: Fields = {}
    for model in apps.get_models():
        if model.__module__.startswith("sharewell."):
            for field in model._meta.concrete_fields:
                planted[field.name] = planted[field.attname] = _value(field, world)
    return planted


def _value(field: Any, world: World) -> str:
    if isinstance(field, models.ForeignKey) and field.related_model.__name__ == "Organisation":
        return str(world.cast.other_agency.id)
    if isinstance(field, models.BooleanField):
        return "on"
    if isinstance(field, models.DateField):
        return DAY
    if isinstance(field, models.IntegerField):
        return NUMBER
    if isinstance(field, models.ForeignKey | models.UUIDField):
        return str(world.cast.stranger.person.id)
    return "planted@planted.example.org" if isinstance(field, models.EmailField) else WORDS


def rows_after(client: Client, flow: Flow, fields: Fields, before: Snapshot) -> dict[str, list[Row]]:
    """What a press leaves that was not there before; the press itself is taken back."""
    with undone():
        answer = client.post(flow.url, keyed(fields))
        assert answer.status_code < 400, f"{flow.name}: {answer.status_code}"
        return new_rows(before, snapshot())


def assigned(world: World, flow: Flow, client: Client, before: Snapshot) -> Iterator[str]:
    """What got in although the form has no such field."""
    extra = superset(world)
    for name in (*flow.fields(), *_asked_for(client, flow)):
        extra.pop(name, None)
    plain = rows_after(client, flow, flow.fields(), before)
    for planted in portions(extra):
        more = rows_after(client, flow, {**planted, **flow.fields()}, before)
        yield from _got_in(world, flow, plain, more)


def portions(extra: Fields) -> Iterator[Fields]:
    """As many at once as a form may send: there are more columns than that."""
    rows = iter(extra.items())
    while portion := dict(islice(rows, AT_ONCE)):
        yield portion


def _got_in(
    world: World, flow: Flow, plain: dict[str, list[Row]], more: dict[str, list[Row]]
) -> Iterator[str]:
    theirs = {str(world.cast.other_agency.id), str(world.cast.stranger.person.id)}
    for table, rows in more.items():
        # What the press itself brings there is nobody's planting.
        cells = {str(cell) for row in rows for cell in row} - {
            str(cell) for row in plain.get(table, ()) for cell in row
        }
        dashless = {cell.replace("-", "") for cell in cells}
        if {WORDS, NUMBER} & cells or {one.replace("-", "") for one in theirs} & dashless:
            yield f"{flow.name}: what was planted got into {table}"
        if any(cell.startswith(DAY) for cell in cells):
            yield f"{flow.name}: a planted day got into {table}"
        if table not in LOOKING and _shape(rows) != _shape(plain.get(table, [])):
            yield f"{flow.name}: {table} is otherwise than without the planted fields"


def _asked_for(client: Client, flow: Flow) -> list[str]:
    page = client.get(flow.url)
    form = (page.context or {}).get("form") if page.status_code == 200 else None
    return list(form.fields) if form else []


def _shape(rows: list[Row]) -> Counter[Row]:
    return Counter(without_chance(row) for row in rows)


def test_fields_that_no_form_asks_for_change_nothing(world: World, browsers: Browsers) -> None:
    before, some = snapshot(), next(shares(list(flows(world)), 3))
    assert [found for flow in some for found in assigned(world, flow, browsers[flow.who], before)] == []


def test_a_field_that_gets_in_is_noticed(
    world: World, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    came: dict[str, Any] = {}

    class Greedy(directory.ContactDetailsForm):
        def __init__(self, data: Any = None, **kwargs: Any) -> None:
            super().__init__(data, **kwargs)
            came.update(data.dict() if data else {})

    def change(**given: Any) -> None:
        change_contact_details(**given)
        Organisation.objects.filter(id=given["organisation"]).update(area=came.get("area", "Brackenmoor"))

    monkeypatch.setattr(directory, "ContactDetailsForm", Greedy)
    monkeypatch.setattr(directory, "change_contact_details", change)
    flow = next(flow for flow in flows(world) if flow.name == "details")
    assert list(assigned(world, flow, browsers[flow.who], snapshot()))
