"""The kinds of identifier, and what is raised when one is wrong."""

from enum import StrEnum


class IdentifierKind(StrEnum):
    """What a number is. `local` is an organisation's own reference, which nobody else can check."""

    NHS_NUMBER = "nhs_number"
    CHI = "chi"
    HEALTH_AND_CARE = "health_and_care"
    UPN = "upn"
    ULN = "uln"
    UPRN = "uprn"
    LOCAL = "local"


class BadIdentifier(ValueError):
    """What was typed is not such a number. `sentence` says what to do."""

    def __init__(self, kind: IdentifierKind, sentence: str) -> None:
        super().__init__(sentence)
        self.kind = kind
        self.sentence = sentence
