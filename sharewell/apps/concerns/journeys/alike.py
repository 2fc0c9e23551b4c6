"""Who of our own is likely meant by what was typed in haste, for the last page of the short journeys."""

from collections.abc import Mapping

from sharewell.apps.concerns.journeys.readings import identity_in_words
from sharewell.apps.concerns.services import likely_meant
from sharewell.domain.deadlines.clocks import local_day
from sharewell.kit.govuk.choosing import Choice
from sharewell.kit.journeys import Visit


def alike(visit: Visit, said: Mapping[str, str]) -> tuple[Choice, ...]:
    """Those to choose from, by the answers `who` and `age` of the first page."""
    who, age = said.get("who", ""), said.get("age", "")
    if not who:
        return ()
    born = identity_in_words(who, age, today=local_day(visit.at)).born
    return likely_meant(actor=visit.actor, at=visit.at, who=who, born=born)
