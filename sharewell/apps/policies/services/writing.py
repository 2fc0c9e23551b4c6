"""Changing a draft, and saying who has to read it."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.policies.errors import NotPossible
from sharewell.apps.policies.models import Policy
from sharewell.apps.policies.services._steps import kept_row, note_change
from sharewell.domain.access import Actor, Role
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.policies import MOST_PARTS, Part, Stage, Text, read_written, written


@transaction.atomic
def write_heading(
    *, actor: Actor, policy: Policy, at: datetime, title: str, owner: str, link: str = ""
) -> None:
    """Say what it is called, who answers for it and where a longer text stands. Raises Refused or NotPossible."""
    row, text = _draft(actor, policy)
    _keep(actor, row, at, replace(text, title=title, owner=owner, link=link), "title", "owner", "link")


@transaction.atomic
def write_part(*, actor: Actor, policy: Policy, at: datetime, part: Part, place: int | None = None) -> None:
    """Write the part at a place, counted from 0, or one more at the end.

    Raises:
        Refused: the actor writes no policies here.
        NotPossible: no draft is being made, there is no such part, or there are too many.
    """
    row, text = _draft(actor, policy)
    if place is None and len(text.parts) >= MOST_PARTS:
        raise NotPossible("list_full", _("There are too many parts. Put two together."))
    if place is not None and place >= len(text.parts):
        raise NotPossible("no_such_part", _("This part is no longer there."))
    _keep(actor, row, at, text.with_part(part, place), "parts")


@transaction.atomic
def take_out_part(*, actor: Actor, policy: Policy, at: datetime, place: int) -> None:
    """Take out the part at a place; what is out already is no fault. Raises Refused or NotPossible."""
    row, text = _draft(actor, policy)
    if place < len(text.parts):
        _keep(actor, row, at, text.without_part(place), "parts")


@transaction.atomic
def say_readers(
    *, actor: Actor, policy: Policy, at: datetime, roles: Collection[Role], read_from: date
) -> None:
    """Say who has to read it and from when. Nobody is kept from anything by it. Raises Refused or NotPossible."""
    row = kept_row(actor, policy)
    row.readers, row.read_from = [str(one) for one in Role if one in roles], read_from
    row.look_on = local_day(at) if row.version else None
    note_change(actor, row, at, "readers", "read_from")


def _draft(actor: Actor, policy: Policy) -> tuple[Policy, Text]:
    row = kept_row(actor, policy)
    if row.stage != Stage.DRAFT:
        raise NotPossible("not_a_draft", _("This text cannot be changed now."))
    return row, read_written(row.draft)


def _keep(actor: Actor, row: Policy, at: datetime, text: Text, *fields: str) -> None:
    row.draft = written(text)
    if not row.version:
        row.title = text.title
    note_change(actor, row, at, *fields)
