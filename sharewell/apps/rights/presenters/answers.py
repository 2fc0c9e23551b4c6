"""What is still missing in an answer, and what in it must be kept safe."""

from typing import Any

from sharewell.apps.rights.selectors.words import ENDING_WORDS, LACK_WORDS
from sharewell.apps.rights.services import Draft


def present_draft(draft: Draft) -> dict[str, Any]:
    """The head of the preview."""
    return {
        "ending": str(ENDING_WORDS[draft.ending]),
        "lacks": [str(LACK_WORDS[one]) for one in draft.lacks],
        "own": draft.safe.own,
        "near": draft.safe.near,
        "to_danger": draft.safe.to_danger,
        "why": draft.content.written.why,
        "data": draft.data,
        "can_go": not draft.lacks and not draft.safe.own,
    }
