"""How long an organisation keeps each kind of file: what it decided itself, or else what comes with Sharewell."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.retention.models import OwnPeriodSet
from sharewell.domain.retention import After, FileKind, Life, OwnPeriod, Period, period_for, periods


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleLine:
    """One kind of file. `default` is what comes with Sharewell, `died` the line for whoever died young."""

    kind: FileKind
    default: Period | None
    died: Period | None
    own: OwnPeriodSet | None


def own_periods(organisation: UUID) -> dict[str, OwnPeriodSet]:
    """The newest of what an organisation decided, by kind; without what it gave up again."""
    rows = OwnPeriodSet.objects.filter(organisation_id=organisation).order_by("version")
    newest = {row.kind: row for row in rows}
    return {kind: row for kind, row in newest.items() if row.years}


def versions_of(organisation: UUID, kind: FileKind) -> list[OwnPeriodSet]:
    """All that an organisation ever decided for a kind of file, newest first."""
    rows = OwnPeriodSet.objects.filter(organisation_id=organisation, kind=kind)
    return list(rows.order_by("-version"))


def schedule(organisation: UUID, *, day: date) -> list[ScheduleLine]:
    """The whole schedule of an organisation, a line for each kind of file."""
    own, where = own_periods(organisation), _where(organisation)
    return [
        ScheduleLine(
            kind=kind,
            default=period_for(periods(), kind, life=Life(), day=day, **where),
            died=_died(kind, day, where),
            own=own.get(kind),
        )
        for kind in FileKind
    ]


def period_in_force(
    organisation: UUID, kind: FileKind, *, life: Life, day: date
) -> OwnPeriod | Period | None:
    """What counts for one file."""
    own = own_periods(organisation).get(kind)
    if own is not None:
        return OwnPeriod(kind=kind, years=own.years, after=After(own.after), because=own.because)
    return period_for(periods(), kind, life=life, day=day, **_where(organisation))


def _died(kind: FileKind, day: date, where: dict[str, str]) -> Period | None:
    # A life that was as short as can be: whatever line there is for the young counts.
    young = Life(born=day, died=day)
    found = period_for(periods(), kind, life=young, day=day, **where)
    return found if found is not None and found.died_under and found.kind is kind else None


def _where(organisation: UUID) -> dict[str, str]:
    entry = directory_entry(organisation)
    return {"nation": entry.nation if entry else "", "sector": entry.sector if entry else ""}
