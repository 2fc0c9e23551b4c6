"""What somebody began and has not finished, for the page that they come home to."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from sharewell.domain.access import Actor
from sharewell.kit.journeys.selectors import drafts_of

JOURNEYS = {
    "ordinary": "concerns",
    "emergency": "concerns",
    "told": "concerns",
    "answering": "concerns",
    "asking": "requests",
}
"""Where the addresses of each journey are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftToResume:
    """An unfinished draft without a word of what is in it. `url` leads to the first page that needs something."""

    journey: str
    url: str
    discard_url: str
    saved_at: datetime
    expires_at: datetime


def drafts_to_resume(actor: Actor, *, at: datetime) -> tuple[DraftToResume, ...]:
    """The actor's own open drafts, last saved first."""
    return tuple(
        DraftToResume(
            journey=draft.journey,
            url=reverse(f"{JOURNEYS[draft.journey]}:{draft.journey}_resume", args=[draft.pk]),
            discard_url=reverse(f"{JOURNEYS[draft.journey]}:{draft.journey}_discard", args=[draft.pk]),
            saved_at=draft.updated_at,
            expires_at=draft.expires_at,
        )
        for draft in drafts_of(actor, at=at)
        if draft.journey in JOURNEYS
    )
