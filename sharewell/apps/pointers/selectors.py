"""Questions about looks and about what organisations let others learn. Nothing here writes or opens sealed text."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from sharewell.apps.children.selectors import Entry
from sharewell.apps.organisations.selectors import DirectoryEntry, directory
from sharewell.apps.pointers.models import Agreed, Answer, Look, Setting, Worker
from sharewell.domain.access import Actor
from sharewell.domain.access.role import CONTENT_ROLES, Role
from sharewell.domain.audit.digests import digest, sealed_digest
from sharewell.domain.audit.entry import written_time
from sharewell.domain.holdings import SealedText, sealed_texts
from sharewell.domain.pointers import Showing
from sharewell.kit.database.paging import Page, newest_first

__all__ = ["Agreed", "Answer", "Look", "Setting", "Worker"]
DAY = timedelta(days=1)
PAGE = 20
NOBODY = UUID(int=0)
LOOK_REASON = "look.reason"
MADE, ENDED = 1, 2
"""The versions of what was agreed with one organisation: as it was made, and as it ended."""


def showing_of(organisation: UUID) -> Showing:
    """What an organisation lets others learn; not at all until somebody chose."""
    row = Setting.objects.filter(organisation_id=organisation).values_list("showing", flat=True).first()
    return Showing(row) if row else Showing.NOT_AT_ALL


def setting_of(organisation: UUID) -> Setting | None:
    """The choice with who made it and when; None until somebody chose."""
    return Setting.objects.filter(organisation_id=organisation).first()


def organisations_that_show(to: UUID, *, on: date) -> Mapping[UUID, Showing]:
    """What each other organisation shows one organisation on a day, where it shows anything; in directory order.

    What was agreed with that organisation goes before the choice for everybody, whichever says more.
    """
    choices = Setting.objects.exclude(organisation_id=to).values_list("organisation_id", "showing")
    agreed = Agreed.objects.filter(partner_id=to, ended_at__isnull=True, until__gte=on)
    shown = {**dict(choices), **dict(agreed.values_list("organisation_id", "showing"))}
    kept = {place: Showing(said) for place, said in shown.items() if said != Showing.NOT_AT_ALL}
    return {one.id: kept[one.id] for one in directory() if one.id in kept}


def agreements_of(organisation: UUID) -> QuerySet[Agreed]:
    """What an organisation agreed with others and has not ended, by their names."""
    rows = Agreed.objects.filter(organisation_id=organisation, ended_at__isnull=True)
    return rows.select_related("partner").order_by("partner__name")


def agreement_of(actor: Actor, agreed: UUID) -> Agreed | None:
    """An agreement of the actor's organisation that has not ended; None where there is none."""
    return agreements_of(actor.organisation).filter(pk=agreed).first()


def looks_since(at: datetime, **of: UUID) -> int:
    """How many looks there were in the 24 hours before, of a person or an organisation."""
    return Look.objects.filter(at__gt=at - DAY, **of).count()


def look_of(actor: Actor, look: UUID) -> Look | None:
    """A look that the actor may see; None where there is none."""
    found = Look.objects.filter(pk=look, organisation_id=actor.organisation).select_related("entry").first()
    sees = actor.role is Role.SAFEGUARDING_LEAD or (found is not None and found.person_id == actor.person)
    return found if sees and actor.role in CONTENT_ROLES else None


def answers_of(look: Look) -> list[Answer]:
    """What the look was told, in the order asked."""
    return list(Answer.objects.filter(look=look).order_by("organisation__name", "id"))


def looks_from(actor: Actor, entry: Entry) -> QuerySet[Look]:
    """The looks that started from an entry of the actor's organisation, newest first; at most ten."""
    rows = Look.objects.filter(entry=entry, organisation_id=actor.organisation)
    return rows.order_by("-at")[:10]


def looks_at(actor: Actor, *, after: str = "") -> Page[Answer]:
    """Who looked for a child whom the actor's organisation knows, newest first, a page of them."""
    rows = Answer.objects.filter(organisation_id=actor.organisation, entry__isnull=False)
    return newest_first(rows.select_related("look"), "at", after=after, limit=PAGE)


def looks_at_entry(actor: Actor, entry: Entry) -> QuerySet[Answer]:
    """Who looked for this child, newest first; at most twenty."""
    rows = Answer.objects.filter(entry=entry.pk, organisation_id=actor.organisation)
    return rows.select_related("look").order_by("-at")[:PAGE]


def worker_of(entry: Entry) -> Worker | None:
    """Who works with a child now; None where nobody was named."""
    return Worker.objects.filter(entry=entry, ended_at__isnull=True).first()


def workers_of(entries: Iterable[UUID]) -> Mapping[UUID, Worker]:
    """Who works with each of several children, by entry. One query, whatever there is."""
    rows = Worker.objects.filter(entry_id__in=[*entries, NOBODY], ended_at__isnull=True)
    return {row.entry_id: row for row in rows}


def standing_with(organisation: UUID, partner: UUID) -> QuerySet[Agreed]:
    """What stands between an organisation and one other, locked for a change: at most one."""
    rows = Agreed.objects.select_for_update()
    return rows.filter(organisation=organisation, partner=partner, ended_at__isnull=True)


def agreed_digest(row: Agreed, version: int) -> str:
    """SHA-256 of what was agreed (MADE), or of when that ended (ENDED), as it stands in the database."""
    if version == ENDED:
        return digest({"agreed": str(row.pk), "ended": written_time(row.ended_at) if row.ended_at else ""})
    return digest(
        {
            "agreed": str(row.pk),
            "between": f"{row.organisation_id} {row.partner_id}",
            "showing": str(row.showing),
            "named": row.named,
            "until": row.until.isoformat(),
            "by": row.set_by_name,
            "at": written_time(row.set_at),
        }
    )


def agreed_digests() -> Iterator[tuple[UUID, int, str]]:
    """Agreement, version and present digest of each, for `sharewell verify`."""
    for row in Agreed.objects.order_by("set_at", "id").iterator():
        for version in (MADE, ENDED) if row.ended_at else (MADE,):
            yield row.pk, version, agreed_digest(row, version)


def look_digest(look: Look) -> str:
    """SHA-256 over a look as it stands in the database; no key is needed."""
    written: dict[str, str | int | bool] = {
        "look": str(look.pk),
        "entry": str(look.entry_id),
        "by": f"{look.person_id} {look.organisation_id}",
        "at": written_time(look.at),
        "purpose": look.purpose,
        "reason": sealed_digest(look.reason),
        "asked": look.asked,
    }
    return digest(written)


def look_digests() -> Iterator[tuple[UUID, int, str]]:
    """Look, version and present digest of each, for `sharewell verify`."""
    for row in Look.objects.order_by("at", "id").iterator():
        yield row.pk, 1, look_digest(row)


def worker_shown(actor: Actor, entries: Iterable[UUID], place: UUID, *, since: datetime) -> Answer | None:
    """Who works with one of these children at a place, as a look of the actor's organisation was shown of late."""
    rows = Answer.objects.filter(
        look__entry_id__in=list(entries), look__organisation_id=actor.organisation, organisation_id=place
    )
    rows = rows.filter(at__gte=since, told="shown", worker__isnull=False)
    return rows.order_by("-at").first()


def places_by_id(organisations: Iterable[UUID]) -> Mapping[UUID, DirectoryEntry]:
    """The directory's entries of these organisations."""
    wanted = set(organisations)
    return {one.id: one for one in directory() if one.id in wanted}


def looked_since(organisation: UUID, entries: Iterable[UUID], since: datetime) -> dict[UUID, list[UUID]]:
    """The looks of others at each of these entries of an organisation since a moment."""
    rows = Answer.objects.filter(organisation_id=organisation, entry__in=list(entries), at__gt=since)
    found: dict[UUID, list[UUID]] = {}
    for entry, look in rows.order_by("at").values_list("entry", "look_id"):
        if entry is not None:
            found.setdefault(entry, []).append(look)
    return found


def texts_of_looks(entries: Collection[UUID]) -> Iterator[SealedText]:
    """Why it was looked who else knows somebody."""
    for row in Look.objects.filter(entry_id__in=entries):
        of = dict[str, Any](record=row.entry_id, thing=row.entry_id, by=row.person_name, at=row.at)
        for text in sealed_texts(row, ("reason",), **of):
            yield replace(text, place=f"{LOOK_REASON}.{row.pk}")
