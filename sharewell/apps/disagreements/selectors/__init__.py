"""Questions about disagreements. Nothing here opens sealed text."""

from sharewell.apps.disagreements.models import Disagreement
from sharewell.apps.disagreements.selectors.at_the_top import disagreements_at_the_top
from sharewell.apps.disagreements.selectors.concerned import entries_concerned, register_concerned
from sharewell.apps.disagreements.selectors.digests import (
    carried_digest,
    carried_digests,
    step_digest,
    step_digests,
)
from sharewell.apps.disagreements.selectors.holding import held_disagreements, texts_of_disagreements
from sharewell.apps.disagreements.selectors.lists import (
    PAGE,
    disagreement_for,
    disagreements_about,
    open_disagreements,
    waiting_disagreements,
)

__all__ = [
    "PAGE",
    "Disagreement",
    "carried_digest",
    "carried_digests",
    "disagreement_for",
    "disagreements_about",
    "disagreements_at_the_top",
    "entries_concerned",
    "held_disagreements",
    "open_disagreements",
    "register_concerned",
    "step_digest",
    "step_digests",
    "texts_of_disagreements",
    "waiting_disagreements",
]
