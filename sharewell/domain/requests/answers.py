"""What an organisation that was asked can answer, and why it may refuse."""

from enum import StrEnum

from sharewell.domain.advice.vocabulary import Urgency


class AnswerKind(StrEnum):
    """How an ask ended. An answer with content is a share; asking to clarify is a step and no answer."""

    SHARED_IN_FULL = "shared_in_full"
    SHARED_IN_PART = "shared_in_part"
    HOLDS_NOTHING = "holds_nothing"
    DECLINED = "declined"
    FORWARDED = "forwarded"


class Refusal(StrEnum):
    """Why something that was asked for is not given. The asker sees it, and may challenge it."""

    WOULD_RAISE_RISK = "would_raise_risk"
    NOT_ENOUGH_REASON = "not_enough_reason"
    WIDER_THAN_NEEDED = "wider_than_needed"
    LEGAL_BAR = "legal_bar"
    LEGAL_PRIVILEGE = "legal_privilege"
    NOT_OURS_TO_GIVE = "not_ours_to_give"
    FAMILY_FIRST = "family_first"
    OTHER = "other"


class AnswerGone(StrEnum):
    """Why what was shared in answer does not answer any more, so that the question is open again."""

    TAKEN_BACK = "taken_back"
    GIVEN_BACK = "given_back"
    WRONG_CHILD = "wrong_child"


FAMILY_MAY_COME_FIRST = frozenset({Urgency.WELFARE_CONCERN, Urgency.NO_CONCERN})
CHALLENGED = frozenset({AnswerKind.DECLINED, AnswerKind.SHARED_IN_PART})
"""Answers that hold something back, so that the asker may challenge them."""
TAKEN_BACK = frozenset({AnswerKind.DECLINED, AnswerKind.HOLDS_NOTHING})
"""Answers without content, which whoever gave them may take back: one press must never be the last word."""


def reasons_open(urgency: str) -> tuple[Refusal, ...]:
    """The reasons that may be given at this urgency: nobody waits for the family where a child may be hurt."""
    return tuple(
        one for one in Refusal if one is not Refusal.FAMILY_FIRST or urgency in FAMILY_MAY_COME_FIRST
    )
