"""What is sealed is shown to those who may see it after it was logged, and is nowhere else (SECURITY A07, B11)."""

import re
from typing import Any

import pytest
from django.db import models

from sharewell.apps.audit.services import recording
from tests.integration.sweeps.addresses import tries
from tests.integration.sweeps.conftest import Browsers
from tests.integration.sweeps.world import CANARY, World

pytestmark = pytest.mark.slow
READERS = ("owner", "lead", "recipient", "recipient_lead")
NEVER = ("administrator", "information_governance_lead", "leader", "stranger", "leaver", "anonymous")
ADDRESSES_IN_PAGES = re.compile(rb'(?:href|action|src|formaction|data-[a-z-]+)="([^"]*)"')
TITLE = re.compile(rb"<title>(.*?)</title>", re.DOTALL)
# Columns of bytes that hold nothing that is sealed: keys, hashes, signatures, and the rules, which anybody may read.
NO_TEXT = {"audit", "crypto", "SearchWord.word", "DecisionRule.rule", "KeptGuidance.archive", "Chunk.sealed"}


def shows(answer: Any) -> bool:
    """Whether an answer holds anything that was sealed."""
    return CANARY.encode() in answer.content.lower()


@pytest.mark.django_db
def test_every_sealed_field_has_a_canary_in_it(world: World) -> None:
    from django.apps import apps

    empty = set()
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            name = f"{model.__name__}.{field.name}"
            if isinstance(field, models.BinaryField) and not {model._meta.app_label, name} & NO_TEXT:
                held = [bytes(row) for row in model._default_manager.values_list(field.name, flat=True)]
                if not any(held):
                    empty.add(name)
    assert empty == set()


@pytest.mark.django_db
def test_who_sees_no_content_finds_no_canary_anywhere(world: World, browsers: Browsers) -> None:
    found = [
        f"{name}: {address}"
        for address, name in tries(world, NEVER)
        if shows(browsers[name].get(address.url))
    ]
    assert found == []


@pytest.mark.django_db
def test_readers_find_canaries_in_pages_but_in_no_address_title_or_header(
    world: World, browsers: Browsers
) -> None:
    found, shown = [], set()
    for address, name in tries(world, READERS):
        answer = browsers[name].get(address.url)
        shown |= {name} if shows(answer) else set()
        places = [*ADDRESSES_IN_PAGES.findall(answer.content), *TITLE.findall(answer.content)]
        places += [f"{header}: {value}".encode() for header, value in answer.items()]
        found += [f"{address}: {place!r}" for place in places if CANARY.encode() in place.lower()]
    assert found == []
    assert shown == set(READERS), "otherwise the sweeps of this file would be looking for nothing"


@pytest.mark.django_db
def test_without_a_log_there_is_no_content(
    world: World, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "_append", _full_disk)
    shown = [
        f"{name}: {address}"
        for address, name in tries(world, READERS)
        if not address.journey and shows(browsers[name].get(address.url))
    ]
    assert shown == []


def _full_disk(*_given: Any) -> None:
    raise OSError("no space left")
