"""What cannot wait until morning."""

from sharewell.domain.advice.vocabulary import Urgency

URGENT = frozenset({Urgency.IMMEDIATE_DANGER, Urgency.SIGNIFICANT_HARM})


def is_urgent(urgency: str) -> bool:
    """Whether what has this urgency is told at once, at any hour and by a second route when the first fails.

    A word that is no urgency is urgent: something that nobody has placed must not wait.
    """
    return urgency in URGENT or urgency not in set(Urgency)
