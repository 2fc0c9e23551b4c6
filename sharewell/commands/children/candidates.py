"""What a search answers: those found as they are written for other programs."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

Answer = dict[str, Any]
Search = Callable[[Mapping[str, str], int], Answer]
"""Fields and how many at most, to {"grade", "candidates": [{"id", "probability", "grade", "reasons", "words"}]}."""


def candidate(own: str, probability: float, grade: str, reasons: Iterable[Any]) -> Answer:
    """One of those found, as it is written."""
    codes = [reason.code for reason in reasons]
    return {"id": own, "probability": round(probability, 6), "grade": str(grade), "reasons": codes}
