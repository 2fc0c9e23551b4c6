"""Changing the text while it is a draft, and what a party says for itself."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.agreements.errors import NotPossible
from sharewell.apps.agreements.models import Agreement, Party
from sharewell.apps.agreements.policies import may_write, require_party, require_write
from sharewell.apps.agreements.services._steps import held_row, note_change
from sharewell.domain.access import Actor
from sharewell.domain.agreements import (
    AgreedItem,
    Part,
    PartyTerms,
    Stage,
    Text,
    agreement_terms,
    party_mapping,
    read_written,
    with_words,
    written,
)
from sharewell.domain.agreements.text import MOST_ITEMS

LONGEST_DRAFT = 200_000
"""Of a whole text, in characters."""


@transaction.atomic
def write_words(*, actor: Actor, agreement: Agreement, at: datetime, words: Mapping[str, str]) -> None:
    """Say these terms. Raises Refused, or NotPossible for a term that is not known."""
    row = _writable(actor, agreement)
    unknown = set(words) - {one.id for one in agreement_terms().terms}
    if unknown:
        raise NotPossible("no_such_term", _("This is none of the things that an agreement says."))
    _keep(actor, row, at, with_words(read_written(row.draft), words), *sorted(words))


@transaction.atomic
def write_heading(
    *,
    actor: Actor,
    agreement: Agreement,
    at: datetime,
    title: str,
    starts_on: date,
    review_on: date,
    ends_on: date,
) -> None:
    """Say its name and its three days. Raises Refused."""
    row = _writable(actor, agreement)
    text = replace(
        read_written(row.draft), title=title, starts_on=starts_on, review_on=review_on, ends_on=ends_on
    )
    _keep(actor, row, at, text, "title", "starts_on", "review_on", "ends_on")


@transaction.atomic
def add_item(*, actor: Actor, agreement: Agreement, at: datetime, item: AgreedItem) -> None:
    """Add a kind of information. Raises Refused, or NotPossible where it stands there or the list is full."""
    row = _writable(actor, agreement)
    text = read_written(row.draft)
    if any((one.kind, one.about) == (item.kind, item.about) for one in text.items):
        raise NotPossible("there_already", _("This is in the list already. Take it out first."))
    if len(text.items) >= MOST_ITEMS:
        raise NotPossible("list_full", _("The list is full."))
    _keep(actor, row, at, replace(text, items=(*text.items, item)), "items")


@transaction.atomic
def remove_item(*, actor: Actor, agreement: Agreement, at: datetime, place: int) -> None:
    """Take out the item at a place, counted from 0; what is out already is no fault. Raises Refused."""
    row = _writable(actor, agreement)
    text = read_written(row.draft)
    kept = tuple(one for number, one in enumerate(text.items) if number != place)
    if len(kept) < len(text.items):
        _keep(actor, row, at, replace(text, items=kept), "items")


@transaction.atomic
def say_for_party(
    *, actor: Actor, agreement: Agreement, party: UUID, at: datetime, part: Part, said: PartyTerms
) -> None:
    """Say on what a party relies, whom to ask, and what it does: the keeper while it drafts, or the party itself.

    Raises:
        Refused: the actor is neither.
        NotPossible: the party has signed this version already, or has left.
    """
    row = held_row(agreement)
    found = Party.objects.select_for_update().get(agreement=row, pk=party)
    if not may_write(actor, row):
        require_party(actor, found.organisation_id)
    signed = found.signed == row.version and row.stage in (Stage.SIGNING, Stage.NONE) and found.signed
    if found.left_on or signed or row.ended_on:
        raise NotPossible("signed", _("This has been signed as it is. It can change with the next version."))
    if row.stage in (Stage.SIGNING, Stage.NONE) and part != found.part:
        raise NotPossible("part_is_fixed", _("Who gives and who receives is part of the common text."))
    found.part, found.said = part, party_mapping(said)
    found.save(update_fields=["part", "said"])
    note_change(actor, row, at, "party")


def _writable(actor: Actor, agreement: Agreement) -> Agreement:
    row = held_row(agreement)
    require_write(actor, row)
    return row


def _keep(actor: Actor, row: Agreement, at: datetime, text: Text, *fields: str) -> None:
    row.draft = written(text)
    if len(row.draft) > LONGEST_DRAFT:
        raise NotPossible("too_long", _("This is too long to be kept."))
    if not row.runs.exists():
        row.title, row.starts_on = text.title, text.starts_on
        row.review_on, row.ends_on = text.review_on, text.ends_on
    row.save()
    note_change(actor, row, at, *fields)
