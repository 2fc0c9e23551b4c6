"""What the journeys know before they ask: places, drafts, situations made of answers, and the advice on them."""

from sharewell.apps.concerns.selectors.after import AfterSending, Gone, after_sending, worker_there
from sharewell.apps.concerns.selectors.counsel import (
    Counsel,
    counsel_for,
    emergency_advice,
    lets_everything_go,
)
from sharewell.apps.concerns.selectors.drafts import JOURNEYS, drafts_to_resume
from sharewell.apps.concerns.selectors.items import items_that_go, suggested_items
from sharewell.apps.concerns.selectors.places import (
    emergency_places,
    leads_to_ask,
    own_place,
    places_like,
    places_named,
    places_outside,
)
from sharewell.apps.concerns.selectors.situations import emergency_situation, situation_for

__all__ = [
    "JOURNEYS",
    "AfterSending",
    "Counsel",
    "Gone",
    "after_sending",
    "counsel_for",
    "drafts_to_resume",
    "emergency_advice",
    "emergency_places",
    "emergency_situation",
    "items_that_go",
    "leads_to_ask",
    "lets_everything_go",
    "own_place",
    "places_like",
    "places_named",
    "places_outside",
    "situation_for",
    "suggested_items",
    "worker_there",
]
