"""What a duty contact is for."""

from enum import StrEnum


class Purpose(StrEnum):
    """What to ring a contact about, in the order in which they are listed."""

    DUTY = "duty"
    OUT_OF_HOURS = "out_of_hours"
    SAFEGUARDING_LEAD = "safeguarding_lead"
    DEPUTY = "deputy"
    DATA_PROTECTION = "data_protection"
    RECORDS = "records"
    CHIEF_OFFICER = "chief_officer"


RUNG_AT_ANY_TIME = (Purpose.DUTY, Purpose.OUT_OF_HOURS, Purpose.SAFEGUARDING_LEAD, Purpose.DEPUTY)
"""Those who are rung about a child now, whatever the hour; the others are for office matters."""
