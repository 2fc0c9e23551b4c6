"""The cover of one sharing: one question for any number of recipients. Nothing about a child is known here."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sharewell.apps.agreements.models import Party
from sharewell.domain.agreements import Between, Cover, Part, Run, Stay, Version, cover
from sharewell.domain.agreements.cover import Item
from sharewell.domain.agreements.text import items_from

_COLUMNS = (
    "agreement__reference", "agreement__ended_on",
    "agreement__runs__number", "agreement__runs__starts_on", "agreement__runs__ends_on", "agreement__runs__items",
    "agreement__parties__part", "agreement__parties__since", "agreement__parties__left_on",
    "agreement__parties__organisation__suspended_at",
    "part", "since", "left_on", "organisation__suspended_at", "organisation_id",
)  # fmt: skip
OURS, THEIRS = "agreement__parties__", ""
"""How the columns of the organisation that is asked about begin, and those of its partner."""


def agreements_between(sender: UUID, recipients: Iterable[UUID]) -> dict[UUID, tuple[Between, ...]]:
    """What was ever in force between a sender and each of these recipients, by recipient. One query."""
    wanted = set(recipients) - {sender}
    around = agreements_around(sender, wanted)
    return {recipient: around.get((sender, recipient), ()) for recipient in wanted}


def agreements_around(
    organisation: UUID, partners: Iterable[UUID]
) -> dict[tuple[UUID, UUID], tuple[Between, ...]]:
    """What was ever in force between an organisation and each partner, by giver and receiver, both ways. One query."""
    wanted = set(partners) - {organisation}
    found: dict[tuple[UUID, UUID], dict[str, Between]] = {}
    texts: dict[tuple[str, int], Version] = {}
    for row in _rows(organisation, wanted) if wanted else ():
        partner, which = (
            row["organisation_id"],
            (row["agreement__reference"], row["agreement__runs__number"]),
        )
        version = texts.get(which) or texts.setdefault(which, _version(row))
        ours, theirs = _stay(row, OURS), _stay(row, THEIRS)
        _gather(found.setdefault((organisation, partner), {}), row, version, giver=ours, receiver=theirs)
        _gather(found.setdefault((partner, organisation), {}), row, version, giver=theirs, receiver=ours)
    return {pair: tuple(known.values()) for pair, known in found.items()}


def covers_of(
    sender: UUID, recipients: Iterable[UUID], items: Sequence[Item], *, on: date, regular: bool = False
) -> dict[UUID, Cover]:
    """What agreements say of sharing these items with each recipient on a day."""
    between = agreements_between(sender, recipients)
    return {one: cover(found, items, on, regular=regular) for one, found in between.items()}


def cover_of(
    sender: UUID, recipient: UUID, items: Sequence[Item], *, on: date, regular: bool = False
) -> Cover:
    """The same for one recipient. Within one organisation none is needed."""
    found = covers_of(sender, [recipient], items, on=on, regular=regular)
    return found.get(recipient) or cover((), items, on, regular=False)


def _rows(sender: UUID, recipients: set[UUID]) -> Iterable[Mapping[str, Any]]:
    rows = Party.objects.filter(
        organisation__in=recipients,
        since__isnull=False,
        agreement__parties__organisation=sender,
        agreement__parties__since__isnull=False,
        agreement__runs__isnull=False,
    )
    return rows.order_by("agreement__reference", "agreement__runs__number").values(*_COLUMNS)


def _version(row: Mapping[str, Any]) -> Version:
    run = Run(row["agreement__runs__starts_on"], row["agreement__runs__ends_on"])
    return Version(run=run, items=items_from(row["agreement__runs__items"]))


def _gather(
    known: dict[str, Between], row: Mapping[str, Any], version: Version, *, giver: Stay, receiver: Stay
) -> None:
    """Add the version of a row to what is known of its agreement."""
    reference = row["agreement__reference"]
    before = known[reference].versions if reference in known else ()
    known[reference] = Between(
        reference=reference,
        versions=(*before, version),
        giver=giver,
        receiver=receiver,
        ended_on=row["agreement__ended_on"],
    )


def _stay(row: Mapping[str, Any], side: str) -> Stay:
    return Stay(
        part=Part(row[f"{side}part"]),
        since=row[f"{side}since"],
        left_on=row[f"{side}left_on"],
        suspended=row[f"{side}organisation__suspended_at"] is not None,
    )
