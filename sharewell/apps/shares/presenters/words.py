"""The words for what an item is, whom it is about, and how far it can be relied on."""

from django.utils.functional import Promise

from sharewell.apps.shares.selectors import limit_words
from sharewell.apps.shares.selectors.item_words import ABOUT, KINDS, STATUSES
from sharewell.domain.advice.vocabulary import ItemStatus
from sharewell.domain.sharing import OnwardLimit

__all__ = ["ABOUT", "KINDS", "LIMIT_COLOURS", "STATUSES", "STATUS_COLOURS", "in_words", "shown_limits"]

STATUS_COLOURS: dict[str, str] = {
    ItemStatus.FACT: "green",
    ItemStatus.OPINION: "purple",
    ItemStatus.REPORTED: "blue",
    ItemStatus.UNKNOWN: "grey",
}
LIMIT_COLOURS: dict[OnwardLimit, str] = {
    OnwardLimit.MAY_PASS_ON: "",
    OnwardLimit.ASK_FIRST: "yellow",
    OnwardLimit.DO_NOT: "red",
}


def shown_limits(onward: OnwardLimit, guarded: bool) -> tuple[tuple[str, str], ...]:
    """What rides on an item, each with the colour of its tag; what is no limit has none."""
    return tuple(zip(limit_words(onward, guarded), (LIMIT_COLOURS[onward], "orange"), strict=False))


def in_words(words: dict[str, str | Promise], value: str) -> str:
    """A value in words; one that has none is shown as it stands, because a record must never hide it."""
    return str(words[value]) if value in words else value
