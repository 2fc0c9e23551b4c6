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

GENERAL = frozenset({FileKind.SHARING_WITHOUT_A_FILE})


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
    """How long such an organisation keeps what sort of file: its own sector's lines, and the general one.

    Each is kind:years:after. Whoever died young, and what has no period, is left to whoever asks.
    """
    fit = in_force(periods(), nation=place.nation, sector=place.sector, day=day)
    meant = [one for one in fit if (one.sector or one.kind in GENERAL) and not one.died_under]
    return tuple(dict.fromkeys(f"{one.kind}:{one.years}:{one.after}" for one in meant))
