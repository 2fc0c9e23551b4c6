"""What becomes of each row of a slice. Nothing is written here."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sharewell.apps.children.models import Entry, ListRun
from sharewell.apps.children.selectors.finding import entries_with_number
from sharewell.apps.children.selectors.lists import references_in, seen_lines, shielded_entries
from sharewell.apps.children.services._opening import opened, protections
from sharewell.apps.children.services.lists._working import Numbered, is_demo
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity
from sharewell.domain.entries_file import (
    HeldFor,
    Lookout,
    Mapping,
    Outcome,
    Row,
    RowFault,
    Shielded,
    merged,
    read_row,
)
from sharewell.domain.identifiers import IdentifierKind
from sharewell.kit.crypto import blind_indexes

LINE, REFERENCE = "list-line", "list-reference"


@dataclass(slots=True, kw_only=True)
class Decided:
    """One row: what becomes of it, as which identity, of which entry, and why a person looks first or it is refused."""

    line: int
    cells: list[str]
    row: Row
    outcome: Outcome
    identity: Identity | None = None
    entry: UUID | None = None
    why: HeldFor | None = None
    like: UUID | None = None
    faults: tuple[RowFault, ...] = ()
    fingerprint: bytes = b""
    reference: bytes = b""

    def said(self) -> str:
        """What is sealed of it where a person has to look again."""
        plain: dict[str, Any] = {"cells": self.cells}
        if self.outcome is Outcome.REFUSED:
            plain["faults"] = [[str(one.field or ""), one.code, one.about] for one in self.faults]
        if self.outcome is Outcome.HELD and self.row.identity:
            plain["why"] = str(self.why)
            plain["like"] = str(self.like or "")
            plain["identity"] = self.row.identity.to_json()
        return json.dumps(plain, ensure_ascii=False)


@dataclass(slots=True)
class Slice:
    """What is known about the rows of one slice before any is decided."""

    actor: Actor
    today: date
    lookout: Lookout
    seen: dict[bytes, str] = field(default_factory=dict)
    earlier: dict[bytes, int] = field(default_factory=dict)
    entries: dict[str, UUID] = field(default_factory=dict)
    known: dict[UUID, Identity] = field(default_factory=dict)


def lookout_of(actor: Actor) -> Lookout:
    """Those of the actor's organisation of whom something is protected. Nobody is shown it, so it is no look."""
    entries = list(shielded_entries(actor.organisation))
    known = opened(actor, entries, without_erased=True)
    held = protections(actor, known)
    return Lookout(
        Shielded(entry=entry, identity=identity, protections=held.get(entry, ()))
        for entry, identity in known.items()
    )


def decided(
    actor: Actor,
    run: ListRun,
    mapping: Mapping,
    rows: Sequence[Numbered],
    lookout: Lookout,
    today: date,
    *,
    seen: dict[bytes, str] | None = None,
    earlier: dict[bytes, int] | None = None,
) -> list[Decided]:
    """What becomes of these rows, as things are now. Some ten queries, however many rows.

    `seen` and `earlier` remember slices that are only looked at; those that were written stand in the database.
    """
    found = [_read(number, cells, mapping, today) for number, cells in rows]
    _fingerprint(actor.organisation, found)
    part = Slice(actor, today, lookout)
    part.seen = {} if seen is None else seen
    part.earlier = {} if earlier is None else earlier
    part.seen.update(seen_lines(actor.organisation, {one.fingerprint for one in found if one.fingerprint}))
    part.earlier.update(references_in(run, {one.reference for one in found if one.reference}))
    _find_known(part, found)
    for one in found:
        if one.outcome is not Outcome.REFUSED:
            _decide(part, one)
    return found


def _read(number: int, cells: list[str], mapping: Mapping, today: date) -> Decided:
    row = read_row(cells, mapping, today=today, demo=is_demo())
    outcome = Outcome.REFUSED if row.faults else Outcome.NEW
    return Decided(
        line=number, cells=cells, row=row, outcome=outcome, identity=row.identity, faults=row.faults
    )


def _fingerprint(organisation: UUID, found: Sequence[Decided]) -> None:
    sound = [one for one in found if one.row.identity]
    texts = {one.line: one.row.identity.to_json() for one in sound if one.row.identity}
    lines = blind_indexes(organisation=organisation, purpose=LINE, values=texts.values())
    references = blind_indexes(
        organisation=organisation,
        purpose=REFERENCE,
        values=[one.row.reference for one in sound if one.row.reference],
    )
    for one in sound:
        one.fingerprint = lines[texts[one.line]]
        one.reference = references.get(one.row.reference, b"")


def _find_known(part: Slice, found: Sequence[Decided]) -> None:
    wanted = {one.row.reference for one in found if one.row.reference}
    candidates = entries_with_number(part.actor, IdentifierKind.LOCAL, wanted)
    rows = Entry.objects.filter(pk__in=candidates, withdrawn_at__isnull=True)
    known = opened(part.actor, list(rows), without_erased=True)
    for entry, identity in known.items():
        reference = dict(identity.identifiers).get(IdentifierKind.LOCAL, "")
        if reference in wanted:
            part.entries[reference], part.known[entry] = entry, identity


def _decide(part: Slice, one: Decided) -> None:
    before = part.seen.get(one.fingerprint)
    if before and (not one.reference or before in (Outcome.HELD, "this list")):
        one.outcome = Outcome.SAME
        return
    if one.reference and one.reference in part.earlier:
        one.outcome = Outcome.REFUSED
        one.faults = (RowFault(None, "reference_twice", str(part.earlier[one.reference])),)
        return
    part.seen[one.fingerprint] = "this list"
    if one.reference:
        part.earlier[one.reference] = one.line
    entry = part.entries.get(one.row.reference) if one.row.reference else None
    if entry is None:
        _decide_new(part, one)
    else:
        _decide_known(part, one, entry)


def _decide_new(part: Slice, one: Decided) -> None:
    assert one.identity is not None  # noqa: S101 (a row without faults has one)
    if one.row.protected:
        one.outcome, one.why = Outcome.HELD, HeldFor.MARKED
        return
    like = part.lookout.may_be(one.identity)
    if like:
        one.outcome, one.why, one.like = Outcome.HELD, HeldFor.LIKE_PROTECTED, like


def _decide_known(part: Slice, one: Decided, entry: UUID) -> None:
    assert one.identity is not None  # noqa: S101 (a row without faults has one)
    before = part.known[entry]
    after = merged(before, one.identity, today=part.today)
    one.entry, one.identity = entry, after
    if after == before:
        one.outcome = Outcome.SAME if entry in part.lookout or not one.row.protected else Outcome.HELD
        one.why = HeldFor.MARKED if one.outcome is Outcome.HELD else None
    elif entry in part.lookout:
        one.outcome, one.why, one.like = Outcome.HELD, HeldFor.WOULD_CHANGE_PROTECTED, entry
    elif one.row.protected:
        one.outcome, one.why = Outcome.HELD, HeldFor.MARKED
    else:
        like = part.lookout.may_be(after)
        one.outcome = Outcome.HELD if like else Outcome.CHANGED
        one.why, one.like = (HeldFor.LIKE_PROTECTED, like) if like else (None, None)
