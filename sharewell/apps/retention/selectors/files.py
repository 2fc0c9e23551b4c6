"""Files and certificates. One from which somebody is shut out is absent for them."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import Count, QuerySet

from sharewell.apps.children.selectors import is_shut_out
from sharewell.apps.retention.models import Certificate, File, FileStepTaken
from sharewell.domain.access import Actor
from sharewell.domain.retention.sides import keeps_files

__all__ = ["Certificate", "File", "FileStepTaken"]
WAITING = ("due", "proposed")
GONE = "destroyed"


def files_waiting(actor: Actor) -> QuerySet[File]:
    """The files of the organisation that a person has to look at; what waits for a second person first."""
    rows = File.objects.filter(organisation_id=actor.organisation, state__in=WAITING)
    return rows.order_by("-state", "look_on", "entry") if keeps_files(actor) else rows.none()


def waiting_counts() -> list[tuple[str, dict[str, int]]]:
    """How many files of each organisation are due, proposed or held, by its name; none that has none."""
    rows = File.objects.filter(state__in=(*WAITING, "held")).values_list("organisation__name", "state")
    found: dict[str, dict[str, int]] = {}
    for name, state, number in rows.annotate(number=Count("pk")).order_by("organisation__name", "state"):
        found.setdefault(name, {})[state] = number
    return list(found.items())


def file_for(actor: Actor, entry: UUID) -> File | None:
    """A file of the organisation; None where there is none for this person."""
    row = File.objects.filter(pk=entry, organisation_id=actor.organisation).first()
    return row if row and keeps_files(actor) and not is_shut_out(actor, [entry]) else None


def steps_of(file: File) -> list[FileStepTaken]:
    """What was done to a file, oldest first."""
    return list(FileStepTaken.objects.filter(file=file))


def files_to_look_at(day: date, limit: int) -> list[UUID]:
    """The files whose day has come and that nobody looked at today. None that is destroyed."""
    rows = File.objects.filter(look_on__lte=day, looked_on__lt=day).exclude(state=GONE)
    return list(rows.order_by("look_on", "entry").values_list("pk", flat=True)[:limit])


def unlooked(entries: Collection[UUID], day: date) -> list[UUID]:
    """Those of these whose file nobody looked at today. None that is destroyed."""
    rows = File.objects.filter(pk__in=entries, looked_on__lt=day).exclude(state=GONE)
    return list(rows.order_by("entry").values_list("pk", flat=True))


def files_without(entries: Collection[UUID]) -> set[UUID]:
    """Those of these entries that have no file yet."""
    return set(entries).difference(File.objects.filter(pk__in=entries).values_list("pk", flat=True))


def certificates_of(actor: Actor) -> QuerySet[Certificate]:
    """What the organisation destroyed, newest first."""
    rows = Certificate.objects.filter(organisation_id=actor.organisation).select_related("purge")
    return rows.order_by("-at", "reference") if keeps_files(actor) else rows.none()


def certificate_for(actor: Actor, reference: str) -> Certificate | None:
    """One certificate of the organisation; None where there is none for this person."""
    return certificates_of(actor).filter(reference=reference).first()


def certificate_of(file: File) -> str:
    """The reference of a destroyed file's certificate."""
    found = Certificate.objects.filter(file=file).values_list("reference", flat=True).first()
    return found or ""


def to_purge() -> list[UUID]:
    """The certificates whose traces the database has not given up yet."""
    return list(Certificate.objects.filter(purge__isnull=True).order_by("at").values_list("pk", flat=True))
