"""What a notice is made from: the organisation itself, what it sends regularly, and how long files are kept."""

from datetime import date, datetime
from uuid import UUID

from sharewell.apps.flows.selectors import flows_of
from sharewell.apps.organisations.selectors import DirectoryEntry, directory_entries
from sharewell.domain.cited import in_force
from sharewell.domain.deadlines import local_day
from sharewell.domain.flows import is_regular, regular_rule
from sharewell.domain.notices import Known
from sharewell.domain.retention import FileKind, periods

GENERAL = frozenset({FileKind.SHARING_WITHOUT_A_FILE, FileKind.OTHER})


def known_of(place: DirectoryEntry, *, contact: str, at: datetime) -> Known:
    """What is known of an organisation for its notices. Few queries, whatever it sends."""
    recipients, kinds = sent_regularly(place.id, at=at)
    return Known(
        organisation=place.name,
        contact=contact,
        nation=place.nation,
        sector=place.sector,
        body=place.body,
        recipients=recipients,
        kinds=kinds,
        periods=_periods(place, local_day(at)),
    )


def sent_regularly(organisation: UUID, *, at: datetime) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sectors to which it sends regularly, and the kinds of what it sends them."""
    rule = regular_rule()
    flows = flows_of(organisation, at=at, days=rule.within_days)
    sent = [one for one in flows if one.sender == organisation and is_regular(one, rule)]
    places = directory_entries([one.recipient for one in sent])
    sectors = {place.sector for place in places.values()}
    kinds = {str(kind) for one in sent for kind in one.kinds}
    return tuple(sorted(sectors)), tuple(sorted(kinds))


def _periods(place: DirectoryEntry, day: date) -> tuple[str, ...]:
    """The lines of the schedule that are for such an organisation, by id: its own sector's, and the general ones."""
    fit = in_force(periods(), nation=place.nation, sector=place.sector, day=day)
    return tuple(one.id for one in fit if one.sector or one.kind in GENERAL)
