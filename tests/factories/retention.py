"""Files that have been kept long enough, and where they stand."""

from datetime import date
from typing import Any
from uuid import UUID

from sharewell.apps.children.services import register_entry
from sharewell.apps.retention.models import File
from sharewell.apps.retention.services import look_at_file, propose, say_of_file
from sharewell.domain.access import SYSTEM, Actor
from sharewell.domain.children import Identity
from sharewell.domain.retention import Facts, FileKind
from sharewell.kit.clock import now

LONG_AGO = date(1980, 5, 4)


def a_file(owner: Actor, *, entry: UUID | None = None, **identity: Any) -> File:
    """A file as the software finds it: of an entry that is given, or of one for somebody born long ago."""
    who = Identity(**{"given_names": "Orla", "family_name": "Long", "born": LONG_AGO, **identity})
    kept = entry or register_entry(actor=owner, identity=who, at=now()).pk
    look_at_file(actor=SYSTEM, entry=kept, at=now())
    return File.objects.get(pk=kept)


def due_file(owner: Actor, keeper: Actor, **more: Any) -> File:
    """A file of which somebody said that it is a health record, and whose time is over."""
    file = a_file(owner, **more)
    say_of_file(actor=keeper, file=file, at=now(), facts=Facts(kind=FileKind.HEALTH))
    return File.objects.get(pk=file.pk)


def proposed_file(owner: Actor, keeper: Actor, **more: Any) -> File:
    """A file that somebody proposes to destroy."""
    file = due_file(owner, keeper, **more)
    propose(actor=keeper, file=file, at=now(), reason="Its time is over.")
    return File.objects.get(pk=file.pk)
