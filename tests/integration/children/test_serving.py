"""A serving copy finds whom the entries hold, and who came a moment ago; nothing of it can be read on disk."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from sharewell.apps.audit.models import Event
from sharewell.apps.children.services import amend_entry, find_entries, register_entry, set_shield
from sharewell.apps.children.services.serving import open_serving_copy, write_serving_copy
from sharewell.domain.children import Identity
from sharewell.domain.guarding import FactKind, Protection
from sharewell.kit.crypto import CannotUnseal
from tests.cast import Cast
from tests.integration.children.test_finding import PEOPLE, keep

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
LATER = datetime(2026, 11, 22, 11, tzinfo=UTC)


def test_a_copy_finds_who_is_meant_and_cannot_be_read(cast: Cast, tmp_path: Path) -> None:
    actor, file, told = cast.owner.actor, tmp_path / "copy", []
    kept = keep(actor)
    assert write_serving_copy(actor=actor, at=NOW, file=file, progress=told.append) == len(PEOPLE) == told[-1]
    plain = file.read_bytes()
    assert b"kowalska" not in plain and kept[0].pk.bytes not in plain
    copy = open_serving_copy(actor=actor, at=NOW, file=file)
    found = find_entries(
        actor=actor, typed="zosia kowalski", at=NOW, purpose="a worry", candidates_of=copy.candidates
    )
    assert found.found[0].entry == kept[2]
    assert Event.objects.filter(kind="match-run.list-read").count() == 2
    with pytest.raises(CannotUnseal):
        open_serving_copy(actor=cast.stranger.actor, at=NOW, file=file)


def test_who_came_or_changed_since_is_found_at_the_next_look(cast: Cast, tmp_path: Path) -> None:
    actor, file = cast.owner.actor, tmp_path / "copy"
    kept = keep(actor)
    write_serving_copy(actor=actor, at=NOW, file=file)
    copy = open_serving_copy(actor=actor, at=NOW, file=file)
    new = register_entry(
        actor=actor, identity=Identity(given_names="Wojciech", family_name="Zielinski"), at=LATER
    )
    married = Identity(given_names="William", family_name="Jones", born=date(2012, 11, 19))
    amend_entry(actor=actor, entry=kept[1], identity=married, at=LATER)

    def first(typed: str) -> object:
        copy.refresh(LATER)
        found = find_entries(
            actor=actor, typed=typed, at=LATER, purpose="a worry", candidates_of=copy.candidates
        )
        return found.found[0].entry.pk

    assert first("wojtek zielinsky") == new.pk
    assert first("bill jones") == kept[1].pk
    assert first("AB-77") == kept[0].pk


def test_what_was_protected_after_the_copy_was_made_finds_nobody(cast: Cast, tmp_path: Path) -> None:
    actor, file = cast.owner.actor, tmp_path / "copy"
    renamed = Identity(given_names="Mina", family_name="Canary Newname", born=date(2019, 3, 4))
    entry = register_entry(actor=actor, identity=renamed, at=NOW)
    write_serving_copy(actor=actor, at=NOW, file=file)

    def finds() -> bool:
        copy = open_serving_copy(actor=actor, at=LATER, file=file)
        found = find_entries(
            actor=actor, typed="newname", at=LATER, purpose="a worry", candidates_of=copy.candidates
        )
        return bool(found.found)

    assert finds()
    protection = Protection(kind=FactKind.NEW_NAME, text="Newname")
    set_shield(actor=actor, at=LATER, entry=entry, protection=protection)
    assert not finds()
