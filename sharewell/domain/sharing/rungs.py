"""Who is told when a clock runs out: a reminder before it does, then deputy, lead, and the chiefs of both sides."""

from enum import StrEnum

from sharewell.domain.sharing.steps import StepRefused


class Rung(StrEnum):
    """Who was told last, counted from the desk upwards. DUTY: it was delivered, and nobody was told again."""

    DUTY = "duty"
    REMINDER = "reminder"
    DEPUTY = "deputy"
    LEAD = "lead"
    CHIEFS = "chiefs"


CLIMBS: dict[Rung, Rung] = {
    Rung.DUTY: Rung.REMINDER,
    Rung.REMINDER: Rung.DEPUTY,
    Rung.DEPUTY: Rung.LEAD,
    Rung.LEAD: Rung.CHIEFS,
}
"""From each rung to the next. There is none above the chiefs."""


def climbed(rung: Rung, *, has_run_out: bool = True) -> Rung:
    """The next rung. A reminder is for before the time runs out; once it has, somebody higher is told.

    Raises:
        StepRefused: the chiefs were told already.
    """
    if rung not in CLIMBS:
        raise StepRefused("chiefs_told", "The chiefs of both organisations have been told already.")
    above = CLIMBS[rung]
    return CLIMBS[above] if above is Rung.REMINDER and has_run_out else above
