"""What can be asked of whom: the lists that the pages of asking offer."""

from collections.abc import Iterable
from datetime import date

from sharewell.apps.organisations.selectors import DirectoryEntry
from sharewell.domain.requests.askable import Objective, Offered, facts_offered
from sharewell.domain.requests.askable_files import aims, askables


def aim_choices() -> list[tuple[str, str]]:
    """What somebody can want to find out, in words."""
    return [(aim.objective.value, aim.says) for aim in aims()]


def aim_sentence(objective: str) -> str:
    """The sentence that tells the other side what it is asked for; nothing for an objective that is gone."""
    return next((aim.why for aim in aims() if aim.objective == objective), "")


def facts_for(
    places: Iterable[DirectoryEntry], *, objective: Objective, nation: str, on: date
) -> dict[str, tuple[Offered, ...]]:
    """What each kind of service among these can be asked, the needed facts first."""
    sectors = dict.fromkeys(place.sector for place in places)
    return {
        sector: facts_offered(askables(), sector=sector, nation=nation, objective=objective, on=on)
        for sector in sectors
    }
