"""What is still missing in an answer, and what in it must be kept safe."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.apps.pickups.selectors.letters import LeftLetter, letter_standing
from sharewell.apps.rights.selectors.words import ENDING_WORDS, LACK_WORDS
from sharewell.apps.rights.services import Draft
from sharewell.domain.pickups import Standing
from sharewell.kit.govuk.moments import moment_words

LEFT_WORDS: dict[Standing, Promise] = {
    Standing.WAITING: _("Waits to be opened"),
    Standing.OPEN: _("Open now"),
    Standing.COLLECTED: _("Collected"),
    Standing.STOPPED: _("Stopped after wrong codes"),
    Standing.EXPIRED: _("Ran out, not opened"),
    Standing.ENDED: _("Replaced by a new link"),
}


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


def present_left(letters: Iterable[LeftLetter], *, at: datetime) -> list[tuple[str, str]]:
    """When each link was made, and what became of it."""
    return [
        (moment_words(one.made_at, at=at), str(LEFT_WORDS[letter_standing(one, at=at)])) for one in letters
    ]
