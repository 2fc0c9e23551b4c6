"""What every step of a list needs: whose it is, its rows, its mapping."""

import json
from collections.abc import Iterator
from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.errors import NotPossibleNow
from sharewell.apps.children.models import ListLine, ListRun
from sharewell.apps.organisations.selectors import actor_for, colleague, organisation_names
from sharewell.apps.organisations.services import tell_people
from sharewell.domain.access import SYSTEM, Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.entries_file import DayOrder, Mapping, faults_of
from sharewell.kit.crypto import destroy_record_key, unseal
from sharewell.kit.files.store import drop_files, read_file
from sharewell.kit.notify import NoticeKind

ROWS, MAPPING = "rows", "mapping"
Numbered = tuple[int, list[str]]


def who_acts(run: ListRun) -> Actor | None:
    """Whoever chose the list, as they are now; None where they may no more."""
    if run.chosen_by == SYSTEM.person:
        return operator_of(run)
    now = actor_for(run.chosen_by)
    return now if now and now.organisation == run.organisation_id and now.role == run.role else None


def operator_of(run: ListRun) -> Actor:
    """The operator in the name of the list's organisation."""
    name = organisation_names([run.organisation_id]).get(run.organisation_id, "")
    return Actor(
        person=SYSTEM.person, name=SYSTEM.name, role=SYSTEM.role, origin="cli",
        organisation=run.organisation_id, organisation_name=name,
    )  # fmt: skip


def mapping_of(run: ListRun) -> Mapping:
    """What the columns of a list are."""
    text = unseal(record=run.pk, holder=run.organisation_id, field=MAPPING, sealed=run.mapping)
    return Mapping.from_json(text)


def rows_of(run: ListRun, *, after: int = 0) -> Iterator[Numbered]:
    """The rows of a list from the one after so many on, piece by piece. Raises CannotUnseal."""
    rest = b""
    count = 0
    for piece in read_file(record=run.pk, holder=run.organisation_id, name=ROWS):
        *lines, rest = (rest + piece).split(b"\n")
        for line in lines:
            count += 1
            if count > after:
                number, *cells = json.loads(line)
                yield number, cells


def is_demo() -> bool:
    """Whether numbers that are nobody's are taken."""
    return bool(settings.SHAREWELL_DEMO)


def said_field(line: int) -> str:
    """The place to which what a line says is sealed."""
    return f"line.{line}"


def require_order(run: ListRun, mapping: Mapping) -> None:
    """Raises NotPossibleNow where columns are not settled, or nobody has said how dates read."""
    if next(faults_of(mapping), None):
        raise NotPossibleNow(
            "bad_mapping", _("At least one column must be a name, and none may be chosen twice.")
        )
    if run.asks_order and mapping.order is DayOrder.UNSAID:
        raise NotPossibleNow(
            "order_unsaid", _("Say first whether the day or the month comes first in dates.")
        )


def tell_it_ended(run: ListRun, at: datetime) -> None:
    """Tell whoever asked for it that all of a list was taken in, or back; nobody where it was a command."""
    found = colleague(run.chosen_by, organisation=run.organisation_id)
    key = f"{NoticeKind.LIST_ENDED}:{run.pk}:{run.state}"
    link = f"/children/lists/{run.pk}/"
    tell_people([found] if found else [], kind=NoticeKind.LIST_ENDED, link_path=link, key=key, at=at)


def forget(actor: Actor, run: ListRun, at: datetime) -> None:
    """Destroy what is kept of a list but how many lines came to what. Its key goes, so nothing of it can be read."""
    drop_files([run.pk])
    ListLine.objects.filter(run=run).exclude(said=b"").update(said=b"")
    destroy_record_key(run.pk)
    run.forgotten_at, run.mapping = at, b""
    run.save(update_fields=["forgotten_at", "mapping"])
    record_event(actor=actor, kind=EventKind.LIST_FORGOTTEN, at=at, record=run.pk)
