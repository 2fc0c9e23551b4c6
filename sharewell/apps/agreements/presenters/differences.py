"""What one version says that another did not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sharewell.apps.agreements.presenters.page import item_rows
from sharewell.apps.agreements.selectors.words import term_words
from sharewell.domain.agreements import AgreedItem, Difference, Differences, Text
from sharewell.domain.differing import Piece
from sharewell.kit.govuk.moments import day_words


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDifference:
    """One thing, with its words: those of both, those that are gone and those that are new."""

    title: str
    pieces: Sequence[Piece]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDifferences:
    """All of them, and the items by line."""

    said: Sequence[ShownDifference]
    gone: Sequence[str]
    new: Sequence[str]


def present_differences(found: Differences, text: Text) -> ShownDifferences:
    """What is different, in the order of the text."""
    return ShownDifferences(
        said=[ShownDifference(title=term_words(one.what), pieces=_pieces(one)) for one in found.said],
        gone=_lines(found.items_gone, text),
        new=_lines(found.items_new, text),
    )


def _pieces(one: Difference) -> Sequence[Piece]:
    """Word by word; a day and the sort of agreement in words of their own."""
    if one.what.endswith("_on"):
        both = zip(("gone", "new"), (one.before, one.after), strict=True)
        return [Piece(sort, day_words(date.fromisoformat(day))) for sort, day in both if day]
    return one.pieces


def _lines(items: tuple[AgreedItem, ...], text: Text) -> list[str]:
    rows = item_rows(Text(kind=text.kind, title=text.title, items=items))
    return [", ".join(filter(None, (part.replace("\n", ", ") for part in row))) for row in rows]
