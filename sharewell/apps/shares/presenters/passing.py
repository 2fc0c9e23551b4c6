"""What can go on, with its limits, and the advice on it."""

from collections.abc import Sequence
from typing import Protocol

from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import DirectoryEntry
from sharewell.apps.shares.models import Share
from sharewell.apps.shares.presenters.record.words import TELLINGS
from sharewell.apps.shares.presenters.words import in_words
from sharewell.apps.shares.selectors import limit_words
from sharewell.apps.shares.services import OpenedItem, OpenedShare
from sharewell.domain.advice import Advice
from sharewell.domain.disagreements import About
from sharewell.domain.sharing import OnwardLimit
from sharewell.kit.advice import AdvicePresenter

LONGEST = 160


class Chosen(Protocol):
    """What was chosen, as far as the advice shows it."""

    @property
    def items(self) -> Sequence[OpenedItem]: ...

    @property
    def said(self) -> object: ...


def item_choices(items: Sequence[OpenedItem]) -> list[tuple[str, str]]:
    """Each item by its place, with the beginning of what it says."""
    return [(str(one.position), _shortened(one.text)) for one in items]


def place_choices(places: Sequence[DirectoryEntry]) -> list[tuple[str, str]]:
    """Each organisation by its id, with its name."""
    return [(str(one.id), one.name) for one in places]


def dispute_choices(opened: OpenedShare) -> list[tuple[str, str]]:
    """What of a share can be seen differently: each item, all of it, and what was done with it once that is told."""
    answered = any(one.outcome for one in opened.receipts)
    return [
        *item_choices([one for one in opened.items if not one.is_gone]),
        (About.SHARE, _("All of it, or that it was shared")),
        *([(About.OUTCOME, _("What was done with it"))] if answered else []),
    ]


def item_hints(items: Sequence[OpenedItem], share: Share) -> dict[str, str]:
    """The limit of each item that has one, in the sender's words, with whose it is."""
    return {
        str(one.position): f"{share.sender_name}: {'. '.join(limit_words(one.onward, one.guarded))}"
        for one in items
        if one.guarded or one.onward is not OnwardLimit.MAY_PASS_ON
    }


def present_counsel(advice: Advice, choice: Chosen, agreement: str) -> AdvicePresenter:
    """The advice as a page shows it; what is not known is asked on the same page."""
    texts = [_shortened(one.text) for one in choice.items]
    return AdvicePresenter(advice, texts, lambda _key: None, agreement=agreement)


def family_words(telling: str) -> str:
    """What the next recipient is told about telling the family."""
    return in_words(TELLINGS, telling)


def _shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST else f"{flat[: LONGEST - 1].rstrip()}…"
