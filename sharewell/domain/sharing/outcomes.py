"""What a recipient answers."""

from enum import StrEnum


class Answer(StrEnum):
    """What the recipient did, or will do, with a share."""

    ENQUIRY_STARTED = "enquiry_started"
    ASSESSMENT_STARTED = "assessment_started"
    SUPPORT_OFFERED = "support_offered"
    KNOWN_ALREADY = "known_already"
    ADVICE_GIVEN = "advice_given"
    PASSED_ON = "passed_on"
    NO_FURTHER_ACTION = "no_further_action"
    OTHER = "other"
