"""Who is told when a clock runs out: duty, then deputy, then lead."""

from enum import StrEnum

from sharewell.domain.sharing.steps import StepRefused


class Rung(StrEnum):
    """Who was told last, counted from the desk upwards."""

    DUTY = "duty"
    DEPUTY = "deputy"
    LEAD = "lead"


CLIMBS: dict[Rung, Rung] = {Rung.DUTY: Rung.DEPUTY, Rung.DEPUTY: Rung.LEAD}
"""From each rung to the next. There is none above the lead."""


def climbed(rung: Rung) -> Rung:
    """The next rung.

    Raises:
        StepRefused: the lead was told already.
    """
    if rung not in CLIMBS:
        raise StepRefused("lead_told", "The lead has been told already.")
    return CLIMBS[rung]
